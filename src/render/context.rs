use crate::markup::{Markup, Name, Tag};
use crate::pieces::has;
use crate::scene::Choice;
use crate::story::{query, Date, Group, Member, PartialDate, Party, Story};
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
    #[inline(never)]
    pub fn say(&self, key: &'a str) -> &'a str {
        self.messages.get(key)
    }

    /// Returns the message for `key` with its placeholders filled.
    #[inline(never)]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.messages.fill(key, values)
    }

    /// Returns the message for `key` in the plural form for `n`.
    #[inline(never)]
    pub fn count(&self, key: &str, n: usize) -> String {
        self.messages.count(key, n, self.host)
    }

    /// Returns the message for `key` with one placeholder filled.
    #[inline(never)]
    pub fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.messages.fill(key, &[(name, value)])
    }

    /// Returns the message for `key` with `{date}` filled by a date at its own precision.
    #[inline(never)]
    pub fn dated(&self, key: &str, date: PartialDate) -> String {
        self.with(key, "date", &self.day(date))
    }

    /// Returns the message for `key`, which says something of a country.
    #[inline(never)]
    pub fn of_country(&self, key: &str, country: &str, text: &str) -> String {
        self.fill(key, &[("country", &self.country(country)), ("text", text)])
    }

    /// Returns whether a date is over on the day shown: from then on it counts.
    #[inline(never)]
    pub fn reached(&self, date: PartialDate) -> bool {
        date.last_day() <= self.date
    }

    /// Returns whether the story names a country.
    #[inline(never)]
    pub fn names(&self, country: &str) -> bool {
        has(&query::subjects(self.story), country)
    }

    /// Returns who belongs to a group on the day shown.
    #[inline(never)]
    pub fn members<'g>(&self, group: &'g Group) -> Vec<&'g Member> {
        let mut members = Vec::new();
        for member in &group.members {
            if query::belongs(group, member, self.date) {
                members.push(member);
            }
        }
        members
    }

    /// Returns the names of the groups to which a country belongs on the day shown.
    #[inline(never)]
    pub fn group_names(&self, country: &str) -> Vec<String> {
        let mut names = Vec::new();
        for membership in &query::memberships(self.story, country, self.date) {
            if let Some(group) = self.group(membership.group) {
                names.push(group.label.clone());
            }
        }
        names
    }

    /// Returns the name of a country in the page's language; where none is known, its code.
    pub fn country(&self, code: &str) -> String {
        let unit = self.topology.unit(code).and_then(|index| self.topology.units.get(index));
        String::from(self.messages.country(code, unit.map_or("", |unit| &unit.alpha2)))
    }

    /// Returns the name of a party: a country in the page's language, a group in the story's.
    pub fn party(&self, party: &Party) -> String {
        match party {
            Party::Country(code) => self.country(code),
            Party::Group(index) => match self.group(*index) {
                Some(group) => group.label.clone(),
                None => String::new(),
            },
        }
    }

    /// Returns the name of the border policy by which the map is drawn.
    #[inline(never)]
    pub fn worldview(&self, choice: &Choice) -> &'a str {
        self.topology.worldviews.get(choice.worldview).map_or("default", |worldview| &worldview.name)
    }

    /// Returns the group at `index`.
    pub fn group(&self, index: usize) -> Option<&'a Group> {
        self.story.groups.get(index)
    }

    /// Returns a date at its own precision.
    pub fn day(&self, date: PartialDate) -> String {
        self.messages.date(date)
    }

    /// Begins an element that holds the story's own text: it carries the story's language, where the page has another.
    #[inline(never)]
    pub fn told<'m>(&self, to: &'m mut Markup, tag: Name) -> Tag<'m> {
        let mut element = to.open(tag);
        let lang = &self.story.lang;
        if !lang.is_empty() && self.messages.find("language") != Some(lang) {
            element.attr("lang", lang);
        }
        element
    }

    /// Adds an element with a text of the story's own; nothing where the text is empty.
    #[inline(never)]
    pub fn tell<T: AsRef<str>>(&self, to: &mut Markup, tag: Name, text: T) {
        if !text.as_ref().is_empty() {
            self.told(to, tag).text(text);
        }
    }

    /// Returns the day that is shown, in words.
    pub fn shown_day(&self) -> String {
        self.day(self.date.to_partial())
    }

    /// Returns "a, b and c".
    #[inline(never)]
    pub fn list(&self, names: &[String]) -> String {
        let mut sum = String::new();
        for (index, name) in names.iter().enumerate() {
            let last = index + 1 == names.len();
            self.append(&mut sum, if last { "list.and" } else { "list.comma" }, name);
        }
        sum
    }

    /// Adds a part by the message for `key`, which joins a first and a last part.
    #[inline(never)]
    pub fn append(&self, sum: &mut String, key: &str, part: &str) {
        if sum.is_empty() {
            sum.push_str(part);
        } else {
            *sum = self.fill(key, &[("first", sum), ("last", part)]);
        }
    }
}
