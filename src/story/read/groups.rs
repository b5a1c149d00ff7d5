use super::object::{Object, Shape};
use super::reader::Reader;
use super::refs::Kind;
use super::wording::{in_words, says};
use crate::geo::LonLat;
use crate::json::{quote, Data, Value};
use crate::story::{Group, GroupMark, Member};

const GROUP: Shape = Shape {
    name: in_words("a group"),
    required: 4,
    keys: &[
        "id",
        "label",
        "members",
        "sources",
        "description",
        "dated",
        "editorial_label",
        "editorial_note",
        "milestones",
        "anchor",
        "area",
        "map",
    ],
};

const NOTE: Shape = Shape { name: in_words("an editorial note"), required: 2, keys: &["text", "sources"] };

const ANCHOR: Shape = Shape { name: in_words("an anchor"), required: 2, keys: &["at", "label"] };

const MARK: Shape = Shape { name: in_words("a group's name on the map"), required: 0, keys: &["word", "at", "rank"] };

const MEMBER: Shape = Shape {
    name: in_words("a member"),
    required: 1,
    keys: &["country", "since", "until", "signed", "suspended", "declared", "text", "sources"],
};

impl Reader<'_> {
    /// Returns the group that `value` describes.
    #[inline(never)]
    pub(super) fn group(&mut self, value: &Value<'_>) -> Group {
        let object = &self.object(value, &GROUP);
        let note = &object.get("editorial_note").map(|value| self.object(value, &NOTE)).unwrap_or_default();
        let dated = self.flag(object, "dated", true);
        Group {
            id: self.id(object),
            label: self.text(object, "label", 60),
            editorial_label: self.text(object, "editorial_label", 60),
            editorial_note: self.text(note, "text", 600),
            editorial_sources: self.sources(note),
            description: self.text(object, "description", 400),
            dated,
            members: self.members(object, dated),
            milestones: self.milestones(object),
            sources: self.sources(object),
            anchor: object.get("anchor").map(|value| self.anchor(value)),
            area: self.text(object, "area", 64),
            mark: object.get("map").map(|value| self.mark(value)).unwrap_or_default(),
        }
    }

    #[inline(never)]
    fn members(&mut self, group: &Object<'_>, dated: bool) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        for value in self.full_list(group, "members") {
            let object = &self.object(value, &MEMBER);
            let member = self.member(object);
            if members.iter().any(|other| !other.country.is_empty() && other.country == member.country) {
                self.report(object.place_of("country"), "member-twice", |_| {
                    let found = format!("{} again", quote(&member.country));
                    says(found, "each member once", "Keep one entry for each country.")
                });
            }
            self.check_dates(object, &member, dated);
            members.push(member);
        }
        members
    }

    #[inline(never)]
    fn member(&mut self, object: &Object<'_>) -> Member {
        Member {
            country: self.country(object, "country"),
            since: self.date(object, "since"),
            until: self.date(object, "until"),
            signed: self.date(object, "signed"),
            suspended: self.date(object, "suspended"),
            declared: self.date(object, "declared"),
            text: self.text(object, "text", 200),
            sources: self.references(object, "sources", Kind::Source),
        }
    }

    #[inline(never)]
    fn check_dates(&mut self, object: &Object<'_>, member: &Member, dated: bool) {
        self.check_order(object, "since", "until");
        if dated && object.exists && object.get("since").is_none() {
            self.report(object.offset, "missing-key", |_| {
                let hint = "Give the first day, or say \"dated\": false for the group.";
                says("a member without \"since\"", "\"since\"", hint)
            });
        }
        if !dated && (member.since.is_some() || member.until.is_some()) {
            let place = object.place_of(if member.since.is_some() { "since" } else { "until" });
            self.report(place, "undated", |_| {
                let hint = "Take the date out, or take \"dated\": false out.";
                says("a date of membership", "none in a group that is not dated", hint)
            });
        }
    }

    #[inline(never)]
    fn anchor(&mut self, value: &Value<'_>) -> (LonLat, String) {
        let object = &self.object(value, &ANCHOR);
        let place = object.get("at").map(|value| self.lon_lat(value)).unwrap_or_default();
        (place, self.text(object, "label", 40))
    }

    #[inline(never)]
    fn mark(&mut self, value: &Value<'_>) -> GroupMark {
        let object = &self.object(value, &MARK);
        let mut rank = 0;
        if let Some(value) = object.get("rank") {
            if let Data::Number(number) = value.data {
                rank = number as u8; // saturates
            }
            if !(1..=9).contains(&rank) || !matches!(value.data, Data::Number(number) if number == f64::from(rank)) {
                self.report_value(value, "bad-value", |_| ("a whole number from 1 to 9", ""));
            }
        }
        let mut at = Vec::new();
        for value in self.list(object, "at") {
            at.push(self.lon_lat(value));
        }
        GroupMark { word: self.text(object, "word", 20), at, rank }
    }
}
