//! Words: messages by key, and what the core takes from its surroundings to speak a language.

mod host;

pub use host::{Host, Plural, TextStyle};
