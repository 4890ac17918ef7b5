//! The PDF itself: page, tags, metadata, outline and attachment.

use krilla::SerializeSettings;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder, ValidationError};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::error::KrillaError;
use krilla::geom::{Point, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::tagging::Identifier;
use krilla::{Document, surface::Surface};

use crate::arrange::{Arrangement, arrange};
use crate::check::{self, Texts};
use crate::geometry::{Area, PAGE};
use crate::motif;
use crate::painter::Painter;
use crate::sheet::{Attachment, CertificateSheet, ProducedAt};
use crate::stack::Role;
use crate::tags::Tags;
use crate::words::is_invisible;
use crate::{PaperError, qr, style};

/// The certificate as a PDF of one A4 landscape page that declares PDF/A-3a and PDF/UA-1.
///
/// Texts are set smaller and wrapped until they fit; a sheet with too many words, or with
/// characters that no face has, is refused. Equal sheets give equal bytes.
pub fn certificate(sheet: &CertificateSheet<'_>) -> Result<Vec<u8>, PaperError> {
    let texts = check::texts(sheet)?;
    let arrangement = arrange(&texts, sheet.accent, sheet.rtl)?;
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration()?,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(sheet, &texts));
    document.set_outline(outline(&texts, &arrangement));
    draw_page(&mut document, sheet, &texts, &arrangement)?;
    if let Some(attachment) = &sheet.attachment {
        document.embed_file(embedded(attachment, sheet.produced_at));
    }
    document.finish().map_err(refused)
}

pub fn configuration() -> Result<Configuration, PaperError> {
    ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PaperError::Pdf(format!("{error:?}")))
}

fn draw_page(
    document: &mut Document,
    sheet: &CertificateSheet<'_>,
    texts: &Texts,
    arrangement: &Arrangement,
) -> Result<(), PaperError> {
    let settings = PageSettings::from_wh(PAGE.width, PAGE.height)
        .ok_or_else(|| PaperError::Pdf("the page has no size".to_owned()))?;
    let mut page = document.start_page_with(settings);
    let link = link_to(&mut page, texts, arrangement);
    let mut surface = page.surface();
    let drawn = draw(&mut surface, sheet, texts, arrangement, link);
    surface.finish();
    page.finish();
    document.set_tag_tree(drawn?.finish());
    Ok(())
}

fn draw(
    surface: &mut Surface<'_>,
    sheet: &CertificateSheet<'_>,
    texts: &Texts,
    arrangement: &Arrangement,
    mut link: Option<Identifier>,
) -> Result<Tags, PaperError> {
    let modules = qr::modules(&texts.verify_url)?;
    let mut painter = Painter::new(surface);
    painter.ornament(|painter| motif::draw(painter, arrangement, sheet.accent, sheet.rtl));
    let mut tags = Tags::new(sheet.language);
    for (logo, area) in texts.logos.iter().zip(&arrangement.logos) {
        let drawn = painter.figure(|painter| painter.picture(&logo.image, *area));
        tags.figure(visible(&logo.name), *area, drawn);
    }
    for block in &arrangement.blocks {
        let lines = painter.text(block)?;
        let link = if block.role == Role::VerifyUrl { link.take() } else { None };
        tags.text(block.role, &visible(&block.paragraph.text), lines, link);
    }
    let code = painter.figure(|painter| {
        painter.bar(arrangement.qr, style::WHITE);
        painter.qr(&modules, arrangement.qr, style::BLACK);
    });
    let spoken = format!("QR: {} {}", visible(&texts.verify_words), texts.verify_url);
    tags.figure(spoken, arrangement.qr, code);
    Ok(tags)
}

/// Makes the written address clickable over its whole block.
fn link_to(page: &mut Page<'_>, texts: &Texts, arrangement: &Arrangement) -> Option<Identifier> {
    let block = arrangement.blocks.iter().find(|block| block.role == Role::VerifyUrl)?;
    let Area { x, y, width, height } = block.area;
    let target = Target::Action(LinkAction::new(texts.verify_url.clone()).into());
    let link = LinkAnnotation::new(Rect::from_xywh(x, y, width, height)?, target);
    let spoken = format!("{} {}", visible(&texts.verify_words), texts.verify_url);
    Some(page.add_tagged_annotation(Annotation::new_link(link, Some(spoken))))
}

fn metadata(sheet: &CertificateSheet<'_>, texts: &Texts) -> Metadata {
    let direction = if sheet.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    let mut about = vec![&texts.institution, &texts.course];
    about.extend(Some(&texts.revoked).filter(|notice| !notice.is_empty()));
    let about: Vec<String> = about.into_iter().map(|text| visible(text)).collect();
    Metadata::new()
        .title(format!("{} – {}", visible(&texts.heading), visible(&texts.name)))
        .description(about.join(" – "))
        .authors(vec![visible(&texts.institution)])
        .language(sheet.language.to_owned())
        .text_direction(direction)
        .creation_date(moment(sheet.produced_at))
        .document_id(texts.verify_url.clone())
}

fn outline(texts: &Texts, arrangement: &Arrangement) -> Outline {
    let place = |role| {
        let block = arrangement.blocks.iter().find(|block| block.role == role);
        let area = block.map_or(PAGE, |block| block.area);
        XyzDestination::new(0, Point::from_xy(area.x, area.y))
    };
    let mut heading = OutlineNode::new(visible(&texts.heading), place(Role::Heading));
    heading.push_child(OutlineNode::new(visible(&texts.course), place(Role::Course)));
    let mut outline = Outline::new();
    outline.push_child(heading);
    outline
}

fn embedded(attachment: &Attachment<'_>, produced_at: ProducedAt) -> EmbeddedFile {
    EmbeddedFile {
        path: attachment.name.to_owned(),
        mime_type: MimeType::new(attachment.mime),
        description: Some(attachment.description.to_owned()),
        association_kind: AssociationKind::Alternative,
        data: attachment.bytes.to_vec().into(),
        modification_date: Some(moment(produced_at)),
        compress: Some(true),
        location: None,
    }
}

pub fn moment(at: ProducedAt) -> DateTime {
    DateTime::new(at.year)
        .month(at.month)
        .day(at.day)
        .hour(at.hour)
        .minute(at.minute)
        .second(at.second)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// The text without the marks that steer its direction: titles and tags are plain words.
pub fn visible(text: &str) -> String {
    text.chars().filter(|&character| !is_invisible(character)).collect()
}

pub fn refused(error: KrillaError) -> PaperError {
    match &error {
        KrillaError::Validation(reasons) if !is_about_picture(&error) => {
            PaperError::Pdf(format!("{error}: {reasons:?}"))
        }
        _ if is_about_picture(&error) => crate::picture::refused(error),
        _ => PaperError::Pdf(error.to_string()),
    }
}

/// Whether it is a picture that could not be written; of a certificate, only logos are pictures.
pub fn is_about_picture(error: &KrillaError) -> bool {
    match error {
        KrillaError::Image(..) | KrillaError::SixteenBitImage(..) => true,
        KrillaError::Validation(reasons) => reasons.iter().any(|(reason, _)| is_colours(reason)),
        _ => false,
    }
}

/// Our own colours are all RGB: others are those of a picture.
fn is_colours(reason: &ValidationError) -> bool {
    matches!(reason, ValidationError::MissingCMYKProfile)
}
