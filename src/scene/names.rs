//! Which names the map asks for, in order of importance.

use super::label::{place, Ground, Label, LabelKind, Wish};
use super::land::Land;
use super::ocean::OCEANS;
use super::paint::{Fill, Painter};
use super::tie_draw::TieLine;
use super::{Base, Choice, Input, Locator};
use crate::geo::Point;
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
    let wishes = Wishes { input, base, choice, painter, lands }.all(ties);
    let ground = |at: Point, country: &str| -> Ground {
        let unit = base.projection.invert(at).and_then(|place| locator.unit(input.topology, place));
        let Some(owner) = unit.map(|u| base.owner.get(u).copied().unwrap_or(u)) else { return Ground::Sea };
        let code = input.topology.units.get(owner).map_or("", |u| u.code.as_str());
        if code == country || (country.is_empty() && painter.group(code).is_some()) {
            Ground::Own
        } else if painter.group(code).is_some() {
            Ground::Coloured
        } else {
            Ground::Land
        }
    };
    // an ocean's own ground is the sea
    let ground = |at: Point, country: &str| match (ground(at, country), country) {
        (Ground::Sea, OCEAN) => Ground::Own,
        (Ground::Own, OCEAN) => Ground::Coloured,
        (other, _) => other,
    };
    let mut taken: Vec<Point> = ties.iter().flat_map(|tie| along(&tie.points)).collect();
    taken.extend(
        lands
            .iter()
            .filter(|land| land.small && land.paint.fill != Fill::Land)
            .filter_map(|land| middle(input, base, &land.code)),
    );
    place(&wishes, base.frame, &taken, &ground, &|text, style| input.host.text_width(text, style))
}

/// In place of a country code: the label stands on water.
const OCEAN: &str = "~";

/// Returns points at most 6 px apart along a line.
fn along(points: &[Point]) -> Vec<Point> {
    let mut list = Vec::new();
    for pair in points.windows(2) {
        let (Some(a), Some(b)) = (pair.first(), pair.last()) else { continue };
        let steps = (a.distance(*b) / 6.0).ceil().clamp(1.0, 400.0) as usize;
        for i in 0..steps {
            let t = i as f64 / steps as f64;
            list.push(Point::new(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t));
        }
    }
    list.extend(points.last());
    list
}

fn middle(input: Input<'_>, base: &Base, code: &str) -> Option<Point> {
    let unit = input.topology.units.get(input.topology.unit(code)?)?;
    base.point(unit.label)
}

struct Wishes<'a> {
    input: Input<'a>,
    base: &'a Base,
    choice: &'a Choice,
    painter: &'a Painter<'a>,
    lands: &'a [Land],
}

