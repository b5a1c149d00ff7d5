use super::object::{Object, Shape};
use super::reader::Reader;
use super::refs::Kind;
use super::wording::{in_words, says};
use crate::json::{quote, Value};
use crate::story::query::subjects;
use crate::story::{Correction, Step, Story};

const STEP: Shape = Shape {
    name: in_words("a step"),
    required: 3,
    keys: &["id", "title", "text", "date", "view", "select", "groups", "sources"],
};

const CORRECTION: Shape = Shape { name: in_words("a correction"), required: 2, keys: &["date", "text"] };

/// The views that a step can ask for.
pub const VIEWS: [&str; 7] = ["pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"];

impl Reader<'_> {
    /// Returns the steps of a story whose other parts are read.
    #[inline(never)]
    pub(super) fn steps(&mut self, object: &Object<'_>, story: &Story) -> Vec<Step> {
        let values = self.list(object, "steps");
        self.ids(values);
        let subjects = subjects(story);
        let mut steps = Vec::new();
        for value in values {
            steps.push(self.step(value, &subjects));
        }
        steps
    }

    #[inline(never)]
    fn step(&mut self, value: &Value<'_>, subjects: &[&str]) -> Step {
        let object = &self.object(value, &STEP);
        Step {
            id: self.id(object),
            title: self.text(object, "title", 80),
            text: self.text(object, "text", 600),
            date: self.date(object, "date"),
            view: self
                .word(object, "view", &VIEWS)
                .and_then(|index| VIEWS.get(index).copied())
                .unwrap_or_default()
                .to_string(),
            select: self.selection(object, subjects),
            groups: self.references(object, "groups", Kind::Group),
            sources: self.references(object, "sources", Kind::Source),
        }
    }

    #[inline(never)]
    fn selection(&mut self, step: &Object<'_>, subjects: &[&str]) -> Vec<String> {
        let select = self.countries(step, "select");
        let place = step.place_of("select");
        if select.len() > 2 {
            self.report(place, "too-many", |_| {
                let hint = "The first is selected, the second compared with it.";
                says(format!("{} countries", select.len()), "at most two", hint)
            });
        }
        for code in &select {
            if self.is_known(code) && !subjects.contains(&code.as_str()) {
                self.report(place, "not-in-story", |_| {
                    let hint = "A step can select only countries of the story's groups, ties and statements.";
                    says(quote(code), "a country that the story names", hint)
                });
            }
        }
        select
    }

    /// Returns the story's corrections.
    #[inline(never)]
    pub(super) fn corrections(&mut self, story: &Object<'_>) -> Vec<Correction> {
        let mut found = Vec::new();
        for value in self.list(story, "corrections") {
            let object = &self.object(value, &CORRECTION);
            let date = self.day(object, "date");
            let text = self.text(object, "text", 600);
            if let Some(date) = date {
                found.push(Correction { date, text });
            }
        }
        found
    }
}
