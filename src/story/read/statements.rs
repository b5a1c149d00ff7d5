use super::object::{Object, Shape};
use super::reader::Reader;
use super::refs::Kind;
use super::wording::in_words;
use crate::json::Value;
use crate::story::{Issuer, PartialDate, Statement};

const STATEMENT: Shape = Shape {
    name: in_words("a statement"),
    required: 7,
    keys: &[
        "id",
        "label",
        "issuer",
        "issuer_label",
        "date",
        "quote",
        "sources",
        "about",
        "about_groups",
        "description",
    ],
};

impl Reader<'_> {
    /// Returns the story's statements.
    #[inline(never)]
    pub(super) fn statements(&mut self, story: &Object<'_>) -> Vec<Statement> {
        let values = self.list(story, "statements");
        self.ids(values);
        let mut statements = Vec::new();
        for value in values {
            statements.push(self.statement(value));
        }
        statements
    }

    #[inline(never)]
    fn statement(&mut self, value: &Value<'_>) -> Statement {
        let object = &self.object(value, &STATEMENT);
        Statement {
            id: self.id(object),
            label: self.text(object, "label", 60),
            issuer: object.get("issuer").and_then(|value| self.issuer(value)).unwrap_or(Issuer::Group(0)),
            issuer_label: self.text(object, "issuer_label", 80),
            date: self.date(object, "date").unwrap_or(PartialDate { year: 1, month: 0, day: 0 }),
            about: self.countries(object, "about"),
            about_groups: self.references(object, "about_groups", Kind::Group),
            quote: self.text(object, "quote", 800),
            description: self.text(object, "description", 400),
            sources: self.sources(object),
        }
    }
}