impl Wishes<'_> {
    fn all(&self, ties: &[TieLine]) -> Vec<Wish> {
        let mut wishes = Vec::new();
        let chosen = [&self.choice.selected, &self.choice.compare];
        for code in chosen.into_iter().flatten() {
            wishes.extend(self.country(code, LabelKind::Selected, SELECTED));
        }
        if let Some(code) = self.choice.hover.as_ref().filter(|c| !chosen.contains(&&Some((*c).clone()))) {
            wishes.extend(self.country(code, LabelKind::Hover, COUNTRY));
        }
        if self.choice.selected.is_some() {
            for line in ties.iter().rev() {
                match &line.plan.party {
                    Party::Country(code) => wishes.extend(self.country(code, LabelKind::Country, COUNTRY)),
                    Party::Group(group) => wishes.extend(self.anchor(*group)),
                }
            }
        } else {
            for rank in 1..=9 {
                wishes.extend(self.ranked(rank));
            }
            wishes.extend(self.choice.groups.iter().flat_map(|&group| self.word(group)));
        }
        wishes.extend(OCEANS.into_iter().filter_map(|(key, places)| self.ocean(key, places)));
        let mut seen: Vec<(String, Vec<String>)> = Vec::new();
        wishes.retain(|wish| {
            let key = (wish.country.clone(), wish.lines.clone());
            let new = wish.kind == LabelKind::Group || !seen.contains(&key);
            seen.push(key);
            new
        });
        wishes
    }

    fn size(&self, style: TextStyle) -> TextStyle {
        let size = if self.base.frame.width < NARROW { (style.size * 0.92).max(11.5) } else { style.size };
        TextStyle { size, ..style }
    }

    fn country(&self, code: &str, kind: LabelKind, style: TextStyle) -> Option<Wish> {
        let land = self.lands.iter().find(|l| l.of.is_empty() && l.code == code)?;
        let unit = self.input.topology.units.get(self.input.topology.unit(code)?)?;
        let middle = self.base.point(unit.label)?;
        let selected = kind == LabelKind::Selected;
        let point = if selected || self.choice.selected.is_some() {
            self.base.point(unit.anchor).unwrap_or(middle)
        } else {
            middle
        };
        Some(Wish {
            kind,
            lines: vec![name(self.input, land)],
            style: self.size(style),
            middle,
            point,
            gap: if selected { 12.0 } else { 8.0 },
            country: code.to_owned(),
            inside: (land.paint.fill, land.paint.faded),
            may_leave: true,
        })
    }

    fn anchor(&self, group: usize) -> Option<Wish> {
        let (at, name) = self.input.story.groups.get(group)?.anchor.as_ref()?;
        let point = self.base.point(*at)?;
        Some(Wish {
            kind: LabelKind::Anchor,
            lines: vec![name.clone()],
            style: self.size(COUNTRY),
            middle: point,
            point,
            gap: 8.0,
            country: "!".to_owned(),
            inside: (Fill::Land, false),
            may_leave: true,
        })
    }

    /// The members of shown groups that are named one by one and come at this rank.
    fn ranked(&self, rank: u8) -> Vec<Wish> {
        let groups = self.choice.groups.iter().filter_map(|&g| self.input.story.groups.get(g));
        groups
            .filter(|group| group.mark.rank == rank)
            .flat_map(|group| group.members.iter())
            .filter(|member| self.painter.group(&member.country).is_some())
            .filter_map(|member| self.country(&member.country, LabelKind::Country, COUNTRY))
            .collect()
    }

    /// The word of a group, wherever it may stand.
    fn word(&self, group: usize) -> Vec<Wish> {
        let Some(of) = self.input.story.groups.get(group).filter(|g| !g.mark.word.is_empty()) else {
            return Vec::new();
        };
        let slot = self.choice.slot(self.input.story, group);
        let places = of.mark.at.iter().filter_map(|&at| self.base.point(at));
        places
            .map(|point| Wish {
                kind: LabelKind::Group,
                lines: vec![of.mark.word.clone()],
                style: self.size(GROUP),
                middle: point,
                point,
                gap: 0.0,
                country: String::new(),
                inside: (Fill::Group(slot), false),
                may_leave: false,
            })
            .collect()
    }

    fn ocean(&self, key: &str, places: &[crate::geo::LonLat]) -> Option<Wish> {
        let lines: Vec<String> = self.input.messages.get(key).split(' ').map(str::to_owned).collect();
        let size = (self.base.frame.width / 64.0).clamp(12.0, 16.0);
        let style = TextStyle { size, weight: 400, serif: true, tracking: 0.04 };
        let width = lines.iter().map(|l| self.input.host.text_width(l, style)).fold(0.0, f64::max);
        let fits = |p: &Point| p.x > width / 2.0 + 4.0 && p.x < self.base.frame.width - width / 2.0 - 4.0;
        let point = places.iter().filter_map(|&at| self.base.point(at)).find(fits)?;
        Some(Wish {
            kind: LabelKind::Ocean,
            lines,
            style,
            middle: point,
            point,
            gap: 0.0,
            country: OCEAN.to_owned(),
            inside: (Fill::Land, false),
            may_leave: false,
        })
    }
}

/// Returns the name of a land: in the page's language, or its code where the language has none.
pub fn name(input: Input<'_>, land: &Land) -> String {
    let name = input.host.country_name(&land.alpha2);
    if name.is_empty() {
        land.code.clone()
    } else {
        name
    }
}
