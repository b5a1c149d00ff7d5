//! From the text of a story file to a checked [`Story`], or to everything that is wrong with it.
//!
//! The file is held against one table ([`format`]), then the [`Story`] is made of it by functions that check nothing.
//! Rules that join several values are checked on the way, since they need the typed parts. A story with a problem is
//! made as well, from what can be read of it, and thrown away.

mod build;
mod check;
mod explain;
mod fields;
mod format;
mod near;
mod reader;
mod rules;
mod shape;
mod text;
mod wording;

use super::{Problem, Story};
use crate::json::{parse, quote, utf8};
use reader::Reader;
use wording::says;

pub use format::SCHEMA;
pub use text::is_address;

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
    let shapes = format::shapes();
    let mut reader = Reader::new(text.as_bytes(), known, &shapes);
    let document = match parse(text) {
        Ok(document) => document,
        Err(error) => return Err(reader.refuse(error, file)),
    };
    for (offset, name) in &document.repeated {
        reader.report(*offset, "duplicate-key", |_| {
            says(format!("the key {} again", quote(name)), "each key once", "Keep one of them.")
        });
    }
    reader.note_ids(&document.root);
    reader.check(&document.root, 0);
    let story = reader.story(&document.root);
    reader.check_selections(&document.root, &story);
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
        Err(error) => Err(Reader::new(bytes, known, &[]).refuse(error, file)),
    }
}
