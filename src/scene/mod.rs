//! What is on the map: px, classes and words, ready to be written.
//!
//! [`scene`] turns a story, a geography and a [`Choice`] into a [`Scene`], a plain value. It decides everything that
//! the picture and the live map show, so that both agree.

mod base;
mod bow;
mod choice;
mod label;
mod land;
mod locate;
mod names;
mod neighbour;
mod ocean;
mod paint;
pub mod theme;
mod tie_draw;
mod tie_line;

pub use base::Base;
pub use choice::Choice;
pub use label::{Label, LabelKind};
pub use land::Land;
pub use locate::Locator;
pub use neighbour::{neighbour, Heading};
pub use paint::{Fill, Paint, Painter};
pub use tie_draw::TieLine;
pub use tie_line::{family, firmness, line_status, mark, width, Direction, Family, Firmness, Mark, Plan};

use crate::geo::{GreatCircle, LonLat, Point, Rect};
use crate::story::query::own_ties;
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
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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

/// Returns the scene for a choice. `base` must be made for the choice's view, width and worldview.
pub fn scene(input: Input<'_>, base: &Base, locator: &Locator, choice: &Choice) -> Scene {
    let painter = Painter::new(input.story, choice);
    let lands = land::lands(input.topology, input.story, base, choice, &painter);
    let (origin, ties) = tie_lines(input, base, choice);
    let labels = names::labels(input, base, locator, choice, &painter, &lands, &ties);
    Scene {
        frame: base.frame,
        graticule: base.graticule.clone(),
        borders: borders(base, input.topology, &lands),
        outlines: outlines(input, base, choice, &lands),
        lands,
        ties,
        origin,
        labels,
    }
}

fn borders(base: &Base, topology: &Topology, lands: &[Land]) -> Borders {
    let mut coloured = vec![false; topology.units.len()];
    for land in lands {
        if let Some(unit) = coloured.get_mut(land.unit) {
            *unit = land.paint.fill != Fill::Land;
        }
    }
    let is_coloured = |unit: Option<usize>| {
        let owner = unit.and_then(|unit| base.owner.get(unit));
        owner.and_then(|&owner| coloured.get(owner)).copied().unwrap_or_default()
    };
    let lines = |kind: ArcKind, wanted: Option<bool>| {
        base.lines(&|arc| {
            arc.kind == kind && wanted.is_none_or(|wanted| wanted == (is_coloured(arc.a) || is_coloured(arc.b)))
        })
    };
    Borders {
        coast: lines(ArcKind::Coast, Some(false)),
        neutral: lines(ArcKind::Border(BorderClass::International), Some(false)),
        group: lines(ArcKind::Border(BorderClass::International), Some(true)),
        disputed: lines(ArcKind::Border(BorderClass::Disputed), None),
        control: lines(ArcKind::Border(BorderClass::LineOfControl), None),
    }
}

/// Shapes smaller than this many px either way get a ring in place of an outline.
const OUTLINE_FROM: f64 = 24.0;

fn outlines(input: Input<'_>, base: &Base, choice: &Choice, lands: &[Land]) -> Vec<Outline> {
    let mut list = Vec::new();
    for (index, land) in lands.iter().enumerate().filter(|(_, land)| land.of.is_empty()) {
        if let Some(slot) = land.paint.outline {
            list.push(Outline { kind: OutlineKind::Pending(slot), path: land.path.clone(), land: index, ring: None });
        }
    }
    let marked = [
        (OutlineKind::Hover, &choice.hover),
        (OutlineKind::Selected, &choice.compare),
        (OutlineKind::Selected, &choice.selected),
        (OutlineKind::Focus, &choice.focus),
    ];
    for (kind, code) in marked {
        let is_it = |land: &Land| land.of.is_empty() && code.as_ref() == Some(&land.code);
        let Some((index, land)) = lands.iter().enumerate().find(|(_, land)| is_it(land)) else { continue };
        let unit = input.topology.unit(&land.code);
        let bounds = unit.and_then(|u| base.bounds.get(u).copied().flatten());
        let small = bounds.is_none_or(|b| b.width < OUTLINE_FROM && b.height < OUTLINE_FROM);
        let middle = unit.and_then(|u| input.topology.units.get(u)).and_then(|u| base.point(u.label));
        let ring = if small && kind == OutlineKind::Focus { middle } else { None };
        let path = if ring.is_some() { String::new() } else { land.path.clone() };
        list.push(Outline { kind, path, land: index, ring });
    }
    list
}

/// Lines that leave within this many degrees of each other would be hard to tell apart.
const CLOSE: f64 = 5.0;

fn tie_lines(input: Input<'_>, base: &Base, choice: &Choice) -> (Option<Point>, Vec<TieLine>) {
    let Some((code, home)) = choice.selected.as_deref().and_then(|code| Some((code, unit_of(input, code)?))) else {
        return (None, Vec::new());
    };
    let mut own = Vec::new();
    for index in own_ties(input.story, code, choice.date) {
        let status = input.story.ties.get(index).and_then(|tie| line_status(tie, choice.date));
        own.extend(status.map(|status| (index, status)));
    }
    let mut lines: Vec<TieLine> = Vec::new();
    let mut bearings: Vec<f64> = Vec::new();
    let plans = tie_line::plans(input.story, code, &own);
    for (index, plan) in plans.iter().enumerate() {
        let Some(to) = end_of(input, &plan.party) else { continue };
        let mut rank = plans.iter().take(index).filter(|other| other.party == plan.party).count();
        let near = match (base.point(home.anchor), base.point(to.anchor)) {
            (Some(a), Some(b)) => a.distance(b) < OUTLINE_FROM,
            _ => false,
        };
        let (from, to) = if near { (home.label, to.label) } else { (home.anchor, to.anchor) };
        let bearing = GreatCircle::new(from, to).bearing_deg();
        if rank == 0 {
            // a way that would hide under that to another place is bowed aside
            rank = bearings.iter().filter(|other| (**other - bearing).abs() < CLOSE).count();
            bearings.push(bearing);
        }
        // the heaviest is drawn last, on top
        if let Some(line) = tie_draw::draw(&base.projection, plan, from, to, rank) {
            lines.insert(0, line);
        }
    }
    let origin = if lines.is_empty() { None } else { base.point(home.anchor) };
    (origin, lines)
}

/// Where ties end at a country or a group as a whole.
struct Ends {
    anchor: LonLat,
    label: LonLat,
}

fn unit_of(input: Input<'_>, code: &str) -> Option<Ends> {
    let unit = input.topology.units.get(input.topology.unit(code)?)?;
    Some(Ends { anchor: unit.anchor, label: unit.label })
}

fn end_of(input: Input<'_>, party: &Party) -> Option<Ends> {
    match party {
        Party::Country(code) => unit_of(input, code),
        Party::Group(group) => {
            let (at, _) = input.story.groups.get(*group)?.anchor.as_ref()?;
            Some(Ends { anchor: *at, label: *at })
        }
    }
}
