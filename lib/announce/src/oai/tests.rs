//! The protocol, request by request.

use super::*;
use crate::samples;
use proptest::prelude::*;

const NOW: Second = Second(1_800_000_000);

fn repository(courses: usize) -> Repository {
    let record = |number: usize| Record {
        name: format!("IMT+C{number:03}"),
        datestamp: Second(1_790_000_000 + (number / 10) as i64),
        sets: vec![
            "institution:imt".into(),
            format!("language:{}", if number.is_multiple_of(2) { "fr" } else { "en" }),
        ],
        course: (number != 7).then(samples::course),
    };
    Repository {
        name: "FUN & co".into(),
        base_url: "https://fun.example/oai".into(),
        host: "fun.example".into(),
        email: "contact@fun.example".into(),
        earliest: Second(1_790_000_000),
        sets: vec![Set { spec: "institution:imt".into(), name: "IMT".into() }],
        records: (0..courses).map(record).collect(),
    }
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn ask(of: &Repository, query: &str) -> String {
    let text = answer(of, &pairs(query), NOW);
    assert!(roxmltree::Document::parse(&text).is_ok(), "{text}");
    text
}

fn texts(document: &str, name: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(document).expect("XML");
    let found = document.descendants().filter(|node| node.tag_name().name() == name);
    found.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

fn codes(document: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(document).expect("XML");
    document.descendants().filter_map(|node| node.attribute("code").map(str::to_owned)).collect()
}

#[test]
fn every_wrong_request_has_its_code() {
    let of = repository(20);
    let old = Token::first(Format::DublinCore, None, None, None, Second(NOW.0 - TOKEN_LASTS - 1)).write();
    let from_tomorrow = Token::first(Format::DublinCore, None, None, None, Second(NOW.0 + 60)).write();
    let cases: Vec<(String, &[&str])> = vec![
        ("".into(), &["badVerb"]),
        ("verb=Nothing".into(), &["badVerb"]),
        ("verb=Identify&verb=Identify".into(), &["badVerb"]),
        ("verb=Identify&x=1".into(), &["badArgument"]),
        ("verb=ListRecords".into(), &["badArgument"]),
        ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc".into(), &["badArgument"]),
        ("verb=ListRecords&metadataPrefix=marc".into(), &["cannotDisseminateFormat"]),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday".into(), &["badArgument"]),
        (
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z".into(),
            &["badArgument"],
        ),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01".into(), &["badArgument"]),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=a&until=b".into(), &["badArgument", "badArgument"]),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01".into(), &["noRecordsMatch"]),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2126-01-01".into(), &["noRecordsMatch"]),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=institution:esp".into(), &["noRecordsMatch"]),
        ("verb=ListRecords&resumptionToken=abc".into(), &["badResumptionToken"]),
        (format!("verb=ListRecords&resumptionToken={old}"), &["badResumptionToken"]),
        (format!("verb=ListRecords&resumptionToken={from_tomorrow}"), &["badResumptionToken"]),
        ("verb=ListRecords&resumptionToken=abc&set=x".into(), &["badArgument"]),
        ("verb=ListSets&resumptionToken=abc".into(), &["badResumptionToken"]),
        ("verb=GetRecord".into(), &["badArgument", "badArgument"]),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:fun.example:NO".into(), &["idDoesNotExist"]),
        (
            "verb=GetRecord&metadataPrefix=x&identifier=oai:fun.example:IMT+C001".into(),
            &["cannotDisseminateFormat"],
        ),
        ("verb=ListMetadataFormats&identifier=nobody".into(), &["idDoesNotExist"]),
    ];
    for (query, expected) in cases {
        let told = ask(&of, &query);
        assert_eq!(codes(&told), expected, "{query}");
        let is_repeated = told.contains("<request verb=");
        assert_eq!(is_repeated, !["badVerb", "badArgument"].contains(&expected[0]), "{query}");
    }
    assert_eq!(codes(&ask(&Repository::default(), "verb=ListSets")), ["noSetHierarchy"]);
}

