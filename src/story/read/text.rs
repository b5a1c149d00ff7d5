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
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.report_value(value, "empty", |_| (format!("the {what}"), "Leave the key out, or fill it."));
        } else if length > max {
            self.report(value.offset, "too-long", |_| {
                says(format!("{length} characters"), format!("at most {max} for the {what}"), "Say it shorter.")
            });
        }
        if text.chars().any(|letter| is_control(letter) && !is_mark(letter)) {
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
    pub(super) fn url(&mut self, object: &Object<'_>) -> String {
        let Some(value) = object.get("url") else { return String::new() };
        let text = self.text_of(value, "address", MAX_URL);
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
        let host = scheme.and_then(|scheme| text.get(scheme.len()..)?.split(['/', '?', '#']).next());
        let is_host = host.is_some_and(|host| {
            host.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'[' || !byte.is_ascii())
                && !host.contains('@')
        });
        let is_plain = !text.bytes().any(|byte| b" \"<>`{}|^\\".contains(&byte));
        let is_blank = text.trim().is_empty();
        if !(is_blank || is_host && is_plain) {
            self.report(value.offset, "bad-link", |_| {
                let hint = "Copy the address from the browser, or leave \"url\" out.";
                says(quote(&text), "an http or https address", hint)
            });
        }
        text
    }

    /// Returns the language tag under `"lang"`, `en` where there is none.
    pub(super) fn lang(&mut self, object: &Object<'_>) -> String {
        let Some(value) = object.get("lang") else { return String::from("en") };
        let text = self.text_of(value, "language", 35);
        let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let primary = text
            .split('-')
            .next()
            .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if !(text.is_empty() || primary && text.split('-').all(part)) {
            self.report(value.offset, "bad-language", |_| {
                says(quote(&text), "a BCP 47 language tag", "For example \"pt-BR\".")
            });
        }
        text
    }
}

/// Returns whether a character is one of the marks that texts in Arabic, Hebrew and the like need in plain prose.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}')
}
