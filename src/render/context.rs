use crate::markup::Element;
use crate::story::{Date, Group, PartialDate, Party, Story};
use crate::text::{Host, Messages};
use crate::topology::Topology;

/// What every text needs: the story, the day, and the language.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The story.
    pub story: &'a Story,
    /// The geography, for the two-letter codes by which country names are looked up.
    pub topology: &'a Topology,
    /// The words of the page's language.
    pub messages: &'a Messages,
    /// Names, plural forms and dates of the page's language.
    pub host: &'a dyn Host,
    /// The day that is shown.
    pub date: Date,
}

impl<'a> Context<'a> {
    /// Returns the word for `key`.
    pub fn say(&self, key: &'a str) -> &'a str {
        self.messages.get(key)
    }

    /// Returns the message for `key` with its placeholders filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.messages.fill(key, values)
    }

    /// Returns the message for `key` in the plural form for `n`.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.messages.count(key, n, self.host)
    }

    /// Returns the name of a country in the page's language; where none is known, its code.
    pub fn country(&self, code: &str) -> String {
        let unit = self.topology.unit(code).and_then(|index| self.topology.units.get(index));
        if let Some(unit) = unit {
            let name = self.host.country_name(&unit.alpha2);
            if !name.is_empty() {
                return name;
            }
        }
        let key = ["unit.", code].concat();
        self.messages.find(&key).unwrap_or(code).to_string()
    }

    /// Returns the name of a party: a country in the page's language, a group in the story's.
    pub fn party(&self, party: &Party) -> String {
        match party {
            Party::Country(code) => self.country(code),
            Party::Group(index) => self.group(*index).map_or_else(String::new, |group| group.label.clone()),
        }
    }

    /// Returns the group at `index`.
    pub fn group(&self, index: usize) -> Option<&'a Group> {
        self.story.groups.get(index)
    }

    /// Returns a date at its own precision.
    pub fn day(&self, date: PartialDate) -> String {
        self.host.date(date)
    }

    /// Marks an element that holds the story's own text with the story's language, where the page has another.
    pub fn told(&self, element: Element) -> Element {
        let lang = &self.story.lang;
        if lang.is_empty() || self.messages.find("language") == Some(lang) {
            element
        } else {
            element.attr("lang", lang)
        }
    }

    /// Returns the day that is shown, in words.
    pub fn shown_day(&self) -> String {
        self.day(self.date.to_partial())
    }

    /// Returns "a, b and c".
    pub fn list(&self, names: &[String]) -> String {
        let Some((last, rest)) = names.split_last() else {
            return String::new();
        };
        let Some((first, middle)) = rest.split_first() else {
            return last.clone();
        };
        let comma = |sum: String, name: &String| self.fill("list.comma", &[("first", &sum), ("last", name)]);
        let rest = middle.iter().fold(first.clone(), comma);
        self.fill("list.and", &[("first", &rest), ("last", last)])
    }

    /// Returns "a · b · c", without the empty ones.
    pub fn dots(&self, parts: &[String]) -> String {
        let mut parts = parts.iter().filter(|part| !part.is_empty());
        let first = parts.next().cloned().unwrap_or_default();
        parts.fold(first, |sum, part| self.fill("list.dot", &[("first", &sum), ("last", part)]))
    }
}

/// Returns `text` with its first letter in capital, for the start of a line.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
