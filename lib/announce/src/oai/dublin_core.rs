//! A course in the fifteen elements of Dublin Core (oai_dc.xsd).

use super::{Format, answer::XSI};
use crate::{Course, xml::Writer};

const DC: &str = "http://purl.org/dc/elements/1.1/";
const LOCATION: &str =
    "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

pub(super) fn write(xml: &mut Writer, course: &Course, publisher: &str) {
    let namespace = Format::DublinCore.namespace();
    let attributes =
        [("xmlns:oai_dc", namespace), ("xmlns:dc", DC), ("xmlns:xsi", XSI), ("xsi:schemaLocation", LOCATION)];
    xml.open("oai_dc:dc", &attributes);
    let lang = course.languages.first().map(|tag| ("xml:lang", tag.as_str()));
    let lang: Vec<(&str, &str)> = lang.into_iter().collect();
    xml.text("dc:title", &lang, &course.title).text("dc:creator", &[], &course.provider.name);
    for subject in &course.subjects {
        xml.text("dc:subject", &[], subject);
    }
    if !course.description.is_empty() {
        xml.text("dc:description", &lang, &course.description);
    }
    xml.text("dc:publisher", &[], publisher);
    if let Some(first) = course.runs.iter().filter_map(|run| run.start).min() {
        xml.text("dc:date", &[], &first.day());
    }
    xml.text("dc:type", &[], "Course").text("dc:type", &[], "InteractiveResource").text(
        "dc:format",
        &[],
        "text/html",
    );
    xml.text("dc:identifier", &[], &course.url).text("dc:identifier", &[], &course.key);
    for language in &course.languages {
        xml.text("dc:language", &[], language);
    }
    if !course.licence.is_empty() {
        xml.text("dc:rights", &[], &course.licence);
    }
    xml.close();
}
