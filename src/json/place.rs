/// A place in a text file, for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters (Unicode scalar values).
    pub column: usize,
}

/// Returns the place of the byte at `offset` in a UTF-8 text. An offset past the end stands for the end.
///
/// # Example
/// ```
/// use alliance_map::json::{place, Place};
/// assert_eq!(place("{\n\"é\": 1}".as_bytes(), 5), Place { line: 2, column: 3 });
/// ```
pub fn place(text: &[u8], offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.split(|&byte| byte == b'\n');
    let last = line.clone().next_back().unwrap_or_default();
    let continues = |byte: &&u8| **byte & 0xC0 == 0x80; // not the first byte of its character
    Place { line: line.count(), column: 1 + last.len() - last.iter().filter(continues).count() }
}
