use std::borrow::Cow;

/// A JSON value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'a> {
    /// The name under which it stands in an object; empty elsewhere.
    pub name: Cow<'a, str>,
    /// First byte of the name, counted from the start of the text; that of the value where it has no name.
    pub name_offset: usize,
    /// First byte of the value, counted from the start of the text.
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
    /// An object: its values with their names in the order of the text, repeated names included.
    Object(Vec<Value<'a>>),
}

impl<'a> Value<'a> {
    /// Returns what stands under `name`, the last where the name is repeated; nothing where the value is no object.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match &self.data {
            Data::Object(values) => values.iter().rfind(|value| value.name == name),
            _ => None,
        }
    }

    /// Returns the items of an array; none where the value is something else.
    pub fn items(&self) -> &[Self] {
        match &self.data {
            Data::Array(items) => items,
            _ => &[],
        }
    }

    /// Returns the text of a string; an empty one where the value is something else.
    pub fn text(&self) -> &str {
        match &self.data {
            Data::String(text) => text,
            _ => "",
        }
    }

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
