use super::wording::{says, Wording};
use crate::json::{place, Place, SyntaxError, Value};
use crate::story::read::part::Part;
use crate::story::read::reader::{Reader, MAX_PROBLEMS};
use crate::story::Problem;

/// Collects problems, so that one run finds all.
pub(super) struct Report<'v> {
    text: &'v [u8],
    /// Knows the identifiers of the story's parts.
    reader: &'v Reader<'v>,
    /// What is wrong, in order of place.
    found: Vec<(usize, &'static str, Wording)>,
}

impl<'v> Report<'v> {
    pub(super) fn new(text: &'v [u8], reader: &'v Reader<'v>) -> Self {
        Self { text, reader, found: Vec::new() }
    }

    /// Notes that something is wrong at `offset`, in the words that `explain` gives.
    pub(super) fn report(&mut self, offset: usize, code: &'static str, explain: impl FnOnce(&Self) -> Wording) {
        if self.found.len() < 10 * MAX_PROBLEMS {
            let wording = explain(self);
            let after = self.found.partition_point(|(at, known, _)| (*at, *known) <= (offset, code));
            self.found.insert(after, (offset, code, wording));
        }
    }

    /// Notes that `value` is something else than what `expect` gives, with a hint.
    pub(super) fn report_value<E: Into<String>, H: Into<String>>(
        &mut self,
        value: &Value<'_>,
        code: &'static str,
        expect: impl FnOnce(&Self) -> (E, H),
    ) {
        self.report(value.offset, code, |report| {
            let (expected, hint) = expect(report);
            says(value.describe(), expected, hint)
        });
    }

    /// Notes that the text is no JSON.
    pub(super) fn refuse(&mut self, error: SyntaxError) {
        self.report(error.offset, "syntax", |_| says(error.found, error.expected, error.hint));
    }

    /// Returns the line of an offset, for hints that point elsewhere.
    pub(super) fn line(&self, offset: usize) -> usize {
        place(self.text, offset).line
    }

    /// Returns whether the geography has a country with this code.
    pub(super) fn is_known(&self, code: &str) -> bool {
        self.reader.is_known(code)
    }

    /// Returns the identifiers of the story's parts of one kind.
    pub(super) fn ids(&self, part: Part) -> &[&'v str] {
        self.reader.ids(part)
    }

    /// Returns whether a value is the identifier of a part of the story.
    pub(super) fn has(&self, value: &Value<'_>, part: Part) -> bool {
        self.reader.find(value, part).is_some()
    }

    /// Returns what was noted, in order of place. Behind the first 200 one entry says how many more there are.
    pub(super) fn into_problems(mut self, file: &str) -> Vec<Problem> {
        let more = self.found.len().saturating_sub(MAX_PROBLEMS);
        self.found.truncate(MAX_PROBLEMS);
        if more > 0 {
            let last = self.found.last().map_or(0, |(offset, ..)| *offset);
            self.found.push((last, "too-many", says(format!("{more} more problems"), "none", "")));
        }
        let problem = |(offset, code, Wording { found, expected, hint })| {
            let Place { line, column } = place(self.text, offset);
            Problem { file: String::from(file), line, column, code, found, expected, hint }
        };
        self.found.into_iter().map(problem).collect()
    }
}
