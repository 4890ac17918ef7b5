//! What the columns of a list mean, whatever language their names are in. Pure.

use super::sheet::{self, SheetLine, Unreadable};
use crate::{
    roles::{Days, unknown_role},
    say,
};
use ground::{Fault, Refusal};
use lexicon::{Lang, Role};
use std::collections::HashMap;

/// A line as it is understood; what is wrong with it, each thing at its column.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// In the file, from 1.
    pub number: usize,
    /// In lower case; or as it was typed, where it is none.
    pub email: String,
    pub name: String,
    pub role: Option<Role>,
    /// Key of a place; empty: the institution itself.
    pub place: String,
    pub days: Days,
    pub lang: Option<Lang>,
    pub wrong: Vec<Refusal>,
}

/// A list as it is understood.
#[derive(Clone, Debug, Default)]
pub struct TypedList {
    pub lines: Vec<Typed>,
    /// Names of columns that mean nothing here.
    pub ignored: Vec<String>,
}

/// Letters of a cell.
const LONGEST: usize = 200;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Email,
    Name,
    Role,
    Place,
    From,
    Until,
    Language,
}

const NAMES: [(Column, &[&str]); 7] = [
    (
        Column::Email,
        &[
            "email",
            "e-mail",
            "mail",
            "courriel",
            "adresse",
            "adresse e-mail",
            "address",
            "البريد",
            "البريد الإلكتروني",
        ],
    ),
    (Column::Name, &["name", "nom", "nom complet", "full name", "الاسم"]),
    (Column::Role, &["role", "rôle", "الدور"]),
    (Column::Place, &["place", "lieu", "où", "where", "cours", "course", "المكان"]),
    (Column::From, &["from", "du", "à partir du", "début", "since", "من", "ابتداءً من"]),
    (Column::Until, &["until", "au", "jusqu'au", "jusqu’au", "fin", "to", "إلى", "إلى غاية"]),
    (Column::Language, &["language", "langue", "lang", "اللغة"]),
];

/// Reads a list, or says why there is none.
pub fn read(text: &str) -> Result<TypedList, Refusal> {
    let mut lines = sheet::lines(text).map_err(unreadable)?.into_iter();
    let Some(heading) = lines.next() else {
        return Err(at_file("network.list-empty", |lang| say(lang).msg_list_empty()));
    };
    let (columns, ignored) = columns(&heading);
    if !columns.contains_key(&Column::Email) || !columns.contains_key(&Column::Role) {
        return Err(at_file("network.list-columns", |lang| say(lang).msg_list_columns()));
    }
    let mut seen = HashMap::new();
    let lines: Vec<Typed> = lines.map(|line| typed(&line, &columns, &mut seen)).collect();
    if lines.is_empty() {
        return Err(at_file("network.list-empty", |lang| say(lang).msg_list_empty()));
    }
    Ok(TypedList { lines, ignored })
}

fn at_file(code: &'static str, sentence: fn(Lang) -> String) -> Refusal {
    Refusal::new(code, sentence).at("file")
}

/// Why a sheet has no lines, at the field `file`.
pub fn unreadable(why: Unreadable) -> Refusal {
    match why {
        Unreadable::TooMany => {
            let most = sheet::MOST_LINES as i64;
            Refusal::new("network.list-long", move |lang| say(lang).msg_list_long(most)).at("file")
        }
        Unreadable::NotText => {
            Refusal::new("network.list-not-text", |lang| say(lang).msg_list_not_text()).at("file")
        }
        Unreadable::OpenQuote(line) => {
            let line = line as i64;
            Refusal::new("network.list-quote", move |lang| say(lang).msg_list_quote(line)).at("file")
        }
    }
}

/// Where each column stands; the first of a name counts.
fn columns(heading: &SheetLine) -> (HashMap<Column, usize>, Vec<String>) {
    let (mut found, mut ignored) = (HashMap::new(), Vec::new());
    for (index, cell) in heading.cells.iter().enumerate() {
        let name = cell.trim().to_lowercase();
        let column =
            NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column);
        match column {
            Some(column) if !found.contains_key(&column) => {
                found.insert(column, index);
            }
            _ if name.is_empty() => {}
            _ => ignored.push(cell.trim().chars().take(60).collect()),
        }
    }
    (found, ignored)
}

fn typed(
    line: &SheetLine,
    columns: &HashMap<Column, usize>,
    seen: &mut HashMap<(String, Option<Role>, String), usize>,
) -> Typed {
    let (mut wrong, mut spoilt) = (Vec::new(), Vec::new());
    let mut cell = |column: Column| {
        let text =
            columns.get(&column).and_then(|index| line.cells.get(*index)).map_or("", |cell| cell.as_str());
        if let Err(why) = check(text) {
            wrong.push(why);
            spoilt.push(column);
        }
        // What is wrong is shown as it stands there, so that it is found again.
        text.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>()
    };
    let [email, name, role, place, from, until, language] = [
        Column::Email,
        Column::Name,
        Column::Role,
        Column::Place,
        Column::From,
        Column::Until,
        Column::Language,
    ]
    .map(&mut cell);
    let is_clean = |column| !spoilt.contains(&column);
    let email = match people::read_email(&email) {
        Ok(email) => email,
        Err(Fault::Refused(why)) => {
            wrong.extend(why.into_iter().filter(|_| is_clean(Column::Email)));
            email
        }
        // Reading an address breaks nothing.
        Err(_) => email,
    };
    if !name.is_empty() && is_clean(Column::Name) && people::read_name(&name).is_err() {
        wrong.push(Refusal::new("network.list-name", |lang| say(lang).msg_list_name()).at("name"));
    }
    let role_held = role_named(&role);
    if role_held.is_none() && is_clean(Column::Role) {
        wrong.push(unknown_role());
    }
    let lang = Lang::of_tag(&language).or_else(|| {
        Lang::ALL.into_iter().find(|lang| lang.own_name().to_lowercase() == language.to_lowercase())
    });
    if lang.is_none() && !language.is_empty() && is_clean(Column::Language) {
        wrong
            .push(Refusal::new("network.list-language", |lang| say(lang).msg_list_language()).at("language"));
    }
    if let Some(first) = seen
        .insert((email.clone(), role_held, place.clone()), line.number)
        .filter(|_| is_clean(Column::Email))
    {
        let twice = move |lang| say(lang).msg_list_twice(first as i64);
        wrong.push(Refusal::new("network.list-twice", twice).at("email"));
        seen.insert((email.clone(), role_held, place.clone()), first);
    }
    let day = |column, text: &str| if is_clean(column) { day(text) } else { String::new() };
    let days = Days { from: day(Column::From, &from), until: day(Column::Until, &until) };
    Typed { number: line.number, email, name, role: role_held, place, days, lang, wrong }
}

