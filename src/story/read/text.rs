use super::object::Object;
use super::reader::Reader;
use super::wording::says;
use crate::json::{is_control, quote, Data, Value};

/// The longest identifier.
const MAX_ID: usize = 64;

/// The longest address.
const MAX_URL: usize = 2000;

impl Reader<'_> {
    /// Returns the text under `key`, empty where the key is missing. Reports another type, a text that is empty or
    /// longer than `max` characters, and characters that steer instead of being seen.
    pub(super) fn text(&mut self, object: &Object<'_>, key: &str, max: usize) -> String {
        object.get(key).map(|value| self.text_of(value, key, max)).unwrap_or_default()
    }

    /// Returns the text that `value` is; `what` names it in messages.
    pub(super) fn text_of(&mut self, value: &Value<'_>, what: &str, max: usize) -> String {
        let Data::String(text) = &value.data else {
            self.report_value(value, "wrong-type", |_| (format!("the {what} as a text"), ""));
            return String::new();
        };
        let (mut length, mut is_blank, mut has_control) = (0, true, false);
        for letter in text.chars() {
            length += 1;
            is_blank &= letter.is_whitespace();
            has_control |= is_control(letter) && !is_mark(letter);
        }
        if is_blank {
            self.report_value(value, "empty", |_| (format!("the {what}"), "Leave the key out, or fill it."));
        } else if length > max {
            self.report(value.offset, "too-long", |_| {
                says(format!("{length} characters"), format!("at most {max} for the {what}"), "Say it shorter.")
            });
        }
        if has_control {
            self.report_value(value, "control-character", |_| {
                ("characters that can be seen", "Take out line breaks, tabs, control and direction characters.")
            });
        }
        text.to_string()
    }

    /// Returns the identifier under `"id"`.
    pub(super) fn id(&mut self, object: &Object<'_>) -> String {
        let Some(value) = object.get("id") else { return String::new() };
        let Data::String(text) = &value.data else {
            self.report_value(value, "wrong-type", |_| ("the id as a text", ""));
            return String::new();
        };
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || text.len() > MAX_ID || text.starts_with('-') || !text.bytes().all(is_plain) {
            self.report(value.offset, "bad-id", |_| {
                let expected = "1 to 64 lower-case letters, digits and hyphens";
                says(format!("the id {}", quote(text)), expected, "For example \"treaty-2013\".")
            });
        }
        text.to_string()
    }

    /// Returns the address under `"url"`, empty where there is none. Only http and https can pass, so that no story
    /// can run a script or name a person and password in a link.
    #[inline(never)]
    pub(super) fn url(&mut self, object: &Object<'_>) -> String {
        let Some(value) = object.get("url") else { return String::new() };
        let text = self.text_of(value, "address", MAX_URL);
        if !(is_address(text.as_bytes()) || text.chars().all(char::is_whitespace)) {
            self.report(value.offset, "bad-link", |_| {
                let hint = "Copy the address from the browser, or leave \"url\" out.";
                says(quote(&text), "an http or https address", hint)
            });
        }
        text
    }

    /// Returns the language tag under `"lang"`, `en` where there is none.
    #[inline(never)]
    pub(super) fn lang(&mut self, object: &Object<'_>) -> String {
        let Some(value) = object.get("lang") else { return String::from("en") };
        let text = self.text_of(value, "language", 35);
        if !(text.is_empty() || is_language(text.as_bytes())) {
            self.report(value.offset, "bad-language", |_| {
                says(quote(&text), "a BCP 47 language tag", "For example \"pt-BR\".")
            });
        }
        text
    }
}

/// Returns whether these bytes are an http or https address with a host and no person in it, without characters that
/// an address has only as escapes (RFC 3986 § 2).
fn is_address(bytes: &[u8]) -> bool {
    let (mut at, mut in_host) = (0, true);
    for &expected in b"http" {
        if bytes.get(at).map(u8::to_ascii_lowercase) != Some(expected) {
            return false;
        }
        at += 1;
    }
    if let Some(b's' | b'S') = bytes.get(at) {
        at += 1;
    }
    let Some([b':', b'/', b'/', host @ ..]) = bytes.get(at..) else { return false };
    for &byte in host {
        in_host &= !matches!(byte, b'/' | b'?' | b'#');
        let is_bare = matches!(byte, b' ' | b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'^' | b'\\');
        if is_bare || in_host && byte == b'@' {
            return false;
        }
    }
    host.first().is_some_and(|first| first.is_ascii_alphanumeric() || *first == b'[' || !first.is_ascii())
}

/// Returns whether these bytes have the form of a language tag: a code of two or three letters, then parts of one to
/// eight letters and digits, with hyphens between them (BCP 47).
fn is_language(bytes: &[u8]) -> bool {
    let (mut parts, mut length) = (0, 0);
    for &byte in bytes {
        if byte == b'-' {
            if length < if parts == 0 { 2 } else { 1 } {
                return false;
            }
            (parts, length) = (parts + 1, 0);
            continue;
        }
        length += 1;
        let fits = if parts == 0 { byte.is_ascii_alphabetic() && length <= 3 } else { length <= 8 };
        if !(fits && byte.is_ascii_alphanumeric()) {
            return false;
        }
    }
    length >= if parts == 0 { 2 } else { 1 }
}

/// Returns whether a character is one of the marks that texts in Arabic, Hebrew and the like need in plain prose.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}')
}
