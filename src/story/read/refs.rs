use super::near::nearest;
use super::object::Object;
use super::reader::Reader;
use super::wording::says;
use crate::json::{Data, Value};

/// The identifiers of the parts of one kind, in the story's order; empty for a part without one.
#[derive(Default)]
pub(super) struct Ids(Vec<String>);

impl Ids {
    /// Returns the index of the first part with this identifier. Of the few hundred that a story has, a search from
    /// the start is quick enough.
    fn find(&self, id: &str) -> Option<usize> {
        for (index, known) in self.0.iter().enumerate() {
            if known == id && !id.is_empty() {
                return Some(index);
            }
        }
        None
    }
}

/// How many items a list with identifiers may have.
const MAX_ITEMS: usize = 5000;

/// What a reference can point at.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Group,
    Person,
    Source,
}

impl Reader<'_> {
    /// Returns the identifiers of a list's objects, each with its index; reports those that come twice.
    pub(super) fn ids(&mut self, items: &[Value<'_>]) -> Ids {
        let mut ids = Ids::default();
        if let Some(item) = items.get(MAX_ITEMS) {
            let count = items.len();
            self.report(item.offset, "too-many", |_| says(format!("{count} items"), "at most 5000", ""));
            return ids;
        }
        for item in items {
            let mut own = String::new();
            if let Data::Object(entries) = &item.data {
                let object = Object::new(item.offset, entries);
                if let Some(value @ Value { data: Data::String(id), .. }) = object.get("id") {
                    own.push_str(id);
                    if let Some(first) = ids.find(id) {
                        self.report(value.offset, "duplicate-id", |reader| {
                            let first = items.get(first).map_or(0, |item| item.offset);
                            let hint = format!("The one that begins on line {} has it.", reader.line(first));
                            says(format!("the id {} again", value.describe()), "an id of its own", hint)
                        });
                    }
                }
            }
            ids.0.push(own);
        }
        ids
    }

    /// Returns the indices of the parts that the list under `key` names; reports an unknown one and one named twice.
    pub(super) fn references(&mut self, object: &Object<'_>, key: &str, kind: Kind) -> Vec<usize> {
        let mut found = Vec::new();
        for item in self.list(object, key) {
            if let Some(index) = self.reference_of(item, kind) {
                if found.contains(&index) {
                    self.report(item.offset, "listed-twice", |_| {
                        says(format!("{} again", item.describe()), "each id once", "")
                    });
                } else {
                    found.push(index);
                }
            }
        }
        found
    }

    /// Returns the sources under `"sources"`, of which there must be one at least.
    pub(super) fn sources(&mut self, object: &Object<'_>) -> Vec<usize> {
        if let Some(Value { data: Data::Array(items), offset }) = object.get("sources") {
            if items.is_empty() {
                self.report_no_source(*offset, || String::from("an empty list"));
            }
        }
        self.references(object, "sources", Kind::Source)
    }

    /// Returns the index of the part that stands under `key`, or `None` where the key is missing.
    pub(super) fn reference(&mut self, object: &Object<'_>, key: &str, kind: Kind) -> Option<usize> {
        self.reference_of(object.get(key)?, kind)
    }

    /// Returns the index of the part that `value` names.
    fn reference_of(&mut self, value: &Value<'_>, kind: Kind) -> Option<usize> {
        let (code, name) = match kind {
            Kind::Group => ("unknown-group", "group"),
            Kind::Person => ("unknown-person", "person"),
            Kind::Source => ("unknown-source", "source"),
        };
        let Data::String(id) = &value.data else {
            self.report_value(value, "wrong-type", |_| (format!("the id of a {name}"), ""));
            return None;
        };
        let index = self.known_ids(kind).find(id);
        if index.is_none() {
            self.report_value(value, code, |reader| {
                let ids = &reader.known_ids(kind).0;
                let hint = match nearest(id, &ids.iter().map(String::as_str).collect::<Vec<_>>()) {
                    Some(id) => format!("Did you mean \"{id}\"?"),
                    None => format!("Add a {name} with this id, or correct the id."),
                };
                (format!("the id of a {name} of this story"), hint)
            });
        }
        index
    }

    fn known_ids(&self, kind: Kind) -> &Ids {
        match kind {
            Kind::Group => &self.groups,
            Kind::Person => &self.people,
            Kind::Source => &self.sources,
        }
    }
}
