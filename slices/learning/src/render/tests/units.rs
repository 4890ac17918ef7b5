//! Texts, and whole units: safe, complete, in every language.

use super::bench::*;

#[test]
fn a_text_is_safe_and_its_links_are_ours() {
    let bench = Bench::new();
    let html = bench.learner("text", &States::new());
    has(
        &html,
        &[
            "id=\"b-html-text\"",
            "lang=\"fr\" dir=\"ltr\"",
            "<h2>Plan</h2>",
            "/runs/IMT+F+2026/static/",
            "/runs/IMT+F+2026/jump/q",
            "/runs/IMT+F+2026/progress",
            "Awa &lt;b&gt;",
            "loading=\"lazy\"",
            "<math",
        ],
    );
    has_not(&html, &["<script", "onclick", "alert(1)", "/static/plan é.pdf\"", "%%USER"]);
    let french = bench.draw("text", Lang::Fr, &learner(), &States::new(), None);
    has_not(&french, &["lang=\"fr\""]);
}

#[test]
fn a_block_without_a_name_is_called_by_its_kind() {
    let bench = Bench::new();
    let html = bench.learner("0d3f6c1e8a5b4c2d9e7f1a2b3c4d5e6f", &States::new());
    has(&html, &[">Work to hand in</"]);
    has_not(&html, &[">0d3f6c1e"]);
}

#[test]
fn nothing_is_an_empty_hole() {
    let bench = Bench::new();
    has(&bench.learner("d", &States::new()), &["Sujet", "no forum here"]);
    has(&bench.learner("lt", &States::new()), &["Outil", "not connected"]);
    has(&bench.learner("an", &States::new()), &["<mark>mer</mark>", "Large water", "Read."]);
    has(&bench.learner("pdf", &States::new()), &["static/fiche.pdf", "Fiche", "3 B"]);
    has(&bench.learner("ct", &States::new()), &["page 7", "/runs/IMT+F+2026/static/book.pdf#page=7"]);
    let learner = bench.learner("sc", &States::new());
    has(&learner, &["“Jeu”", "cannot be shown here"]);
    has_not(&learner, &["OLX-"]);
    has(&bench.draw("sc", Lang::En, &team(), &States::new(), None), &["OLX-BLOCK-UNSUPPORTED", "scorm"]);
    assert_eq!(bench.learner("staff", &States::new()), "");
    has(&bench.draw("staff", Lang::En, &team(), &States::new(), None), &["Only for staff"]);
}

#[test]
fn a_whole_unit_is_drawn_in_every_language() {
    let bench = Bench::new();
    for lang in Lang::ALL {
        for reader in [learner(), team(), Reader::default()] {
            let html = bench.draw("v", lang, &reader, &States::new(), None);
            let ids: Vec<&str> =
                html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
            has_not(&html, &["<h1", " style=", "<script"]);
        }
    }
}

#[test]
fn the_team_is_told_what_changes() {
    let bench = Bench::new();
    let all = notices(&bench.content);
    let told: Vec<(&str, &str)> =
        all.iter().map(|notice| (bench.content.node(notice.block).block.id.as_str(), notice.code)).collect();
    assert_eq!(
        told,
        [("text", "HTML-CHANGED"), ("lt", "OLX-BLOCK-UNSUPPORTED"), ("sc", "OLX-BLOCK-UNSUPPORTED")]
    );
}
