//! What is on the map: px, classes and words, ready to be written.
//!
//! [`scene`] turns a story, a geography and a [`Choice`] into a [`Scene`], a plain value. It decides everything that
//! the picture and the live map show, so that both agree.

mod base;
mod bow;
mod choice;
mod label;
mod land;
mod names;
mod neighbour;
mod ocean;
mod paint;
pub mod theme;
mod tie_draw;
mod tie_line;

pub use base::{Base, Shape};
pub use choice::Choice;
pub use label::{Label, LabelKind};
pub use land::Land;
pub use neighbour::{neighbour, Heading};
pub use paint::{Fill, Paint};
pub use tie_draw::TieLine;
pub use tie_line::{family, firmness, line_status, mark, width, Direction, Family, Firmness, Mark, Plan};

use crate::geo::{LonLat, Point, Rect};
use crate::path::PathData;
use crate::story::{Party, Story};
use crate::text::{Host, Messages};
use crate::topology::{ArcKind, BorderClass, Topology};

/// What a scene is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The subject.
    pub story: &'a Story,
    /// The geography.
    pub topology: &'a Topology,
    /// Words.
    pub messages: &'a Messages,
    /// Names, numbers, dates and widths.
    pub host: &'a dyn Host,
}

/// Lines of one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Borders {
    /// Coast of neutral land.
    pub coast: String,
    /// Borders between neutral countries.
    pub neutral: String,
    /// Borders beside coloured countries.
    pub group: String,
    /// Disputed lines.
    pub disputed: String,
    /// Lines of control.
    pub control: String,
}

/// A country's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Why it is outlined.
    pub kind: OutlineKind,
    /// Path of the shape in tenths of a px; empty where the shape is too small to outline.
    pub path: String,
    /// Index of the shape in [`Scene::lands`], whose fill is drawn again over the inner half of the outline.
    pub land: usize,
    /// Middle of a ring in place of the outline, where the shape is small.
    pub ring: Option<Point>,
}

/// Why a country is outlined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineKind {
    /// It changes its membership of a shown group, of this style slot, about this time.
    Pending(usize),
    /// It lies under the pointer.
    Hover,
    /// It is selected.
    Selected,
    /// It has the keyboard focus.
    Focus,
}

/// The map as it is to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Px across and down.
    pub frame: Rect,
    /// Meridians and parallels.
    pub graticule: String,
    /// Shapes.
    pub lands: Vec<Land>,
    /// Lines between them.
    pub borders: Borders,
    /// Outlines over them.
    pub outlines: Vec<Outline>,
    /// Lines of the selected country's ties, heaviest last.
    pub ties: Vec<TieLine>,
    /// Where they start.
    pub origin: Option<Point>,
    /// Names.
    pub labels: Vec<Label>,
}

/// What everything in a scene is decided by.
struct Given<'a> {
    input: Input<'a>,
    base: &'a Base,
    choice: &'a Choice,
    /// See [`Choice::homes`].
    homes: Vec<usize>,
    /// The selected country and those to which it is tied; empty where none is selected.
    tied: Vec<&'a str>,
}

/// Returns the scene for a choice. `base` must be made for the choice's view, width and worldview.
pub fn scene(input: Input<'_>, base: &Base, choice: &Choice) -> Scene {
    let mut given = Given { input, base, choice, homes: choice.homes(input.story), tied: Vec::new() };
    let mut scene = Scene { frame: base.frame, graticule: base.graticule.clone(), ..Scene::default() };
    given.tied = tie_draw::ties(&given, &mut scene);
    scene.lands = land::lands(&given);
    let mut coloured = vec![false; base.shapes.len()];
    for land in &scene.lands {
        if let Some(coloured) = coloured.get_mut(land.unit) {
            *coloured = land.paint.fill != Fill::Land;
        }
    }
    scene.borders = borders(base, &coloured);
    scene.outlines = outlines(&given, &scene.lands);
    scene.labels = names::labels(&given, &coloured, &scene);
    scene
}

