//! From shaped lines to glyphs ready to be drawn, each with the text it stands for: that is what
//! copying from the PDF, searching it and reading it aloud rest on.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::FontData;
use parley::layout::{Cluster, Line, Run};

use crate::words::is_invisible;

/// Glyphs of one face, one size and one direction that follow each other on a line, from left to
/// right. What reads from the right comes word by word.
pub struct InkRun {
    pub font: FontData,
    /// In points.
    pub size: f32,
    /// Where the pen starts, from the left of the paragraph.
    pub x: f32,
    /// The baseline, from the top of the paragraph.
    pub y: f32,
    pub glyphs: Vec<KrillaGlyph>,
}

impl InkRun {
    /// The texts that got the empty glyph, because the face lacks them.
    pub fn missing(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.glyphs
            .iter()
            .filter(|glyph| glyph.glyph_id == GlyphId::new(0))
            .map(|glyph| glyph.text_range.clone())
    }

    fn text_start(&self) -> usize {
        self.glyphs.iter().map(|glyph| glyph.text_range.start).min().unwrap_or(0)
    }
}

/// The runs of a line in the order in which they are read, `shift` points from the left of the
/// paragraph.
///
/// Glyphs lie on the page as the eye sees them, but the order of the pieces is that of the text
/// (ISO 32000-1, 14.8.2.3): a reader that goes through an Arabic line hears its first word first.
pub fn runs_of(line: &Line<'_, ()>, text: &str, shift: f32) -> Vec<InkRun> {
    let metrics = line.metrics();
    let mut pen = shift + metrics.inline_min_coord + metrics.offset;
    let mut runs = Vec::new();
    for run in line.runs() {
        let mut current: Option<InkRun> = None;
        for (cluster, range) in whole_clusters(&run) {
            let part = &text[range.clone()];
            // Seen from the left, the space after an Arabic word comes before it.
            if run.is_rtl() && part.starts_with(' ') {
                runs.extend(current.take());
            }
            if part.chars().all(is_invisible) {
                runs.extend(current.take());
            } else {
                let into = current.get_or_insert_with(|| started(&run, pen, metrics.baseline));
                into.glyphs.extend(glyphs_of(&cluster, range, text, into.size));
            }
            pen += cluster.glyphs().map(|glyph| glyph.advance).sum::<f32>();
        }
        runs.extend(current);
    }
    runs.retain(|run| !run.glyphs.is_empty());
    runs.sort_by_key(InkRun::text_start);
    runs
}

/// The clusters that own glyphs, in the order of the eye, each with all the text it stands for.
///
/// A ligature belongs to its first cluster; the others come after it when reading from the left,
/// but before it when reading from the right, hence the range kept waiting.
fn whole_clusters<'a>(run: &Run<'a, ()>) -> Vec<(Cluster<'a, ()>, Range<usize>)> {
    let mut whole: Vec<(Cluster<'a, ()>, Range<usize>)> = Vec::new();
    let mut waiting: Option<Range<usize>> = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        if !cluster.is_ligature_continuation() {
            let end = waiting.take().map_or(range.end, |rest| rest.end.max(range.end));
            whole.push((cluster, range.start..end));
        } else if run.is_rtl() {
            let end = waiting.map_or(range.end, |rest| rest.end.max(range.end));
            waiting = Some(range.start..end);
        } else if let Some((_, before)) = whole.last_mut() {
            before.end = before.end.max(range.end);
        }
    }
    whole
}

fn started(run: &Run<'_, ()>, x: f32, y: f32) -> InkRun {
    InkRun { font: run.font().clone(), size: run.font_size(), x, y, glyphs: Vec::new() }
}

/// Lengths are shares of the size, as the PDF wants them; up is positive there, down is here.
fn glyphs_of(cluster: &Cluster<'_, ()>, range: Range<usize>, text: &str, size: f32) -> Vec<KrillaGlyph> {
    let glyphs: Vec<_> = cluster.glyphs().collect();
    let texts = texts_of(glyphs.len(), range, text, cluster.is_rtl());
    glyphs
        .into_iter()
        .zip(texts)
        .map(|(glyph, range)| {
            let (id, advance) = (GlyphId::new(glyph.id), glyph.advance / size);
            KrillaGlyph::new(id, advance, glyph.x / size, -glyph.y / size, 0.0, range, None)
        })
        .collect()
}

/// The text of each of the `count` glyphs of a cluster. A letter and its vowel signs, drawn by as
/// many glyphs, are told apart; otherwise each glyph stands for the whole.
fn texts_of(count: usize, range: Range<usize>, text: &str, rtl: bool) -> Vec<Range<usize>> {
    let start = range.start;
    let characters = text[range.clone()].char_indices();
    let mut texts: Vec<_> =
        characters.map(|(at, character)| start + at..start + at + character.len_utf8()).collect();
    if texts.len() != count {
        return vec![range; count];
    }
    if rtl {
        texts.reverse();
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::texts_of;

    #[test]
    fn vowel_signs_are_told_from_their_letter() {
        let text = "تُم";
        assert_eq!(texts_of(2, 0..4, text, true), [2..4, 0..2]);
        assert_eq!(texts_of(1, 0..4, text, true), vec![0..4; 1]);
        assert_eq!(texts_of(3, 0..4, text, true), [0..4, 0..4, 0..4]);
        assert_eq!(texts_of(2, 0..3, "e\u{301}", false), [0..1, 1..3]);
    }
}
