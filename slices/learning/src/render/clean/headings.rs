//! Headings in order: the page keeps its one `h1`, and no level is stepped over, whatever the author wrote.

/// The levels of headings met so far, outermost first.
pub(super) struct Headings {
    first: u8,
    open: Vec<u8>,
}

impl Headings {
    pub fn from(first: u8) -> Self {
        Self { first: first.clamp(2, 6), open: Vec::new() }
    }

    /// The level an author's heading of `level` gets here.
    pub fn next(&mut self, level: u8) -> u8 {
        while self.open.last().is_some_and(|above| *above >= level) {
            self.open.pop();
        }
        self.open.push(level);
        let depth = u8::try_from(self.open.len()).unwrap_or(6);
        self.first.saturating_add(depth - 1).min(6)
    }
}

#[cfg(test)]
mod tests {
    use super::Headings;

    #[test]
    fn no_level_is_stepped_over() {
        let cases: [(&[u8], &[u8]); 5] = [
            (&[1, 2, 3], &[2, 3, 4]),
            (&[3, 3, 5, 4, 3], &[2, 2, 3, 3, 2]),
            (&[4, 2, 6], &[2, 2, 3]),
            (&[1, 2, 3, 4, 5, 6], &[2, 3, 4, 5, 6, 6]),
            (&[6, 1], &[2, 2]),
        ];
        for (written, expected) in cases {
            let mut headings = Headings::from(2);
            let got: Vec<u8> = written.iter().map(|level| headings.next(*level)).collect();
            assert_eq!(got, expected, "{written:?}");
        }
    }
}
