//! CSV there and back, and what a table would change.

use super::*;
use crate::{
    enrolment::Enrolment,
    grades::{Grade, SubsectionGrade},
};
use lexicon::{Instant, PersonId, RunId, ids::Id};

const AT: Instant = Instant::from_millis(1_000);

fn row(n: u8, earned: Option<f64>) -> GradebookRow {
    let person = PersonId::new(AT, [n; 10]);
    let run = RunId::new(AT, [0; 10]);
    let enrolment = Enrolment {
        run,
        person,
        mode: "online".to_owned(),
        enrolled_at: AT,
        left_at: None,
        way: Default::default(),
        seat: None,
        list: None,
    };
    let grade = earned.map(|earned| Grade {
        person,
        percent: 5_000,
        letter: Some("Pass".to_owned()),
        passed: true,
        subsections: [(
            "sequential@hw".to_owned(),
            SubsectionGrade { earned, possible: 4.0, overridden: None },
        )]
        .into(),
        updated_at: AT,
    });
    GradebookRow { enrolment, grade }
}

fn columns() -> Vec<GradebookColumn> {
    let (key, title, format) = ("sequential@hw".to_owned(), "Homework".to_owned(), "HW".to_owned());
    vec![GradebookColumn { key, title, format, possible: 4.0 }]
}

#[test]
fn a_table_comes_back_as_it_went() {
    let table = vec![
        vec!["person".to_owned(), "name; \"nick\"".to_owned()],
        vec!["a,b".to_owned(), "two\nlines".to_owned()],
    ];
    assert_eq!(read_csv(&web::csv::written(&table)), Some(table));
    assert_eq!(web::csv::written(&[vec!["=1+1".to_owned(), "-2.5".to_owned()]]), "'=1+1,-2.5\r\n");
    let semicolons = read_csv("\u{feff}person;sequential@hw\r\nx;1,5\r\n\r\n");
    let expected: Vec<Vec<String>> =
        [["person", "sequential@hw"], ["x", "1,5"]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
    assert_eq!(semicolons, Some(expected));
}

#[test]
fn a_table_unchanged_changes_nothing() {
    let rows = [row(1, Some(2.0)), row(2, None)];
    let table = to_csv(&columns(), &rows, |_| "Awa".to_owned());
    assert_eq!(table[1][3..], ["50", "Pass", "true", "2"].map(str::to_owned));
    assert_eq!(diff(&table, &columns(), &rows), (Vec::new(), Vec::new()));
}

#[test]
fn changes_and_troubles_are_told_by_cell() {
    let rows = [row(1, Some(2.0)), row(2, None)];
    let mut table = to_csv(&columns(), &rows, |_| String::new());
    table[1][6] = "3,5".to_owned();
    table[2][6] = "9".to_owned();
    table.push(vec!["nobody".to_owned()]);
    let (changes, troubles) = diff(&table, &columns(), &rows);
    let person = rows[0].enrolment.person;
    let subsection = "sequential@hw".to_owned();
    assert_eq!(changes, [Change { person, subsection, before: Some(2.0), after: Some(3.5) }]);
    assert_eq!(
        troubles,
        [
            Trouble::OutOfRange(Cell {
                row: 3,
                person: rows[1].enrolment.person,
                subsection: "sequential@hw".to_owned(),
                written: "9".to_owned()
            }),
            Trouble::UnknownPerson { row: 4, written: "nobody".to_owned() },
        ]
    );
    assert_eq!(diff(&[vec!["name".to_owned()]], &columns(), &rows).1, [Trouble::NoPersonColumn]);
}

#[test]
fn a_heading_means_a_column_whichever_way_it_was_written() {
    let column = |id: &str, title: &str| GradebookColumn {
        key: format!("sequential@{id}"),
        title: title.to_owned(),
        format: "HW".to_owned(),
        possible: 4.0,
    };
    let columns = [
        column("0d3f6c1e8a5b4c2d", "Semaine 1, partie 1"),
        column("hw", "Devoir"),
        column("one", "Quiz"),
        column("two", "Quiz"),
    ];
    for (heading, expected) in [
        ("Semaine 1, partie 1 [sequential@0d3f6c1e8a5b4c2d]", Some(0)),
        // As sheets were before unnamed subsections had a title, and as another language has them.
        ("0d3f6c1e8a5b4c2d [sequential@0d3f6c1e8a5b4c2d]", Some(0)),
        ("Week 1, part 1 [sequential@0d3f6c1e8a5b4c2d]", Some(0)),
        ("sequential@0d3f6c1e8a5b4c2d", Some(0)),
        ("0d3f6c1e8a5b4c2d", Some(0)),
        (" Semaine 1, partie 1 ", Some(0)),
        ("Devoir", Some(1)),
        ("Quiz", None),
        ("Quiz [sequential@two]", Some(3)),
        ("percent", None),
        ("", None),
    ] {
        let table = [
            vec!["person".to_owned(), heading.to_owned()],
            vec![row(1, None).enrolment.person.to_string(), "3".to_owned()],
        ];
        let (changes, troubles) = diff(&table, &columns, &[row(1, None)]);
        let found: Vec<&str> = changes.iter().map(|change| change.subsection.as_str()).collect();
        let expected: Vec<&str> = expected.iter().map(|at: &usize| columns[*at].key.as_str()).collect();
        assert_eq!((found, troubles), (expected, vec![]), "{heading}");
    }
}

#[tokio::test]
async fn a_sheet_without_a_change_is_refused_and_nobody_is_told_it_was_written() {
    use crate::tests::world::{RUN, World, team, visit};
    let world = World::new().await;
    let run = courses::RunKey(RUN.to_owned());
    let set = import_grades(&world.house, &visit(team(2)), run, Vec::new(), "Oral du 3 mars").await;
    let ground::Fault::Refused(refusals) = set.expect_err("nothing to write") else { panic!("a refusal") };
    assert_eq!(refusals.iter().map(|one| one.code).collect::<Vec<_>>(), ["learning.nothing-changes"]);
    assert_eq!(refusals[0].sentence(lexicon::Lang::En), "This file changes no grade.");
}
