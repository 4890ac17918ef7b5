//! A course as learning object metadata (IEEE 1484.12.1 in the XML of 1484.12.3): what educational portals harvest, as far
//! as a catalogue knows it.

use super::{Format, answer::XSI};
use crate::{Course, xml::Writer};

const SOURCE: &str = "LOMv1.0";

pub(super) fn write(xml: &mut Writer, course: &Course) {
    let namespace = Format::Lom.namespace();
    let location = format!("{namespace} {}", Format::Lom.schema());
    xml.open("lom", &[("xmlns", namespace), ("xmlns:xsi", XSI), ("xsi:schemaLocation", &location)]);
    let lang = course.languages.first().map_or("und", String::as_str);
    general(xml, course, lang);
    xml.open("technical", &[]).text("format", &[], "text/html").text("location", &[], &course.url).close();
    educational(xml, course, lang);
    rights(xml, course, lang);
    xml.close();
}

fn general(xml: &mut Writer, course: &Course, lang: &str) {
    xml.open("general", &[]);
    for (catalog, entry) in [("URI", &course.url), ("key", &course.key)] {
        xml.open("identifier", &[]).text("catalog", &[], catalog).text("entry", &[], entry).close();
    }
    said(xml, "title", lang, &course.title);
    for language in &course.languages {
        xml.text("language", &[], language);
    }
    if !course.description.is_empty() {
        said(xml, "description", lang, &course.description);
    }
    for subject in &course.subjects {
        said(xml, "keyword", lang, subject);
    }
    xml.close();
}

fn educational(xml: &mut Writer, course: &Course, lang: &str) {
    xml.open("educational", &[]);
    for (name, value) in [("intendedEndUserRole", "learner"), ("context", "higher education")] {
        xml.open(name, &[]).text("source", &[], SOURCE).text("value", &[], value).close();
    }
    if let Some(hours) = course.hours {
        xml.open("typicalLearningTime", &[]).text("duration", &[], &format!("PT{hours}H")).close();
    }
    for learnt in &course.teaches {
        said(xml, "description", lang, learnt);
    }
    xml.close();
}

fn rights(xml: &mut Writer, course: &Course, lang: &str) {
    xml.open("rights", &[]).open("cost", &[]).text("source", &[], SOURCE).text("value", &[], "no").close();
    if !course.licence.is_empty() {
        said(xml, "description", lang, &course.licence);
    }
    xml.close();
}

fn said(xml: &mut Writer, name: &'static str, lang: &str, text: &str) {
    xml.open(name, &[]).text("string", &[("language", lang)], text).close();
}
