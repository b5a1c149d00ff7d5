use super::fields::at;
use super::part::Part;
use super::reader::Reader;
use super::SCHEMA;
use crate::geo::LonLat;
use crate::json::{Data, Value};
use crate::story::tie;
#[cfg(feature = "cli")]
use crate::story::Step;
use crate::story::{
    Correction, Date, Denial, Group, GroupMark, Issuer, Member, Milestone, PartialDate, Party, Person, Role, Source,
    Spoken, Statement, Status, Story, Tie, TieKind, TieParty,
};

// The parts are never inlined into one function, and each is one expression: so its values are made where they stay,
// and a reader downloads two thirds of what it would be otherwise.
impl<'v> Reader<'v> {
    /// Returns the story that `value` is, and reports what several values together break.
    #[inline(never)]
    pub(super) fn story(&mut self, value: &'v Value<'v>) -> Story {
        let schema = at(value, "schema");
        if !matches!(schema.data, Data::Number(number) if number == f64::from(SCHEMA)) {
            self.miss(schema.offset, "schema-version");
        }
        Story {
            #[cfg(feature = "cli")]
            id: self.text(value, "id"),
            title: self.text(value, "title"),
            #[cfg(feature = "cli")]
            finding: self.text_if(value, "finding"),
            lang: self.language(value),
            as_of: self.day(value, "as_of"),
            focus: self.references(value, "focus", Part::Group),
            groups: self.each(value, "groups", Self::group),
            ties: self.each(value, "ties", Self::tie),
            statements: self.each(value, "statements", Self::statement),
            people: self.each(value, "people", Self::person),
            sources: self.each(value, "sources", Self::source),
            #[cfg(feature = "cli")]
            steps: self.each(value, "steps", Self::step),
            corrections: self.each(value, "corrections", Self::correction),
            left_out: self.each(value, "left_out", Self::text_of),
            updated: self.date(value, "updated").map(PartialDate::last_day),
        }
    }

    /// Returns what `make` makes of each item of the list under `key`.
    #[inline(never)]
    fn each<T>(&mut self, value: &'v Value<'v>, key: &str, make: fn(&mut Self, &'v Value<'v>) -> T) -> Vec<T> {
        let mut made = Vec::new();
        for item in self.list(value, key) {
            made.push(make(self, item));
        }
        made
    }

    fn group(&mut self, value: &'v Value<'v>) -> Group {
        let note = at(value, "editorial_note");
        let dated = !matches!(at(value, "dated").data, Data::Bool(false));
        Group {
            id: self.text(value, "id"),
            label: self.text(value, "label"),
            editorial_label: self.text_if(value, "editorial_label"),
            editorial_note: self.text_if(note, "text"),
            editorial_sources: self.references(note, "sources", Part::Source),
            description: self.text_if(value, "description"),
            dated,
            members: self.each(value, "members", Self::member),
            milestones: self.milestones(value),
            sources: self.sources(value),
            anchor: value.get("anchor").map(|value| self.anchor(value)),
            area: self.text_if(value, "area"),
            mark: self.mark(at(value, "map")),
        }
    }

    fn member(&mut self, value: &'v Value<'v>) -> Member {
        Member {
            country: self.country(value, "country"),
            since: self.date(value, "since"),
            until: self.date(value, "until"),
            signed: self.date(value, "signed"),
            suspended: self.date(value, "suspended"),
            declared: self.date(value, "declared"),
            text: self.text_if(value, "text"),
            sources: self.references(value, "sources", Part::Source),
        }
    }

    #[inline(never)]
    fn mark(&mut self, value: &'v Value<'v>) -> GroupMark {
        GroupMark {
            word: self.text_if(value, "word"),
            at: self.each(value, "at", Self::place),
            rank: match at(value, "rank").data {
                Data::Number(rank) => rank as u8,
                _ => 0,
            },
        }
    }

    fn tie(&mut self, value: &'v Value<'v>) -> Tie {
        Tie {
            id: self.text(value, "id"),
            label: self.text(value, "label"),
            description: self.text_if(value, "description"),
            kind: self
                .word(value, "type", tie::KINDS)
                .and_then(|index| TieKind::ALL.get(index).copied())
                .unwrap_or(TieKind::Report),
            parties: self.parties(value),
            milestones: self.milestones(value),
            days: value.get("dates").and_then(|value| self.days(value)),
            claimed_by: self.claimants(value),
            denial: value.get("denial").map(|value| self.denial(value)),
            represented_by: self.each(value, "represented_by", Self::spoken),
            sources: self.sources(value),
        }
    }

    #[inline(never)]
    fn parties(&mut self, tie: &'v Value<'v>) -> Vec<TieParty> {
        let mut parties = Vec::new();
        for value in self.list(tie, "parties") {
            if let Some(party) = self.tie_party(value) {
                parties.push(party);
            }
        }
        parties
    }

    /// Returns the party of a tie that a value is.
    #[inline(never)]
    pub(super) fn tie_party(&mut self, value: &Value<'_>) -> Option<TieParty> {
        let role = Role::ALL.get(self.word(value, "role", tie::ROLES)?).copied()?;
        Some(TieParty { party: self.party(value)?, role })
    }