/// A cell that can be kept: one line of text that no spreadsheet takes for a formula when it is saved and opened again.
pub fn check(text: &str) -> Result<(), Refusal> {
    if text.contains('\u{fffd}') || text.trim().chars().any(char::is_control) {
        return Err(Refusal::new("network.list-broken", |lang| say(lang).msg_list_broken()));
    }
    let text = text.trim();
    if text.starts_with(['=', '+', '-', '@']) {
        return Err(Refusal::new("network.list-formula", |lang| say(lang).msg_list_formula()));
    }
    if text.chars().count() > LONGEST {
        return Err(Refusal::new("network.list-cell", |lang| say(lang).msg_list_cell()));
    }
    Ok(())
}

/// A role by its stored word, or as people call it in any of our languages.
fn role_named(text: &str) -> Option<Role> {
    let wanted = text.to_lowercase();
    let is_called = |role: &Role| {
        Lang::ALL.into_iter().any(|lang| words::base::role(lang, *role).to_lowercase() == wanted)
    };
    Role::GIVEN.iter().copied().find(|role| role.name() == wanted || is_called(role))
}

/// `01/09/2026`, as spreadsheets write it in French and Arabic, is `2026-09-01`.
fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split(['/', '.']).collect();
    match parts[..] {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<Vec<&'static str>> {
        let list = read(text).expect("a list");
        list.lines.iter().map(|line| line.wrong.iter().map(|one| one.code).collect()).collect()
    }

    #[test]
    fn columns_are_known_in_three_languages_and_any_order() {
        let texts = [
            "Rôle;Nom;Adresse e-mail;Du;Au;Langue\nTuteur;Awa Diop;AWA@esp.sn;01/09/2026;30.6.2027;français",
            "role,name,email,from,until,language\ntutor,Awa Diop,awa@esp.sn,2026-09-01,2027-06-30,fr",
            "الدور,الاسم,البريد,من,إلى,اللغة\nمرافق,Awa Diop,awa@esp.sn,2026-09-01,2027-06-30,fr",
        ];
        for text in texts {
            let list = read(text).expect(text);
            let [line] = list.lines.as_slice() else { panic!("{text}") };
            assert!(line.wrong.is_empty() && list.ignored.is_empty(), "{text}: {:?}", line.wrong);
            assert_eq!(
                (line.email.as_str(), line.name.as_str(), line.role),
                ("awa@esp.sn", "Awa Diop", Some(Role::Tutor))
            );
            assert_eq!((line.days.from.as_str(), line.days.until.as_str()), ("2026-09-01", "2027-06-30"));
            assert_eq!((line.lang, line.number), (Some(Lang::Fr), 2));
        }
        assert_eq!(read("email;rôle;Âge\na@b.fr;auteur;33").expect("a list").ignored, ["Âge"]);
    }

    #[test]
    fn what_is_wrong_is_said_of_its_line() {
        let text = "email,role,name,language\n\
                    a@b.fr,author,=cmd|' /C calc'!A0,\n\
                    +a@b.fr,author,,\n\
                    @b.fr,author,,\n\
                    nobody,author,,\n\
                    b@b.fr,emperor,,\n\
                    c@b.fr,administrator,,\n\
                    d@b.fr,author,,klingon\n\
                    e@b.fr,author,,\n\
                    E@B.fr ,Author,,\n\
                    e@b.fr,tutor,,\n\
                    f@b.fr,author,Jos\u{fffd},\n";
        let expected: [&[&str]; 11] = [
            &["network.list-formula"],
            &["network.list-formula"],
            &["network.list-formula"],
            &["people.unreadable-email"],
            &["network.role"],
            &["network.role"],
            &["network.list-language"],
            &[],
            &["network.list-twice"],
            &[],
            &["network.list-broken"],
        ];
        assert_eq!(codes(text), expected);
    }

    #[test]
    fn what_is_no_list_is_refused_whole() {
        let code = |text: &str| read(text).expect_err(text).code;
        for (text, expected) in [
            ("", "network.list-empty"),
            ("email,role\n", "network.list-empty"),
            ("email,name\na@b.fr,Awa", "network.list-columns"),
            ("a@b.fr,author", "network.list-columns"),
            ("email,role\n\"a@b.fr,author\n", "network.list-quote"),
            (&format!("email,role\n{}", "a@b.fr,author\n".repeat(2_001)), "network.list-long"),
        ] {
            assert_eq!(code(text), expected);
        }
    }
}
