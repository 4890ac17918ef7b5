//! What a video is made of, read once: files, renditions, transcripts.

use courses::{Content, NodeId};
use olx::{
    Kind, Package,
    transcript::{Cue, cues},
    video::Video,
};
use std::{collections::BTreeMap, sync::Arc};
use store::{BlobHash, Blobs};

/// A video, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoModel {
    pub renditions: Vec<File>,
    /// The page of another site where it can be seen.
    pub elsewhere: Option<String>,
    pub transcripts: Vec<Transcript>,
    pub handout: Option<String>,
    pub downloadable: bool,
    pub poster: Option<String>,
}

/// A file it can be watched or heard in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub kind: Rendition,
    /// As written (`/static/…`, `https://…`).
    pub source: String,
    pub bytes: Option<u64>,
    /// The ending, in capitals: MP4, WEBM.
    pub format: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rendition {
    Full,
    Light,
    Audio,
    Other(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    pub language: String,
    pub cues: Vec<Cue>,
}

impl VideoModel {
    pub fn read(content: &Content, id: NodeId, blobs: &Blobs) -> Self {
        let video = Video::from_block(&content.node(id).block);
        Self {
            renditions: files(content, &video),
            elsewhere: elsewhere(&video),
            transcripts: transcripts(content, &video, blobs),
            handout: video.handout.clone(),
            downloadable: video.download.is_some(),
            poster: video.thumbnail.clone().filter(|address| address.starts_with("/static/")),
        }
    }

    pub fn transcript(&self, language: &str) -> Option<&Transcript> {
        self.transcripts.iter().find(|one| one.language == language)
    }
}

/// Whether a video is played in the page, so that its end is noticed.
pub(crate) fn plays_here(content: &Content, id: NodeId) -> bool {
    !files(content, &Video::from_block(&content.node(id).block)).is_empty()
}

fn files(content: &Content, video: &Video) -> Vec<File> {
    let encoded = video.encodings.iter().filter_map(|encoding| {
        let kind = match encoding.profile.as_str() {
            "desktop_mp4" | "desktop_webm" | "mobile_high" => Rendition::Full,
            "mobile_low" => Rendition::Light,
            "audio_mp3" => Rendition::Audio,
            _ => return None,
        };
        Some(file(content, kind, &encoding.url, Some(encoding.file_size).filter(|bytes| *bytes > 0)))
    });
    let written = video
        .sources
        .iter()
        .enumerate()
        .map(|(at, source)| file(content, Rendition::Other(at), source, None));
    let mut files: Vec<File> = Vec::new();
    for file in encoded.chain(written).filter(|file| plays(&file.format)) {
        if !files.iter().any(|known| {
            known.source == file.source || (known.kind == file.kind && known.kind != Rendition::Full)
        }) {
            files.push(file);
        }
    }
    name_by_weight(&mut files);
    files.sort_by_key(|file| file.kind);
    files.truncate(6);
    files
}

fn file(content: &Content, kind: Rendition, source: &str, bytes: Option<u64>) -> File {
    let path = source.split(['?', '#']).next().unwrap_or(source);
    let format = path.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
    let kind =
        if matches!(format.as_str(), "MP3" | "M4A" | "OGA" | "OPUS") { Rendition::Audio } else { kind };
    let here =
        source.strip_prefix("/static/").and_then(|name| content.asset(name)).map(|(_, entry)| entry.bytes);
    File { kind, source: source.to_owned(), bytes: bytes.or(here), format }
}

/// What every browser of the last years plays (streams cut in pieces are not among it without a script).
fn plays(format: &str) -> bool {
    matches!(format, "MP4" | "M4V" | "WEBM" | "OGV" | "OGG" | "MP3" | "M4A" | "OGA" | "OPUS")
}

/// Of several files with known sizes, the smallest is the light one and the largest the full one.
fn name_by_weight(files: &mut [File]) {
    let videos = || files.iter().enumerate().filter(|(_, file)| file.kind != Rendition::Audio);
    let smallest = videos().filter_map(|(at, file)| Some((file.bytes?, at))).min();
    let has_light = videos().any(|(_, file)| file.kind == Rendition::Light);
    let many = videos().filter(|(_, file)| file.bytes.is_some()).count() > 1;
    if let Some((_, at)) = smallest.filter(|_| many && !has_light) {
        files[at].kind = Rendition::Light;
    }
    if !files.iter().any(|file| file.kind == Rendition::Full)
        && let Some(first) = files.iter_mut().find(|file| matches!(file.kind, Rendition::Other(_)))
    {
        first.kind = Rendition::Full;
    }
}

/// The clip's page, or a source that is a page.
fn elsewhere(video: &Video) -> Option<String> {
    let page = video.sources.iter().find(|source| {
        source.contains("youtube.com/") || source.contains("youtu.be/") || source.contains("vimeo.com/")
    });
    let clip = video.youtube.as_ref().map(|clip| format!("https://www.youtube.com/watch?v={clip}"));
    let stream = || video.sources.iter().find(|source| source.starts_with("https://")).cloned();
    clip.or_else(|| page.map(|page| crate::render::clean::watch_page(page))).or_else(stream)
}

fn transcripts(content: &Content, video: &Video, blobs: &Blobs) -> Vec<Transcript> {
    let named = video.transcripts(&names_of_transcripts(content));
    let read = |path: &str| {
        let (_, entry) = content.files.get(path)?;
        let bytes = blobs.get(&BlobHash::from_stored(&entry.blob)?).ok()??;
        cues(&bytes)
    };
    let found = named
        .into_iter()
        .filter_map(|one| Some(Transcript { cues: read(one.path.as_deref()?)?, language: one.language }));
    found.collect()
}

/// The package as the search for transcripts needs it: names alone.
fn names_of_transcripts(content: &Content) -> Package {
    let nothing: Arc<[u8]> = Arc::from(Vec::new());
    let ends =
        |path: &str| [".sjson", ".srt", ".vtt", ".txt", ".json"].iter().any(|ending| path.ends_with(ending));
    let names =
        content.files.iter().map(|(path, _)| path).filter(|path| path.starts_with("static/") && ends(path));
    let files: BTreeMap<_, _> = names.map(|path| (path.to_owned(), nothing.clone())).collect();
    Package { kind: Kind::Course, folder: String::new(), files }
}
