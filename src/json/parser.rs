use super::{Data, SyntaxError, Value};
use std::borrow::Cow;

/// How deep lists and objects may stand in each other.
pub const MAX_DEPTH: usize = 64;

/// How many names an object may have; longer things are lists.
pub const MAX_NAMES: usize = 1024;

/// How long a text may be: 4 MiB, some forty times the largest story known.
pub const MAX_BYTES: usize = 4 << 20;

/// A text that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'a> {
    /// Its value.
    pub root: Value<'a>,
    /// Offset and name of each name that stands in its object for a second time or more.
    pub repeated: Vec<(usize, String)>,
}

/// Returns the value that `text` spells.
///
/// # Errors
/// The first place where the text is not JSON as of RFC 8259, or passes a limit. One byte order mark at the start is
/// skipped, as § 8.1 allows.
///
/// # Example
/// ```
/// let document = alliance_map::json::parse("{\"a\": [1, true]}").unwrap();
/// assert_eq!(document.root.describe(), "an object");
/// let error = alliance_map::json::parse("[1,]").unwrap_err();
/// assert_eq!((error.offset, error.found.as_str(), error.expected), (3, "\"]\"", "a value"));
/// ```
pub fn parse(text: &str) -> Result<Document<'_>, SyntaxError> {
    if text.len() > MAX_BYTES {
        return Err(SyntaxError::new(0, "more", "a file of at most 4 MiB", "Split the story in two."));
    }
    let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut parser = Parser { text, at: mark, repeated: Vec::new(), expected: "", hint: "" };
    parser.skip_space();
    let offset = parser.at;
    if let Some(data) = parser.data(0) {
        parser.skip_space();
        if parser.at == text.len() {
            let root = Value { name: Cow::Borrowed(""), name_offset: offset, offset, data };
            return Ok(Document { root, repeated: parser.repeated });
        }
        parser.expected = "the end of the file";
    }
    Err(SyntaxError::at(text, parser.at, parser.expected, parser.hint))
}

/// Returns `bytes` as a text.
///
/// # Errors
/// The first byte that is not UTF-8.
pub fn utf8(bytes: &[u8]) -> Result<&str, SyntaxError> {
    std::str::from_utf8(bytes).map_err(|error| {
        SyntaxError::new(error.valid_up_to(), "a byte that is not UTF-8", "UTF-8 text", "Save the file as UTF-8.")
    })
}

/// Steps through a text. What it reads is nothing where the text is wrong; it then stands at the wrong place.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    repeated: Vec<(usize, String)>,
    expected: &'static str,
    hint: &'static str,
}

impl<'a> Parser<'a> {
    /// Notes what would be right here and returns nothing; of a hint that is empty, [`SyntaxError::at`] finds one.
    #[inline(always)]
    pub(super) fn fail<T>(&mut self, expected: &'static str, hint: &'static str) -> Option<T> {
        if cfg!(feature = "cli") {
            (self.expected, self.hint) = (expected, hint);
        }
        None
    }

    /// Returns what the value is that stands here and steps over it.
    fn data(&mut self, depth: usize) -> Option<Data<'a>> {
        if depth > MAX_DEPTH {
            return self.fail("at most 64 levels of lists and objects", "Take out the levels that are too many.");
        }
        match self.peek() {
            b'{' => Some(Data::Object(self.values(depth, true)?)),
            b'[' => Some(Data::Array(self.values(depth, false)?)),
            b'"' => Some(Data::String(self.string()?)),
            b'-' | b'0'..=b'9' => Some(Data::Number(self.number()?)),
            b'n' if self.word("null") => Some(Data::Null),
            b't' if self.word("true") => Some(Data::Bool(true)),
            b'f' if self.word("false") => Some(Data::Bool(false)),
            _ => self.fail("a value", ""),
        }
    }

    /// Returns the values of the object or array whose bracket stands here and steps over it.
    fn values(&mut self, depth: usize, named: bool) -> Option<Vec<Value<'a>>> {
        let close = if named { b'}' } else { b']' };
        let mut values: Vec<Value<'a>> = Vec::new();
        self.at += 1;
        let mut ends = self.next_is(close);
        while !ends {
            self.skip_space();
            let name_offset = self.at;
            let mut name = Cow::Borrowed("");
            if named {
                name = self.name(&values)?;
            }
            let offset = self.at;
            let data = self.data(depth + 1)?;
            values.push(Value { name, name_offset, offset, data });
            ends = self.next_is(close);
            if !ends && !self.next_is(b',') {
                return match named {
                    true => self.fail("a comma or a closing brace", ""),
                    false => self.fail("a comma or a closing bracket", ""),
                };
            }
        }
        Some(values)
    }

    /// Returns the name that stands here and steps over it and its colon; `before` are the object's other values.
    fn name(&mut self, before: &[Value<'a>]) -> Option<Cow<'a, str>> {
        let offset = self.at;
        if self.peek() != b'"' {
            return self.fail("a name in quotation marks", "");
        }
        let name = self.string()?;
        if !self.next_is(b':') {
            return self.fail("a colon", "");
        }
        // In a browser nobody asks for them.
        if cfg!(feature = "cli") && before.iter().any(|value| value.name == name) {
            self.repeated.push((offset, String::from(name.as_ref())));
        }
        if before.len() == MAX_NAMES {
            self.at = offset;
            return self.fail("at most 1024 names in an object", "");
        }
        self.skip_space();
        Some(name)
    }

    /// Returns the byte that stands here, 0 at the end: no text that is right has such a byte.
    #[inline(never)]
    pub(super) fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    #[inline(never)]
    fn skip_space(&mut self) {
        while let b' ' | b'\t' | b'\n' | b'\r' = self.peek() {
            self.at += 1;
        }
    }

    /// Steps over space, and over `byte` if it stands behind it; returns whether it does.
    #[inline(never)]
    fn next_is(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.eat(byte)
    }

    /// Steps over `byte` if it stands here; returns whether it does.
    #[inline(never)]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let is_here = self.peek() == byte;
        self.at += usize::from(is_here);
        is_here
    }

    /// Steps over `word` if it stands here and does not run on into letters or digits; returns whether it does.
    #[inline(never)]
    fn word(&mut self, word: &str) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let runs_on = rest.get(word.len()).is_some_and(u8::is_ascii_alphanumeric);
        let is_here = rest.starts_with(word.as_bytes()) && !runs_on;
        if is_here {
            self.at += word.len();
        }
        is_here
    }
}
