use crate::math::decimal;
use crate::pieces::joined;
use std::fmt;

/// A mistake in a story, with its place and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the file, as the caller gave it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What kind of mistake it is, for machines: a few words joined by hyphens.
    pub code: &'static str,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What to do; may be empty.
    pub hint: String,
}

impl Problem {
    /// Returns `file:line:column: error[code]: found X, expected Y` and, on a second line, the hint if there is one.
    pub fn message(&self) -> String {
        let (line, column) = (decimal(self.line, 1), decimal(self.column, 1));
        let mut message = joined(&[&self.file, ":", &line, ":", &column, ": error[", self.code, "]"]);
        message.push_str(&[": found ", &self.found, ", expected ", &self.expected].concat());
        if !self.hint.is_empty() {
            message.push_str(&["\n  hint: ", &self.hint].concat());
        }
        message
    }
}

/// Writes [`Problem::message`].
impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message())
    }
}
