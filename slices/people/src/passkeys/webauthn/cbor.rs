//! CBOR (RFC 8949), as far as devices write it: definite lengths, no floats, few levels.

const DEEPEST: u8 = 6;
const MOST_ITEMS: u64 = 64;

/// One item. Text and bytes point into what is read.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Item<'b> {
    Int(i64),
    Bytes(&'b [u8]),
    Text(&'b str),
    Map(Vec<(Item<'b>, Item<'b>)>),
    /// Arrays, tags, true, false, null: read over, never used.
    Other,
}

impl<'b> Item<'b> {
    fn get(&self, key: &Item<'_>) -> Option<&Item<'b>> {
        let Item::Map(pairs) = self else { return None };
        pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn bytes(&self) -> Option<&'b [u8]> {
        match self {
            Item::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }
}

/// The authenticator data inside an attestation object (§6.5).
pub(super) fn authenticator_data_of(object: &[u8]) -> Option<&[u8]> {
    let mut rest = object;
    let item = item(&mut rest, 0)?;
    item.get(&Item::Text("authData"))?.bytes()
}

/// A key in COSE form (RFC 9052 §7): numbers lead to numbers and bytes.
pub(super) struct CoseKey<'b>(Item<'b>);

impl<'b> CoseKey<'b> {
    /// Reads a key; extensions may follow it.
    pub fn read(cose: &'b [u8]) -> Option<Self> {
        let mut rest = cose;
        item(&mut rest, 0).map(Self)
    }

    pub fn number(&self, name: i64) -> Option<i64> {
        match self.0.get(&Item::Int(name)) {
            Some(Item::Int(value)) => Some(*value),
            _ => None,
        }
    }

    pub fn bytes(&self, name: i64) -> Option<&'b [u8]> {
        self.0.get(&Item::Int(name)).and_then(Item::bytes)
    }
}

fn item<'b>(rest: &mut &'b [u8], depth: u8) -> Option<Item<'b>> {
    if depth > DEEPEST {
        return None;
    }
    let (&first, tail) = rest.split_first()?;
    *rest = tail;
    let argument = argument(rest, first & 0x1f)?;
    Some(match first >> 5 {
        0 => Item::Int(i64::try_from(argument).ok()?),
        1 => Item::Int(-1 - i64::try_from(argument).ok()?),
        2 => Item::Bytes(take(rest, argument)?),
        3 => Item::Text(std::str::from_utf8(take(rest, argument)?).ok()?),
        4 => {
            for _ in 0..bounded(argument)? {
                item(rest, depth + 1)?;
            }
            Item::Other
        }
        5 => {
            let mut pairs = Vec::new();
            for _ in 0..bounded(argument)? {
                pairs.push((item(rest, depth + 1)?, item(rest, depth + 1)?));
            }
            Item::Map(pairs)
        }
        6 => {
            item(rest, depth + 1)?;
            Item::Other
        }
        _ => Item::Other,
    })
}

fn bounded(count: u64) -> Option<u64> {
    (count <= MOST_ITEMS).then_some(count)
}

fn take<'b>(rest: &mut &'b [u8], length: u64) -> Option<&'b [u8]> {
    let (taken, tail) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = tail;
    Some(taken)
}

/// The number that goes with the first byte: in it, or in the 1, 2, 4 or 8 bytes that follow.
fn argument(rest: &mut &[u8], low: u8) -> Option<u64> {
    let width = match low {
        0..=23 => return Some(u64::from(low)),
        24 => 1,
        25 => 2,
        26 => 4,
        27 => 8,
        _ => return None,
    };
    Some(take(rest, width)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<Item<'_>> {
        let mut rest = bytes;
        item(&mut rest, 0)
    }

    #[test]
    fn items_are_read() {
        assert_eq!(read(&[0x18, 0x64]), Some(Item::Int(100)));
        assert_eq!(read(&[0x26]), Some(Item::Int(-7)));
        assert_eq!(read(&[0x42, 1, 2]), Some(Item::Bytes(&[1, 2])));
        assert_eq!(
            read(&[0xa1, 0x61, b'a', 0x81, 0xf5]),
            Some(Item::Map(vec![(Item::Text("a"), Item::Other)]))
        );
    }

    #[test]
    fn what_is_cut_deep_or_endless_is_not() {
        let deep = [0x81; 40];
        let cases: &[&[u8]] = &[
            &[],
            &[0x18],
            &[0x42, 1],
            &[0xa1, 0x01],
            &deep,
            &[0x9a, 0xff, 0xff, 0xff, 0xff],
            &[0x5f],
            &[0x61, 0xff],
            &[0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        ];
        for bytes in cases {
            assert_eq!(read(bytes), None, "{bytes:x?}");
        }
    }
}
