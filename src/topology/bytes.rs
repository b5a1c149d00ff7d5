use super::DecodeError;

/// Appends `value` seven bits a byte, least first; the high bit says that more follow.
#[cfg(feature = "cli")]
pub(super) fn put(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Appends a number that may be negative: 0, -1, 1, -2 … become 0, 1, 2, 3 …
#[cfg(feature = "cli")]
pub(super) fn put_signed(bytes: &mut Vec<u8>, value: i32) {
    put(bytes, ((value << 1) ^ (value >> 31)) as u32);
}

/// Takes numbers from bytes.
///
/// The first thing that is wrong is kept in `error` and ends the bytes; from then on every number is 0 and every
/// list empty, so that reading needs no check after each step, only one at the end.
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
    error: Option<DecodeError>,
}

impl<'a> Bytes<'a> {
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Self { rest, error: None }
    }

    /// Returns whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Keeps what is wrong, if nothing was before.
    pub(super) fn fail(&mut self, error: DecodeError) {
        self.rest = &[];
        self.error.get_or_insert(error);
    }

    /// Fails unless `right`.
    pub(super) fn require(&mut self, right: bool, what: &'static str) {
        if !right {
            self.fail(DecodeError::Wrong(what));
        }
    }

    /// Returns what is wrong, if anything.
    pub(super) fn error(&self) -> Option<DecodeError> {
        self.error
    }

    /// Returns the next `count` bytes.
    pub(super) fn take(&mut self, count: usize) -> &'a [u8] {
        match self.rest.split_at_checked(count) {
            Some((taken, rest)) => {
                self.rest = rest;
                taken
            }
            None => {
                self.fail(DecodeError::Short);
                &[]
            }
        }
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// Returns the next number.
    #[inline(never)]
    pub(super) fn number(&mut self) -> u32 {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            if shift == 28 && byte > 0x0f {
                break;
            }
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return value;
            }
        }
        self.fail(DecodeError::Wrong("a number has more than 32 bits"));
        0
    }

    /// Returns the next number, which may be negative.
    #[inline(never)]
    pub(super) fn signed(&mut self) -> i32 {
        let value = self.number();
        (value >> 1) as i32 ^ -((value & 1) as i32)
    }

    /// Returns a number of things that each take a byte or more, so that no damage asks for endless memory.
    #[inline(never)]
    pub(super) fn count(&mut self) -> usize {
        let count = self.number() as usize;
        self.room(count)
    }

    /// Returns `count`, or 0 where fewer bytes are left.
    pub(super) fn room(&mut self, count: usize) -> usize {
        if count > self.rest.len() {
            self.fail(DecodeError::Short);
            return 0;
        }
        count
    }

    /// Returns `count` numbers.
    #[inline(never)]
    pub(super) fn column(&mut self, count: usize) -> Vec<usize> {
        let mut column = Vec::new();
        for _ in 0..self.room(count) {
            column.push(self.number() as usize);
        }
        column
    }

    /// Returns `count` numbers that may be negative.
    #[inline(never)]
    pub(super) fn signed_column(&mut self, count: usize) -> Vec<i32> {
        let mut column = Vec::new();
        for _ in 0..self.room(count) {
            column.push(self.signed());
        }
        column
    }

    /// Returns the sum of `counts`, or 0 where fewer bytes are left.
    pub(super) fn sum(&mut self, counts: &[usize]) -> usize {
        let mut sum = 0_usize;
        for &count in counts {
            sum = sum.saturating_add(count);
        }
        self.room(sum)
    }

    /// Returns the next number, which must be less than `end`.
    #[inline(never)]
    pub(super) fn index(&mut self, end: usize) -> usize {
        let index = self.number() as usize;
        self.require(index < end, "an index points at nothing");
        index
    }

    /// Returns the next text.
    #[inline(never)]
    pub(super) fn text(&mut self) -> String {
        let count = self.count();
        let text = String::from_utf8(self.take(count).to_vec());
        text.unwrap_or_else(|_| {
            self.fail(DecodeError::Wrong("a text is not UTF-8"));
            String::new()
        })
    }
}
