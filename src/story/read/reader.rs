use super::fields::{at, list};
use super::format::MAX_ITEMS;
use super::shape::{Part, Shape};
use super::wording::{says, Wording};
use crate::json::{place, Place, SyntaxError, Value};
use crate::story::Problem;

/// How many problems are listed at most.
const MAX_PROBLEMS: usize = 200;

/// Collects problems while a story is read, so that one run finds all.
pub(super) struct Reader<'v> {
    text: &'v [u8],
    known: &'v dyn Fn(&str) -> bool,
    /// What a file can hold, the story first.
    pub(super) shapes: &'v [Shape],
    /// What is wrong, in order of place; the line is the offset until all is read.
    found: Vec<Problem>,
    /// The identifiers of the groups, persons and sources in the story's order; empty for a part without one.
    ids: [Vec<&'v str>; 3],
}

impl<'v> Reader<'v> {
    pub(super) fn new(text: &'v [u8], known: &'v dyn Fn(&str) -> bool, shapes: &'v [Shape]) -> Self {
        Self { text, known, shapes, found: Vec::new(), ids: [Vec::new(), Vec::new(), Vec::new()] }
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

    /// Notes that something is wrong at `offset`. Only the command line has room for the words that `explain` gives;
    /// the browser's build has the same checks, places and codes without them.
    #[inline(always)]
    pub(super) fn report(&mut self, offset: usize, code: &'static str, explain: impl FnOnce(&Self) -> Wording) {
        let wording = if cfg!(feature = "cli") { Some(Box::new(explain(self))) } else { None };
        self.note(offset, code, wording);
    }

    /// Notes that `value` is something else than what `expect` gives, with a hint.
    #[inline(always)]
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

    #[inline(never)]
    fn note(&mut self, offset: usize, code: &'static str, wording: Option<Box<Wording>>) {
        if self.found.len() < 10 * MAX_PROBLEMS {
            let mut at = self.found.len();
            while at > 0 && self.found.get(at - 1).is_some_and(|before| (before.line, before.code) > (offset, code)) {
                at -= 1;
            }
            let Wording { found, expected, hint } = wording.map(|wording| *wording).unwrap_or_default();
            let problem = Problem { file: String::new(), line: offset, column: 0, code, found, expected, hint };
            self.found.insert(at, problem);
        }
    }

    /// Returns the problem that the text is no JSON.
    pub(super) fn refuse(mut self, error: SyntaxError, file: &str) -> Vec<Problem> {
        let SyntaxError { offset, found, expected, hint } = error;
        self.report(offset, "syntax", |_| says(found, expected, hint));
        self.into_problems(file)
    }

    /// Returns the line of an offset, for hints that point elsewhere.
    pub(super) fn line(&self, offset: usize) -> usize {
        place(self.text, offset).line
    }

    /// Returns what was noted, in order of place. Behind the first 200 one entry says how many more there are.
    #[inline(never)]
    pub(super) fn into_problems(mut self, file: &str) -> Vec<Problem> {
        let more = self.found.len().saturating_sub(MAX_PROBLEMS);
        self.found.truncate(MAX_PROBLEMS);
        if more > 0 {
            let offset = self.found.last().map_or(0, |last| last.line);
            self.report(offset, "too-many", |_| says(format!("{more} more problems"), "none", ""));
        }
        for problem in &mut self.found {
            let Place { line, column } = place(self.text, problem.line);
            (problem.line, problem.column) = (line, column);
            problem.file.push_str(file);
        }
        self.found
    }
}
