use super::world::{RUN, Team, World, team};
use axum::http::{StatusCode, header};
use flate2::read::ZlibDecoder;
use ground::Who;
use lexicon::Lang;
use std::io::Read;

/// What the compressed streams of a PDF hold.
fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    let find = |from: usize, what: &[u8]| {
        pdf[from..].windows(what.len()).position(|part| part == what).map(|at| from + at)
    };
    let (mut streams, mut at) = (Vec::new(), 0);
    while let Some(begin) = find(at, b"stream\n").or_else(|| find(at, b"stream\r\n")) {
        let begin = begin + b"stream\n".len();
        let end = find(begin, b"endstream").unwrap_or(pdf.len());
        let mut text = Vec::new();
        if ZlibDecoder::new(&pdf[begin..end]).read_to_end(&mut text).is_ok() {
            streams.push(text);
        }
        at = end + b"endstream".len();
    }
    streams
}

#[tokio::test]
async fn the_paper_speaks_three_languages_and_carries_the_badge() {
    let w = World::new().await;
    let code = w.certified(&w.graduate("Awa Ndiaye", Some("awa@example.sn")).await).await;
    let badge = w.get(&Who::nobody(Lang::Fr), &format!("/v/{code}/badge.json")).await.json();
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let answer = w.get(&Who::nobody(lang), &format!("/v/{code}/certificate.pdf")).await;
        assert_eq!(answer.status, StatusCode::OK, "{lang:?}");
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/pdf");
        assert!(answer.bytes.starts_with(b"%PDF-1.7") && answer.bytes.len() > 10_000);
        let raw = String::from_utf8_lossy(&answer.bytes);
        assert!(raw.contains(&format!("/Lang({})", lang.tag())), "{lang:?}");
        assert!(raw.contains(&format!("/URI(https://essaim.example/v/{code})")), "{lang:?}");
        let attached = streams(&answer.bytes)
            .into_iter()
            .find_map(|text| serde_json::from_slice::<serde_json::Value>(&text).ok());
        assert_eq!(attached.as_ref(), Some(&badge), "{lang:?}");
        all.push(answer.bytes);
    }
    assert!(all[0] != all[1] && all[1] != all[2]);
    let asked = w.get(&Who::nobody(Lang::Fr), &format!("/v/{code}/certificate.pdf?in=ar")).await;
    assert_eq!(asked.bytes, all[2], "the language can be asked for");
}

#[tokio::test]
async fn names_in_any_script_of_ours_and_long_titles_are_printed() {
    let w = World::new().await;
    let rule = format!("/runs/{RUN}/team/certificates");
    let long = "Directrice%20".repeat(12);
    let form = format!("minimum=&hours=35&signatory=Fatou%20Sow&title={long}&language=fr");
    let refused = w.post(&team(Team::Lead), &rule, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "120 characters fit");
    let form = "minimum=&hours=35&signatory=Fatou%20Sow&title=Directrice%20%F0%9F%90%9D&language=fr";
    assert_eq!(w.post(&team(Team::Lead), &rule, form).await.status, StatusCode::SEE_OTHER);
    for name in [
        "ليلى بنت عبد الرحمن الطرابلسي",
        "Ελένη Παπαδοπούλου",
        "Maria-Esperança Françoise Ravaomanarivo de Vasconcelos",
    ] {
        let code = w.certified(&w.graduate(name, None).await).await;
        for lang in Lang::ALL {
            let pdf = w.get(&Who::nobody(lang), &format!("/v/{code}/certificate.pdf")).await;
            assert_eq!(pdf.status, StatusCode::OK, "{name} {lang:?} {}", pdf.text());
        }
    }
}

#[tokio::test]
async fn the_qr_code_leads_to_the_page() {
    let w = World::new().await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let page = w.get(&Who::nobody(Lang::En), &format!("/v/{code}")).await.text();
    let expected =
        paper::qr::svg(&format!("https://essaim.example/v/{code}"), "QR code that leads to this page")
            .expect("a code");
    assert!(page.contains(&expected), "{page}");
}

#[tokio::test]
async fn the_picture_carries_the_badge() {
    let w = World::new().await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let badge = w.get(&Who::nobody(Lang::Fr), &format!("/v/{code}/badge.json")).await.json();
    let picture = w.get(&Who::nobody(Lang::Fr), &format!("/v/{code}/badge.svg")).await;
    assert_eq!(picture.header(header::CONTENT_TYPE), "image/svg+xml");
    assert_eq!(credential::unbake_svg(&picture.text()), Some(badge));
    let plain = w.get(&Who::nobody(Lang::Fr), &format!("/runs/{RUN}/badge.svg")).await;
    assert_eq!(plain.status, StatusCode::OK);
    assert!(
        plain.text().contains("Université Cheikh-Anta-Diop")
            && credential::unbake_svg(&plain.text()).is_none()
    );
}
