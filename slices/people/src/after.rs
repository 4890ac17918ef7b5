//! Where to go after signing in.

use web::paths;

const LONGEST: usize = 2_000;

/// `next`, if it is a page of ours; else [`paths::My`]. Nobody is sent elsewhere from here.
pub(crate) fn page(next: &str) -> String {
    if is_ours(next) { next.to_owned() } else { paths::My.to_string() }
}

/// Whether `next` is the path of a page of ours. Browsers read `//host` and `/\host` as another host, and drop tabs and line ends before reading; whoever tidies
/// `/.//host` up on its way makes one of it.
pub fn is_ours(next: &str) -> bool {
    next.len() <= LONGEST
        && next.starts_with('/')
        && !next.split(['?', '#']).next().unwrap_or_default().contains("//")
        && !next.contains('\\')
        && next.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere() {
        for good in ["/", "/my?x=1", "/my?q=http://a", "/runs/A+B+C/units/vertical@a%20b"] {
            assert_eq!(page(good), good);
        }
        let bad = [
            "",
            "my",
            "//evil.example",
            "/\\evil.example",
            "/.//evil.example",
            "/a/..//evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/a\r\nSet-Cookie: x=y",
            " /my",
            "/é",
        ];
        for bad in bad {
            assert_eq!(page(bad), "/my", "{bad:?}");
        }
    }
}
