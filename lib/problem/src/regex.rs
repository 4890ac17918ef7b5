//! Patterns written for Python's `re`, run by an engine with a bound on backtracking.

use fancy_regex::{Regex, RegexBuilder};

/// Steps after which a pattern is taken not to match.
const BACKTRACK_LIMIT: usize = 100_000;
/// Characters of one pattern.
const MAX_PATTERN: usize = 4_000;

pub fn compile(pattern: &str, ignore_case: bool) -> Option<Regex> {
    if pattern.len() > MAX_PATTERN {
        return None;
    }
    RegexBuilder::new(&translated(pattern))
        .case_insensitive(ignore_case)
        .backtrack_limit(BACKTRACK_LIMIT)
        .delegate_size_limit(1 << 20)
        .build()
        .ok()
}

/// Searched, not matched whole: the anchors are in the pattern.
pub fn found(regex: &Regex, given: &str) -> bool {
    regex.is_match(given).unwrap_or(false)
}

/// The spellings that mean one thing in Python and another here: `\Z`, a brace that counts nothing, a bracket in a class.
fn translated(pattern: &str) -> String {
    let characters: Vec<char> = pattern.chars().collect();
    let mut out = String::with_capacity(pattern.len());
    let (mut index, mut class_start) = (0, None::<usize>);
    while index < characters.len() {
        let c = characters[index];
        match (c, class_start) {
            ('\\', _) => {
                let next = characters.get(index + 1).copied();
                match next {
                    Some('Z') => out.push_str(r"\z"),
                    Some('<') => out.push('<'),
                    Some('>') => out.push('>'),
                    Some(other) if other.is_alphanumeric() || is_special(other) => out.extend(['\\', other]),
                    Some(other) => out.push(other),
                    None => out.push('\\'),
                }
                index += 2;
                continue;
            }
            ('[', None) => {
                out.push('[');
                class_start = Some(index);
                if characters.get(index + 1) == Some(&'^') {
                    out.push('^');
                    index += 1;
                    class_start = Some(index);
                }
            }
            ('[', Some(_)) => out.push_str(r"\["),
            (']', Some(start)) if index > start + 1 => {
                out.push(']');
                class_start = None;
            }
            (']', Some(_)) => out.push_str(r"\]"),
            ('&' | '~', Some(_)) => out.extend(['\\', c]),
            ('{', None) if !counts(&characters[index..]) => out.push_str(r"\{"),
            _ => out.push(c),
        }
        index += 1;
    }
    out
}

fn is_special(c: char) -> bool {
    r"\^$.|?*+()[]{}-&~#/".contains(c)
}

/// `{2}`, `{2,}`, `{,3}`, `{2,3}`.
fn counts(rest: &[char]) -> bool {
    let Some(end) = rest.iter().position(|c| *c == '}') else {
        return false;
    };
    let inside: String = rest[1..end].iter().collect();
    let (low, high) = inside.split_once(',').unwrap_or((&inside, "0"));
    let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    is_number(low) && is_number(high) && inside.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn python_patterns_keep_their_meaning() {
        for (pattern, given, expected) in [
            ("^cat|dog$", "catfish", true),
            ("^(cat|dog)$", "catfish", false),
            (r"^\d+\Z", "42", true),
            ("^a{b$", "a{b", true),
            ("^a{2}$", "aa", true),
            ("^[[]x$", "[x", true),
            (r"^(?=.*one)(?=.*two).*$", "two and one", true),
            (r"^it\'s$", "it's", true),
            (r"^é+$", "éé", true),
        ] {
            let regex = compile(pattern, true).unwrap_or_else(|| panic!("{pattern}"));
            assert_eq!(found(&regex, given), expected, "{pattern} in {given}");
        }
        assert!(compile("^(a$", false).is_none());
        let slow = compile(r"^(a+)+\1$", false).unwrap();
        assert!(!found(&slow, &"a".repeat(40).replace("aaa", "aab")));
    }
}
