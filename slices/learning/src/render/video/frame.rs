//! The player with all that stands round it, or the transcript alone.

use super::model::{File, Rendition, Transcript, VideoModel};
use crate::{
    render::{Scene, anchor, dir_of},
    say,
    state::Detail,
};
use courses::NodeId;
use maud::{Markup, html};
use web::{
    components::{
        button::{Look, button_form},
        form::hidden,
        icons::{Icon, icon},
        video::{self, Captions, Cue, Download},
    },
    paths,
};
use words::numbers;

/// Cues a page shows; a lecture of three hours has fewer.
const MOST_CUES: usize = 3_000;

pub(super) fn player(scene: &Scene<'_>, id: NodeId, model: &VideoModel) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let files: Vec<Shown> = model.renditions.iter().map(|file| Shown::of(scene, id, file)).collect();
    let current = chosen(scene, model);
    let renditions: Vec<video::Rendition<'_>> =
        files.iter().enumerate().map(|(at, file)| file.rendition(at == current)).collect();
    let tracks: Vec<Track> = model.transcripts.iter().map(|one| Track::of(scene, id, one)).collect();
    let first = best(scene, model);
    let captions: Vec<Captions<'_>> = tracks
        .iter()
        .map(|track| Captions {
            src: &track.src,
            lang: &track.lang,
            label: &track.label,
            shown_first: is_translation(scene, first, &track.lang),
        })
        .collect();
    let times = first.map(times).unwrap_or_default();
    let cues = first.map(|transcript| cues(transcript, &times)).unwrap_or_default();
    let kept = downloads(scene, model, &files, &tracks);
    let downloads: Vec<Download<'_>> =
        kept.iter().map(|(href, label, size)| Download { href, label, size }).collect();
    let transcript_word = say.msg_transcript();
    let poster = model.poster.as_ref().and_then(|address| scene.own_picture(address)).unwrap_or_default();
    let watched =
        paths::learning::Watched { run: scene.run.key.clone(), block: node.key.clone() }.to_string();
    let player = video::video(&video::Video {
        id: &format!("{}-player", anchor(&node.key)),
        title: &title(scene, id),
        heading_level: 2,
        poster: &poster,
        renditions: &renditions,
        renditions_label: &say.msg_renditions(),
        captions: &captions,
        transcript: first.map(|transcript| video::Transcript {
            label: &transcript_word,
            lang: &transcript.language,
            dir: dir_of(&transcript.language),
            cues: &cues,
        }),
        downloads: &downloads,
        downloads_label: &say.msg_downloads(),
        progress_url: if scene.reader.enrolled { &watched } else { "" },
        csrf: "",
        resume_seconds: place(scene, id),
        fallback: &say.msg_video_not_played(),
    });
    html! { (player) @if scene.reader.enrolled && !scene.state(id).done { (seen_without_script(scene, &watched)) } }
}

/// Where no script notices that the end was reached, the learner says so.
fn seen_without_script(scene: &Scene<'_>, watched: &str) -> Markup {
    let fields = html! { (hidden("position", "0")) (hidden("ended", "1")) (hidden("back", "yes")) };
    html! { noscript { (button_form(Look::Plain, watched, html! { (say(scene.lang).msg_video_seen()) }, fields)) } }
}

/// A video that is only on another site: what is said in it stands here, and a link leads there.
pub(super) fn elsewhere(scene: &Scene<'_>, id: NodeId, model: &VideoModel) -> Markup {
    let say = say(scene.lang);
    let (lang, dir) = scene.tongue();
    let title_id = format!("{}-title", anchor(&scene.node(id).key));
    html! {
        section class="video-box quiet-card" aria-labelledby=(title_id) {
            h2 class="flush" id=(title_id) lang=[(!lang.is_empty()).then_some(lang)] dir=[(!dir.is_empty()).then_some(dir)] { (title(scene, id)) }
            @if let Some(address) = &model.elsewhere {
                @let site = host(address);
                p { a class="button" href=(address) rel="noopener noreferrer" { (icon(Icon::Play)) (say.msg_watch_on(site)) } }
                p class="small" { (say.msg_watch_elsewhere_note(site)) }
            }
            @if let Some(transcript) = best(scene, model) { (read_instead(scene, transcript)) }
        }
    }
}

/// The transcript as a text to read, with its times.
fn read_instead(scene: &Scene<'_>, transcript: &Transcript) -> Markup {
    html! {
        details class="transcript" {
            summary { (say(scene.lang).msg_transcript_to_read()) }
            div class="transcript-text prose" lang=(transcript.language) dir=(dir_of(&transcript.language)) {
                @for paragraph in paragraphs(transcript) { p { (paragraph) } }
            }
        }
    }
}

/// Cues gathered into paragraphs: a new one after a sentence that ends, once there are enough words.
fn paragraphs(transcript: &Transcript) -> Vec<String> {
    let mut all = Vec::new();
    let mut open = String::new();
    for cue in transcript.cues.iter().take(MOST_CUES) {
        if !open.is_empty() {
            open.push(' ');
        }
        open.push_str(&cue.text.replace('\n', " "));
        if open.len() > 400 && open.ends_with(['.', '!', '?', '…', '؟']) {
            all.push(std::mem::take(&mut open));
        }
    }
    all.extend(Some(open).filter(|text| !text.is_empty()));
    all
}

fn title(scene: &Scene<'_>, id: NodeId) -> String {
    let node = scene.node(id);
    let own = node.block.display_name().map(|_| node.title()).filter(|title| !title.trim().is_empty());
    own.unwrap_or_else(|| say(scene.lang).msg_video())
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).trim_start_matches("www.")
}

