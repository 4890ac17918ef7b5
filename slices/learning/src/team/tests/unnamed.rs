//! Subsections nobody named are called by their place, in the reader's language.

use super::staff::*;
use crate::tests::world::{Happens, World, team};
use ground::Who;
use lexicon::{Lang, facts::courses::RunMovedToVersion};
use web::Visitor;

const KEY: &str = "sequential@0d3f6c1e8a5b4c2d";

async fn without_a_name(world: &World) {
    let version = world.commit(|source| {
        let named = "<sequential url_name=\"lab\" display_name=\"Atelier\"";
        source.replace(named, "<sequential url_name=\"0d3f6c1e8a5b4c2d\"")
    });
    let version = version.await;
    let run = run_id(world).await;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
}

#[tokio::test]
async fn an_unnamed_subsection_is_called_by_its_place_everywhere() {
    let world = World::new().await;
    let awa = learner(&world, "Awa").await;
    without_a_name(&world).await;
    for (lang, title) in [
        (Lang::Fr, "\u{2068}Semaine 1\u{2069}, partie 2"),
        (Lang::En, "\u{2068}Semaine 1\u{2069}, part 2"),
        (Lang::Ar, "\u{2068}Semaine 1\u{2069}، الجزء 2"),
    ] {
        let reader = |person| Visitor { who: Who::person(person, lang), ..Visitor::default() };
        let instructor = reader(team(2));
        let columns = get(&world, &wanting_json(instructor.clone()), &path("/gradebook")).await.json();
        let column =
            columns["columns"].as_array().expect("columns").iter().find(|one| one["subsection"] == KEY);
        assert_eq!(column.expect("a column")["title"], title);
        for page in ["/gradebook", &format!("/learners/{awa}/override?subsection={KEY}")] {
            let page = get(&world, &instructor, &path(page)).await.body;
            assert!(page.contains(title) && !page.contains(">0d3f6c1e8a5b4c2d<"), "{page}");
        }
        let progress = get(&world, &reader(awa), &format!("/runs/{}/progress", run_key().0)).await.body;
        assert!(progress.contains(title) && !progress.contains(">0d3f6c1e8a5b4c2d<"), "{progress}");

        let sheet = get(&world, &instructor, &path("/gradebook.csv")).await.body;
        assert!(sheet.contains(&format!("{title} [{KEY}]")), "{sheet}");
        for heading in [format!("{title} [{KEY}]"), format!("0d3f6c1e8a5b4c2d [{KEY}]"), KEY.to_owned()] {
            let back = format!("person,\"{heading}\"\r\n{awa},1\r\n");
            let preview = upload(&world, &instructor, &path("/gradebook/import"), back.as_bytes()).await.body;
            assert!(preview.contains(&format!("{awa} {KEY} - 1")), "{heading}: {preview}");
        }
    }
}
