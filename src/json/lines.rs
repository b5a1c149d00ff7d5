//! A value as lines of text: what a browser, which reads JSON by itself and well, hands to the engine.
//!
//! One line for each value, parents first, an object's values in order: a letter for its kind, the name under which it
//! stands in an object, a tab, and then of a text (`s`) the text, of a number (`n`) its digits, of `true` and `false`
//! (`b`) the word, of an array (`a`) or object (`o`) how many values are in it; of `null` (`z`) nothing. Names and texts
//! have blanks in place of control characters. `www/lines.js` writes the same.

use super::parser::MAX_DEPTH;
use super::{Data, Value};
use crate::math::number;
use crate::pieces::{part, pieces, Pieces};
use std::borrow::Cow;

/// Returns the value that these lines hold; the offset of each value in it is the number of its line, from 0.
///
/// Any text gives a value: what is not there is left out, and what is of no kind is `null`.
///
/// # Example
/// ```
/// use alliance_map::json::{to_lines, parse, value_of};
/// let document = parse(r#"{"lon": 139.69, "names": ["Tokyo"]}"#).unwrap();
/// let lines = to_lines(&document.root);
/// assert_eq!(lines, "o\t2\nnlon\t139.69\nanames\t1\ns\tTokyo\n");
/// assert_eq!(value_of(&lines).get("names").map(|names| (names.offset, names.items()[0].text())), Some((2, "Tokyo")));
/// ```
pub fn value_of(lines: &str) -> Value<'_> {
    Lines { lines: pieces(lines, b'\n'), read: 0 }.value(0)
}

struct Lines<'a> {
    lines: Pieces<'a>,
    /// How many lines have been read.
    read: usize,
}

impl<'a> Lines<'a> {
    fn value(&mut self, depth: usize) -> Value<'a> {
        let line = self.lines.next().unwrap_or_default();
        let offset = self.read;
        self.read += 1;
        let mut parts = pieces(line, b'\t');
        let head = parts.next().unwrap_or_default();
        let rest = parts.next().unwrap_or_default();
        let data = match line.as_bytes().first() {
            Some(b's') => Data::String(Cow::Borrowed(rest)),
            Some(b'n') => Data::Number(number(rest).unwrap_or_default()),
            Some(b'b') => Data::Bool(rest == "true"),
            Some(b'a') => Data::Array(self.values(rest, depth)),
            Some(b'o') => Data::Object(self.values(rest, depth)),
            _ => Data::Null,
        };
        Value { name: Cow::Borrowed(part(head, 1, head.len())), name_offset: offset, offset, data }
    }

    #[inline(never)]
    fn values(&mut self, count: &str, depth: usize) -> Vec<Value<'a>> {
        let (mut values, count) = (Vec::new(), number(count).unwrap_or_default());
        while depth < MAX_DEPTH && (values.len() as f64) < count && !self.lines.is_done() {
            values.push(self.value(depth + 1));
        }
        values
    }
}

/// Returns a value as lines, which [`value_of`] reads: what a page of tests hands over in place of a browser.
pub fn to_lines(value: &Value<'_>) -> String {
    let mut lines = String::new();
    push(value, &mut lines);
    lines
}

fn push(value: &Value<'_>, lines: &mut String) {
    let plain = |text: &str| text.replace(|letter: char| letter < ' ', " ");
    let (kind, rest) = match &value.data {
        Data::Null => ('z', String::new()),
        Data::Bool(is) => ('b', is.to_string()),
        Data::Number(number) => ('n', number.to_string()),
        Data::String(text) => ('s', plain(text)),
        Data::Array(values) => ('a', values.len().to_string()),
        Data::Object(values) => ('o', values.len().to_string()),
    };
    lines.push(kind);
    lines.push_str(&[&plain(&value.name), "\t", &rest, "\n"].concat());
    if let Data::Array(values) | Data::Object(values) = &value.data {
        values.iter().for_each(|value| push(value, lines));
    }
}
