use super::{Data, Entry, SyntaxError, Value};

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
    if let Some(root) = parser.value(0) {
        parser.skip_space();
        if parser.at == text.len() {
            return Ok(Document { root, repeated: parser.repeated });
        }
        parser.fail("the end of the file", "");
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
    /// Notes what would be right here; of a hint that is empty, [`SyntaxError::at`] finds one.
    pub(super) fn fail(&mut self, expected: &'static str, hint: &'static str) {
        if cfg!(feature = "cli") {
            (self.expected, self.hint) = (expected, hint);
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value<'a>> {
        self.skip_space();
        let offset = self.at;
        if depth > MAX_DEPTH {
            self.fail("at most 64 levels of lists and objects", "Take out the levels that are too many.");
            return None;
        }
        let data = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Data::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Data::Number(self.number()?),
            _ if self.word(b"null") => Data::Null,
            _ if self.word(b"true") => Data::Bool(true),
            _ if self.word(b"false") => Data::Bool(false),
            _ => {
                self.fail("a value", "");
                return None;
            }
        };
        Some(Value { offset, data })
    }

    fn array(&mut self, depth: usize) -> Option<Data<'a>> {
        let mut items = Vec::new();
        self.at += 1;
        let mut ends = self.next_is(b']');
        while !ends {
            items.push(self.value(depth + 1)?);
            ends = self.next_is(b']');
            if !ends && !self.next_is(b',') {
                self.fail("a comma or a closing bracket", "");
                return None;
            }
        }
        Some(Data::Array(items))
    }

    fn object(&mut self, depth: usize) -> Option<Data<'a>> {
        let mut entries: Vec<Entry<'a>> = Vec::new();
        self.at += 1;
        let mut ends = self.next_is(b'}');
        while !ends {
            self.skip_space();
            let offset = self.at;
            if self.peek() != Some(b'"') {
                self.fail("a name in quotation marks", "");
                return None;
            }
            let name = self.string()?;
            if !self.next_is(b':') {
                self.fail("a colon", "");
                return None;
            }
            if entries.iter().any(|entry| entry.name == name) {
                self.repeated.push((offset, name.to_string()));
            }
            if entries.len() == MAX_NAMES {
                self.at = offset;
                self.fail("at most 1024 names in an object", "");
                return None;
            }
            let value = self.value(depth + 1)?;
            entries.push(Entry { name, offset, value });
            ends = self.next_is(b'}');
            if !ends && !self.next_is(b',') {
                self.fail("a comma or a closing brace", "");
                return None;
            }
        }
        Some(Data::Object(entries))
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Steps over space, and over `byte` if it stands behind it; returns whether it does.
    fn next_is(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.eat(byte)
    }

    /// Steps over `byte` if it stands here; returns whether it does.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let is_here = self.peek() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    /// Steps over `word` if it stands here and does not run on into letters or digits; returns whether it does.
    fn word(&mut self, word: &[u8]) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let runs_on = rest.get(word.len()).is_some_and(u8::is_ascii_alphanumeric);
        let is_here = rest.starts_with(word) && !runs_on;
        if is_here {
            self.at += word.len();
        }
        is_here
    }
}
