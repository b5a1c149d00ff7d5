//! From the text of a story file to a checked [`Story`], or to everything that is wrong with it.
//!
//! The [`Story`] is made by functions that take from the file what they need, and note what is of no use to them: a key
//! that is missing, a value of another type, a date that is none, a reference to nothing. In the browser's build these
//! are the problems. The command line holds the whole file against the story format besides ([`check`]), and tells all
//! that is wrong in words; an editor's file goes through it before a reader's browser meets it. A story with a problem
//! is made as well, from what can be read of it, and thrown away.

mod address;
mod build;
#[cfg(feature = "cli")]
mod check;
mod fields;
mod needs;
mod part;
mod reader;

use super::{Problem, Story};
use crate::json::{parse, utf8};
use reader::Reader;

pub use address::is_address;

/// The version of the story format that this reads.
pub const SCHEMA: u8 = 1;

/// Returns the story that `text` holds, every reference in it resolved.
///
/// `file` is the name under which problems are reported; `known` tells whether the map has a country with a code.
///
/// # Errors
/// All problems of the file, in order of place, never none. Of a file that is not JSON only the first is known. The
/// browser's build finds those that keep a value from being used.
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
    let mut reader = Reader::new(text.as_bytes(), known);
    let document = match parse(text) {
        Ok(document) => document,
        Err(error) => return Err(reader.refuse(error, file)),
    };
    reader.note_ids(&document.root);
    #[cfg(feature = "cli")]
    check::check(&mut reader, &document);
    let story = reader.story(&document.root);
    #[cfg(feature = "cli")]
    check::check_rules(&mut reader, &document.root, &story);
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
        Err(error) => Err(Reader::new(bytes, known).refuse(error, file)),
    }
}
