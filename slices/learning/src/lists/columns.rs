//! What the columns of a list mean, whatever language their names are in. Pure.

use crate::{
    enrolment::{HYBRID, ONLINE},
    refusals,
};
use ground::{Fault, Refusal};
use lexicon::Lang;
use network::people_list::{
    check_cell,
    sheet::{self, SheetLine},
    unreadable,
};
use std::collections::HashMap;

/// A line as it is understood; what is wrong with it, each thing at its column.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// In the file, from 1.
    pub number: usize,
    /// In lower case; or as it was typed, where it is none.
    pub email: String,
    /// Nothing where the line says none.
    pub mode: Option<&'static str>,
    pub lang: Option<Lang>,
    pub wrong: Vec<Refusal>,
}

/// Letters of a cell that are shown.
const LONGEST: usize = 200;

const EMAIL: [&str; 9] = [
    "email",
    "e-mail",
    "mail",
    "courriel",
    "adresse",
    "adresse e-mail",
    "address",
    "البريد",
    "البريد الإلكتروني",
];
const MODE: [&str; 3] = ["mode", "modalité", "الصيغة"];
const LANGUAGE: [&str; 4] = ["language", "langue", "lang", "اللغة"];
const MODES: [(&str, &[&str]); 2] =
    [(ONLINE, &["online", "en ligne", "عن بعد"]), (HYBRID, &["hybrid", "hybride", "مدمج", "مدمجة"])];

/// Where each column stands.
struct Columns {
    email: usize,
    mode: Option<usize>,
    language: Option<usize>,
}

/// Pasted addresses as a sheet: one on each line, whatever stood between them.
pub fn pasted(text: &str) -> String {
    let parts = text.split([',', ';', '\t', '\n', '\r', '\u{60c}']).map(str::trim);
    let lines: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    format!("email\n{}\n", lines.join("\n"))
}

/// Reads a list, or says why there is none. The first line names the columns; one that names none is a line as others.
pub fn read(text: &str) -> Result<Vec<Typed>, Refusal> {
    let lines = sheet::lines(text).map_err(unreadable)?;
    let Some(first) = lines.first() else { return Err(refusals::list_empty().at("file")) };
    let (columns, skipped) = match named(first) {
        Some(columns) => (columns, 1),
        None if first.cells.iter().any(|cell| cell.contains('@')) => {
            (Columns { email: 0, mode: Some(1), language: None }, 0)
        }
        None => return Err(refusals::list_columns().at("file")),
    };
    let mut seen = HashMap::new();
    let typed: Vec<Typed> =
        lines.iter().skip(skipped).map(|line| understood(line, &columns, &mut seen)).collect();
    if typed.is_empty() { Err(refusals::list_empty().at("file")) } else { Ok(typed) }
}

fn named(heading: &SheetLine) -> Option<Columns> {
    let find = |names: &[&str]| {
        heading.cells.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()))
    };
    Some(Columns { email: find(&EMAIL)?, mode: find(&MODE), language: find(&LANGUAGE) })
}

fn understood(line: &SheetLine, columns: &Columns, seen: &mut HashMap<String, usize>) -> Typed {
    let mut wrong = Vec::new();
    let mut cell = |column: Option<usize>| {
        let text = column.and_then(|index| line.cells.get(index)).map_or("", String::as_str);
        let clean = check_cell(text).map_err(|why| wrong.push(why)).is_ok();
        let shown: String = text.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        (shown, clean)
    };
    let ((email, email_clean), (mode, mode_clean), (language, language_clean)) =
        (cell(Some(columns.email)), cell(columns.mode), cell(columns.language));
    let email = match people::read_email(&email) {
        Ok(email) => email,
        Err(Fault::Refused(why)) if email_clean => {
            wrong.extend(why);
            email
        }
        Err(_) => email,
    };
    let known = mode_of(&mode);
    if known.is_none() && !mode.is_empty() && mode_clean {
        wrong.push(refusals::mode_unknown().at("mode"));
    }
    let lang = lang_of(&language);
    if lang.is_none() && !language.is_empty() && language_clean {
        wrong.push(refusals::list_language().at("language"));
    }
    match seen.get(&email) {
        Some(first) if email_clean => wrong.push(refusals::list_twice(*first).at("email")),
        _ => {
            seen.insert(email.clone(), line.number);
        }
    }
    Typed { number: line.number, email, mode: known, lang, wrong }
}

fn mode_of(text: &str) -> Option<&'static str> {
    let wanted = text.to_lowercase();
    MODES.iter().find(|(_, names)| names.contains(&wanted.as_str())).map(|(mode, _)| *mode)
}

fn lang_of(text: &str) -> Option<Lang> {
    let called = |lang: &Lang| lang.own_name().to_lowercase() == text.to_lowercase();
    Lang::of_tag(text).or_else(|| Lang::ALL.into_iter().find(called))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_a_sheet_or_addresses_alone() {
        let texts = [
            "Adresse e-mail;Mode;Langue\nAWA@esp.sn;hybride;français\nb@b.fr;;\n",
            "email,mode,language\nawa@esp.sn,hybrid,fr\nb@b.fr,,\n",
            "awa@esp.sn\thybrid\nb@b.fr\t\n",
        ];
        for text in texts {
            let lines = read(text).expect(text);
            let said: Vec<_> = lines.iter().map(|line| (line.email.as_str(), line.mode)).collect();
            assert_eq!(said, [("awa@esp.sn", Some(HYBRID)), ("b@b.fr", None)], "{text}");
            assert!(lines.iter().all(|line| line.wrong.is_empty()), "{text}");
        }
        let lines = read(&pasted("a@b.c; d@e.f,\n\n g@h.i")).expect("a list");
        assert_eq!(
            lines.iter().map(|line| line.email.as_str()).collect::<Vec<_>>(),
            ["a@b.c", "d@e.f", "g@h.i"]
        );
    }

    #[test]
    fn what_is_wrong_is_said_of_its_line() {
        let text = "email,mode\n=a@b.c,\nnobody,\na@b.fr,swimming\nb@b.fr,\nB@b.fr,online\nc@b.fr,=1+1\nJos\u{fffd}@b.fr,\n";
        let lines = read(text).expect("a list");
        let codes: Vec<Vec<&str>> =
            lines.iter().map(|line| line.wrong.iter().map(|one| one.code).collect()).collect();
        assert_eq!(
            codes,
            [
                vec!["network.list-formula"],
                vec!["people.unreadable-email"],
                vec!["learning.mode-unknown"],
                vec![],
                vec!["learning.list-twice"],
                vec!["network.list-formula"],
                vec!["network.list-broken"],
            ]
        );
    }

    #[test]
    fn what_is_no_list_is_refused_whole() {
        for (text, code) in [
            ("", "learning.list-empty"),
            ("email\n", "learning.list-empty"),
            ("name,age\nAwa,33\n", "learning.list-columns"),
            ("email\n\"a@b.fr\n", "network.list-quote"),
            (&format!("email\n{}", "a@b.fr\n".repeat(2_001)), "network.list-long"),
        ] {
            assert_eq!(read(text).expect_err(text).code, code);
        }
    }
}
