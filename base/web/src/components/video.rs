//! A video: the browser's own player, its transcript beside it, the renditions with their size, the downloads.
//!
//! Nothing is fetched before play is pressed (`preload="none"`). Without JavaScript a cue opens the video's file at
//! its second and a rendition is a link that reloads the page with it; `js/video.js` does both in place, and
//! keeps the place where one stopped.

use maud::{Markup, html};

use super::card::heading;
use super::icons::{Icon, icon};
use super::layout::filled;

/// One file a video can be watched or heard in.
pub struct Rendition<'a> {
    /// A stable word, such as `240p` or `audio`: the choice is remembered under it.
    pub name: &'a str,
    pub label: &'a str,
    /// "12 MB".
    pub size: &'a str,
    pub src: &'a str,
    /// The page again, with this rendition chosen.
    pub href: &'a str,
    pub current: bool,
    /// The one to take when the reader saves data.
    pub light: bool,
}

pub struct Captions<'a> {
    pub src: &'a str,
    pub lang: &'a str,
    pub label: &'a str,
    pub shown_first: bool,
}

/// A line of the transcript.
pub struct Cue<'a> {
    /// Milliseconds from the beginning.
    pub start_ms: u64,
    pub end_ms: u64,
    /// "1:04".
    pub shown: &'a str,
    pub text: &'a str,
}

pub struct Transcript<'a> {
    pub label: &'a str,
    pub lang: &'a str,
    pub dir: &'a str,
    pub cues: &'a [Cue<'a>],
}

/// A file to keep: captions, transcript, handout, a rendition.
pub struct Download<'a> {
    pub href: &'a str,
    pub label: &'a str,
    /// "12 MB".
    pub size: &'a str,
}

pub struct Video<'a> {
    /// Unique in the page.
    pub id: &'a str,
    pub title: &'a str,
    pub heading_level: u8,
    pub poster: &'a str,
    pub renditions: &'a [Rendition<'a>],
    pub renditions_label: &'a str,
    pub captions: &'a [Captions<'a>],
    pub transcript: Option<Transcript<'a>>,
    pub downloads: &'a [Download<'a>],
    pub downloads_label: &'a str,
    /// Where the place is posted, with the token of forms; empty for a visitor who is not enrolled.
    pub progress_url: &'a str,
    pub csrf: &'a str,
    /// Where one stopped, in seconds; 0 at the beginning.
    pub resume_seconds: u32,
    /// What to read when the video cannot be played.
    pub fallback: &'a str,
}

pub fn video(video: &Video<'_>) -> Markup {
    html! {
        section class="video-box" aria-labelledby={ (video.id) "-title" }
            data-video data-progress-url=[filled(video.progress_url)] data-csrf=[filled(video.csrf)]
            data-resume=[(video.resume_seconds > 0).then_some(video.resume_seconds)] {
            div class="video" {
                div class="video-title" id={ (video.id) "-title" } { (heading(video.heading_level, "flush", html! { (video.title) })) }
                div { (player(video)) }
                @if let Some(transcript) = &video.transcript { (transcript_column(video, transcript)) }
                (tools(video))
            }
        }
    }
}

fn playing<'v>(video: &'v Video<'_>) -> &'v str {
    let current = video.renditions.iter().find(|rendition| rendition.current);
    current.or(video.renditions.first()).map(|rendition| rendition.src).unwrap_or_default()
}

fn player(video: &Video<'_>) -> Markup {
    html! {
        video id=(video.id) controls playsinline preload="none" poster=[filled(video.poster)] src=[filled(playing(video))] aria-label=(video.title) {
            @for captions in video.captions {
                track kind="captions" src=(captions.src) srclang=(captions.lang) label=(captions.label) default[captions.shown_first];
            }
            p { (video.fallback) }
        }
    }
}

fn transcript_column(video: &Video<'_>, transcript: &Transcript<'_>) -> Markup {
    html! {
        details class="transcript" {
            summary { (transcript.label) }
            ol class="transcript-cues" role="list" lang=[filled(transcript.lang)] dir=[filled(transcript.dir)] tabindex="0" aria-label=(transcript.label) {
                @for cue in transcript.cues {
                    li { a href={ (playing(video)) "#t=" (cue.start_ms / 1000) } data-seek=(seconds(cue.start_ms)) data-until=(seconds(cue.end_ms)) { time { (cue.shown) } span { (cue.text) } } }
                }
            }
        }
    }
}

/// Milliseconds as seconds with three decimals, as the player counts.
fn seconds(milliseconds: u64) -> String {
    format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
}

fn tools(video: &Video<'_>) -> Markup {
    html! {
        div class="video-tools" {
            @if video.renditions.len() > 1 {
                ul class="renditions" role="list" aria-label=(video.renditions_label) {
                    @for rendition in video.renditions { li { (rendition_link(rendition)) } }
                }
            }
            @if !video.downloads.is_empty() { (downloads(video)) }
        }
    }
}

fn rendition_link(rendition: &Rendition<'_>) -> Markup {
    html! {
        a href=(rendition.href) data-rendition=(rendition.name) data-src=(rendition.src) data-light=[rendition.light.then_some("")] aria-current=[rendition.current.then_some("true")] {
            (rendition.label) @if !rendition.size.is_empty() { " " small { (rendition.size) } }
        }
    }
}

fn downloads(video: &Video<'_>) -> Markup {
    html! {
        details class="downloads" {
            summary { (icon(Icon::Download)) (video.downloads_label) }
            ul { @for file in video.downloads { li { a href=(file.href) download { (file.label) } @if !file.size.is_empty() { " (" (file.size) ")" } } } }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn milliseconds_are_written_as_the_player_counts() {
        assert_eq!(
            [super::seconds(0), super::seconds(64_050), super::seconds(7)],
            ["0.000", "64.050", "0.007"]
        );
    }
}
