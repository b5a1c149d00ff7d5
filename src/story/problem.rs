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

/// Writes `file:line:column: error[code]: found X, expected Y` and, on a second line, the hint if there is one.
impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, code, found, expected, hint } = self;
        write!(out, "{file}:{line}:{column}: error[{code}]: found {found}, expected {expected}")?;
        if !hint.is_empty() {
            write!(out, "\n  hint: {hint}")?;
        }
        Ok(())
    }
}
