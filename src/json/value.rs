use std::borrow::Cow;

/// A JSON value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'a> {
    /// Its first byte, counted from the start of the text.
    pub offset: usize,
    /// What it is.
    pub data: Data<'a>,
}

/// What a JSON value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Data<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, finite.
    Number(f64),
    /// A string, borrowed from the text where it has no escapes.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Value<'a>>),
    /// An object: its names and values in the order of the text, repeated names included.
    Object(Vec<Entry<'a>>),
}

/// A name of an object with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The name.
    pub name: Cow<'a, str>,
    /// First byte of the name.
    pub offset: usize,
    /// The value.
    pub value: Value<'a>,
}

impl Value<'_> {
    /// Returns what the value is for a message: a short text or whole number itself, of all else the kind.
    pub fn describe(&self) -> String {
        match &self.data {
            Data::Null => String::from("null"),
            Data::Bool(true) => String::from("true"),
            Data::Bool(false) => String::from("false"),
            Data::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => (*number as i64).to_string(),
            Data::Number(_) => String::from("a number"),
            Data::String(text) if text.trim().is_empty() => String::from("an empty text"),
            Data::String(text) => quote(text),
            Data::Array(items) if items.is_empty() => String::from("an empty list"),
            Data::Array(_) => String::from("a list"),
            Data::Object(_) => String::from("an object"),
        }
    }
}

/// Returns `text` between quotation marks for a message on one line: cut after 40 characters, with control and
/// direction characters written as escapes, so that a message shows what is there and cannot be forged.
pub fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for (count, letter) in text.chars().enumerate() {
        if count == 40 {
            quoted.push('…');
            break;
        }
        if is_control(letter) {
            let code = u32::from(letter);
            quoted.push_str("\\u");
            let nibbles = [12, 8, 4, 0].map(|shift| char::from_digit(code >> shift & 15, 16).unwrap_or('0'));
            quoted.extend(nibbles);
        } else {
            quoted.push(letter);
        }
    }
    quoted.push('"');
    quoted
}

/// Returns whether a character has no glyph but steers those around it: C0 and C1 controls, line and paragraph
/// separators, and the marks and overrides of the Unicode bidirectional algorithm (UAX #9, § 2).
pub(crate) fn is_control(letter: char) -> bool {
    let steers =
        matches!(letter, '\u{61C}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    steers || letter.is_control() || letter == '\u{FEFF}'
}
