use super::object::{Object, Shape};
use super::reader::Reader;
use super::refs::Kind;
use crate::json::Value;
use crate::story::{Denial, Milestone, PartialDate, Represented, Status, Tie, TieKind};

const TIE: Shape = Shape {
    name: "a tie",
    required: &["id", "label", "type", "parties", "milestones", "sources"],
    optional: &["description", "dates", "claimed_by", "denial", "represented_by"],
};

const MILESTONE: Shape = Shape { name: "a milestone", required: &["date", "status"], optional: &["text", "source"] };

const DATES: Shape = Shape { name: "the days of an event", required: &["from", "to"], optional: &[] };

const DENIAL: Shape = Shape { name: "a denial", required: &["by", "sources"], optional: &[] };

const SPOKEN: Shape = Shape { name: "a country with a text", required: &["country", "text"], optional: &[] };

const KINDS: [(&str, TieKind); 12] = [
    ("alliance", TieKind::Alliance),
    ("treaty", TieKind::Treaty),
    ("partnership", TieKind::Partnership),
    ("summit", TieKind::Summit),
    ("statement", TieKind::Statement),
    ("exercise", TieKind::Exercise),
    ("supply", TieKind::Supply),
    ("sanction", TieKind::Sanction),
    ("vote", TieKind::Vote),
    ("office", TieKind::Office),
    ("attack", TieKind::Attack),
    ("report", TieKind::Report),
];

const STATUSES: [(&str, Status); 11] = [
    ("announced", Status::Announced),
    ("signed", Status::Signed),
    ("in_force", Status::InForce),
    ("suspended", Status::Suspended),
    ("replaced", Status::Replaced),
    ("ended", Status::Ended),
    ("alleged", Status::Alleged),
    ("admitted", Status::Admitted),
    ("denied", Status::Denied),
    ("held", Status::Held),
    ("made", Status::Made),
];

impl Reader<'_> {
    /// Returns the story's ties.
    pub(super) fn ties(&mut self, story: Object<'_>) -> Vec<Tie> {
        let values = self.list(story, "ties");
        self.ids(values);
        values.iter().filter_map(|value| self.tie(value)).collect()
    }

    fn tie(&mut self, value: &Value<'_>) -> Option<Tie> {
        let object = self.object(value, &TIE)?;
        let tie = Tie {
            id: self.id(object),
            label: self.text(object, "label", 60),
            description: self.text(object, "description", 400),
            kind: self.word(object, "type", &KINDS).unwrap_or(TieKind::Report),
            parties: self.parties(object),
            milestones: self.milestones(object),
            days: object.get("dates").and_then(|value| self.days(value)),
            claimed_by: self.claimants(object),
            denial: object.get("denial").and_then(|value| self.denial(value)),
            represented_by: self.represented(object),
            sources: self.sources(object),
        };
        self.check_tie(object, &tie);
        Some(tie)
    }

    /// Returns the milestones of a tie or group; reports one that is before its predecessor.
    pub(super) fn milestones(&mut self, parent: Object<'_>) -> Vec<Milestone> {
        let mut milestones: Vec<Milestone> = Vec::new();
        for value in self.list(parent, "milestones") {
            let Some(object) = self.object(value, &MILESTONE) else { continue };
            let date = self.date(object, "date");
            let status = self.word(object, "status", &STATUSES);
            let text = self.text(object, "text", 120);
            let source = object.get("source").and_then(|value| self.reference(value, Kind::Source));
            let (Some(date), Some(status)) = (date, status) else { continue };
            if let Some(before) = milestones.last().filter(|before| date.last_day() < before.date.last_day()) {
                let expected = format!("a date not before {}", before.date.to_iso());
                let hint = "List milestones in order of date; a partial date stands for its last day.";
                self.report(object.place_of("date"), "date-order", format!("\"{}\"", date.to_iso()), expected, hint);
            }
            milestones.push(Milestone { date, status, text, source });
        }
        milestones
    }

    fn days(&mut self, value: &Value<'_>) -> Option<(PartialDate, PartialDate)> {
        let object = self.object(value, &DATES)?;
        self.check_order(object, "from", "to");
        let from = self.date(object, "from");
        let to = self.date(object, "to");
        from.zip(to)
    }

    fn denial(&mut self, value: &Value<'_>) -> Option<Denial> {
        let object = self.object(value, &DENIAL)?;
        let by = self.full_list(object, "by").iter().filter_map(|value| self.spoken(value)).collect();
        Some(Denial { by, sources: self.sources(object) })
    }

    fn represented(&mut self, tie: Object<'_>) -> Vec<Represented> {
        let mut found = Vec::new();
        for value in self.list(tie, "represented_by") {
            found.extend(self.spoken(value).map(|(country, text)| Represented { country, text }));
        }
        found
    }

    fn spoken(&mut self, value: &Value<'_>) -> Option<(String, String)> {
        let object = self.object(value, &SPOKEN)?;
        let country = object.get("country").map(|value| self.country(value)).unwrap_or_default();
        Some((country, self.text(object, "text", 300)))
    }
}
