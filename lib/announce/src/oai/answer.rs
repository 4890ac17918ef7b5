//! Answering: the document for a request.

use super::{
    Format, PAGE, Record, Repository, TOKEN_LASTS, Token, dublin_core, lom,
    request::{self, Problem, Request, Verb},
};
use crate::{Second, xml::Writer};

const NAMESPACE: &str = "http://www.openarchives.org/OAI/2.0/";
const LOCATION: &str = "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
pub(super) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The document that answers `pairs`, as they came in the query or the form. There is always one: what is wrong is said
/// in it (§3.6).
pub fn answer(repository: &Repository, pairs: &[(String, String)], now: Second) -> String {
    let mut xml = Writer::new();
    xml.open("OAI-PMH", &[("xmlns", NAMESPACE), ("xmlns:xsi", XSI), ("xsi:schemaLocation", LOCATION)]).text(
        "responseDate",
        &[],
        &now.to_string(),
    );
    match request::read(pairs, now) {
        Ok(request) => told(&mut xml, repository, pairs, &request, now),
        // Words that can't be trusted are not repeated (§3.2).
        Err((_, problems))
            if problems.iter().any(|problem| ["badVerb", "badArgument"].contains(&problem.code)) =>
        {
            xml.text("request", &[], &repository.base_url);
            wrong(&mut xml, &problems);
        }
        Err((_, problems)) => {
            repeat_request(&mut xml, repository, pairs);
            wrong(&mut xml, &problems);
        }
    }
    xml.end()
}

fn told(xml: &mut Writer, of: &Repository, pairs: &[(String, String)], request: &Request, now: Second) {
    repeat_request(xml, of, pairs);
    let done = match request {
        Request::Identify => {
            identify(xml, of);
            Ok(())
        }
        Request::ListMetadataFormats { identifier } => formats(xml, of, identifier.as_deref()),
        Request::ListSets => sets(xml, of),
        Request::List { token, records } => list(xml, of, token, *records, now),
        Request::GetRecord { identifier, format } => one(xml, of, identifier, *format),
    };
    if let Err(problem) = done {
        wrong(xml, &[problem]);
    }
}

fn repeat_request(xml: &mut Writer, of: &Repository, pairs: &[(String, String)]) {
    let attributes: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    xml.text("request", &attributes, &of.base_url);
}

fn wrong(xml: &mut Writer, problems: &[Problem]) {
    for problem in problems {
        xml.text("error", &[("code", problem.code)], &problem.says);
    }
}

fn identify(xml: &mut Writer, of: &Repository) {
    xml.open(Verb::Identify.name(), &[])
        .text("repositoryName", &[], &of.name)
        .text("baseURL", &[], &of.base_url)
        .text("protocolVersion", &[], "2.0")
        .text("adminEmail", &[], &of.email)
        .text("earliestDatestamp", &[], &of.earliest.to_string())
        .text("deletedRecord", &[], "persistent")
        .text("granularity", &[], "YYYY-MM-DDThh:mm:ssZ")
        .text("compression", &[], "gzip");
    if of.host.contains('.') {
        describe_identifiers(xml, of);
    }
    xml.close();
}

/// How identifiers are made, where the host has a name as the format asks for (OAI identifier format, 2.1).
fn describe_identifiers(xml: &mut Writer, of: &Repository) {
    const SCHEME: &str = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    const WHERE: &str = "http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd";
    xml.open("description", &[])
        .open("oai-identifier", &[("xmlns", SCHEME), ("xsi:schemaLocation", WHERE)])
        .text("scheme", &[], "oai")
        .text("repositoryIdentifier", &[], &of.host)
        .text("delimiter", &[], ":")
        .text("sampleIdentifier", &[], &of.identifier("ORG+COURSE"))
        .close()
        .close();
}

fn formats(xml: &mut Writer, of: &Repository, identifier: Option<&str>) -> Result<(), Problem> {
    if let Some(identifier) = identifier {
        of.record(identifier).ok_or_else(|| unknown(identifier))?;
    }
    xml.open(Verb::ListMetadataFormats.name(), &[]);
    for format in Format::ALL {
        xml.open("metadataFormat", &[])
            .text("metadataPrefix", &[], format.prefix())
            .text("schema", &[], format.schema())
            .text("metadataNamespace", &[], format.namespace())
            .close();
    }
    xml.close();
    Ok(())
}

