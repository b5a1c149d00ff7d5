use super::object::{Object, Shape};
use super::reader::Reader;
use super::refs::Kind;
use crate::json::Value;
use crate::story::Statement;

const STATEMENT: Shape = Shape {
    name: "a statement",
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
    pub(super) fn statements(&mut self, story: &Object<'_>) -> Vec<Statement> {
        let values = self.list(story, "statements");
        self.ids(values);
        let mut statements = Vec::new();
        for value in values {
            if let Some(statement) = self.statement(value) {
                statements.push(statement);
            }
        }
        statements
    }

    fn statement(&mut self, value: &Value<'_>) -> Option<Statement> {
        let object = &self.object(value, &STATEMENT)?;
        let id = self.id(object);
        let label = self.text(object, "label", 60);
        let issuer = object.get("issuer").and_then(|value| self.issuer(value));
        let issuer_label = self.text(object, "issuer_label", 80);
        let date = self.date(object, "date");
        let about = self.countries(object, "about");
        let about_groups = self.references(object, "about_groups", Kind::Group);
        let quote = self.text(object, "quote", 800);
        let description = self.text(object, "description", 400);
        let sources = self.sources(object);
        let (issuer, date) = issuer.zip(date)?;
        Some(Statement { id, label, issuer, issuer_label, date, about, about_groups, quote, description, sources })
    }
}
