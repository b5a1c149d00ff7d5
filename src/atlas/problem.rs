use std::fmt;

/// What is wrong with an input of [`super::build`], and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Which input, and where in it: `countries: feature 3 (FJI), polygon 0, ring 1, position 12`.
    pub place: String,
    /// What was found and what was expected.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
}

impl Problem {
    pub(super) fn new(place: impl Into<String>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into(), hint: hint.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)?;
        if self.hint.is_empty() {
            return Ok(());
        }
        write!(f, "\n  hint: {}", self.hint)
    }
}

impl std::error::Error for Problem {}
