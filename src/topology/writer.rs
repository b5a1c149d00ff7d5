use super::bits::{low_slot, sign_slot, slot, Kind, Odds, NARROW};
use super::kinds::KINDS;

/// Writes numbers for [`super::bits::Bits`]: method by method its counterpart.
pub(super) struct Writer {
    bytes: Vec<u8>,
    low: u32,
    range: u32,
    odds: Vec<Odds>,
}

impl Writer {
    /// Makes a writer that continues `bytes`.
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        Self { bytes, low: 0, range: u32::MAX, odds: vec![Odds::EVEN; KINDS << 9] }
    }

    /// Returns the bytes.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.bytes.extend(self.low.to_be_bytes());
        self.bytes
    }

    /// Writes a bit.
    fn bit(&mut self, slot: usize, bit: bool) {
        let odds = &mut self.odds[slot];
        let bound = odds.part(self.range);
        odds.learn(!bit);
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

    /// Writes a number.
    pub(super) fn number(&mut self, kind: Kind, value: usize) {
        let value = value as u32 + 1;
        let size = value.ilog2();
        for at in 0..size {
            self.bit(slot(kind, at, 0), true);
        }
        if size < 31 {
            self.bit(slot(kind, size, 0), false);
        }
        for place in (0..size).rev() {
            self.bit(slot(kind, size, value >> (place + 1)), value >> place & 1 == 1);
        }
    }

    /// Writes a number that may be negative.
    pub(super) fn signed(&mut self, kind: Kind, value: i32, among: usize) {
        self.number(kind, value.unsigned_abs() as usize);
        if value != 0 {
            self.bit(sign_slot(kind, among), value < 0);
        }
    }

    /// Writes a coordinate that follows another.
    pub(super) fn coordinate(&mut self, kind: Kind, from: i32, to: i32, among: usize, zone: usize) {
        self.signed(kind, (to >> 2) - (from >> 2), among);
        self.bit(low_slot(kind, zone, from, 1), to & 2 != 0);
        self.bit(low_slot(kind, zone, from, 2 | (to >> 1 & 1)), to & 1 != 0);
    }

    /// Writes a text as its steps from another.
    pub(super) fn text(&mut self, kind: Kind, text: &str, like: &str) {
        self.number(kind, text.chars().count());
        for (at, letter) in text.chars().enumerate() {
            let like = like.as_bytes().get(at).copied().unwrap_or(b'a');
            self.signed(kind + 1 + at.min(2), letter as i32 - i32::from(like), 0);
        }
    }
}
