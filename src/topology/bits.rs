use super::kinds::{letter, Kind};
use super::odds::Odds;
use super::DecodeError;
use crate::pieces::push_letter;

/// Below this the range is widened by a byte.
pub(super) const NARROW: u32 = 1 << 24;
/// How many things a file may hold for each of its bytes.
const DENSE: usize = 4;

/// Returns what tells a number's next bit from its others: of `size`, how many bits it has, while `value` is 0; then of
/// the bits.
pub(super) fn node(size: u32, value: u32) -> u32 {
    if value == 0 {
        size
    } else {
        (size + 4) << 3 | value.min(7)
    }
}

/// Returns the same of the low bits of a coordinate, of which so many of the highest are known.
pub(super) fn low_node(known: u32, at: i32) -> u32 {
    1 << known | at as u32 & ((1 << known) - 1)
}

/// What a number that may be negative hangs together with.
#[derive(Clone, Copy, Default)]
pub(super) struct Clue {
    /// The number to be expected.
    pub(super) near: f32,
    /// What tells of its sign besides, and whether it is 0.
    pub(super) ways: i32,
    /// What tells of its size besides.
    pub(super) left: i32,
}

impl Clue {
    /// Returns sign and octave of the number to be expected, seen from the number's own sign.
    pub(super) fn octave(self, sign: i32) -> i32 {
        // Adding 0 takes the sign from a 0; of the bits of a floating-point number the first nine count.
        ((self.near * sign as f32 + 0.0).to_bits() >> 23) as i32
    }
}

/// Takes numbers from bytes: an adaptive binary range decoder.
///
/// The first thing that is wrong is kept in `error`; from then on every number is 0, so that reading needs no check
/// after each step, only one at the end.
///
/// # References
/// Martin (1979), "Range encoding: an algorithm for removing redundancy from a digitised message".
pub(super) struct Bits {
    bytes: Vec<u8>,
    /// Where the next byte stands.
    pub(super) at: usize,
    range: u32,
    code: u32,
    odds: Odds,
    /// How many things may still follow, so that no damage asks for endless memory or time.
    things: usize,
    pub(super) error: Option<DecodeError>,
}

impl Bits {
    /// Begins to take numbers from what stands in `bytes` from a place on.
    pub(super) fn new(bytes: Vec<u8>, at: usize) -> Self {
        let things = bytes.len() * DENSE;
        let mut bits = Self { bytes, at, range: u32::MAX, code: 0, odds: Odds::new(), things, error: None };
        for _ in 0..4 {
            bits.shift();
        }
        bits
    }

    fn shift(&mut self) {
        let byte = self.bytes.get(self.at).copied().unwrap_or_else(|| {
            self.fail(DecodeError::Short);
            0
        });
        self.at += 1;
        self.code = self.code << 8 | u32::from(byte);
    }

    /// Keeps what is wrong, if nothing was before.
    pub(super) fn fail(&mut self, error: DecodeError) {
        self.error.get_or_insert(error);
    }

    /// Fails unless `right`. The browser's engine does not say what is wrong: a file that reaches it has its hash.
    pub(super) fn require(&mut self, right: bool, what: &'static str) {
        if !right {
            self.fail(DecodeError::Wrong(if cfg!(feature = "cli") { what } else { "" }));
        }
    }

    /// Returns what is wrong, if anything: after the last number nothing may be left, neither of the bytes nor in the
    /// code, which any damage would have set off its way.
    pub(super) fn end(mut self) -> Result<(), DecodeError> {
        self.require(self.at >= self.bytes.len(), "there is more after its end");
        self.require(self.code == 0, "its numbers do not add up");
        self.error.map_or(Ok(()), Err)
    }

