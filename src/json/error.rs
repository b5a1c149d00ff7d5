use super::{quote, Value};

/// Why a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where, in bytes from the start.
    pub offset: usize,
    /// What stands there.
    pub found: String,
    /// What would be right there.
    pub expected: &'static str,
    /// What to do; may be empty.
    pub hint: &'static str,
}

impl SyntaxError {
    /// Returns an error with this wording. In the browser's build it has its place only: there is no room for words.
    pub(crate) fn new(offset: usize, found: &str, expected: &'static str, hint: &'static str) -> Self {
        if cfg!(feature = "cli") {
            Self { offset, found: String::from(found), expected, hint }
        } else {
            Self { offset, found: String::new(), expected: "", hint: "" }
        }
    }

    /// Returns the error that what stands at `offset` of `text` is not what was expected; where there is no hint, it
    /// gets the one for what stands there.
    pub(super) fn at(text: &str, offset: usize, expected: &'static str, hint: &'static str) -> Self {
        if cfg!(feature = "cli") {
            let (found, own) = describe(text.get(offset..).unwrap_or_default());
            Self::new(offset, &found, expected, if hint.is_empty() { own } else { hint })
        } else {
            Self::new(offset, "", expected, hint)
        }
    }

    /// Returns the error that a value is not what was expected.
    pub(crate) fn of(value: &Value<'_>, expected: &'static str) -> Self {
        let found = if cfg!(feature = "cli") { value.describe() } else { String::new() };
        Self::new(value.offset, &found, expected, "")
    }
}

/// Returns what a text begins with, and a hint for what should not be there; it may be empty.
fn describe(rest: &str) -> (String, &'static str) {
    let word_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let found = match (rest.chars().next(), rest.get(..word_end)) {
        (None, _) => String::from("the end of the file"),
        (Some('"'), _) => String::from("a quotation mark"),
        (_, Some(word)) if !word.is_empty() => quote(word),
        (Some(first), _) => quote(first.encode_utf8(&mut [0; 4])),
    };
    let hint = match rest.as_bytes().first() {
        Some(b'/' | b'#') => "JSON has no comments.",
        Some(b'\'') => "JSON has straight double quotes only.",
        Some(b'}' | b']') => "Remove the comma before it, or add what is missing.",
        None => "Close every bracket, brace and quotation mark.",
        _ if rest.starts_with(['“', '”', '„', '‘', '’']) => "JSON has straight double quotes only.",
        _ => "",
    };
    (found, hint)
}
