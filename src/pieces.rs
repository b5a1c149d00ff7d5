//! Texts in pieces, cut and joined by code that is compiled once: each way of the standard library is a way of its own.

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
    let mut words = pieces(words, b' ');
    for _ in 0..index {
        words.next();
    }
    words.next().unwrap_or_default()
}

/// Returns where among words with one blank between them `word` is.
#[inline(never)]
pub fn place_of(words: &str, word: &str) -> Option<usize> {
    pieces(words, b' ').position(|known| known == word)
}

/// Returns what stands in a text from one byte to before another; nothing where letters are cut.
#[inline(never)]
pub fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// Returns whether one of some texts is `text`.
#[inline(never)]
pub fn has(texts: &[&str], text: &str) -> bool {
    for known in texts {
        if *known == text {
            return true;
        }
    }
    false
}

/// Returns whether `numbers` holds `number`.
#[inline(never)]
pub fn holds(numbers: &[usize], number: usize) -> bool {
    for &known in numbers {
        if known == number {
            return true;
        }
    }
    false
}

/// Returns texts as one.
#[inline(never)]
pub fn joined(texts: &[&str]) -> String {
    let mut whole = String::new();
    for text in texts {
        whole.push_str(text);
    }
    whole
}

/// Adds a letter to a text. Compiled once: `String::push` brings a copy of all that makes room in memory.
#[inline(never)]
pub fn push_letter(text: &mut String, letter: char) {
    text.push(letter);
}

/// Returns what follows `start` in a text that begins so.
#[inline(never)]
pub fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.strip_prefix(start)
}

impl Pieces<'_> {
    /// Returns whether all pieces have been taken.
    pub fn is_done(&self) -> bool {
        self.rest.is_none()
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        for (end, &byte) in rest.as_bytes().iter().enumerate() {
            if byte == self.sign {
                self.rest = Some(part(rest, end + 1, rest.len()));
                return Some(part(rest, 0, end));
            }
        }
        self.rest = None;
        Some(rest)
    }
}