fn sets(xml: &mut Writer, of: &Repository) -> Result<(), Problem> {
    if of.sets.is_empty() {
        return Err(Problem::new("noSetHierarchy", "There is nothing here yet, and so no set."));
    }
    xml.open(Verb::ListSets.name(), &[]);
    for set in &of.sets {
        xml.open("set", &[]).text("setSpec", &[], &set.spec).text("setName", &[], &set.name).close();
    }
    xml.close();
    Ok(())
}

fn list(xml: &mut Writer, of: &Repository, token: &Token, records: bool, now: Second) -> Result<(), Problem> {
    let all: Vec<&Record> = of.records.iter().filter(|record| is_asked_for(record, token)).collect();
    let begin = token.after.as_ref().map_or(0, |after| all.partition_point(|record| place(record) <= *after));
    let page = &all[begin..all.len().min(begin + PAGE)];
    let Some(last) = page.last() else {
        return Err(Problem::new("noRecordsMatch", "Nothing is like that, or changed in that time."));
    };
    let verb = if records { Verb::ListRecords } else { Verb::ListIdentifiers };
    xml.open(verb.name(), &[]);
    for record in page {
        if records { whole(xml, of, record, token.format) } else { header(xml, of, record) }
    }
    let is_last = begin + page.len() == all.len();
    if !is_last || token.after.is_some() {
        let next = token.next(place(last), token.told + page.len(), now);
        resumption(xml, &next, token.told, all.len(), is_last);
    }
    xml.close();
    Ok(())
}

/// The last page has an empty token (§3.5).
fn resumption(xml: &mut Writer, next: &Token, told: usize, size: usize, is_last: bool) {
    let (size, cursor) = (size.max(next.told).to_string(), told.to_string());
    let until = Second(next.made.0 + TOKEN_LASTS).to_string();
    if is_last {
        xml.empty("resumptionToken", &[("completeListSize", &size), ("cursor", &cursor)]);
    } else {
        let attributes =
            [("expirationDate", until.as_str()), ("completeListSize", &size), ("cursor", &cursor)];
        xml.text("resumptionToken", &attributes, &next.write());
    }
}

fn place(record: &Record) -> (Second, String) {
    (record.datestamp, record.name.clone())
}

fn is_asked_for(record: &Record, token: &Token) -> bool {
    token.from.is_none_or(|from| record.datestamp >= from)
        && token.until.is_none_or(|until| record.datestamp <= until)
        && token.set.as_ref().is_none_or(|set| record.sets.contains(set))
}

fn one(xml: &mut Writer, of: &Repository, identifier: &str, format: Format) -> Result<(), Problem> {
    let record = of.record(identifier).ok_or_else(|| unknown(identifier))?;
    xml.open(Verb::GetRecord.name(), &[]);
    whole(xml, of, record, format);
    xml.close();
    Ok(())
}

fn unknown(identifier: &str) -> Problem {
    Problem::new("idDoesNotExist", format!("There is no record {identifier:?} here, and never was."))
}

fn header(xml: &mut Writer, of: &Repository, record: &Record) {
    let deleted = [("status", "deleted")];
    xml.open("header", if record.course.is_none() { &deleted } else { &[] })
        .text("identifier", &[], &of.identifier(&record.name))
        .text("datestamp", &[], &record.datestamp.to_string());
    for set in &record.sets {
        xml.text("setSpec", &[], set);
    }
    xml.close();
}

fn whole(xml: &mut Writer, of: &Repository, record: &Record, format: Format) {
    xml.open("record", &[]);
    header(xml, of, record);
    if let Some(course) = &record.course {
        xml.open("metadata", &[]);
        match format {
            Format::DublinCore => dublin_core::write(xml, course, &of.name),
            Format::Lom => lom::write(xml, course),
        }
        xml.close();
    }
    xml.close();
}
