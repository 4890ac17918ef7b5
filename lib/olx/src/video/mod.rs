//! Videos (olx.md §5).

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::rewrite::normalise_asset;
use crate::{Block, Package, value, xml};

/// The clip Open edX puts where an author chose none; it is nobody's video.
const DEMO_CLIP: &str = "3_yD_cEKoCk";

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Video {
    /// The clip at normal speed. `None` too when it is only the platform's demonstration clip and there are other sources.
    pub youtube: Option<String>,
    /// Addresses of files, as written (`/static/…`, `https://…`).
    pub sources: Vec<String>,
    pub encodings: Vec<Encoding>,
    pub edx_video_id: Option<String>,
    /// Seconds, of the part that is shown.
    pub start: Option<f64>,
    pub end: Option<f64>,
    /// Seconds, of the whole, when the platform knew it.
    pub duration: Option<f64>,
    /// The file offered for download, if any.
    pub download: Option<String>,
    /// The transcript file offered for download, if any.
    pub track: Option<String>,
    pub handout: Option<String>,
    pub show_captions: bool,
    pub only_on_web: bool,
    pub thumbnail: Option<String>,
    pub license: Option<String>,
    /// File by language, as named by `transcripts` and `<transcript>`.
    named: BTreeMap<String, String>,
    /// Languages the platform kept a transcript in, with the ending of the file.
    kept: BTreeMap<String, String>,
    sub: Option<String>,
}

/// One rendition of a video the platform encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoding {
    /// `desktop_mp4`, `mobile_low`, `hls`, `youtube`, …
    pub profile: String,
    /// An address, or the name of a clip for `youtube`.
    pub url: String,
    /// Bytes; 0 when unknown.
    pub file_size: u64,
    pub bitrate: u64,
}

/// A transcript a video names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    pub language: String,
    /// The file it should be in, without `static/`.
    pub named: String,
    /// Where it is in the package; `None` when it is not there.
    pub path: Option<String>,
}

impl Video {
    /// Reads a `video` or `videoalpha` block. A broken one gives a video with nothing in it.
    pub fn from_block(block: &Block) -> Video {
        let mut video = Video::from_attributes(block);
        if let Some(document) = block.source().and_then(|source| xml::parse(source).ok()) {
            for child in document.root_element().children().filter(Node::is_element) {
                video.add_child(child);
            }
        }
        video.settle(block);
        video
    }

    fn from_attributes(block: &Block) -> Video {
        let text = |name: &str| block.attribute(name).and_then(value::text);
        let seconds = |name: &str, old: &str| {
            block
                .attribute(name)
                .or(block.attribute(old))
                .and_then(value::seconds)
                .filter(|seconds| *seconds > 0.0)
        };
        let mut sources = block.attribute("html5_sources").map(value::list).unwrap_or_default();
        sources.extend(text("source"));
        let named = match block.attribute("transcripts").map(serde_json::from_str::<BTreeMap<String, String>>)
        {
            Some(Ok(named)) => named,
            _ => BTreeMap::new(),
        };
        Video {
            youtube: block.attribute("youtube").and_then(normal_speed).or_else(|| text("youtube_id_1_0")),
            sources,
            edx_video_id: text("edx_video_id"),
            start: seconds("start_time", "from"),
            end: seconds("end_time", "to"),
            track: text("track"),
            handout: text("handout"),
            show_captions: block.attribute("show_captions").is_none_or(value::is_true),
            only_on_web: block.attribute("only_on_web").is_some_and(value::is_true),
            thumbnail: text("thumbnail"),
            license: text("license"),
            sub: text("sub"),
            named,
            ..Video::default()
        }
    }

    fn add_child(&mut self, child: Node) {
        let attribute =
            |name: &str| child.attribute(name).filter(|value| !value.is_empty()).map(str::to_owned);
        match child.tag_name().name() {
            "source" => self.sources.extend(attribute("src")),
            "track" => self.track = self.track.take().or(attribute("src")),
            "handout" => self.handout = self.handout.take().or(attribute("src")),
            "transcript" => {
                if let (Some(language), Some(file)) = (attribute("language"), attribute("src")) {
                    self.named.entry(language).or_insert(file);
                }
            }
            "video_asset" => self.add_asset(child),
            _ => {}
        }
    }

    fn add_asset(&mut self, asset: Node) {
        self.duration = asset.attribute("duration").and_then(value::number).filter(|seconds| *seconds > 0.0);
        for node in asset.descendants().filter(Node::is_element) {
            let attribute = |name: &str| node.attribute(name).unwrap_or_default().to_owned();
            let bytes = |name: &str| node.attribute(name).and_then(|text| text.parse().ok()).unwrap_or(0);
            match node.tag_name().name() {
                "encoded_video" => self.encodings.push(Encoding {
                    profile: attribute("profile"),
                    url: attribute("url"),
                    file_size: bytes("file_size"),
                    bitrate: bytes("bitrate"),
                }),
                "transcript" if node.has_attribute("language_code") => {
                    let ending = node.attribute("file_format").unwrap_or("srt");
                    self.kept.insert(attribute("language_code"), ending.to_owned());
                }
                _ => {}
            }
        }
    }