    #[inline(never)]
    fn claimants(&mut self, tie: &'v Value<'v>) -> Vec<Party> {
        let mut claimants = Vec::new();
        for value in self.list(tie, "claimed_by") {
            if let Some(party) = self.party(value) {
                claimants.push(party);
            }
        }
        claimants
    }

    /// Returns the group, else the country, that a value names.
    #[inline(never)]
    fn party(&mut self, value: &Value<'_>) -> Option<Party> {
        if let Some(group) = value.get("group") {
            return self.reference(group, Part::Group).map(Party::Group);
        }
        Some(Party::Country(self.country(value, "country")))
    }

    #[inline(never)]
    fn milestones(&mut self, parent: &'v Value<'v>) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for value in self.list(parent, "milestones") {
            let status = self.word(value, "status", tie::STATUSES).and_then(|index| Status::ALL.get(index).copied());
            if let (Some(date), Some(status)) = (self.date(value, "date"), status) {
                let source = value.get("source").and_then(|source| self.reference(source, Part::Source));
                milestones.push(Milestone { date, status, text: self.text_if(value, "text"), source });
            }
        }
        milestones
    }

    #[inline(never)]
    fn denial(&mut self, value: &'v Value<'v>) -> Denial {
        Denial { by: self.each(value, "by", Self::spoken), sources: self.sources(value) }
    }

    fn spoken(&mut self, value: &'v Value<'v>) -> Spoken {
        Spoken { country: self.country(value, "country"), text: self.text_if(value, "text") }
    }

    fn statement(&mut self, value: &'v Value<'v>) -> Statement {
        Statement {
            #[cfg(feature = "cli")]
            id: self.text(value, "id"),
            label: self.text(value, "label"),
            issuer: self.issuer(at(value, "issuer")),
            issuer_label: self.text(value, "issuer_label"),
            date: self.must_date(value, "date"),
            about: self.each(value, "about", Self::country_of),
            about_groups: self.references(value, "about_groups", Part::Group),
            quote: self.text(value, "quote"),
            description: self.text_if(value, "description"),
            sources: self.sources(value),
        }
    }

    #[inline(never)]
    fn issuer(&mut self, value: &'v Value<'v>) -> Issuer {
        if let Some(person) = value.get("person") {
            return Issuer::Person(self.reference(person, Part::Person).unwrap_or_default());
        }
        match self.party(value) {
            Some(Party::Country(code)) => Issuer::Country(code),
            Some(Party::Group(group)) => Issuer::Group(group),
            None => Issuer::Group(0),
        }
    }

    fn person(&mut self, value: &'v Value<'v>) -> Person {
        Person {
            #[cfg(feature = "cli")]
            id: self.text(value, "id"),
            #[cfg(feature = "cli")]
            name: self.text(value, "name"),
            #[cfg(feature = "cli")]
            role: self.text(value, "role"),
            speaks_for: value.get("speaks_for").map(|value| self.country_of(value)).unwrap_or_default(),
        }
    }

    fn source(&mut self, value: &'v Value<'v>) -> Source {
        Source {
            #[cfg(feature = "cli")]
            id: self.text(value, "id"),
            publisher: self.text(value, "publisher"),
            title: self.text(value, "title"),
            url: self.text_if(value, "url"),
            date: self.date(value, "date"),
        }
    }

    #[cfg(feature = "cli")]
    fn step(&mut self, value: &'v Value<'v>) -> Step {
        Step {
            id: self.text(value, "id"),
            title: self.text(value, "title"),
            text: self.text_if(value, "text"),
            date: self.date(value, "date"),
            view: self.text_if(value, "view"),
            select: self.each(value, "select", Self::country_of),
            groups: self.references(value, "groups", Part::Group),
            sources: self.references(value, "sources", Part::Source),
        }
    }

    fn correction(&mut self, value: &'v Value<'v>) -> Correction {
        Correction { date: self.day(value, "date"), text: self.text_if(value, "text") }
    }

    /// Returns the indices of the sources that must stand here.
    #[inline(never)]
    fn sources(&mut self, value: &'v Value<'v>) -> Vec<usize> {
        let sources = value.get("sources").unwrap_or(value);
        if sources.items().is_empty() {
            self.miss(sources.offset, "no-source");
        }
        self.references(value, "sources", Part::Source)
    }

    /// Returns the indices of the parts that the list under `key` names.
    #[inline(never)]
    fn references(&mut self, value: &'v Value<'v>, key: &str, part: Part) -> Vec<usize> {
        let mut found = Vec::new();
        for item in self.list(value, key) {
            if let Some(index) = self.reference(item, part) {
                found.push(index);
            }
        }
        found
    }

    /// Returns the day that must stand under `key`.
    #[inline(never)]
    fn day(&mut self, value: &Value<'_>, key: &str) -> Date {
        self.must_date(value, key).last_day()
    }

    #[inline(never)]
    fn days(&mut self, value: &Value<'_>) -> Option<(PartialDate, PartialDate)> {
        Some((self.must_date(value, "from"), self.must_date(value, "to")))
    }

    #[inline(never)]
    fn anchor(&mut self, value: &'v Value<'v>) -> (LonLat, String) {
        (self.place(at(value, "at")), self.text(value, "label"))
    }

    #[inline(never)]
    fn language(&mut self, value: &Value<'_>) -> String {
        value.get("lang").map_or_else(|| String::from("en"), |value| self.text_of(value))
    }
}
