//! What the command line holds a file against: one table ([`format`]) for each value by itself, then [`rules`] for what
//! only several values together can show. The browser has no room for it; there a value is a problem where the
//! [builder](super::build) cannot use it.

mod explain;
mod format;
mod near;
mod report;
mod rules;
mod shape;
mod text;
mod wording;

use super::address::is_address;
use super::fields::place;
use super::part::Part;
use super::reader::{Reader, MAX_ITEMS};
use crate::json::{is_control, parse, quote, utf8, Data, SyntaxError, Value};
use crate::pieces::{has, place_of};
use crate::story::{Date, PartialDate, Problem, Story, SCHEMA};
use explain::{names, too_many};
use format::shapes;
use near::nearest;
use report::Report;
use rules::check_rules;
use shape::{Key, Kind, Need, Shape};
use text::{is_code, is_id, is_language, is_mark, is_space};
use wording::says;

/// Returns the story that `text` holds, every reference in it resolved.
///
/// `file` is the name under which problems are reported; `known` tells whether the map has a country with a code.
///
/// # Errors
/// All problems of the file, in order of place, never none. Of a file that is not JSON only the first is known.
///
/// # Example
/// ```
/// let problems = alliance_map::story::read("{\"schema\": 2}", "my.json", &|code| code == "JPN").unwrap_err();
/// assert_eq!(problems[0].code, "missing-key");
/// assert_eq!(problems.last().unwrap().to_string(), concat!(
///     "my.json:1:12: error[schema-version]: found 2, expected 1\n",
///     "  hint: This version of alliance-map reads stories of schema 1 only.",
/// ));
/// ```
pub fn read(text: &str, file: &str, known: &dyn Fn(&str) -> bool) -> Result<Story, Vec<Problem>> {
    let document = parse(text).map_err(|error| refused(text.as_bytes(), error, file, known))?;
    let root = &document.root;
    let mut reader = Reader::new(known);
    reader.note_ids(root);
    let mut report = Report::new(text.as_bytes(), &reader);
    for (offset, name) in &document.repeated {
        report.report(*offset, "duplicate-key", |_| {
            says(format!("the key {} again", quote(name)), "each key once", "Keep one of them.")
        });
    }
    Checker { report: &mut report, shapes: &shapes() }.check(root, 0);
    let mut builder = Reader::new(known);
    builder.note_ids(root);
    let story = builder.story(root);
    check_rules(&mut report, &mut builder, root, &story);
    let problems = report.into_problems(file);
    if problems.is_empty() {
        Ok(story)
    } else {
        Err(problems)
    }
}

/// Returns the story that a file's bytes hold, as [`read`] does.
///
/// # Errors
/// As for [`read`], and a problem for bytes that are not UTF-8.
pub fn read_bytes(bytes: &[u8], file: &str, known: &dyn Fn(&str) -> bool) -> Result<Story, Vec<Problem>> {
    match utf8(bytes) {
        Ok(text) => read(text, file, known),
        Err(error) => Err(refused(bytes, error, file, known)),
    }
}

/// Returns the problem that the bytes are no JSON.
fn refused(bytes: &[u8], error: SyntaxError, file: &str, known: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let reader = Reader::new(known);
    let mut report = Report::new(bytes, &reader);
    report.refuse(error);
    report.into_problems(file)
}

/// Holds values against the table.
struct Checker<'s, 'v> {
    report: &'s mut Report<'v>,
    /// What a file can hold, the story first.
    shapes: &'s [Shape],
}

