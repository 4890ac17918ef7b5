//! Drawing what was laid out, and the outline of it.

use super::WritingSheet;
use super::flow::{Flow, Is, SHEET, flow};
use super::tags::tags;
use crate::document::{configuration, moment, refused, visible};
use crate::painter::Painter;
use crate::{PaperError, qr, style};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::Identifier;
use krilla::{Document, SerializeSettings};

pub fn document(sheet: &WritingSheet<'_>, url: &str) -> Result<Vec<u8>, PaperError> {
    let flow = flow(sheet)?;
    let settings = SerializeSettings { configuration: configuration()?, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(sheet, url));
    document.set_outline(outline(sheet, &flow));
    let modules = qr::modules(url)?;
    let mut drawn: Vec<Vec<Identifier>> = flow.texts.iter().map(|_| Vec::new()).collect();
    let mut figure = None;
    for page in 0..flow.pages {
        let size = PageSettings::from_wh(SHEET.width, SHEET.height)
            .ok_or_else(|| PaperError::Pdf("the page has no size".to_owned()))?;
        let mut paper = document.start_page_with(size);
        let mut surface = paper.surface();
        let mut painter = Painter::new(&mut surface);
        let done = draw_page(&mut painter, &flow, page, &mut drawn);
        if page + 1 == flow.pages {
            figure = Some(painter.figure(|painter| painter.qr(&modules, flow.code, style::BLACK)));
        }
        surface.finish();
        paper.finish();
        done?;
    }
    document.set_tag_tree(tags(sheet, &flow, drawn, figure, url));
    document.finish().map_err(refused)
}

fn draw_page(
    painter: &mut Painter<'_, '_>,
    flow: &Flow,
    page: usize,
    drawn: &mut [Vec<Identifier>],
) -> Result<(), PaperError> {
    painter.ornament(|painter| {
        for rule in flow.rules.iter().filter(|rule| rule.page == page) {
            painter.bar(rule.area, rule.color);
        }
    });
    for placed in flow.placed.iter().filter(|placed| placed.page == page) {
        let text = &flow.texts[placed.text];
        let lines = placed.lines.clone();
        if text.is == Is::Ornament {
            let mut done = Ok(());
            painter.ornament(|painter| {
                done = painter.plain_lines(&text.paragraph, lines, placed.at, text.color)
            });
            done?;
        } else {
            drawn[placed.text].extend(painter.some_lines(&text.paragraph, lines, placed.at, text.color)?);
        }
    }
    Ok(())
}

fn metadata(sheet: &WritingSheet<'_>, url: &str) -> Metadata {
    let direction = if sheet.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(visible(sheet.title))
        .description(visible(sheet.over))
        .language(sheet.language.to_owned())
        .text_direction(direction)
        .creation_date(moment(sheet.produced_at))
        .document_id(url.to_owned())
}

fn outline(sheet: &WritingSheet<'_>, flow: &Flow) -> Outline {
    let mut top = OutlineNode::new(visible(sheet.title), XyzDestination::new(0, Point::from_xy(0.0, 0.0)));
    for placed in flow.placed.iter().filter(|placed| placed.lines.start == 0) {
        let text = &flow.texts[placed.text];
        if text.is == Is::Heading(2) {
            let to = XyzDestination::new(placed.page, Point::from_xy(placed.at.0, placed.at.1));
            top.push_child(OutlineNode::new(visible(&text.paragraph.text), to));
        }
    }
    let mut outline = Outline::new();
    outline.push_child(top);
    outline
}