impl<'a> Given<'a> {
    /// Returns the style slot of a shown group.
    fn slot(&self, group: usize) -> usize {
        self.homes.iter().position(|&home| home == group).unwrap_or(0)
    }

    /// Returns whether a unit lies inside the treaty area with this name.
    fn is_inside(&self, unit: usize, area: &str) -> bool {
        self.input.topology.areas.iter().any(|known| known.name == area && known.units.contains(&unit))
    }

    /// Returns where ties of a country end, and where its name stands.
    fn country_ends(&self, code: &str) -> Option<(LonLat, LonLat)> {
        let topology = self.input.topology;
        let unit = topology.units.get(topology.unit(code)?)?;
        Some((unit.anchor, unit.label))
    }

    /// Returns the same of a country or a group as a whole.
    fn ends(&self, party: &Party) -> Option<(LonLat, LonLat)> {
        match party {
            Party::Country(code) => self.country_ends(code),
            Party::Group(group) => {
                let (at, _) = self.input.story.groups.get(*group)?.anchor.as_ref()?;
                Some((*at, *at))
            }
        }
    }
}

fn borders(base: &Base, coloured: &[bool]) -> Borders {
    let is_coloured = |unit: Option<usize>| {
        let owner = unit.and_then(|unit| base.owner.get(unit));
        owner.and_then(|&owner| coloured.get(owner)) == Some(&true)
    };
    let mut paths: [PathData; 5] = Default::default();
    for (arc, lines) in base.mesh.iter().zip(&base.arcs) {
        let beside = is_coloured(arc.a) || is_coloured(arc.b);
        let path = match arc.kind {
            ArcKind::Coast if !beside => 0,
            ArcKind::Border(BorderClass::International) => 1 + usize::from(beside),
            ArcKind::Border(BorderClass::Disputed) => 3,
            ArcKind::Border(BorderClass::LineOfControl) => 4,
            _ => continue,
        };
        base::draw(lines, &mut paths[path]);
    }
    let [coast, neutral, group, disputed, control] = paths;
    Borders {
        coast: coast.text,
        neutral: neutral.text,
        group: group.text,
        disputed: disputed.text,
        control: control.text,
    }
}

/// Shapes smaller than this many px either way get a ring in place of an outline.
const OUTLINE_FROM: f64 = 24.0;

fn outlines(given: &Given<'_>, lands: &[Land]) -> Vec<Outline> {
    let choice = given.choice;
    let mut list = Vec::new();
    let mut add = |kind: OutlineKind, index: usize, land: &Land, ring: Option<Point>| {
        let path = if ring.is_some() { String::new() } else { land.path.clone() };
        list.push(Outline { kind, path, land: index, ring });
    };
    for (index, land) in lands.iter().enumerate() {
        if let Some(slot) = land.paint.outline {
            add(OutlineKind::Pending(slot), index, land, None);
        }
    }
    let marked = [
        (OutlineKind::Hover, &choice.hover),
        (OutlineKind::Selected, &choice.compare),
        (OutlineKind::Selected, &choice.selected),
        (OutlineKind::Focus, &choice.focus),
    ];
    for (kind, code) in marked {
        for (index, land) in lands.iter().enumerate() {
            if land.of.is_empty() && code.as_ref() == Some(&land.code) {
                let ring = if kind == OutlineKind::Focus { small(given, land) } else { None };
                add(kind, index, land, ring);
            }
        }
    }
    list
}

/// Returns the middle of a land that is too small to outline.
fn small(given: &Given<'_>, land: &Land) -> Option<Point> {
    let bounds = given.base.shapes.get(land.unit)?.bounds;
    if bounds.width.max(bounds.height) >= OUTLINE_FROM {
        return None;
    }
    given.base.point(given.input.topology.units.get(land.unit)?.label)
}