impl<'v> Checker<'_, 'v> {
    /// Reports what of a value is not as its shape says, in it and below it: another type, keys that are missing, keys
    /// that are unknown, values that do not fit.
    fn check(&mut self, value: &'v Value<'v>, shape: usize) {
        let shapes = self.shapes;
        let Some(shape) = shapes.get(shape) else { return };
        let Data::Object(entries) = &value.data else {
            return self.report.report_value(value, "wrong-type", |_| (format!("{}, as an object", shape.name), ""));
        };
        let mut meant = Vec::new(); // keys that are there under a wrong name
        for entry in entries {
            if let Some(key) = shape.keys.iter().find(|key| entry.name == key.name) {
                self.check_key(entry, key);
                continue;
            }
            let near = nearest(&entry.name, shape.keys.iter().map(|key| key.name));
            if let Some(key) = near {
                meant.push(key);
            }
            self.report.report(entry.name_offset, "unknown-key", |_| {
                let hint = match near {
                    Some(key) => format!("Did you mean \"{key}\"?"),
                    None => format!("Allowed keys: {}.", names(shape, |_| true)),
                };
                says(format!("the key {}", quote(&entry.name)), format!("a key of {}", shape.name), hint)
            });
        }
        let (mut choices, mut chosen) = (0, 0);
        for key in &shape.keys {
            let is_there = value.get(key.name).is_some();
            match key.need {
                Need::Always if !is_there && !has(&meant, key.name) => self.report_missing(value, shape, key),
                Need::OneOf => {
                    choices += 1;
                    chosen += usize::from(is_there);
                }
                _ => {}
            }
        }
        if choices > 0 && chosen != 1 {
            self.report.report(value.offset, "one-of", |_| {
                let found = if chosen == 0 { String::from("none") } else { format!("{chosen} of them") };
                says(found, format!("exactly one of {}", names(shape, |key| key.need == Need::OneOf)), "")
            });
        }
    }

    fn report_missing(&mut self, value: &Value<'_>, shape: &Shape, key: &Key) {
        if key.name == "sources" {
            return self.report_no_source(value, || format!("{} without sources", shape.name));
        }
        self.report.report(value.offset, "missing-key", |_| {
            says(format!("{} without \"{}\"", shape.name, key.name), format!("\"{}\"", key.name), "")
        });
    }

    fn report_no_source(&mut self, value: &Value<'_>, found: impl FnOnce() -> String) {
        self.report.report(value.offset, "no-source", |_| {
            let hint = "Add \"sources\": [\"…\"] with ids from the story's sources.";
            says(found(), "at least one source", hint)
        });
    }

    /// Checks what stands under a key.
    fn check_key(&mut self, value: &'v Value<'v>, key: &Key) {
        if key.most == 0 {
            return self.check_value(value, key);
        }
        let Data::Array(items) = &value.data else {
            return self.report.report_value(value, "wrong-type", |_| (format!("a list of {}", key.name), ""));
        };
        if items.is_empty() && key.full {
            if matches!(key.kind, Kind::Reference(Part::Source)) {
                self.report_no_source(value, || String::from("an empty list"));
            } else {
                self.report.report(value.offset, "empty", |_| {
                    let expected = match key.name {
                        "milestones" => String::from("at least one milestone"),
                        name => format!("at least one of the {name}"),
                    };
                    says("an empty list", expected, "")
                });
            }
        }
        if items.len() > key.most {
            self.report.report(value.offset, "too-many", |_| too_many(items.len(), key));
        }
        let mut seen = Vec::new();
        for item in items.iter().take(MAX_ITEMS) {
            self.check_value(item, key);
            let mark = match key.kind {
                Kind::Object(shape) => self.first_of(item, shape),
                _ => Some(item),
            };
            let Some(mark) = mark.filter(|mark| key.once && !mark.text().is_empty()) else { continue };
            if has(&seen, mark.text()) {
                self.report_twice(mark, key, items);
            } else {
                seen.push(mark.text());
            }
        }
    }

    /// Returns what stands under the first key of an object, by which it is told from others.
    fn first_of(&self, object: &'v Value<'v>, shape: usize) -> Option<&'v Value<'v>> {
        object.get(self.shapes.get(shape)?.keys.first()?.name)
    }

    /// Reports what comes again in the list `items`: an object's identifier, a member's country, or an item itself.
    fn report_twice(&mut self, mark: &Value<'_>, key: &Key, items: &[Value<'_>]) {
        let code = match (&key.kind, mark.name.as_ref()) {
            (Kind::Object(_), "id") => "duplicate-id",
            (Kind::Object(_), _) => "member-twice",
            _ => "listed-twice",
        };
        self.report.report(mark.offset, code, |report| {
            let again = format!("{} again", quote(mark.text()));
            match code {
                "duplicate-id" => {
                    let is_first = |item: &&Value| item.get("id").is_some_and(|id| id.text() == mark.text());
                    let first = items.iter().find(is_first).map_or(0, |item| report.line(item.offset));
                    let hint = format!("The one that begins on line {first} has it.");
                    says(format!("the id {again}"), "an id of its own", hint)
                }
                "member-twice" => says(again, "each member once", "Keep one entry for each country."),
                _ if matches!(key.kind, Kind::Country) => says(again, "each country once", ""),
                _ => says(again, "each id once", ""),
            }
        });
    }

    /// Checks one value, or one item of a list.
    fn check_value(&mut self, value: &'v Value<'v>, key: &Key) {
        let text = value.text();
        let (fits, code) = match key.kind {
            Kind::Object(shape) => return self.check(value, shape),
            Kind::Text(max) => {
                self.check_text(value, key, max);
                return;
            }
            Kind::Link(max) => {
                let is_there = self.check_text(value, key, max);
                (is_address(text.as_bytes()) || !is_there, "bad-link")
            }
            Kind::Language(max) => {
                self.check_text(value, key, max);
                (is_language(text.as_bytes()) || text.is_empty(), "bad-language")
            }
            Kind::Id => (is_id(text.as_bytes()), "bad-id"),
            Kind::Date => (PartialDate::parse(text).is_some(), "bad-date"),
            Kind::Day => (Date::parse(text).is_some(), "bad-date"),
            Kind::Word(words) => (place_of(words, text).is_some(), "bad-value"),
            Kind::Country => (self.report.is_known(text), if is_code(text) { "unknown-country" } else { "bad-code" }),
            Kind::Reference(part) => (self.report.has(value, part), part.unknown()),
            Kind::Place => (place(value).is_some(), "bad-place"),
            Kind::Flag => (matches!(value.data, Data::Bool(_)), "wrong-type"),
            Kind::Rank => (
                matches!(value.data, Data::Number(rank) if rank.fract() == 0.0 && (1.0..=9.0).contains(&rank)),
                "bad-value",
            ),
            Kind::Version => {
                (matches!(value.data, Data::Number(number) if number == f64::from(SCHEMA)), "schema-version")
            }
        };
        if !fits {
            let is_text = matches!(value.data, Data::String(_));
            let wants_text = matches!(key.kind, Kind::Id | Kind::Country | Kind::Reference(_));
            let code = if wants_text && !is_text { "wrong-type" } else { code };
            self.report.report(value.offset, code, |report| report.explain(value, key, code));
        }
    }

    /// Reports another type than a text, a text that is empty or longer than `max` characters, and characters that
    /// steer instead of being seen. Returns whether there is a text that is not empty.
    fn check_text(&mut self, value: &Value<'_>, key: &Key, max: usize) -> bool {
        let Data::String(text) = &value.data else {
            self.report.report(value.offset, "wrong-type", |report| report.explain(value, key, "wrong-type"));
            return false;
        };
        let (mut length, mut is_blank, mut has_control) = (0, true, false);
        for letter in text.chars() {
            length += 1;
            // Nearly all are such letters, and looking closer takes time.
            if letter.is_ascii_graphic() {
                is_blank = false;
                continue;
            }
            is_blank &= is_space(letter);
            has_control |= is_control(letter) && !is_mark(letter);
        }
        if is_blank || length > max {
            let code = if is_blank { "empty" } else { "too-long" };
            self.report.report(value.offset, code, |report| report.explain(value, key, code));
        }
        if has_control {
            self.report
                .report(value.offset, "control-character", |report| report.explain(value, key, "control-character"));
        }
        !is_blank
    }
}
