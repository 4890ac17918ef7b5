//! Every table with all its rows, to compare a database before and after.

use postgres::{Client, NoTls};
use rusqlite::{Connection, types::ValueRef};
use std::collections::BTreeMap;
use store::DatabasePlace;

/// Rows as text, sorted, by table.
pub type Dump = BTreeMap<String, Vec<String>>;

/// All tables, whole.
pub fn all_tables(place: &DatabasePlace) -> Dump {
    match place {
        DatabasePlace::File(file) => sqlite(&Connection::open(file).expect("the database opens")),
        DatabasePlace::Postgres(url) => {
            postgres(&mut Client::connect(url, NoTls).expect("the database opens"))
        }
    }
}

/// One number that a statement of the tests answers.
pub fn number(place: &DatabasePlace, sql: &str) -> i64 {
    match place {
        DatabasePlace::File(file) => {
            let conn = Connection::open(file).expect("the database opens");
            conn.query_row(sql, [], |row| row.get(0)).expect("a number")
        }
        DatabasePlace::Postgres(url) => {
            let mut client = Client::connect(url, NoTls).expect("the database opens");
            client.query_one(sql, &[]).expect("a number").get(0)
        }
    }
}

fn sqlite(conn: &Connection) -> Dump {
    let names = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
    let mut names = conn.prepare(names).expect("prepared");
    let names = names.query_map([], |row| row.get::<_, String>(0)).expect("tables are listed");
    let names: Vec<String> = names.collect::<Result<_, _>>().expect("tables are listed");
    names.into_iter().map(|name| (name.clone(), sqlite_rows(conn, &name))).collect()
}

fn sqlite_rows(conn: &Connection, table: &str) -> Vec<String> {
    let mut statement = conn.prepare(&format!("select * from \"{table}\"")).expect("prepared");
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query([]).expect("rows are read");
    let mut all = Vec::new();
    while let Some(row) = rows.next().expect("rows are read") {
        let cell = |(at, name): (usize, &String)| format!("{name}={}", sqlite_cell(row.get_ref_unwrap(at)));
        all.push(columns.iter().enumerate().map(cell).collect::<Vec<_>>().join(" "));
    }
    all.sort();
    all
}

fn sqlite_cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Real(x) => x.to_string(),
        ValueRef::Text(bytes) => format!("{:?}", String::from_utf8_lossy(bytes)),
        ValueRef::Blob(bytes) => format!("{bytes:02x?}"),
    }
}

fn postgres(client: &mut Client) -> Dump {
    let names = "select table_name::text from information_schema.tables
                 where table_schema = current_schema() and table_type = 'BASE TABLE'";
    let names = client.query(names, &[]).expect("tables are listed");
    let names: Vec<String> = names.iter().map(|row| row.get(0)).collect();
    names.into_iter().map(|name| (name.clone(), postgres_rows(client, &name))).collect()
}

fn postgres_rows(client: &mut Client, table: &str) -> Vec<String> {
    let rows =
        client.query(&format!("select to_jsonb(t)::text from \"{table}\" t"), &[]).expect("rows are read");
    let mut rows: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    rows.sort();
    rows
}

/// The columns of each table and view, sorted by name: without their types, which the engines name differently.
pub fn columns(place: &DatabasePlace) -> Dump {
    match place {
        DatabasePlace::File(file) => {
            let conn = Connection::open(file).expect("the database opens");
            let sql = "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c
                       where m.type in ('table', 'view') and m.name not like 'sqlite_%'";
            let mut statement = conn.prepare(sql).expect("prepared");
            let pairs =
                statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("columns are listed");
            by_table(pairs.map(|pair| pair.expect("a column")))
        }
        DatabasePlace::Postgres(url) => {
            let mut client = Client::connect(url, NoTls).expect("the database opens");
            let sql = "select table_name::text, column_name::text from information_schema.columns
                       where table_schema = current_schema()";
            let rows = client.query(sql, &[]).expect("columns are listed");
            by_table(rows.iter().map(|row| (row.get(0), row.get(1))))
        }
    }
}

fn by_table(pairs: impl Iterator<Item = (String, String)>) -> Dump {
    let mut tables = Dump::new();
    for (table, column) in pairs {
        tables.entry(table).or_default().push(column);
    }
    tables.values_mut().for_each(|columns| columns.sort());
    tables
}
