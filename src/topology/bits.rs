use super::kinds::KINDS;
use super::DecodeError;
use crate::pieces::push_letter;

/// What odds are out of, as a power of two.
const CERTAIN: u32 = 12;
/// How slowly odds follow what is seen at last: by a 40th each time.
const SLOWEST: u32 = 40;
/// Below this the range is widened by a byte.
pub(super) const NARROW: u32 = 1 << 24;
/// How many things a file may hold for each of its bytes.
const DENSE: usize = 4;

/// How likely a bit is 0, by what was seen.
#[derive(Clone, Copy)]
pub(super) struct Odds {
    /// Of 2 to the power of [`CERTAIN`].
    zero: u32,
    /// By what share of the way odds follow the next bit: the more was seen, the less it says.
    share: u32,
}

impl Odds {
    /// Before any bit was seen.
    pub(super) const EVEN: Self = Self { zero: 1 << (CERTAIN - 1), share: 3 };

    /// Returns which part of a range stands for 0.
    pub(super) fn part(self, range: u32) -> u32 {
        (range >> CERTAIN) * self.zero
    }

    /// Learns that the bit was 0 or not.
    pub(super) fn learn(&mut self, is_zero: bool) {
        if is_zero {
            self.zero += ((1 << CERTAIN) - self.zero) / self.share;
        } else {
            self.zero -= self.zero / self.share;
        }
        self.share = SLOWEST.min(self.share + 1);
    }
}

/// What a number is about, so that each kind has its own odds; two kinds stand for the axes of a place.
pub(super) type Kind = usize;

/// Returns the odds of a number's next bit: of `size`, how many bits it has, while `value` is 0; then of the bits.
pub(super) fn slot(kind: Kind, size: u32, value: u32) -> usize {
    kind << 9 | (size as usize) << 3 | value.min(7) as usize
}

/// Returns the odds of a sign among several of its kind.
pub(super) fn sign_slot(kind: Kind, among: usize) -> usize {
    kind << 9 | 256 | among
}

/// Returns the odds of the two low bits of a coordinate that follows another in a [`zone`]; `node` is 1, then 2 or 3.
pub(super) fn low_slot(kind: Kind, zone: usize, from: i32, node: i32) -> usize {
    kind << 9 | (320 + (zone << 4)) | ((from & 3) << 2 | node) as usize
}

/// Returns the zone in which a place lies that is so many steps north or south of the equator, from 0 to 4: north and
/// south of 42° and 64° fewer columns of the grid count.
pub(super) fn zone(north: i32, grid: i32) -> usize {
    (north.wrapping_abs().wrapping_mul(17) / grid).clamp(0, 4) as usize
}

/// Takes numbers from bytes: an adaptive binary range decoder.
///
/// The first thing that is wrong is kept in `error`; from then on every number is 0, so that reading needs no check
/// after each step, only one at the end.
///
/// # References
/// Martin (1979), "Range encoding: an algorithm for removing redundancy from a digitised message"; the odds as in
/// Pavlov's LZMA.
pub(super) struct Bits<'a> {
    rest: &'a [u8],
    range: u32,
    code: u32,
    odds: Vec<Odds>,
    /// How many things may still follow, so that no damage asks for endless memory or time.
    things: usize,
    error: Option<DecodeError>,
}

impl<'a> Bits<'a> {
    pub(super) fn new(rest: &'a [u8]) -> Self {
        let things = rest.len() * DENSE;
        let mut bits =
            Self { rest, range: u32::MAX, code: 0, odds: Vec::with_capacity(KINDS << 9), things, error: None };
        for _ in 0..KINDS << 9 {
            bits.odds.push(Odds::EVEN);
        }
        for _ in 0..4 {
            bits.shift();
        }
        bits
    }

    fn shift(&mut self) {
        let (byte, rest) = self.rest.split_first().unwrap_or_else(|| {
            self.fail(DecodeError::Short);
            (&0, &[])
        });
        self.rest = rest;
        self.code = self.code << 8 | u32::from(*byte);
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
        self.require(self.rest.is_empty(), "there is more after its end");
        self.require(self.code == 0, "its numbers do not add up");
        self.error.map_or(Ok(()), Err)
    }

    /// Returns the next bit by the odds in a slot, which learn from it.
    pub(super) fn bit(&mut self, slot: usize) -> u32 {
        let Some(odds) = self.odds.get_mut(slot) else { return 0 };
        let bound = odds.part(self.range);
        let is_zero = self.code < bound;
        if is_zero {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        odds.learn(is_zero);
        while self.range < NARROW {
            self.range <<= 8;
            self.shift();
        }
        u32::from(!is_zero)
    }

    /// Returns the next number: how many bits it has, then the bits.
    pub(super) fn number(&mut self, kind: Kind) -> usize {
        let mut size = 0;
        while size < 31 && self.bit(slot(kind, size, 0)) == 1 {
            size += 1;
        }
        let mut value = 1;
        for _ in 0..size {
            value = value << 1 | self.bit(slot(kind, size, value));
        }
        if self.error.is_some() {
            value = 1;
        }
        value as usize - 1
    }

    /// Returns the next number, which may be negative.
    pub(super) fn signed(&mut self, kind: Kind, among: usize) -> i32 {
        let size = self.number(kind) as i32;
        if size > 0 && self.bit(sign_slot(kind, among)) == 1 {
            -size
        } else {
            size
        }
    }

    /// Returns the next coordinate. It is told by its step in fours from another, then its place among the four: where
    /// only each second or fourth matters, as in some zones, that costs nothing.
    pub(super) fn coordinate(&mut self, kind: Kind, from: i32, among: usize, zone: usize) -> i32 {
        let fours = (from >> 2).wrapping_add(self.signed(kind, among));
        let mut node = 1;
        for _ in 0..2 {
            node = node << 1 | self.bit(low_slot(kind, zone, from, node)) as i32;
        }
        fours << 2 | node & 3
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
        for at in 0..self.count(kind) {
            let like = i32::from(like.as_bytes().get(at).copied().unwrap_or(b'a'));
            let letter = like.wrapping_add(self.signed(kind + 1 + at.min(2), 0));
            push_letter(&mut text, char::from_u32(letter as u32).unwrap_or_default());
        }
        text
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::super::kinds::{CODE, OTHER, STEP};
    use super::super::writer::Writer;
    use super::Bits;

    /// Numbers of every size, most of them small, the same each time.
    fn numbers() -> Vec<i32> {
        let mut seed = 1_u32;
        let next = |_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed as i32) >> (1 + seed % 31)
        };
        (0..5000).map(next).collect()
    }

    fn written() -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        for number in numbers() {
            writer.number(OTHER, number.unsigned_abs() as usize);
            writer.signed(OTHER, number, 7);
            writer.coordinate(STEP, number / 3, number, 35, 4);
        }
        writer.text(CODE, "Łódź", "Lodz");
        writer.end()
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = written();
        let mut bits = Bits::new(&bytes);
        for number in numbers() {
            assert_eq!(bits.number(OTHER), number.unsigned_abs() as usize);
            assert_eq!(bits.signed(OTHER, 7), number);
            assert_eq!(bits.coordinate(STEP, number / 3, 35, 4), number);
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
        let mut bits = Bits::new(&bytes);
        assert_eq!(bits.count(OTHER), 0);
        assert!(bits.end().is_err());
    }

    #[test]
    fn nothing_is_read_past_the_end() {
        let bytes = written();
        let mut bits = Bits::new(&bytes[..40]);
        let read = (0..1000).map(|_| bits.number(OTHER)).last();
        assert_eq!(read, Some(0));
        assert!(bits.end().is_err());
    }
}