    /// Returns the next bit of what the odds are about.
    fn bit(&mut self, node: u32) -> u32 {
        if self.error.is_some() {
            return 0;
        }
        let places = self.odds.places(node);
        let bound = self.odds.part(self.range, places);
        let bit = u32::from(self.code >= bound);
        if bit == 0 {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        self.odds.learn(places, bit);
        while self.range < NARROW {
            self.range <<= 8;
            self.shift();
        }
        bit
    }

    /// Returns the next number of what the odds are about: how many bits it has, then the bits.
    #[inline(never)]
    fn size(&mut self) -> usize {
        let mut size = 0;
        while size < 31 && self.bit(node(size, 0)) == 1 {
            size += 1;
        }
        let mut value = 1;
        for _ in 0..size {
            value = value << 1 | self.bit(node(size, value));
        }
        value as usize - 1
    }

    /// Returns the next number.
    pub(super) fn number(&mut self, kind: Kind) -> usize {
        self.odds.about(kind, 0, 0);
        self.size()
    }

    /// Returns the next number, which may be negative: whether it is 0, its sign, its size.
    #[inline(never)]
    fn signed(&mut self, kind: Kind, clue: Clue) -> i32 {
        self.odds.about(kind, clue.ways, clue.octave(1));
        if self.bit(0) == 0 {
            return 0;
        }
        self.odds.about(kind + 1, clue.ways, clue.octave(1));
        let sign = 1 - 2 * self.bit(0) as i32;
        self.odds.about(kind + 2, clue.left, clue.octave(sign));
        (self.size() as i32).wrapping_add(1).wrapping_mul(sign)
    }

    /// Returns the next coordinate. It is told by its step from another without their `low` bits, then these: where they
    /// do not matter, they cost nothing.
    pub(super) fn coordinate(&mut self, kind: Kind, from: i32, low: u32, clue: Clue) -> i32 {
        let mut at = (from >> low).wrapping_add(self.signed(kind, clue));
        self.odds.about(kind + 3, 0, low as i32);
        for known in 0..low {
            at = at << 1 | self.bit(low_node(known, at)) as i32;
        }
        at
    }

    /// Returns how many things follow.
    pub(super) fn count(&mut self, kind: Kind) -> usize {
        let count = self.number(kind);
        match self.things.checked_sub(count) {
            Some(left) => {
                self.things = left;
                count
            }
            None => {
                self.fail(DecodeError::Short);
                0
            }
        }
    }

    /// Returns the next number, which must be less than `end`.
    pub(super) fn index(&mut self, kind: Kind, end: usize) -> usize {
        let index = self.number(kind);
        self.require(index < end, "an index points at nothing");
        index
    }

    /// Returns the next text, letter by letter as the step from that of another text.
    pub(super) fn text(&mut self, kind: Kind, like: &str) -> String {
        let mut text = String::new();
        let mut clue = Clue::default();
        for at in 0..self.count(kind) {
            let like = i32::from(like.as_bytes().get(at).copied().unwrap_or(b'a'));
            let step = self.signed(letter(kind, at), clue);
            if step != 0 {
                clue.near = 1.0;
            }
            push_letter(&mut text, char::from_u32(like.wrapping_add(step) as u32).unwrap_or_default());
        }
        text
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::super::kinds::{CODE, OTHER, STEP};
    use super::super::writer::Writer;
    use super::{Bits, Clue};

    /// Numbers of every size, most of them small, the same each time.
    fn numbers() -> Vec<i32> {
        let mut seed = 1_u32;
        let next = |_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed as i32) >> (1 + seed % 31)
        };
        (0..5000).map(next).collect()
    }

    /// What may hang together with a number.
    fn clue(number: i32) -> Clue {
        Clue { near: (number >> 9) as f32, ways: number & 7, left: number & 1 }
    }

    fn written() -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        for number in numbers() {
            writer.number(OTHER, number.unsigned_abs() as usize);
            writer.coordinate(STEP, number / 3, number, number.unsigned_abs() % 3, clue(number));
        }
        writer.text(CODE, "Łódź", "Lodz");
        writer.end()
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = written();
        let mut bits = Bits::new(bytes, 0);
        for number in numbers() {
            assert_eq!(bits.number(OTHER), number.unsigned_abs() as usize);
            let low = number.unsigned_abs() % 3;
            assert_eq!(bits.coordinate(STEP, number / 3, low, clue(number)), number);
        }
        assert_eq!(bits.text(CODE, "Lodz"), "Łódź");
        assert_eq!(bits.end(), Ok(()));
    }

    #[test]
    fn what_is_likely_costs_little() {
        let mut writer = Writer::new(Vec::new());
        (0..8000).for_each(|_| writer.number(OTHER, 0));
        assert!(writer.end().len() < 60);
    }

    #[test]
    fn a_list_longer_than_the_file_allows_is_empty() {
        let mut writer = Writer::new(Vec::new());
        writer.number(OTHER, 1_000_000);
        let bytes = writer.end();
        let mut bits = Bits::new(bytes, 0);
        assert_eq!(bits.count(OTHER), 0);
        assert!(bits.end().is_err());
    }

    #[test]
    fn nothing_is_read_past_the_end() {
        let bytes = written();
        let mut bits = Bits::new(bytes[..40].to_vec(), 0);
        let read = (0..1000).map(|_| bits.number(OTHER)).last();
        assert_eq!(read, Some(0));
        assert!(bits.end().is_err());
    }
}
