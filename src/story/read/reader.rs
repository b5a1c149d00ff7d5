use super::refs::Ids;
use crate::json::{place, Place, Value};
use crate::story::Problem;

/// How many problems are listed at most.
const MAX_PROBLEMS: usize = 200;

/// Collects problems while a story is read. Each part that is wrong is reported and read as if it were empty, so that
/// one run finds all.
pub(super) struct Reader<'a> {
    text: &'a str,
    known: &'a dyn Fn(&str) -> bool,
    found: Vec<Found>,
    /// The groups' identifiers.
    pub(super) groups: Ids,
    /// The persons' identifiers.
    pub(super) people: Ids,
    /// The sources' identifiers.
    pub(super) sources: Ids,
}

/// A problem whose place is not counted in lines yet.
struct Found {
    offset: usize,
    code: &'static str,
    found: String,
    expected: String,
    hint: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, known: &'a dyn Fn(&str) -> bool) -> Self {
        let ids = || Ids::default();
        Self { text, known, found: Vec::new(), groups: ids(), people: ids(), sources: ids() }
    }

    /// Returns whether the geography has a country with this code.
    pub(super) fn is_known(&self, code: &str) -> bool {
        (self.known)(code)
    }

    /// Notes that at `offset` there is `found` instead of `expected`.
    #[inline(never)]
    pub(super) fn report(&mut self, offset: usize, code: &'static str, found: String, expected: &str, hint: &str) {
        if self.found.len() < 10 * MAX_PROBLEMS {
            let at = self.found.partition_point(|found| (found.offset, found.code) <= (offset, code));
            let (expected, hint) = (String::from(expected), String::from(hint));
            self.found.insert(at, Found { offset, code, found, expected, hint });
        }
    }

    /// Notes that `value` is something else than `expected`.
    #[inline(never)]
    pub(super) fn report_value(&mut self, value: &Value<'_>, code: &'static str, expected: &str, hint: &str) {
        self.report(value.offset, code, value.describe(), expected, hint);
    }

    /// Returns the line of an offset, for hints that point elsewhere.
    pub(super) fn line(&self, offset: usize) -> usize {
        place(self.text.as_bytes(), offset).line
    }

    /// Returns what was noted, in order of place. Behind the first 200 one entry says how many more there are.
    pub(super) fn into_problems(mut self, file: &str) -> Vec<Problem> {
        let more = self.found.len().saturating_sub(MAX_PROBLEMS);
        self.found.truncate(MAX_PROBLEMS);
        if let (Some(last), true) = (self.found.last(), more > 0) {
            let (offset, found, hint) = (last.offset, format!("{more} more problems"), String::new());
            self.found.push(Found { offset, code: "too-many", found, expected: String::from("none"), hint });
        }
        let mut problems = Vec::new();
        for Found { offset, code, found, expected, hint } in self.found {
            let Place { line, column } = place(self.text.as_bytes(), offset);
            problems.push(Problem { file: String::from(file), line, column, code, found, expected, hint });
        }
        problems
    }
}
