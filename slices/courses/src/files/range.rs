//! A part of a file, as `Range` asks for it (RFC 9110 §14).

/// What is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// From byte `start` to byte `end`, both included.
    Bytes {
        start: u64,
        end: u64,
    },
    /// Beyond the end (416).
    None,
}

/// A header we don't understand, or several ranges at once, asks for the whole: that is always a right answer.
pub(super) fn part(header: Option<&str>, length: u64) -> Part {
    let Some(spec) = header.and_then(|header| header.trim().strip_prefix("bytes=")) else {
        return Part::Whole;
    };
    let Some((first, last)) = spec.trim().split_once('-') else { return Part::Whole };
    let number = |text: &str| match text.is_empty() {
        true => Some(None),
        false if text.bytes().all(|b| b.is_ascii_digit()) => text.parse::<u64>().ok().map(Some),
        false => None,
    };
    match (number(first), number(last)) {
        (Some(Some(start)), Some(end)) => {
            let end = end.unwrap_or(u64::MAX);
            if end < start {
                Part::Whole
            } else if start >= length {
                Part::None
            } else {
                Part::Bytes { start, end: end.min(length - 1) }
            }
        }
        (Some(None), Some(Some(0))) => Part::None,
        (Some(None), Some(Some(_))) if length == 0 => Part::None,
        (Some(None), Some(Some(suffix))) => {
            Part::Bytes { start: length.saturating_sub(suffix), end: length - 1 }
        }
        _ => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        let bytes = |start, end| Part::Bytes { start, end };
        let cases = [
            (None, Part::Whole),
            (Some("bytes=0-0"), bytes(0, 0)),
            (Some("bytes=2-"), bytes(2, 9)),
            (Some("bytes=2-999"), bytes(2, 9)),
            (Some("bytes=-3"), bytes(7, 9)),
            (Some("bytes=-99"), bytes(0, 9)),
            (Some("bytes=10-"), Part::None),
            (Some("bytes=-0"), Part::None),
            (Some("bytes=5-2"), Part::Whole),
            (Some("bytes=0-1,4-5"), Part::Whole),
            (Some("items=0-1"), Part::Whole),
            (Some("bytes=99999999999999999999-"), Part::Whole),
            (Some("bytes=+1-2"), Part::Whole),
            (Some("bytes=-"), Part::Whole),
        ];
        for (header, expected) in cases {
            assert_eq!(part(header, 10), expected, "{header:?}");
        }
        assert_eq!(part(Some("bytes=-1"), 0), Part::None);
        assert_eq!(part(Some("bytes=0-"), 0), Part::None);
    }
}
