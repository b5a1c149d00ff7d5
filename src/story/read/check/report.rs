use super::wording::{says, Wording};
use crate::json::{place, Value};
use crate::story::read::reader::Reader;

impl Reader<'_> {
    /// Notes that something is wrong at `offset`, in the words that `explain` gives.
    pub(super) fn report(&mut self, offset: usize, code: &'static str, explain: impl FnOnce(&Self) -> Wording) {
        let Wording { found, expected, hint } = explain(self);
        if let Some(problem) = self.note(offset, code) {
            (problem.found, problem.expected, problem.hint) = (found, expected, hint);
        }
    }

    /// Notes that `value` is something else than what `expect` gives, with a hint.
    pub(super) fn report_value<E: Into<String>, H: Into<String>>(
        &mut self,
        value: &Value<'_>,
        code: &'static str,
        expect: impl FnOnce(&Self) -> (E, H),
    ) {
        self.report(value.offset, code, |reader| {
            let (expected, hint) = expect(reader);
            says(value.describe(), expected, hint)
        });
    }

    /// Returns the line of an offset, for hints that point elsewhere.
    pub(super) fn line(&self, offset: usize) -> usize {
        place(self.text, offset).line
    }
}
