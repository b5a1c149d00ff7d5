use super::fields::{at, date, list, place, text, texts, word};
use super::format::{ROLES, STATUSES};
use super::reader::Reader;
use super::shape::Part;
use crate::geo::LonLat;
use crate::json::{Data, Value};
use crate::story::tie;
#[cfg(feature = "cli")]
use crate::story::Step;
use crate::story::{
    Correction, Date, Denial, Group, GroupMark, Issuer, Member, Milestone, PartialDate, Party, Person, Source, Spoken,
    Statement, Story, Tie, TieKind, TieParty,
};

/// A date for what has none; a story in which it stands is thrown away.
const NO_DATE: PartialDate = PartialDate { year: 1, month: 1, day: 1 };

// The parts are never inlined into one function, and each is one expression: so its values are made where they stay,
// and a reader downloads two thirds of what it would be otherwise.
impl<'v> Reader<'v> {
    /// Returns the story that `value` is, and reports what several values together break.
    #[inline(never)]
    pub(super) fn story(&mut self, value: &'v Value<'v>) -> Story {
        Story {
            #[cfg(feature = "cli")]
            id: text(value, "id"),
            title: text(value, "title"),
            #[cfg(feature = "cli")]
            finding: text(value, "finding"),
            lang: language(value),
            as_of: day(value, "as_of"),
            focus: self.references(value, "focus", Part::Group),
            groups: self.each(value, "groups", Self::group),
            ties: self.each(value, "ties", Self::tie),
            statements: self.each(value, "statements", Self::statement),
            people: self.each(value, "people", Self::person),
            sources: self.each(value, "sources", Self::source),
            #[cfg(feature = "cli")]
            steps: self.each(value, "steps", Self::step),
            corrections: self.each(value, "corrections", Self::correction),
            left_out: texts(value, "left_out"),
            updated: date(value, "updated").map(PartialDate::last_day),
        }
    }

    /// Returns what `make` makes of each item of the list under `key`.
    #[inline(never)]
    fn each<T>(&mut self, value: &'v Value<'v>, key: &str, make: fn(&mut Self, &'v Value<'v>) -> T) -> Vec<T> {
        let mut made = Vec::new();
        for item in list(value, key) {
            made.push(make(self, item));
        }
        made
    }

    fn group(&mut self, value: &'v Value<'v>) -> Group {
        let note = at(value, "editorial_note");
        let dated = !matches!(at(value, "dated").data, Data::Bool(false));
        self.check_members(list(value, "members"), dated);
        Group {
            id: text(value, "id"),
            label: text(value, "label"),
            editorial_label: text(value, "editorial_label"),
            editorial_note: text(note, "text"),
            editorial_sources: self.sources(note),
            description: text(value, "description"),
            dated,
            members: self.each(value, "members", Self::member),
            milestones: self.milestones(value),
            sources: self.sources(value),
            anchor: value.get("anchor").map(anchor),
            area: text(value, "area"),
            mark: self.mark(at(value, "map")),
        }
    }

    fn member(&mut self, value: &'v Value<'v>) -> Member {
        Member {
            country: text(value, "country"),
            since: date(value, "since"),
            until: date(value, "until"),
            signed: date(value, "signed"),
            suspended: date(value, "suspended"),
            declared: date(value, "declared"),
            text: text(value, "text"),
            sources: self.sources(value),
        }
    }

    #[inline(never)]
    fn mark(&mut self, value: &'v Value<'v>) -> GroupMark {
        GroupMark {
            word: text(value, "word"),
            at: self.each(value, "at", |_, value| place(value).unwrap_or_default()),
            rank: match at(value, "rank").data {
                Data::Number(rank) => rank as u8,
                _ => 0,
            },
        }
    }

    fn tie(&mut self, value: &'v Value<'v>) -> Tie {
        self.check_order(at(value, "dates"), "from", "to");
        let tie = Tie {
            id: text(value, "id"),
            label: text(value, "label"),
            description: text(value, "description"),
            kind: word(value, "type", tie::KINDS)
                .and_then(|index| TieKind::ALL.get(index).copied())
                .unwrap_or(TieKind::Report),
            parties: self.parties(value),
            milestones: self.milestones(value),
            days: days(at(value, "dates")),
            claimed_by: self.claimants(value),
            denial: value.get("denial").map(|value| self.denial(value)),
            represented_by: self.each(value, "represented_by", Self::spoken),
            sources: self.sources(value),
        };
        self.check_tie(value, &tie);
        tie
    }

    #[inline(never)]
    fn parties(&mut self, tie: &'v Value<'v>) -> Vec<TieParty> {
        let mut parties = Vec::new();
        for value in list(tie, "parties") {
            let role = word(value, "role", tie::ROLES).and_then(|index| ROLES.get(index).copied());
            if let (Some(party), Some(role)) = (self.party(value), role) {
                let party = TieParty { party, role };
                self.check_party(value, &party, &parties);
                parties.push(party);
            }
        }
        parties
    }