/// The words of a rendition.
struct Shown {
    name: String,
    label: String,
    size: String,
    src: String,
    href: String,
    light: bool,
}

impl Shown {
    fn of(scene: &Scene<'_>, id: NodeId, file: &File) -> Self {
        let say = say(scene.lang);
        let (name, label) = match file.kind {
            Rendition::Full => ("full".to_owned(), say.msg_rendition_full()),
            Rendition::Light => ("light".to_owned(), say.msg_rendition_light()),
            Rendition::Audio => ("audio".to_owned(), say.msg_rendition_audio()),
            Rendition::Other(at) => (format!("file{at}"), file.format.clone()),
        };
        let unit = scene.content.unit_of(id).unwrap_or(id);
        let page = paths::learning::Unit { run: scene.run.key.clone(), unit: scene.node(unit).key.clone() };
        Self {
            href: format!("{page}?rendition={name}#{}", anchor(&scene.node(id).key)),
            size: file.bytes.map(|bytes| numbers::bytes(scene.lang, bytes)).unwrap_or_default(),
            src: scene.address(&file.source),
            light: file.kind == Rendition::Light,
            name,
            label,
        }
    }

    fn rendition(&self, current: bool) -> video::Rendition<'_> {
        video::Rendition {
            name: &self.name,
            label: &self.label,
            size: &self.size,
            src: &self.src,
            href: &self.href,
            current,
            light: self.light,
        }
    }
}

/// What was asked for, else the light one for those who save data, else the first.
fn chosen(scene: &Scene<'_>, model: &VideoModel) -> usize {
    let at = |kind: Rendition| model.renditions.iter().position(|file| file.kind == kind);
    let asked = match scene.reader.rendition.as_deref() {
        Some("full") => at(Rendition::Full),
        Some("light") => at(Rendition::Light),
        Some("audio") => at(Rendition::Audio),
        Some(other) => other.strip_prefix("file").and_then(|n| at(Rendition::Other(n.parse().ok()?))),
        None => None,
    };
    asked.or_else(|| at(Rendition::Light).filter(|_| scene.reader.save_data)).unwrap_or(0)
}

struct Track {
    src: String,
    lang: String,
    label: String,
}

impl Track {
    fn of(scene: &Scene<'_>, id: NodeId, transcript: &Transcript) -> Self {
        let (run, block, lang) =
            (scene.run.key.clone(), scene.node(id).key.clone(), transcript.language.clone());
        let src = paths::learning::Captions { run, block, lang: lang.clone() }.to_string();
        Self { src, label: name_of(&lang), lang }
    }
}

/// A language's name in itself, or its tag.
fn name_of(tag: &str) -> String {
    lexicon::Lang::of_tag(tag).map_or_else(|| tag.to_owned(), |lang| lang.own_name().to_owned())
}

/// The transcript to show: in the language of the page, else of the course, else the first.
fn best<'m>(scene: &Scene<'_>, model: &'m VideoModel) -> Option<&'m Transcript> {
    let in_language = |tag: &str| {
        model
            .transcripts
            .iter()
            .find(|one| one.language.split(['-', '_']).next() == tag.split(['-', '_']).next())
    };
    in_language(scene.lang.tag())
        .or_else(|| in_language(&scene.run.terms.language))
        .or(model.transcripts.first())
}

/// Captions are switched on when they translate: the reader's language, and not what is spoken.
fn is_translation(scene: &Scene<'_>, best: Option<&Transcript>, lang: &str) -> bool {
    best.is_some_and(|best| best.language == lang)
        && lang.split(['-', '_']).next() == Some(scene.lang.tag())
        && lexicon::Lang::of_tag(&scene.run.terms.language) != Some(scene.lang)
}

fn times(transcript: &Transcript) -> Vec<String> {
    transcript.cues.iter().take(MOST_CUES).map(|cue| clock(cue.start_ms / 1000)).collect()
}

fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

fn cues<'t>(transcript: &'t Transcript, times: &'t [String]) -> Vec<Cue<'t>> {
    let both = transcript.cues.iter().zip(times);
    both.map(|(cue, shown)| Cue { start_ms: cue.start_ms, end_ms: cue.end_ms, shown, text: &cue.text })
        .collect()
}

/// Files to keep: the video if its author lets it, the captions, the handout.
fn downloads(
    scene: &Scene<'_>,
    model: &VideoModel,
    files: &[Shown],
    tracks: &[Track],
) -> Vec<(String, String, String)> {
    let say = say(scene.lang);
    let mut list = Vec::new();
    if model.downloadable {
        list.extend(
            files
                .iter()
                .map(|file| (file.src.clone(), say.msg_download_video(&file.label), file.size.clone())),
        );
    }
    list.extend(
        tracks
            .iter()
            .map(|track| (track.src.clone(), say.msg_download_captions(&track.label), String::new())),
    );
    if let Some(handout) = &model.handout {
        let size = handout.strip_prefix("/static/").and_then(|name| scene.content.asset(name));
        let size = size.map(|(_, file)| numbers::bytes(scene.lang, file.bytes)).unwrap_or_default();
        list.push((scene.address(handout), say.msg_download_handout(), size));
    }
    list
}

/// Where one stopped; a video seen to its end begins again.
fn place(scene: &Scene<'_>, id: NodeId) -> u32 {
    match scene.states.get(&scene.node(id).key).map(|state| &state.detail) {
        Some(Detail::Video { second, ended: false }) if second.is_finite() && *second > 0.0 => {
            second.min(1e6) as u32
        }
        _ => 0,
    }
}
