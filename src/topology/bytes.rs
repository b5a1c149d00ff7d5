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

/// Takes numbers from bytes; every read checks that the bytes are there.
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(DecodeError::Short)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn number(&mut self) -> Result<u32, DecodeError> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.take(1)?.first().copied().unwrap_or(0);
            if shift == 28 && byte > 0x0f {
                break;
            }
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(DecodeError::Wrong("a number has more than 32 bits"))
    }

    pub(super) fn signed(&mut self) -> Result<i32, DecodeError> {
        let value = self.number()?;
        Ok((value >> 1) as i32 ^ -((value & 1) as i32))
    }

    /// Takes a number of things that need a byte each at least, so that no count asks for more memory than the file.
    pub(super) fn count(&mut self) -> Result<usize, DecodeError> {
        let count = self.number()? as usize;
        self.room(count)?;
        Ok(count)
    }

    /// Takes `count` numbers.
    pub(super) fn column(&mut self, count: usize) -> Result<Vec<usize>, DecodeError> {
        self.room(count)?;
        (0..count).map(|_| self.number().map(|number| number as usize)).collect()
    }

    /// Takes `count` numbers that may be negative.
    pub(super) fn signed_column(&mut self, count: usize) -> Result<Vec<i32>, DecodeError> {
        self.room(count)?;
        (0..count).map(|_| self.signed()).collect()
    }

    /// Returns the sum of counts, if there is room for as many numbers.
    pub(super) fn sum(&self, counts: &[usize]) -> Result<usize, DecodeError> {
        let sum = counts.iter().fold(0_usize, |sum, count| sum.saturating_add(*count));
        self.room(sum)?;
        Ok(sum)
    }

    fn room(&self, count: usize) -> Result<(), DecodeError> {
        if count > self.rest.len() {
            Err(DecodeError::Short)
        } else {
            Ok(())
        }
    }

    /// Takes an index below `end`.
    pub(super) fn index(&mut self, end: usize) -> Result<usize, DecodeError> {
        let index = self.number()? as usize;
        if index >= end {
            return Err(DecodeError::Wrong("an index points at nothing"));
        }
        Ok(index)
    }

    pub(super) fn text(&mut self) -> Result<String, DecodeError> {
        let count = self.count()?;
        let text = std::str::from_utf8(self.take(count)?);
        text.map(Into::into).map_err(|_| DecodeError::Wrong("a text is not UTF-8"))
    }
}
