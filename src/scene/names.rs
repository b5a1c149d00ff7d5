//! Which names the map asks for, in order of importance.

use super::label::{Ground, Label, LabelKind, Sheet, Wish};
use super::land::Land;
use super::ocean::OCEANS;
use super::paint::{Fill, Painter};
use super::tie_draw::TieLine;
use super::{Base, Choice, Input, Locator};
use crate::geo::{LonLat, Point};
use crate::story::Party;
use crate::text::TextStyle;

const COUNTRY: TextStyle = TextStyle { size: 12.5, weight: 500, serif: false, tracking: 0.0 };
const SELECTED: TextStyle = TextStyle { size: 15.0, weight: 700, serif: false, tracking: 0.0 };
const GROUP: TextStyle = TextStyle { size: 13.0, weight: 600, serif: false, tracking: 0.18 };
/// Below this many px of map width names are set a little smaller.
const NARROW: f64 = 600.0;

/// Returns the names that find room.
pub(super) fn labels(
    input: Input<'_>,
    base: &Base,
    locator: &Locator,
    choice: &Choice,
    painter: &Painter<'_>,
    lands: &[Land],
    ties: &[TieLine],
) -> Vec<Label> {
    let mut coloured = vec![false; input.topology.units.len()];
    let mut taken = Vec::new();
    for land in lands {
        if land.paint.fill == Fill::Land {
            continue;
        }
        if let Some(unit) = coloured.get_mut(land.unit) {
            *unit = true;
        }
        if land.small {
            taken.extend(input.topology.units.get(land.unit).and_then(|unit| base.point(unit.label)));
        }
    }
    for tie in ties {
        along(&tie.points, &mut taken);
    }
    let ground = |at: Point, wish: &Wish| -> Ground {
        let unit = base.projection.invert(at).and_then(|place| locator.unit(input.topology, place));
        let Some(unit) = unit else {
            return if wish.kind == LabelKind::Ocean { Ground::Own } else { Ground::Sea };
        };
        let owner = base.owner.get(unit).copied().unwrap_or(unit);
        let coloured = coloured.get(owner).copied().unwrap_or_default();
        let own = match wish.kind {
            LabelKind::Ocean | LabelKind::Anchor => false,
            LabelKind::Group => coloured,
            _ => input.topology.units.get(owner).is_some_and(|unit| unit.code == wish.country),
        };
        match (own, coloured) {
            (true, _) => Ground::Own,
            (_, true) => Ground::Coloured,
            _ => Ground::Land,
        }
    };
    let sheet = Sheet {
        frame: base.frame,
        taken,
        ground: &ground,
        width_of: &|text, style| input.host.text_width(text, style),
    };
    sheet.place(Wishes { input, base, choice, painter, lands, list: Vec::new() }.all(ties))
}

/// Adds points at most 6 px apart along a line.
fn along(points: &[Point], list: &mut Vec<Point>) {
    let mut last: Option<Point> = None;
    for &to in points {
        if let Some(from) = last {
            let steps = (from.distance(to) / 6.0).ceil().clamp(1.0, 400.0);
            let mut step = 0.0;
            while step < steps {
                let t = step / steps;
                list.push(Point::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t));
                step += 1.0;
            }
        }
        last = Some(to);
    }
    list.extend(last);
}

/// Collects the names that the map asks for.
struct Wishes<'a> {
    input: Input<'a>,
    base: &'a Base,
    choice: &'a Choice,
    painter: &'a Painter<'a>,
    lands: &'a [Land],
    list: Vec<Wish>,
}