#[test]
fn a_long_list_comes_whole_in_pages() {
    let of = repository(250);
    for verb in ["ListRecords", "ListIdentifiers"] {
        let (mut query, mut found, mut pages) = (format!("verb={verb}&metadataPrefix=oai_dc"), Vec::new(), 0);
        loop {
            let told = ask(&of, &query);
            found.extend(texts(&told, "identifier").into_iter().filter(|text| text.starts_with("oai:")));
            pages += 1;
            let token = texts(&told, "resumptionToken").pop().expect("a token on each page");
            if token.is_empty() {
                break;
            }
            query = format!("verb={verb}&resumptionToken={token}");
        }
        let expected: Vec<String> = of.records.iter().map(|record| of.identifier(&record.name)).collect();
        assert_eq!((found, pages), (expected, 3));
    }
}

#[test]
fn a_list_is_of_its_time_and_set() {
    let of = repository(40);
    let count = |query: &str| {
        texts(&ask(&of, &format!("verb=ListIdentifiers&metadataPrefix=oai_dc&{query}")), "identifier").len()
    };
    let at = |number: i64| Second(1_790_000_000 + number).to_string();
    for (query, expected) in [
        (String::new(), 40),
        (format!("from={}", at(2)), 20),
        (format!("until={}", at(0)), 10),
        (format!("from={}&until={}", at(1), at(2)), 20),
        ("set=language:en".to_owned(), 20),
        (format!("from={}&set=language:fr", at(3)), 5),
        (format!("from={}", at(0).get(..10).unwrap_or_default()), 40),
    ] {
        assert_eq!(count(&query), expected, "{query}");
    }
}

#[test]
fn what_is_gone_is_told_without_a_word_about_it() {
    let told =
        ask(&repository(10), "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:fun.example:IMT+C007");
    assert!(told.contains("status=\"deleted\""), "{told}");
    assert!(!told.contains("<metadata") && !told.contains("fabrication"), "{told}");
}

#[test]
fn a_course_has_its_elements_in_both_formats() {
    let of = repository(2);
    let dc = ask(&of, "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:fun.example:IMT+C001");
    assert_eq!(texts(&dc, "title"), ["S’initier à la fabrication numérique"]);
    assert_eq!(texts(&dc, "language"), ["fr", "ar"]);
    assert_eq!(texts(&dc, "date"), ["2026-09-01"]);
    assert_eq!(texts(&dc, "publisher"), ["FUN & co"]);
    let lom = ask(&of, "verb=GetRecord&metadataPrefix=lom&identifier=oai:fun.example:IMT+C001");
    assert_eq!(texts(&lom, "duration"), ["PT12H"]);
    assert_eq!(texts(&lom, "location"), ["https://fun.example/courses/IMT+FAB101"]);
    let identify = ask(&of, "verb=Identify");
    assert_eq!(texts(&identify, "deletedRecord"), ["persistent"]);
    assert_eq!(texts(&identify, "repositoryIdentifier"), ["fun.example"]);
    assert_eq!(texts(&ask(&of, "verb=ListMetadataFormats"), "metadataPrefix"), ["oai_dc", "lom"]);
    assert_eq!(texts(&ask(&of, "verb=ListSets"), "setSpec"), ["institution:imt"]);
}

#[test]
fn an_identifier_is_an_address() {
    assert_eq!(repository(0).identifier("IMT+É 1"), "oai:fun.example:IMT+%C3%89%201");
}

proptest! {
    #[test]
    fn whatever_is_asked_there_is_a_document(words in proptest::collection::vec((any::<String>(), any::<String>()), 0..4), verb in 0..7usize) {
        let verbs = ["Identify", "ListSets", "ListRecords", "ListIdentifiers", "GetRecord", "ListMetadataFormats", "x"];
        let mut pairs = words;
        pairs.push(("verb".to_owned(), verbs[verb].to_owned()));
        let text = answer(&repository(3), &pairs, NOW);
        prop_assert!(roxmltree::Document::parse(&text).is_ok(), "{text}");
    }

    #[test]
    fn a_token_is_read_as_it_was_written(set in proptest::option::of(any::<String>()), at in any::<i64>(), name in any::<String>(), told in 0..9_999usize) {
        let token = Token { format: Format::Lom, from: Some(Second(at)), until: None, set, after: Some((Second(at), name)), told, made: NOW };
        let text = token.write();
        prop_assert!(text.len() > 2_048 || Token::read(&text) == Some(token));
    }

    #[test]
    fn a_foreign_token_is_none(text in any::<String>()) {
        prop_assert_eq!(Token::read(&text), None);
    }
}
