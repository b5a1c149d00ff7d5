use super::fields::{at, list};
use super::part::Part;
use crate::json::Value;

/// How many items a list has at most.
pub(super) const MAX_ITEMS: usize = 20_000;

/// How many problems are listed at most.
pub(super) const MAX_PROBLEMS: usize = 200;

/// What a story is read with.
pub(super) struct Reader<'v> {
    known: &'v dyn Fn(&str) -> bool,
    /// What is of no use in the file: offset and what is wrong, in the order of reading.
    pub(super) missed: Vec<(usize, &'static str)>,
    /// The identifiers of the groups, persons and sources in the story's order; empty for a part without one.
    ids: [Vec<&'v str>; 3],
}

impl<'v> Reader<'v> {
    pub(super) fn new(known: &'v dyn Fn(&str) -> bool) -> Self {
        Self { known, missed: Vec::new(), ids: [Vec::new(), Vec::new(), Vec::new()] }
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
}
