//! Videos: here, or on another site.

use super::bench::*;

#[test]
fn a_video_has_files_sizes_captions_and_a_transcript() {
    let bench = Bench::new();
    let html = bench.learner("file", &States::new());
    has(
        &html,
        &[
            "preload=\"none\"",
            "static/film.mp4",
            "2 MB",
            "400 KB",
            "data-light",
            "blocks/video@file/captions/fr",
            "Bonjour &amp; bienvenue",
            "data-seek=\"1.000\"",
            "data-progress-url=\"/runs/IMT+F+2026/blocks/video@file/watched\"",
            "rendition=light",
        ],
    );
    has_not(&html, &["autoplay", "data-resume"]);
    let watched =
        BlockState { detail: Detail::Video { second: 42.7, ended: false }, ..BlockState::default() };
    has(&bench.learner("file", &with(bench.key("file"), watched)), &["data-resume=\"42\""]);
    let saving = Reader { save_data: true, ..learner() };
    has(
        &bench.draw("file", Lang::En, &saving, &States::new(), None),
        &["src=\"/runs/IMT+F+2026/static/film.webm\""],
    );
}

#[test]
fn a_video_of_another_site_is_never_loaded() {
    let html = Bench::new().learner("tube", &States::new());
    has(
        &html,
        &["href=\"https://www.youtube.com/watch?v=AbCdEfGhIjK\"", "Nothing is loaded from youtube.com"],
    );
    has_not(&html, &["<iframe", "<video", "src=\"https"]);
}