impl Wishes<'_> {
    fn all(mut self, ties: &[TieLine]) -> Vec<Wish> {
        let choice = self.choice;
        for code in [&choice.selected, &choice.compare].into_iter().flatten() {
            self.country(code, LabelKind::Selected, SELECTED);
        }
        if let Some(code) = &choice.hover {
            self.country(code, LabelKind::Hover, COUNTRY);
        }
        if choice.selected.is_some() {
            for line in ties.iter().rev() {
                match &line.plan.party {
                    Party::Country(code) => self.country(code, LabelKind::Country, COUNTRY),
                    Party::Group(group) => self.anchor(*group),
                }
            }
        } else {
            self.ranked();
            for &group in &choice.groups {
                self.word(group);
            }
        }
        for (key, places) in OCEANS {
            self.ocean(key, places);
        }
        self.list
    }

    /// Adds a wish at `middle`, unless the same name is wished for already.
    fn add(&mut self, kind: LabelKind, lines: Vec<String>, style: TextStyle, middle: Point) -> Option<&mut Wish> {
        let again = |wish: &Wish| wish.lines == lines;
        if kind != LabelKind::Group && self.list.iter().any(again) {
            return None;
        }
        let narrow = self.base.frame.width < NARROW && kind != LabelKind::Ocean;
        let size = if narrow { (style.size * 0.92).max(11.5) } else { style.size };
        self.list.push(Wish {
            kind,
            lines,
            style: TextStyle { size, ..style },
            middle,
            point: middle,
            gap: 8.0,
            country: String::new(),
            inside: (Fill::Land, false),
            may_leave: false,
        });
        self.list.last_mut()
    }

    fn country(&mut self, code: &str, kind: LabelKind, style: TextStyle) {
        let Some(land) = self.lands.iter().find(|land| land.of.is_empty() && land.code == code) else { return };
        let Some(unit) = self.input.topology.units.get(land.unit) else { return };
        let Some(middle) = self.base.point(unit.label) else { return };
        let anchor = if self.choice.selected.is_some() { self.base.point(unit.anchor) } else { None };
        let bounds = self.base.bounds.get(land.unit).copied().flatten();
        let lines = vec![self.input.messages.country(self.input.host, &land.code, &land.alpha2)];
        if let Some(wish) = self.add(kind, lines, style, middle) {
            wish.point = anchor.unwrap_or(middle);
            wish.gap = match (kind, anchor, bounds) {
                (LabelKind::Selected, _, _) => 12.0,
                // beside the whole shape, where that is not too far away
                (_, None, Some(bounds)) => (bounds.width / 2.0 + 3.0).clamp(8.0, 22.0),
                _ => 8.0,
            };
            wish.country = land.code.clone();
            wish.inside = (land.paint.fill, land.paint.faded);
            wish.may_leave = true;
        }
    }

    fn anchor(&mut self, group: usize) {
        let Some((at, name)) = self.input.story.groups.get(group).and_then(|group| group.anchor.as_ref()) else {
            return;
        };
        let Some(point) = self.base.point(*at) else { return };
        if let Some(wish) = self.add(LabelKind::Anchor, vec![name.clone()], COUNTRY, point) {
            wish.may_leave = true;
        }
    }

    /// The members of shown groups that are named one by one, by rank.
    fn ranked(&mut self) {
        for rank in 1..=9 {
            for &group in &self.choice.groups {
                let Some(group) = self.input.story.groups.get(group) else { continue };
                for member in &group.members {
                    if group.mark.rank == rank && self.painter.group(&member.country).is_some() {
                        self.country(&member.country, LabelKind::Country, COUNTRY);
                    }
                }
            }
        }
    }

    /// The word of a group, wherever it may stand.
    fn word(&mut self, index: usize) {
        let Some(group) = self.input.story.groups.get(index).filter(|group| !group.mark.word.is_empty()) else {
            return;
        };
        let slot = self.choice.slot(self.input.story, index);
        for &at in &group.mark.at {
            let Some(point) = self.base.point(at) else { continue };
            if let Some(wish) = self.add(LabelKind::Group, vec![group.mark.word.clone()], GROUP, point) {
                wish.inside = (Fill::Group(slot), false);
            }
        }
    }

    fn ocean(&mut self, key: &str, places: &[LonLat]) {
        let size = (self.base.frame.width / 64.0).clamp(12.0, 16.0);
        let style = TextStyle { size, weight: 400, serif: true, tracking: 0.04 };
        let mut lines = Vec::new();
        let mut half: f64 = 4.0;
        for word in self.input.messages.get(key).split(' ') {
            half = half.max(self.input.host.text_width(word, style) / 2.0 + 4.0);
            lines.push(word.to_owned());
        }
        for &at in places {
            let Some(point) = self.base.point(at) else { continue };
            if point.x > half && point.x < self.base.frame.width - half {
                self.add(LabelKind::Ocean, lines, style, point);
                return;
            }
        }
    }
}
