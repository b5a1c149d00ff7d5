//! Which names the map asks for, in order of importance.

use super::label::{Names, Wish};
use super::ocean::OCEANS;
use super::{Fill, Given, Label, LabelKind, Land, Scene};
use crate::geo::{LonLat, Point};
use crate::story::Party;

/// Returns the names that find room. `coloured` tells which units are filled.
pub(super) fn labels(given: &Given<'_>, coloured: &[bool], scene: &Scene) -> Vec<Label> {
    let choice = given.choice;
    let mut names = Names { given, coloured, lands: &scene.lands, taken: Vec::new(), labels: Vec::new() };
    for land in &scene.lands {
        if land.small && land.paint.fill != Fill::Land {
            let unit = given.input.topology.units.get(land.unit);
            names.taken.extend(unit.and_then(|unit| given.base.point(unit.label)));
        }
    }
    for tie in &scene.ties {
        along(&tie.points, &mut names.taken);
    }
    names.country(names.land(choice.selected.as_deref()), LabelKind::Selected);
    names.country(names.land(choice.compare.as_deref()), LabelKind::Selected);
    names.country(names.land(choice.hover.as_deref()), LabelKind::Hover);
    if choice.selected.is_some() {
        for line in scene.ties.iter().rev() {
            match &line.plan.party {
                Party::Country(code) => names.country(names.land(Some(code)), LabelKind::Country),
                Party::Group(group) => names.anchor(*group),
            }
        }
    } else {
        names.ranked();
        for &group in &choice.groups {
            names.word(group);
        }
    }
    for (key, places) in OCEANS {
        names.ocean(key, places);
    }
    names.labels
}

/// Adds points at most 6 px apart along a line.
fn along(points: &[Point], list: &mut Vec<Point>) {
    let Some(&(mut from)) = points.first() else { return };
    for &to in points {
        let steps = (from.distance(to) / 6.0).ceil().clamp(1.0, 400.0);
        let mut step = 1.0;
        while step <= steps {
            list.push(from.towards(to, step / steps));
            step += 1.0;
        }
        from = to;
    }
}

impl<'a> Names<'a> {
    /// Returns the shape of a country.
    fn land(&self, code: Option<&str>) -> Option<&'a Land> {
        let lands = self.lands;
        lands.iter().find(|land| land.of.is_empty() && code == Some(&land.code))
    }

    fn country(&mut self, land: Option<&'a Land>, kind: LabelKind) {
        let Some(land) = land else { return };
        let (input, base) = (self.given.input, self.given.base);
        let (Some(unit), Some(shape)) = (input.topology.units.get(land.unit), base.shapes.get(land.unit)) else {
            return;
        };
        let Some(middle) = base.point(unit.label) else { return };
        let anchor = if self.given.choice.selected.is_some() { base.point(unit.anchor) } else { None };
        // beside the whole shape, where that is not too far away
        let mut gap = (shape.bounds.width / 2.0 + 3.0).clamp(8.0, 22.0);
        if kind == LabelKind::Selected {
            gap = 12.0;
        } else if anchor.is_some() {
            gap = 8.0;
        }
        let name = input.messages.country(input.host, &land.code, &land.alpha2);
        let inside = (land.paint.fill, land.paint.faded);
        self.place(Wish { kind, middle, point: anchor.unwrap_or(middle), gap, land: Some(land), inside }, vec![name]);
    }

    /// Asks for a name at a place that is no country's.
    fn name(&mut self, kind: LabelKind, lines: Vec<String>, at: LonLat, fill: Fill) {
        if let Some(point) = self.given.base.point(at) {
            self.place(Wish { kind, middle: point, point, gap: 8.0, land: None, inside: (fill, false) }, lines);
        }
    }

    fn anchor(&mut self, group: usize) {
        let group = self.given.input.story.groups.get(group);
        if let Some((at, name)) = group.and_then(|group| group.anchor.as_ref()) {
            self.name(LabelKind::Anchor, vec![name.clone()], *at, Fill::Land);
        }
    }

    /// The members of shown groups that are named one by one, by rank.
    fn ranked(&mut self) {
        for rank in 1..=9 {
            for &group in &self.given.choice.groups {
                let Some(group) = self.given.input.story.groups.get(group) else { continue };
                if group.mark.rank != rank {
                    continue;
                }
                for member in &group.members {
                    let land = self.land(Some(&member.country));
                    let is_marked = |land: &&Land| land.paint.fill != Fill::Land || land.paint.outline.is_some();
                    self.country(land.filter(is_marked), LabelKind::Country);
                }
            }
        }
    }

    /// The word of a group, wherever it may stand.
    fn word(&mut self, index: usize) {
        let Some(group) = self.given.input.story.groups.get(index) else { return };
        if group.mark.word.is_empty() {
            return;
        }
        let fill = Fill::Group(self.given.slot(index));
        for &at in &group.mark.at {
            self.name(LabelKind::Group, vec![group.mark.word.clone()], at, fill);
        }
    }

    /// The name of an ocean, a word a line, at the first of its places that is not too near the frame.
    fn ocean(&mut self, key: &str, places: &[LonLat]) {
        let mut lines = vec![String::new()];
        for letter in self.given.input.messages.get(key).chars() {
            match lines.last_mut() {
                Some(line) if letter != ' ' => line.push(letter),
                _ => lines.push(String::new()),
            }
        }
        let half = self.width(&lines, self.style(LabelKind::Ocean)) / 2.0 + 4.0;
        for &at in places {
            let Some(point) = self.given.base.point(at) else { continue };
            if point.x > half && point.x < self.given.base.frame.width - half {
                self.name(LabelKind::Ocean, lines, at, Fill::Land);
                return;
            }
        }
    }
}
