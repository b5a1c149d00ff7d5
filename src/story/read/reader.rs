use super::refs::Ids;
use super::wording::{says, Wording};
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
    /// Where the build has the words: nothing where they would have to be downloaded.
    wording: Option<Box<Wording>>,
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
            while at > 0 && self.found.get(at - 1).is_some_and(|found| (found.offset, found.code) > (offset, code)) {
                at -= 1;
            }
            self.found.insert(at, Found { offset, code, wording });
        }
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
            let offset = last.offset;
            self.report(offset, "too-many", |_| says(format!("{more} more problems"), "none", ""));
        }
        let mut problems = Vec::new();
        for Found { offset, code, wording } in self.found {
            let Place { line, column } = place(self.text.as_bytes(), offset);
            let Wording { found, expected, hint } = wording.map(|wording| *wording).unwrap_or_default();
            problems.push(Problem { file: String::from(file), line, column, code, found, expected, hint });
        }
        problems
    }
}
