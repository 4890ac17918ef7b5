//! Real courses, there and back. They are not part of this repository: they are looked for in a folder `shared/olx/open`
//! beside it, and without that folder this test says that nothing was compared.

use super::world::{World, imt};
use crate::export;
use serde_json::Value;
use std::path::Path;
use store::Blobs;

/// What an inspection says, without the secrets that were taken out on the first way in.
fn without_secrets(inspection: &olx::Inspection) -> Value {
    let mut value = serde_json::to_value(inspection).expect("JSON");
    if let Some(losses) = value["losses"].as_array_mut() {
        losses.retain(|loss| loss["code"] != "OLX-SECRET");
    }
    value
}

#[tokio::test]
async fn every_course_comes_back_as_the_same_version() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/olx/open");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("there is no folder of real courses here; nothing was compared");
        return;
    };
    let mut archives: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "gz" || ending == "zip"))
        .collect();
    archives.sort();
    assert!(!archives.is_empty());
    for archive in archives {
        let name = archive.display().to_string();
        let w = World::new().await;
        let first = w.import(&w.brahim, imt(), &std::fs::read(&archive).expect("read")).await;
        let first = first.unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let lines = w.lines().await;
        let (blobs, key) = (w.site.shelf().get::<Blobs>(), first.prepared.key.clone());
        let package = w.site.look(move |view| export::package(view, &blobs, &key)).await;
        let package = package.expect("read").unwrap_or_else(|| panic!("{name} is not there"));
        let mut written = std::io::Cursor::new(Vec::new());
        export::write(&package, &mut written).expect("written");
        let again = w.import(&w.brahim, imt(), &written.into_inner()).await.expect("imported again");
        // What editors left behind does not count in a version and does not go out again, so the lists may differ.
        let manifest = first.prepared.manifest.clone();
        assert_eq!(crate::import::Prepared { manifest, ..again.prepared }, first.prepared, "{name}");
        assert_eq!(without_secrets(&again.inspection), without_secrets(&first.inspection), "{name}");
        assert_eq!(w.lines().await, lines, "{name}: importing again changed something");
    }
}
