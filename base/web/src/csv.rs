//! Sheets for spreadsheets: comma-separated values (RFC 4180), in UTF-8 with its mark, by which they know it.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// A table as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
pub fn written(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    let looks_live = !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if looks_live { format!("'{cell}") } else { cell.to_owned() };
    let cell = disarmed(&cell);
    if cell.contains([',', '"', '\r', '\n', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// Where cells are separated by semicolons, a spreadsheet cuts a cell at its own: what would begin a formula there gets
/// its apostrophe too.
fn disarmed(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut is_start = false;
    for c in cell.chars() {
        if is_start && matches!(c, '=' | '+' | '-' | '@') {
            out.push('\'');
        }
        is_start = matches!(c, ';' | '\t' | '\n' | '\r') || (is_start && matches!(c, ' ' | '"'));
        out.push(c);
    }
    out
}

/// A small table as a file to keep; `name` without its ending.
pub fn download(name: &str, rows: &[Vec<String>]) -> Response {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = name.chars().map(plain).collect();
    let disposition = format!("attachment; filename=\"{name}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, format!("\u{feff}{}", written(rows))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_disarmed() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let cases: [(&[&str], &str); 5] = [
            (&["a; =1+1;b;-x"], "\"a; '=1+1;b;'-x\"\r\n"),
            (&["=1+1", "-2.5"], "'=1+1,-2.5\r\n"),
            (&["a,b", "say \"x\""], "\"a,b\",\"say \"\"x\"\"\"\r\n"),
            (&["two\nlines", ""], "\"two\nlines\",\r\n"),
            (&["@cmd", "\tx"], "'@cmd,'\tx\r\n"),
        ];
        for (cells, expected) in cases {
            assert_eq!(written(&[row(cells)]), expected);
        }
    }
}
