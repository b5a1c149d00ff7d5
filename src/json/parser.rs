use super::number::number;
use super::string::string;
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
        let hint = "Split the story in two.";
        return Err(SyntaxError { offset: 0, found: String::from("more"), expected: "a file of at most 4 MiB", hint });
    }
    let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut parser = Parser { text, at: mark, repeated: Vec::new() };
    let root = parser.value(0)?;
    parser.skip_space();
    if parser.at < text.len() {
        return Err(parser.error("the end of the file"));
    }
    Ok(Document { root, repeated: parser.repeated })
}

/// Returns `bytes` as a text.
///
/// # Errors
/// The first byte that is not UTF-8.
pub fn utf8(bytes: &[u8]) -> Result<&str, SyntaxError> {
    std::str::from_utf8(bytes).map_err(|error| SyntaxError {
        offset: error.valid_up_to(),
        found: String::from("a byte that is not UTF-8"),
        expected: "UTF-8 text",
        hint: "Save the file as UTF-8.",
    })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    repeated: Vec<(usize, String)>,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: usize) -> Result<Value<'a>, SyntaxError> {
        self.skip_space();
        let offset = self.at;
        if depth > MAX_DEPTH {
            let hint = "Take out the levels that are too many.";
            return Err(SyntaxError { hint, ..self.error("at most 64 levels of lists and objects") });
        }
        let data = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => {
                let (text, end) = string(self.text, offset)?;
                self.at = end;
                Data::String(text)
            }
            Some(b'-' | b'0'..=b'9') => {
                let (number, end) = number(self.text, offset)?;
                self.at = end;
                Data::Number(number)
            }
            _ if self.eat("null") => Data::Null,
            _ if self.eat("true") => Data::Bool(true),
            _ if self.eat("false") => Data::Bool(false),
            _ => return Err(self.error("a value")),
        };
        Ok(Value { offset, data })
    }

    fn array(&mut self, depth: usize) -> Result<Data<'a>, SyntaxError> {
        let mut items = Vec::new();
        self.eat("[");
        self.skip_space();
        if self.eat("]") {
            return Ok(Data::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.eat("]") {
                return Ok(Data::Array(items));
            }
            if !self.eat(",") {
                return Err(self.error("a comma or a closing bracket"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Data<'a>, SyntaxError> {
        let mut entries = Vec::new();
        self.eat("{");
        self.skip_space();
        if self.eat("}") {
            return Ok(Data::Object(entries));
        }
        loop {
            self.skip_space();
            let offset = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.error("a name in quotation marks"));
            }
            let (name, end) = string(self.text, offset)?;
            self.at = end;
            self.skip_space();
            if !self.eat(":") {
                return Err(self.error("a colon"));
            }
            if entries.iter().any(|entry: &Entry<'_>| entry.name == name) {
                self.repeated.push((offset, name.to_string()));
            }
            if entries.len() == MAX_NAMES {
                self.at = offset;
                return Err(self.error("at most 1024 names in an object"));
            }
            let value = self.value(depth + 1)?;
            entries.push(Entry { name, offset, value });
            self.skip_space();
            if self.eat("}") {
                return Ok(Data::Object(entries));
            }
            if !self.eat(",") {
                return Err(self.error("a comma or a closing brace"));
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Steps over `word` if it stands next; a word must not run on into letters or digits.
    fn eat(&mut self, word: &str) -> bool {
        let Some(rest) = self.text.get(self.at..).and_then(|rest| rest.strip_prefix(word)) else { return false };
        let runs_on = word.len() > 1 && rest.starts_with(|next: char| next.is_ascii_alphanumeric());
        if !runs_on {
            self.at += word.len();
        }
        !runs_on
    }

    fn error(&self, expected: &'static str) -> SyntaxError {
        SyntaxError::at(self.text, self.at, expected)
    }
}
