use super::object::{Object, Shape};
use super::reader::Reader;
use super::refs::Kind;
use super::wording::{in_words, says};
use crate::json::Value;
use crate::story::{Denial, Milestone, PartialDate, Represented, Status, Tie, TieKind};

const TIE: Shape = Shape {
    name: in_words("a tie"),
    required: 6,
    keys: &[
        "id",
        "label",
        "type",
        "parties",
        "milestones",
        "sources",
        "description",
        "dates",
        "claimed_by",
        "denial",
        "represented_by",
    ],
};

const MILESTONE: Shape =
    Shape { name: in_words("a milestone"), required: 2, keys: &["date", "status", "text", "source"] };

const DATES: Shape = Shape { name: in_words("the days of an event"), required: 2, keys: &["from", "to"] };

const DENIAL: Shape = Shape { name: in_words("a denial"), required: 2, keys: &["by", "sources"] };

const SPOKEN: Shape = Shape { name: in_words("a country with a text"), required: 2, keys: &["country", "text"] };

const KIND_WORDS: [&str; 12] = [
    "alliance",
    "treaty",
    "partnership",
    "summit",
    "statement",
    "exercise",
    "supply",
    "sanction",
    "vote",
    "office",
    "attack",
    "report",
];

const KINDS: [TieKind; 12] = [
    TieKind::Alliance,
    TieKind::Treaty,
    TieKind::Partnership,
    TieKind::Summit,
    TieKind::Statement,
    TieKind::Exercise,
    TieKind::Supply,
    TieKind::Sanction,
    TieKind::Vote,
    TieKind::Office,
    TieKind::Attack,
    TieKind::Report,
];

const STATUS_WORDS: [&str; 11] = [
    "announced",
    "signed",
    "in_force",
    "suspended",
    "replaced",
    "ended",
    "alleged",
    "admitted",
    "denied",
    "held",
    "made",
];

const STATUSES: [Status; 11] = [
    Status::Announced,
    Status::Signed,
    Status::InForce,
    Status::Suspended,
    Status::Replaced,
    Status::Ended,
    Status::Alleged,
    Status::Admitted,
    Status::Denied,
    Status::Held,
    Status::Made,
];

impl Reader<'_> {
    /// Returns the story's ties.
    #[inline(never)]
    pub(super) fn ties(&mut self, story: &Object<'_>) -> Vec<Tie> {
        let values = self.list(story, "ties");
        self.ids(values);
        let mut ties = Vec::new();
        for value in values {
            ties.push(self.tie(value));
        }
        ties
    }

    #[inline(never)]
    fn tie(&mut self, value: &Value<'_>) -> Tie {
        let object = &self.object(value, &TIE);
        let tie = Tie {
            id: self.id(object),
            label: self.text(object, "label", 60),
            description: self.text(object, "description", 400),
            kind: self
                .word(object, "type", &KIND_WORDS)
                .and_then(|index| KINDS.get(index).copied())
                .unwrap_or(TieKind::Report),
            parties: self.parties(object),
            milestones: self.milestones(object),
            days: object.get("dates").and_then(|value| self.days(value)),
            claimed_by: self.claimants(object),
            denial: object.get("denial").map(|value| self.denial(value)),
            represented_by: self.represented(object),
            sources: self.sources(object),
        };
        self.check_tie(object, &tie);
        tie
    }

    /// Returns the milestones of a tie or group; reports one that is before its predecessor.
    pub(super) fn milestones(&mut self, parent: &Object<'_>) -> Vec<Milestone> {
        let mut milestones: Vec<Milestone> = Vec::new();
        for value in self.list(parent, "milestones") {
            let object = &self.object(value, &MILESTONE);
            let date = self.date(object, "date");
            let status = self.word(object, "status", &STATUS_WORDS).and_then(|index| STATUSES.get(index).copied());
            let text = self.text(object, "text", 120);
            let source = self.reference(object, "source", Kind::Source);
            let (Some(date), Some(status)) = (date, status) else { continue };
            if let Some(before) = milestones.last().filter(|before| date.last_day() < before.date.last_day()) {
                self.report(object.place_of("date"), "date-order", |_| {
                    let expected = format!("a date not before {}", before.date.to_iso());
                    let hint = "List milestones in order of date; a partial date stands for its last day.";
                    says(format!("\"{}\"", date.to_iso()), expected, hint)
                });
            }
            milestones.push(Milestone { date, status, text, source });
        }
        milestones
    }

    #[inline(never)]
    fn days(&mut self, value: &Value<'_>) -> Option<(PartialDate, PartialDate)> {
        let object = &self.object(value, &DATES);
        self.check_order(object, "from", "to");
        let from = self.date(object, "from");
        let to = self.date(object, "to");
        from.zip(to)
    }

    #[inline(never)]
    fn denial(&mut self, value: &Value<'_>) -> Denial {
        let object = &self.object(value, &DENIAL);
        let mut by = Vec::new();
        for value in self.full_list(object, "by") {
            by.push(self.spoken(value));
        }
        Denial { by, sources: self.sources(object) }
    }

    #[inline(never)]
    fn represented(&mut self, tie: &Object<'_>) -> Vec<Represented> {
        let mut found = Vec::new();
        for value in self.list(tie, "represented_by") {
            let (country, text) = self.spoken(value);
            found.push(Represented { country, text });
        }
        found
    }

    fn spoken(&mut self, value: &Value<'_>) -> (String, String) {
        let object = &self.object(value, &SPOKEN);
        let country = self.country(object, "country");
        (country, self.text(object, "text", 300))
    }
}