    #[inline(never)]
    fn claimants(&mut self, tie: &'v Value<'v>) -> Vec<Party> {
        let mut claimants = Vec::new();
        for value in list(tie, "claimed_by") {
            if let Some(party) = self.party(value) {
                claimants.push(party);
            }
        }
        claimants
    }

    #[inline(never)]
    fn party(&self, value: &'v Value<'v>) -> Option<Party> {
        if let Some(group) = self.find(at(value, "group"), Part::Group) {
            return Some(Party::Group(group));
        }
        value.get("country").map(|_| Party::Country(text(value, "country")))
    }

    #[inline(never)]
    fn milestones(&mut self, parent: &'v Value<'v>) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for value in list(parent, "milestones") {
            let status = word(value, "status", tie::STATUSES).and_then(|index| STATUSES.get(index).copied());
            if let (Some(date), Some(status)) = (date(value, "date"), status) {
                self.check_milestone(value, date, milestones.last());
                let source = self.find(at(value, "source"), Part::Source);
                milestones.push(Milestone { date, status, text: text(value, "text"), source });
            }
        }
        milestones
    }

    #[inline(never)]
    fn denial(&mut self, value: &'v Value<'v>) -> Denial {
        Denial { by: self.each(value, "by", Self::spoken), sources: self.sources(value) }
    }

    fn spoken(&mut self, value: &'v Value<'v>) -> Spoken {
        Spoken { country: text(value, "country"), text: text(value, "text") }
    }

    fn statement(&mut self, value: &'v Value<'v>) -> Statement {
        Statement {
            #[cfg(feature = "cli")]
            id: text(value, "id"),
            label: text(value, "label"),
            issuer: self.issuer(at(value, "issuer")),
            issuer_label: text(value, "issuer_label"),
            date: date(value, "date").unwrap_or(NO_DATE),
            about: texts(value, "about"),
            about_groups: self.references(value, "about_groups", Part::Group),
            quote: text(value, "quote"),
            description: text(value, "description"),
            sources: self.sources(value),
        }
    }

    #[inline(never)]
    fn issuer(&self, value: &'v Value<'v>) -> Issuer {
        match (self.find(at(value, "person"), Part::Person), self.party(value)) {
            (Some(person), _) => Issuer::Person(person),
            (None, Some(Party::Country(code))) => Issuer::Country(code),
            (None, Some(Party::Group(group))) => Issuer::Group(group),
            (None, None) => Issuer::Group(0),
        }
    }

    fn person(&mut self, value: &'v Value<'v>) -> Person {
        Person {
            #[cfg(feature = "cli")]
            id: text(value, "id"),
            #[cfg(feature = "cli")]
            name: text(value, "name"),
            #[cfg(feature = "cli")]
            role: text(value, "role"),
            speaks_for: text(value, "speaks_for"),
        }
    }

    fn source(&mut self, value: &'v Value<'v>) -> Source {
        Source {
            #[cfg(feature = "cli")]
            id: text(value, "id"),
            publisher: text(value, "publisher"),
            title: text(value, "title"),
            url: text(value, "url"),
            date: date(value, "date"),
        }
    }

    #[cfg(feature = "cli")]
    fn step(&mut self, value: &'v Value<'v>) -> Step {
        Step {
            id: text(value, "id"),
            title: text(value, "title"),
            text: text(value, "text"),
            date: date(value, "date"),
            view: text(value, "view"),
            select: texts(value, "select"),
            groups: self.references(value, "groups", Part::Group),
            sources: self.sources(value),
        }
    }

    fn correction(&mut self, value: &'v Value<'v>) -> Correction {
        Correction { date: day(value, "date"), text: text(value, "text") }
    }

    #[inline(never)]
    fn sources(&self, value: &'v Value<'v>) -> Vec<usize> {
        self.references(value, "sources", Part::Source)
    }

    /// Returns the indices of the parts that the list under `key` names.
    #[inline(never)]
    fn references(&self, value: &'v Value<'v>, key: &str, part: Part) -> Vec<usize> {
        let mut found = Vec::new();
        for item in list(value, key) {
            if let Some(index) = self.find(item, part) {
                found.push(index);
            }
        }
        found
    }
}

fn language(value: &Value<'_>) -> String {
    String::from(value.get("lang").map_or("en", Value::text))
}

/// Returns the day under `key`.
#[inline(never)]
fn day(value: &Value<'_>, key: &str) -> Date {
    date(value, key).unwrap_or(NO_DATE).last_day()
}

#[inline(never)]
fn days(value: &Value<'_>) -> Option<(PartialDate, PartialDate)> {
    date(value, "from").zip(date(value, "to"))
}

#[inline(never)]
fn anchor<'v>(value: &'v Value<'v>) -> (LonLat, String) {
    (place(at(value, "at")).unwrap_or_default(), text(value, "label"))
}
