//! What is made from the code and kept in the tree: who may do what, the schema, the doors.

use ground::rights::{Holders, RIGHTS, RightRow};
use lexicon::Role;
use std::fmt::Write;
use stories::doors::compare;

#[test]
fn docs_rights_is_up_to_date() {
    let mut rows: Vec<_> = RIGHTS.iter().filter(|row| !row.name.starts_with("tests.")).collect();
    rows.sort_by_key(|row| row.name);
    let mut out = String::from(
        "# Who may do what\n\nMade from the code by `cargo xtask docs`. A role counts in the place where it is held and in \
         all that is inside of it.\n\n| right | who holds it | what it is |\n|---|---|---|\n",
    );
    for row in &rows {
        let says = row.says.trim().replace('|', "\\|");
        writeln!(out, "| `{}` | {} | {says} |", row.name, holders(row.holders)).expect("written");
    }
    out.push_str(
        "\n## By role\n\nA role is held from its first day to its last; before and after it gives nothing.\n\n| role | rights |\n|---|---|\n",
    );
    for role in Role::ALL {
        let holds = |row: &&&RightRow| matches!(row.holders, Holders::Roles(roles) if roles.contains(role));
        let held: Vec<String> = rows.iter().filter(holds).map(|row| format!("`{}`", row.name)).collect();
        writeln!(out, "| {} | {} |", role.name(), held.join(" ")).expect("written");
    }
    compare("docs/rights.md", &out);
}

fn holders(holders: Holders) -> String {
    match holders {
        Holders::Anyone => "anyone".to_owned(),
        Holders::SignedIn => "anyone signed in".to_owned(),
        Holders::Oneself => "oneself".to_owned(),
        Holders::Roles(roles) => roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(", "),
    }
}

#[test]
fn docs_schema_is_up_to_date() {
    let mut out = String::from(
        "-- The whole schema, in the order its steps run. Made by `cargo xtask docs`.\n\
         -- {sequence} is a column that numbers its rows; jsontext is jsonb on PostgreSQL.\n",
    );
    for step in essaim::wiring::migrations() {
        write!(out, "\n-- {}\n\n{}\n", step.name, step.sql.trim()).expect("written");
    }
    compare("docs/schema.sql", &out);
}
