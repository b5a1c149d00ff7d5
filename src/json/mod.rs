//! A small JSON reader that remembers where each value stands (RFC 8259).
//!
//! It serves the command line: `serde_json` gives no places. A browser reads JSON by itself, and hands over the value as
//! [lines](value_of).
//!
//! # Guarantees
//! - Any text gives a value or an error, in time and memory in proportion to its length; none gives a panic.
//! - Names that an object repeats are reported, not merged; the order of names is kept.
//!
//! # Limitations
//! - At most [`MAX_BYTES`] bytes, [`MAX_DEPTH`] levels and [`MAX_NAMES`] names in an object. A `\u` escape that is half of a pair is an error.
//! - Numbers are `f64`: exact with up to 15 digits and a decimal exponent from -22 to 22, else to about 1 in 10¹⁵.

mod error;
mod lines;
mod number;
mod parser;
mod place;
mod string;
mod value;

pub use error::SyntaxError;
pub use lines::{to_lines, value_of};
pub use parser::{parse, utf8, Document, MAX_BYTES, MAX_DEPTH, MAX_NAMES};
pub use place::{place, Place};
#[cfg(feature = "cli")]
pub(crate) use value::is_control;
pub use value::{quote, Data, Value};
