//! Texts in pieces, cut by code that is compiled once: each way to split of the standard library is a way of its own.

/// The pieces of a text between two signs of one kind.
#[derive(Clone)]
pub struct Pieces<'a> {
    rest: Option<&'a str>,
    sign: u8,
}

/// Returns the pieces of `text` between the `sign`s, an ASCII character; an empty text is one empty piece.
///
/// # Example
/// ```
/// use alliance_map::pieces::pieces;
/// assert!(pieces("a,,b", b',').eq(["a", "", "b"]));
/// ```
pub fn pieces(text: &str, sign: u8) -> Pieces<'_> {
    Pieces { rest: Some(text), sign }
}

/// Returns the word at `index` of words with one blank between them; an empty one where there are not so many.
#[inline(never)]
pub fn word_at(words: &str, index: usize) -> &str {
    pieces(words, b' ').nth(index).unwrap_or_default()
}

/// Returns where among words with one blank between them `word` is.
#[inline(never)]
pub fn place_of(words: &str, word: &str) -> Option<usize> {
    pieces(words, b' ').position(|known| known == word)
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        for (end, byte) in rest.bytes().enumerate() {
            if byte == self.sign {
                self.rest = rest.get(end + 1..);
                return rest.get(..end);
            }
        }
        self.rest = None;
        Some(rest)
    }
}
