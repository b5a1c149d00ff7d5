use super::near::nearest;
use super::reader::Reader;
use super::wording::says;
use crate::json::{quote, Data, Entry, Value};

/// Which keys an object has.
pub(super) struct Shape {
    /// What it is, with its article: "a tie".
    pub(super) name: &'static str,
    /// How many of the keys must be there: the first so many.
    pub(super) required: usize,
    /// All keys that may be there.
    pub(super) keys: &'static [&'static str],
}

/// An object of the file.
#[derive(Clone, Copy, Default)]
pub(super) struct Object<'v> {
    /// Where it begins.
    pub(super) offset: usize,
    entries: &'v [Entry<'v>],
    /// Whether it is there at all; if not, it was reported.
    pub(super) exists: bool,
}

impl<'v> Object<'v> {
    pub(super) fn new(offset: usize, entries: &'v [Entry<'v>]) -> Self {
        Self { offset, entries, exists: true }
    }

    /// Returns the value of a key, of the last one where the key is repeated.
    pub(super) fn get(&self, key: &str) -> Option<&'v Value<'v>> {
        self.entries.iter().rfind(|entry| entry.name == key).map(|entry| &entry.value)
    }

    /// Returns where the value of a key stands, or where the object begins if it has no such key.
    pub(super) fn place_of(&self, key: &str) -> usize {
        self.get(key).map_or(self.offset, |value| value.offset)
    }
}

impl Reader<'_> {
    /// Returns the object that `value` is; reports another type, keys that are missing and keys that are unknown.
    /// What is no object is read as one without keys: a story with a problem is thrown away as a whole.
    pub(super) fn object<'v>(&mut self, value: &'v Value<'v>, shape: &Shape) -> Object<'v> {
        let Data::Object(entries) = &value.data else {
            self.report_value(value, "wrong-type", |_| (format!("{}, as an object", shape.name), ""));
            return Object::default();
        };
        let object = Object::new(value.offset, entries);
        let mut meant = Vec::new(); // keys that are there under a wrong name
        for entry in entries {
            if shape.keys.iter().any(|key| *key == entry.name) {
                continue;
            }
            let near = nearest(&entry.name, shape.keys);
            if let Some(key) = near {
                meant.push(key);
            }
            self.report(entry.offset, "unknown-key", |_| {
                let hint = match near {
                    Some(key) => format!("Did you mean \"{key}\"?"),
                    None => format!("Allowed keys: {}.", shape.keys.join(", ")),
                };
                says(format!("the key {}", quote(&entry.name)), format!("a key of {}", shape.name), hint)
            });
        }
        for key in shape.keys.iter().take(shape.required) {
            if object.get(key).is_none() && !meant.iter().any(|meant| meant == key) {
                self.report_missing(value.offset, shape.name, key);
            }
        }
        object
    }

    fn report_missing(&mut self, offset: usize, name: &str, key: &str) {
        if key == "sources" {
            return self.report_no_source(offset, || format!("{name} without sources"));
        }
        self.report(offset, "missing-key", |_| says(format!("{name} without \"{key}\""), format!("\"{key}\""), ""));
    }

    /// Reports that something has no source.
    #[inline(always)]
    pub(super) fn report_no_source(&mut self, offset: usize, found: impl FnOnce() -> String) {
        self.report(offset, "no-source", |_| {
            let hint = "Add \"sources\": [\"…\"] with ids from the story's sources.";
            says(found(), "at least one source", hint)
        });
    }

    /// Returns the items of the list under `key`; none where the key is missing. Reports another type.
    pub(super) fn list<'v>(&mut self, object: &Object<'v>, key: &str) -> &'v [Value<'v>] {
        match object.get(key) {
            None => &[],
            Some(Value { data: Data::Array(items), .. }) => items,
            Some(value) => {
                self.report_value(value, "wrong-type", |_| (format!("a list of {key}"), ""));
                &[]
            }
        }
    }

    /// Returns the items of the list under `key`, reporting an empty one.
    pub(super) fn full_list<'v>(&mut self, object: &Object<'v>, key: &str) -> &'v [Value<'v>] {
        let items = self.list(object, key);
        if items.is_empty() && matches!(object.get(key), Some(Value { data: Data::Array(_), .. })) {
            self.report(object.place_of(key), "empty", |_| {
                says("an empty list", format!("at least one of the {key}"), "")
            });
        }
        items
    }

    /// Returns the truth value under `key`, or `default` where the key is missing or has another type.
    pub(super) fn flag(&mut self, object: &Object<'_>, key: &str, default: bool) -> bool {
        match object.get(key) {
            None => default,
            Some(Value { data: Data::Bool(flag), .. }) => *flag,
            Some(value) => {
                self.report_value(value, "wrong-type", |_| ("true or false", ""));
                default
            }
        }
    }
}
