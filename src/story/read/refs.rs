use super::near::nearest;
use super::object::Object;
use super::reader::Reader;
use super::wording::says;
use crate::json::{Data, Value};

/// The identifiers of the parts of one kind, sorted.
#[derive(Default)]
pub(super) struct Ids(Vec<(String, usize)>);

impl Ids {
    fn search(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn find(&self, id: &str) -> Option<usize> {
        let at = self.search(id).ok()?;
        self.0.get(at).map(|(_, index)| *index)
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
        for (index, item) in items.iter().enumerate() {
            let Data::Object(entries) = &item.data else { continue };
            let Some(entry) = entries.iter().rfind(|entry| entry.name == "id") else { continue };
            let Data::String(id) = &entry.value.data else { continue };
            match ids.search(id) {
                Err(at) => ids.0.insert(at, (id.to_string(), index)),
                Ok(at) => {
                    let first = ids.0.get(at).and_then(|(_, first)| items.get(*first)).map_or(0, |item| item.offset);
                    self.report(entry.value.offset, "duplicate-id", |reader| {
                        let hint = format!("The one that begins on line {} has it.", reader.line(first));
                        says(format!("the id {} again", entry.value.describe()), "an id of its own", hint)
                    });
                }
            }
        }
        ids
    }

    /// Returns the indices of the parts that the list under `key` names; reports an unknown one and one named twice.
    pub(super) fn references(&mut self, object: &Object<'_>, key: &str, kind: Kind) -> Vec<usize> {
        let mut found = Vec::new();
        for item in self.list(object, key) {
            if let Some(index) = self.reference(item, kind) {
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

    /// Returns the index of the part that `value` names.
    pub(super) fn reference(&mut self, value: &Value<'_>, kind: Kind) -> Option<usize> {
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
                let hint = match nearest(id, &ids.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>()) {
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
