//! Which names the map asks for, in order of importance.

use super::label::{Names, Wish, NARROW};
use super::land::find;
use super::ocean::OCEANS;
use super::tie_draw::anchor;
use super::{Fill, Given, Label, LabelKind, Land, Look, TieLine};
use crate::geo::LonLat;
use crate::story::Party;

/// Returns the names that find room. `coloured` tells which units are filled.
pub(super) fn labels(given: &Given<'_>, coloured: &[bool], lands: &[Land], ties: &[TieLine]) -> Vec<Label> {
    let choice = given.choice;
    let mut names = Names { given, coloured, lands, taken: Vec::new(), labels: Vec::new() };
    for land in lands {
        let is_drawn = land.small && land.paint.fill != Fill::Land || land.ring.is_some() && !land.bands.is_empty();
        if is_drawn && !land.path.is_empty() {
            if let Some(middle) = given.base.shapes.get(land.unit).and_then(|shape| shape.label) {
                names.taken.push(middle);
            }
        }
    }
    for tie in ties {
        names.taken.extend_from_slice(&tie.points);
    }
    names.choice(&choice.selected, LabelKind::Selected);
    names.choice(&choice.compare, LabelKind::Selected);
    names.choice(&choice.hover, LabelKind::Hover);
    for tie in ties.iter().rev() {
        match &tie.plan.party {
            Party::Country(code) => names.country(code, LabelKind::Country, false),
            Party::Group(group) => {
                if let Some((at, name)) = anchor(given.input.story, *group) {
                    names.name(LabelKind::Anchor, name, *at, Fill::Land);
                }
            }
        }
    }
    if choice.selected.is_none() {
        // where members ask for their names and few find room, the word of the whole comes first
        let is_tight = given.base.is_near && given.base.frame.width < NARROW;
        if !is_tight {
            names.ranked();
        }
        for &group in &given.shown {
            names.word(group);
        }
        if is_tight {
            names.ranked();
        }
        // no word of the whole names those that are in no focus group
        for land in lands {
            if land.paint.fill == Fill::Land && !land.bands.is_empty() {
                names.country(&land.code, LabelKind::Country, false);
            }
        }
    }
    for (key, places) in &OCEANS {
        let name = given.input.messages.get(key);
        for &at in *places {
            if names.name(LabelKind::Ocean, name, at, Fill::Land) {
                break;
            }
        }
    }
    names.labels
}

/// After the ranks that a group can have: names in their countries, then names beside them.
const INSIDE_THEM: u8 = 10;
const BESIDE_THEM: u8 = 11;

impl Names<'_> {
    fn choice(&mut self, code: &Option<String>, kind: LabelKind) {
        if let Some(code) = code {
            self.country(code, kind, false);
        }
    }

    /// Asks for the name of a country; in its shape only if `is_inside`.
    fn country(&mut self, code: &str, kind: LabelKind, is_inside: bool) {
        let (input, base) = (self.given.input, self.given.base);
        let Some(land) = find(self.lands, code).and_then(|index| self.lands.get(index)) else { return };
        let Some(shape) = base.shapes.get(land.unit) else { return };
        let Some(middle) = shape.label else { return };
        let is_selected = self.given.choice.selected.is_some();
        // where nothing is selected a member is named that is coloured, outlined or banded on this day
        let is_shown = land.paint.fill != Fill::Land || land.paint.outline.is_some() || !land.bands.is_empty();
        if kind == LabelKind::Country && !is_selected && !is_shown {
            return;
        }
        // beside the whole shape, where that is not too far away
        let (mut point, mut gap) = (middle, (shape.bounds.width / 2.0 + 3.0).clamp(8.0, 22.0));
        if let (true, Some(anchor)) = (is_selected, shape.anchor) {
            (point, gap) = (anchor, 8.0);
        }
        if kind == LabelKind::Selected {
            gap = 12.0;
        }
        let Some(unit) = input.topology.units.get(land.unit) else { return };
        let name = input.messages.country(&unit.code, &unit.alpha2);
        if kind == LabelKind::Country && base.is_in_inset(land.unit) && self.is_told(kind, name) {
            return;
        }
        let inside = (land.paint.fill, land.paint.faded);
        self.place(&Wish { kind, middle, point, gap, is_inside, land: Some(land), inside }, name);
    }

    /// Asks for a name at a place that is no country's. Returns whether it stands.
    fn name(&mut self, kind: LabelKind, name: &str, at: LonLat, fill: Fill) -> bool {
        let Some(point) = self.given.base.point(at) else { return false };
        if kind == LabelKind::Anchor && self.is_told(kind, name) {
            return false;
        }
        let is_inside = kind != LabelKind::Anchor;
        self.place(&Wish { kind, middle: point, point, gap: 8.0, is_inside, land: None, inside: (fill, false) }, name)
    }

    /// Returns whether the inset has a name of this kind and text.
    fn is_told(&self, kind: LabelKind, name: &str) -> bool {
        for label in self.given.told {
            if label.kind == kind && label.lines.first().is_some_and(|line| line == name) {
                return true;
            }
        }
        false
    }

    /// The members of shown groups that are named one by one, by rank; near by then all others, first those that hold
    /// their names.
    fn ranked(&mut self) {
        let base = self.given.base;
        for rank in 1..BESIDE_THEM + 1 {
            if rank == INSIDE_THEM && !base.is_near || rank == BESIDE_THEM && base.frame.width < NARROW {
                break;
            }
            for &group in &self.given.shown {
                let Some(group) = self.given.input.story.groups.get(group) else { continue };
                if group.mark.rank != rank && rank < INSIDE_THEM {
                    continue;
                }
                for member in &group.members {
                    self.country(&member.country, LabelKind::Country, rank == INSIDE_THEM);
                }
            }
        }
    }

    /// The word of a group, wherever it may stand.
    fn word(&mut self, index: usize) {
        let story = self.given.input.story;
        let Some(group) = story.groups.get(index) else { return };
        if group.mark.word.is_empty() {
            return;
        }
        let fill = if let Look::Fill(slot) = Look::of(story, index) { Fill::Group(slot) } else { Fill::Land };
        for &at in &group.mark.at {
            self.name(LabelKind::Group, &group.mark.word, at, fill);
        }
    }
}
