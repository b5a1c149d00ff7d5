//! From a story file to a checked [`Story`], or to everything that is wrong with it.
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

use super::Story;
use crate::json::Value;
use reader::Reader;

pub use address::is_address;
#[cfg(feature = "cli")]
pub use check::{read, read_bytes};

/// The version of the story format that this reads.
pub const SCHEMA: u8 = 1;

/// Returns the story that the value of a file holds, every reference in it resolved.
///
/// `known` tells whether the map has a country with a code.
///
/// # Errors
/// What is of no use in the file: the offset of each such value, and a code for what is wrong with it.
pub fn of(root: &Value<'_>, known: &dyn Fn(&str) -> bool) -> Result<Story, Vec<(usize, &'static str)>> {
    let mut reader = Reader::new(known);
    reader.note_ids(root);
    let story = reader.story(root);
    if reader.missed.is_empty() {
        Ok(story)
    } else {
        Err(reader.missed)
    }
}