    /// What follows from the rest: the demonstration clip, and the old rules for downloads.
    fn settle(&mut self, block: &Block) {
        self.sources.retain(|source| !source.trim().is_empty());
        let mut known = Vec::new();
        self.sources.retain(|source| {
            !known.contains(source) && {
                known.push(source.clone());
                true
            }
        });
        let has_other =
            !self.sources.is_empty() || self.encodings.iter().any(|encoding| encoding.profile != "youtube");
        if self.youtube.as_deref() == Some(DEMO_CLIP) && has_other {
            self.youtube = None;
        }
        let flag = |name: &str| block.attribute(name).map(value::is_true);
        self.download = self.sources.first().cloned().filter(|_| flag("download_video").unwrap_or(true));
        self.track = self.track.take().filter(|_| flag("download_track").unwrap_or(true));
    }

    /// The files that hold a transcript, by language, in the order Open edX looks for them: by the platform's own number for the video, by
    /// the name the author gave, by `sub` and by the clip.
    pub fn transcripts(&self, package: &Package) -> Vec<Transcript> {
        // Transcripts are looked up one by one: indexing every file of the course for each video would not pay.
        let assets = |name: &str| {
            let exact = [format!("static/{name}"), format!("static/{}", normalise_asset(name))];
            exact.into_iter().find(|path| package.files.contains_key(path))
        };
        let mut languages: Vec<&String> = self.kept.keys().chain(self.named.keys()).collect();
        let english = "en".to_owned();
        if self.sub.is_some() {
            languages.push(&english);
        }
        languages.sort();
        languages.dedup();
        let mut found: Vec<Transcript> =
            languages.into_iter().filter_map(|language| self.transcript(language, &assets)).collect();
        // A clip may have a transcript although nothing says so.
        if !found.iter().any(|transcript| transcript.language == "en")
            && let Some(named) = self.youtube.as_ref().map(|clip| format!("subs_{clip}.srt.sjson"))
            && let Some(path) = assets(&named)
        {
            found.push(Transcript { language: english, named, path: Some(path) });
        }
        found
    }

    fn transcript(&self, language: &str, find: &impl Fn(&str) -> Option<String>) -> Option<Transcript> {
        let mut names = Vec::new();
        if let (Some(id), Some(ending)) = (&self.edx_video_id, self.kept.get(language)) {
            names.push(format!("{id}-{language}.{ending}"));
        }
        names.extend(self.named.get(language).map(|name| name.trim_start_matches("/static/").to_owned()));
        let prefix = if language == "en" { String::new() } else { format!("{language}_") };
        let named_by_author = !names.is_empty();
        let clips =
            [self.sub.as_ref(), self.youtube.as_ref().filter(|_| named_by_author || self.sub.is_some())];
        names.extend(clips.into_iter().flatten().map(|clip| format!("{prefix}subs_{clip}.srt.sjson")));
        let present = names.iter().find_map(|name| Some((name.clone(), find(name)?)));
        let (named, path) = match present {
            Some((named, path)) => (named, Some(path)),
            None => (names.into_iter().next()?, None),
        };
        Some(Transcript { language: language.to_owned(), named, path })
    }

    /// The transcript files the block names, found or not: what an author would expect to travel with the course.
    pub(crate) fn named_transcripts(&self) -> Vec<String> {
        let by_number = self.edx_video_id.iter().flat_map(|id| {
            self.kept.iter().map(move |(language, ending)| (language, format!("{id}-{language}.{ending}")))
        });
        let mut names: BTreeMap<&String, String> = by_number.collect();
        for (language, name) in &self.named {
            names.insert(language, name.trim_start_matches("/static/").to_owned());
        }
        let mut names: Vec<String> = names.into_values().collect();
        names.extend(self.sub.as_ref().map(|sub| format!("subs_{sub}.srt.sjson")));
        names
    }
}

/// The clip for normal speed, out of `0.75:ID,1.00:ID,…`.
fn normal_speed(written: &str) -> Option<String> {
    let text = value::text(written)?;
    let clips: Vec<(f64, &str)> = text
        .split(',')
        .filter_map(|pair| {
            let (speed, clip) = pair.split_once(':')?;
            Some((speed.trim().parse().ok()?, clip.trim()))
        })
        .filter(|(_, clip)| !clip.is_empty())
        .collect();
    let normal =
        clips.iter().find(|(speed, _)| *speed == 1.0).or(clips.first()).map(|(_, clip)| (*clip).to_owned());
    normal.or_else(|| (!text.contains(':') && !text.contains(',')).then(|| text.trim().to_owned()))
}

#[cfg(test)]
mod tests;
