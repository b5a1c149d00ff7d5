//! From the text of a story file to a checked [`Story`], or to everything that is wrong with it.
//!
//! The parts are never inlined into one function: it would have so many values on its stack that each needs a longer
//! address, and a reader would download some hundred bytes more. Lists are filled by plain loops for the same reason: each
//! chain of iterators is compiled anew for its type.

mod groups;
mod near;
mod object;
mod parties;
mod reader;
mod refs;
mod sources;
mod statements;
mod steps;
mod text;
mod tie_rules;
mod ties;
mod values;
mod wording;

use super::{Date, Problem, Story};
use crate::json::{parse, place, quote, utf8, Data, Place, SyntaxError, Value};
use object::{Object, Shape};
use reader::Reader;
use refs::Kind;
use wording::{in_words, says};

pub use steps::VIEWS;

/// The version of the story format that this reads.
pub const SCHEMA: u8 = 1;

/// How many groups can colour the map: there are as many fills that can be told apart.
const MAX_FOCUS: usize = 5;

const STORY: Shape = Shape {
    name: in_words("a story"),
    required: 8,
    keys: &[
        "schema",
        "id",
        "title",
        "as_of",
        "focus",
        "groups",
        "ties",
        "sources",
        "$schema",
        "lang",
        "finding",
        "updated",
        "statements",
        "people",
        "steps",
        "corrections",
        "left_out",
    ],
};

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
    let document = match parse(text) {
        Ok(document) => document,
        Err(error) => return Err(vec![syntax(text.as_bytes(), file, error)]),
    };
    let mut reader = Reader::new(text, known);
    for (offset, name) in &document.repeated {
        reader.report(*offset, "duplicate-key", |_| {
            says(format!("the key {} again", quote(name)), "each key once", "Keep one of them.")
        });
    }
    let story = reader.story(&document.root);
    let problems = reader.into_problems(file);
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
        Err(error) => Err(vec![syntax(bytes, file, error)]),
    }
}

fn syntax(text: &[u8], file: &str, error: SyntaxError) -> Problem {
    let Place { line, column } = place(text, error.offset);
    let SyntaxError { found, expected, hint, .. } = error;
    let (file, expected, hint) = (String::from(file), String::from(expected), String::from(hint));
    Problem { file, line, column, code: "syntax", found, expected, hint }
}

impl Reader<'_> {
    #[inline(never)]
    fn story(&mut self, root: &Value<'_>) -> Story {
        let object = &self.object(root, &STORY);
        self.text(object, "$schema", 300);
        self.schema(object);
        let groups = self.full_list(object, "groups");
        let people = self.list(object, "people");
        let sources = self.full_list(object, "sources");
        self.groups = self.ids(groups);
        self.people = self.ids(people);
        self.sources = self.ids(sources);
        let mut story = Story {
            id: self.id(object),
            title: self.text(object, "title", 120),
            finding: self.text(object, "finding", 300),
            lang: self.lang(object),
            as_of: self.day(object, "as_of").unwrap_or(Date { year: 1, month: 1, day: 1 }),
            focus: self.focus(object),
            groups: Vec::new(),
            ties: self.ties(object),
            statements: self.statements(object),
            people: Vec::new(),
            sources: Vec::new(),
            steps: Vec::new(),
            corrections: self.corrections(object),
            left_out: Vec::new(),
            updated: self.day(object, "updated"),
        };
        for value in groups {
            story.groups.push(self.group(value));
        }
        for value in people {
            story.people.push(self.person(value));
        }
        for value in sources {
            story.sources.push(self.source(value));
        }
        for value in self.list(object, "left_out") {
            story.left_out.push(self.text_of(value, "text", 600));
        }
        story.steps = self.steps(object, &story);
        story
    }

    #[inline(never)]
    fn schema(&mut self, object: &Object<'_>) {
        match object.get("schema") {
            None | Some(Value { data: Data::Number(1.0), .. }) => {}
            Some(value) => self.report_value(value, "schema-version", |_| {
                ("1", format!("This version of alliance-map reads stories of schema {SCHEMA} only."))
            }),
        }
    }

    #[inline(never)]
    fn focus(&mut self, object: &Object<'_>) -> Vec<usize> {
        let count = self.full_list(object, "focus").len();
        if count > MAX_FOCUS {
            self.report(object.place_of("focus"), "too-many", |_| {
                let hint = "Leave the others as plain groups.";
                says(format!("{count} focus groups"), format!("at most {MAX_FOCUS}"), hint)
            });
        }
        self.references(object, "focus", Kind::Group)
    }
}
