//! Every statement of the program, so that a test can prepare each against both engines.

use linkme::distributed_slice;

/// One SQL text and where it stands.
pub struct Statement {
    pub sql: &'static str,
    pub file: &'static str,
    pub line: u32,
}

/// All statements written with [`sql!`](crate::sql) in the crates linked together.
#[allow(unsafe_code)]
#[distributed_slice]
pub static STATEMENTS: [Statement];

/// Names a SQL text, with parameters `?1`, `?2`…, and enters it in [`STATEMENTS`].
///
/// ```ignore
/// view.rows(sql!("select id from runs where course_id = ?1"), &[&course], |row| row.get(0))
/// ```
#[macro_export]
macro_rules! sql {
    ($sql:expr) => {{
        const SQL: &str = $sql;
        // A linker section is how the statements of all crates come together.
        #[allow(unsafe_code)]
        #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
        #[linkme(crate = $crate::linkme)]
        static STATEMENT: $crate::Statement = $crate::Statement { sql: SQL, file: file!(), line: line!() };
        SQL
    }};
}
