//! What is said of a value that does not fit.

use super::near::nearest;
use super::report::Report;
use super::shape::{Key, Kind, Shape};
use super::wording::{says, Wording};
use crate::json::{quote, Value};
use crate::pieces::pieces;
use crate::story::{PartialDate, SCHEMA};

impl Report<'_> {
    /// Returns the wording for a value in which `code` was found.
    pub(super) fn explain(&self, value: &Value<'_>, key: &Key, code: &str) -> Wording {
        let Key { name, kind, .. } = key;
        let what = match kind {
            Kind::Link(_) => "address",
            Kind::Language(_) => "language",
            _ if key.most > 0 => "text",
            _ => *name,
        };
        let (found, text) = (value.describe(), value.text());
        match (code, kind) {
            ("empty", _) => says(found, format!("the {what}"), "Leave the key out, or fill it."),
            (_, Kind::Text(max) | Kind::Link(max) | Kind::Language(max)) if code == "too-long" => {
                let length = text.chars().count();
                says(format!("{length} characters"), format!("at most {max} for the {what}"), "Say it shorter.")
            }
            ("control-character", _) => {
                let hint = "Take out line breaks, tabs, control and direction characters.";
                says(found, "characters that can be seen", hint)
            }
            ("wrong-type", Kind::Flag) => says(found, "true or false", ""),
            ("wrong-type", Kind::Country) => says(found, "a country code", ""),
            ("wrong-type", Kind::Reference(part)) => says(found, format!("the id of a {}", part.name()), ""),
            ("wrong-type", _) => says(found, format!("the {what} as a text"), ""),
            ("bad-link", _) => says(
                quote(text),
                "an http or https address",
                "Copy the address from the browser, or leave \"url\" out.",
            ),
            ("bad-language", _) => says(quote(text), "a BCP 47 language tag", "For example \"pt-BR\"."),
            ("bad-id", _) => {
                let expected = "1 to 64 lower-case letters, digits and hyphens";
                says(format!("the id {}", quote(text)), expected, "For example \"treaty-2013\".")
            }
            ("bad-date", Kind::Day) if PartialDate::parse(text).is_some() => {
                says(found, format!("a full date for \"{name}\""), "For example \"2024-07-11\".")
            }
            ("bad-date", _) => {
                let hint = "For example \"2024\", \"2024-07\" or \"2024-07-11\".";
                says(found, format!("a date for \"{name}\""), hint)
            }
            (_, Kind::Word(words)) => {
                let hint = nearest(text, pieces(words, b' ')).map(|word| format!("Did you mean \"{word}\"?"));
                let expected = format!("one of {}", words.replace(' ', ", "));
                says(format!("{found} as {name}"), expected, hint.unwrap_or_default())
            }
            (_, Kind::Country) => {
                let expected =
                    if code == "bad-code" { "three capital letters" } else { "the code of a country on the map" };
                let hint = "Use ISO 3166-1 alpha-3: \"JPN\" for Japan; besides, \"XKX\" is Kosovo.";
                says(format!("the country code {}", quote(text)), expected, hint)
            }
            (_, Kind::Reference(part)) => {
                let name = part.name();
                let hint = match nearest(text, self.ids(*part).iter().copied()) {
                    Some(id) => format!("Did you mean \"{id}\"?"),
                    None => format!("Add a {name} with this id, or correct the id."),
                };
                says(found, format!("the id of a {name} of this story"), hint)
            }
            (_, Kind::Place) => {
                let expected = "[longitude, latitude] in degrees, -180 to 180 and -90 to 90";
                says(found, expected, "Tokyo is [139.69, 35.69].")
            }
            (_, Kind::Version) => {
                let hint = format!("This version of alliance-map reads stories of schema {SCHEMA} only.");
                says(found, SCHEMA.to_string(), hint)
            }
            _ => says(found, "a whole number from 1 to 9", ""),
        }
    }
}

/// Returns the names of those keys of a shape that `keep` wants, for a message.
pub(super) fn names(shape: &Shape, keep: impl Fn(&Key) -> bool) -> String {
    let names: Vec<&str> = shape.keys.iter().filter(|key| keep(key)).map(|key| key.name).collect();
    names.join(", ")
}

/// Returns the wording for a list that is too long.
pub(super) fn too_many(count: usize, key: &Key) -> Wording {
    match key.name {
        "focus" => {
            says(format!("{count} focus groups"), format!("at most {}", key.most), "Leave the others as plain groups.")
        }
        "select" => {
            says(format!("{count} countries"), "at most two", "The first is selected, the second compared with it.")
        }
        _ => says(format!("{count} items"), format!("at most {}", key.most), ""),
    }
}
