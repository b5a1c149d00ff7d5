use super::bits::{low_node, node, Clue, NARROW};
use super::kinds::{letter, Kind};
use super::odds::Odds;

/// Writes numbers for [`super::bits::Bits`]: method by method its counterpart.
pub(super) struct Writer {
    bytes: Vec<u8>,
    low: u32,
    range: u32,
    odds: Odds,
}

impl Writer {
    /// Makes a writer that continues `bytes`.
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        Self { bytes, low: 0, range: u32::MAX, odds: Odds::new() }
    }

    /// Returns the bytes.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.bytes.extend(self.low.to_be_bytes());
        self.bytes
    }

    /// Writes a bit.
    fn bit(&mut self, node: u32, bit: bool) {
        let places = self.odds.places(node);
        let bound = self.odds.part(self.range, places);
        self.odds.learn(places, u32::from(bit));
        if bit {
            let (low, carries) = self.low.overflowing_add(bound);
            self.low = low;
            self.range -= bound;
            if carries {
                self.carry();
            }
        } else {
            self.range = bound;
        }
        while self.range < NARROW {
            self.bytes.push((self.low >> 24) as u8);
            self.low <<= 8;
            self.range <<= 8;
        }
    }

    /// Adds one to the bytes written, as to a long number.
    fn carry(&mut self) {
        for byte in self.bytes.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
    }

    /// Writes a number of what the odds are about.
    fn size(&mut self, value: u32) {
        let value = value + 1;
        let size = value.ilog2();
        for at in 0..size {
            self.bit(node(at, 0), true);
        }
        if size < 31 {
            self.bit(node(size, 0), false);
        }
        for place in (0..size).rev() {
            self.bit(node(size, value >> (place + 1)), value >> place & 1 == 1);
        }
    }

    /// Writes a number.
    pub(super) fn number(&mut self, kind: Kind, value: usize) {
        self.odds.about(kind, 0, 0);
        self.size(value as u32);
    }

    /// Writes a number that may be negative.
    fn signed(&mut self, kind: Kind, value: i32, clue: Clue) {
        self.odds.about(kind, clue.ways, clue.octave(1));
        self.bit(0, value != 0);
        if value == 0 {
            return;
        }
        self.odds.about(kind + 1, clue.ways, clue.octave(1));
        self.bit(0, value < 0);
        self.odds.about(kind + 2, clue.left, clue.octave(value.signum()));
        self.size(value.unsigned_abs() - 1);
    }

    /// Writes a coordinate that follows another.
    pub(super) fn coordinate(&mut self, kind: Kind, from: i32, to: i32, low: u32, clue: Clue) {
        self.signed(kind, (to >> low) - (from >> low), clue);
        self.odds.about(kind + 3, 0, low as i32);
        for known in 0..low {
            let left = low - known;
            self.bit(low_node(known, to >> left), to >> (left - 1) & 1 == 1);
        }
    }

    /// Writes a text as its steps from another.
    pub(super) fn text(&mut self, kind: Kind, text: &str, like: &str) {
        self.number(kind, text.chars().count());
        let mut clue = Clue::default();
        for (at, sign) in text.chars().enumerate() {
            let like = like.as_bytes().get(at).copied().unwrap_or(b'a');
            let step = sign as i32 - i32::from(like);
            self.signed(letter(kind, at), step, clue);
            if step != 0 {
                clue.near = 1.0;
            }
        }
    }
}
