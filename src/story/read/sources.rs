use super::object::Shape;
use super::reader::Reader;
use super::wording::in_words;
use crate::json::Value;
use crate::story::{Person, Source};

const SOURCE: Shape =
    Shape { name: in_words("a source"), required: 3, keys: &["id", "publisher", "title", "url", "date"] };

const PERSON: Shape = Shape { name: in_words("a person"), required: 3, keys: &["id", "name", "role", "speaks_for"] };

impl Reader<'_> {
    /// Returns the source that `value` describes.
    #[inline(never)]
    pub(super) fn source(&mut self, value: &Value<'_>) -> Source {
        let object = &self.object(value, &SOURCE);
        Source {
            id: self.id(object),
            publisher: self.text(object, "publisher", 160),
            title: self.text(object, "title", 300),
            url: self.url(object),
            date: self.date(object, "date"),
        }
    }

    /// Returns the person that `value` describes.
    #[inline(never)]
    pub(super) fn person(&mut self, value: &Value<'_>) -> Person {
        let object = &self.object(value, &PERSON);
        Person {
            id: self.id(object),
            name: self.text(object, "name", 80),
            role: self.text(object, "role", 160),
            speaks_for: self.country(object, "speaks_for"),
        }
    }
}
