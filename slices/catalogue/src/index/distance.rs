//! How far a word is from another: letters left out, added, changed, or two neighbours swapped.

/// How many slips are forgiven in a word of so many letters. Short words have too many neighbours.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// One row of the table of distances (optimal string alignment): from the word so far to each beginning of `wanted`.
/// `above` is the row of one letter less, `higher` of two; `last` the letter before.
pub(super) fn row(
    wanted: &[char],
    letter: char,
    last: Option<char>,
    above: &[u8],
    higher: Option<&[u8]>,
    out: &mut Vec<u8>,
) {
    out.clear();
    out.push(above[0].saturating_add(1));
    for at in 0..wanted.len() {
        let change = above[at] + u8::from(wanted[at] != letter);
        let mut least = change.min(above[at + 1].saturating_add(1)).min(out[at].saturating_add(1));
        let is_swapped = at > 0 && wanted[at - 1] == letter && last == Some(wanted[at]);
        if let (true, Some(higher)) = (is_swapped, higher) {
            least = least.min(higher[at - 1] + 1);
        }
        out.push(least);
    }
}
