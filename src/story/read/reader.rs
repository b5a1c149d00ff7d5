use super::fields::{at, list};
use super::part::Part;
use crate::json::{place, Place, SyntaxError, Value};
use crate::story::Problem;

/// How many items a list has at most.
pub(super) const MAX_ITEMS: usize = 5000;

/// How many problems are listed at most.
const MAX_PROBLEMS: usize = 200;

/// Collects problems while a story is read, so that one run finds all.
pub(super) struct Reader<'v> {
    pub(super) text: &'v [u8],
    known: &'v dyn Fn(&str) -> bool,
    /// What is wrong, in order of place; the line is the offset until all is read.
    found: Vec<Problem>,
    /// The identifiers of the groups, persons and sources in the story's order; empty for a part without one.
    ids: [Vec<&'v str>; 3],
}

impl<'v> Reader<'v> {
    pub(super) fn new(text: &'v [u8], known: &'v dyn Fn(&str) -> bool) -> Self {
        Self { text, known, found: Vec::new(), ids: [Vec::new(), Vec::new(), Vec::new()] }
    }

    /// Notes the identifiers of the parts that others can point at.
    #[inline(never)]
    pub(super) fn note_ids(&mut self, root: &'v Value<'v>) {
        for (ids, key) in self.ids.iter_mut().zip(&["groups", "people", "sources"]) {
            for item in list(root, key).iter().take(MAX_ITEMS) {
                ids.push(at(item, "id").text());
            }
        }
    }

    /// Returns the identifiers of the story's parts of one kind.
    pub(super) fn ids(&self, part: Part) -> &[&'v str] {
        let [groups, people, sources] = &self.ids;
        match part {
            Part::Group => groups,
            Part::Person => people,
            Part::Source => sources,
        }
    }

    /// Returns the index of the first part with the identifier that `value` is. Of the few hundred that a story has, a
    /// search from the start is quick enough.
    #[inline(never)]
    pub(super) fn find(&self, value: &Value<'_>, part: Part) -> Option<usize> {
        let id = value.text();
        self.ids(part).iter().position(|known| *known == id && !id.is_empty())
    }

    /// Returns whether the geography has a country with this code.
    pub(super) fn is_known(&self, code: &str) -> bool {
        (self.known)(code)
    }

    /// Notes that something is wrong at `offset`, and returns the problem, still without words; nothing where far too
    /// many are known already.
    #[inline(never)]
    pub(super) fn note(&mut self, offset: usize, code: &'static str) -> Option<&mut Problem> {
        if self.found.len() >= 10 * MAX_PROBLEMS {
            return None;
        }
        let mut at = self.found.len();
        while at > 0 && self.found.get(at - 1).is_some_and(|before| (before.line, before.code) > (offset, code)) {
            at -= 1;
        }
        let none = String::new;
        let problem =
            Problem { file: none(), line: offset, column: 0, code, found: none(), expected: none(), hint: none() };
        self.found.insert(at, problem);
        self.found.get_mut(at)
    }

    /// Returns the problem that the text is no JSON.
    pub(super) fn refuse(mut self, error: SyntaxError, file: &str) -> Vec<Problem> {
        if let Some(problem) = self.note(error.offset, "syntax") {
            if cfg!(feature = "cli") {
                problem.found = error.found;
                problem.expected.push_str(error.expected);
                problem.hint.push_str(error.hint);
            }
        }
        self.into_problems(file)
    }

    /// Returns what was noted, in order of place. Behind the first 200 one entry says how many more there are.
    #[inline(never)]
    pub(super) fn into_problems(mut self, file: &str) -> Vec<Problem> {
        let more = self.found.len().saturating_sub(MAX_PROBLEMS);
        self.found.truncate(MAX_PROBLEMS);
        if more > 0 && cfg!(feature = "cli") {
            let last = self.found.last().map_or(0, |last| last.line);
            if let Some(problem) = self.note(last, "too-many") {
                problem.found = format!("{more} more problems");
                problem.expected.push_str("none");
            }
        }
        for problem in &mut self.found {
            let Place { line, column } = place(self.text, problem.line);
            (problem.line, problem.column) = (line, column);
            problem.file.push_str(file);
        }
        self.found
    }
}
