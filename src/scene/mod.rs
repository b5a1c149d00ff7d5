//! What is on the map: px, classes and words, ready to be written.
//!
//! [`scene`] turns a story, a geography and a [`Choice`] into a [`Scene`], a plain value. It decides everything that
//! the picture and the live map show, so that both agree.

mod base;
mod bow;
mod choice;
mod label;
mod land;
mod moving;
mod names;
mod neighbour;
mod ocean;
mod paint;
mod spot;
pub mod theme;
mod tie_draw;
mod tie_line;

pub use base::{Base, Shape};
pub use choice::Choice;
pub use label::{find_fonts, Label, LabelKind};
pub use land::Land;
pub use moving::{Camera, MOST, OPENING};
pub use neighbour::neighbour;
pub use paint::{stands, Fill, Look, Paint};
pub use tie_draw::TieLine;
pub use tie_line::{line_style, mark, width, Direction, Family, Firmness, Mark, Plan};

use crate::geo::{LonLat, Point, Rect};
use crate::path::{Lines, PathData};
use crate::story::Story;
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

/// What a line between shapes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    /// Coast of neutral land.
    Coast,
    /// A border between neutral countries.
    Neutral,
    /// A border beside a coloured country.
    Group,
    /// A disputed line.
    Disputed,
    /// A line of control.
    Control,
}

/// What lines there are, in the order in which they are drawn.
static BORDERS: [Border; 5] = [Border::Coast, Border::Neutral, Border::Group, Border::Disputed, Border::Control];

/// A country's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Why it is outlined.
    pub kind: OutlineKind,
    /// Index of the shape in [`Scene::lands`].
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
    /// It is compared with the selected one.
    Compared,
    /// It has the keyboard focus.
    Focus,
}

/// The map as it is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The map without what stands below it, in px.
    pub frame: Rect,
    /// Px down from the top, all that is shown.
    pub height: f64,
    /// A part of the map, larger, with its place.
    pub inset: Option<(Rect, Box<Scene>)>,
    /// What is drawn of the globe, land or sea.
    pub sea: String,
    /// Meridians and parallels.
    pub graticule: String,
    /// Shapes.
    pub lands: Vec<Land>,
    /// Lines between them, one path for each kind that is there; while the map moves, one for each quarter of the page.
    pub borders: Vec<(Border, String)>,
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
    /// See [`Choice::shown`].
    shown: Vec<usize>,
    /// The selected country and those to which it is tied by what is shown, or with which it is compared; empty where none
    /// is selected.
    tied: Vec<&'a str>,
    /// Where the lines of the selected country start on the page.
    origin: Option<Point>,
    /// What is named in the inset.
    told: &'a [Label],
}

/// Returns the scene for a choice. `base` must be made for the choice's view, width and worldview. `inset` is the scene of
/// its inset, where that was made before.
pub fn scene(input: Input<'_>, base: &Base, choice: &Choice, inset: Option<Box<Scene>>) -> Scene {
    let mut ahead = inset;
    let mut inset = None;
    if let Some((place, base)) = &base.inset {
        inset = Some((*place, ahead.take().unwrap_or_else(|| Box::new(scene(input, base, choice, None)))));
    }
    let told = inset.as_ref().map_or(&[][..], |(_, inset)| &inset.labels);
    let mut given = Given::new(input, base, choice, told);
    let ties = tie_draw::ties(&mut given);
    let lands = land::lands(&given);
    let mut coloured = vec![false; base.shapes.len()];
    for land in &lands {
        if let Some(coloured) = coloured.get_mut(land.unit) {
            *coloured = land.paint.fill != Fill::Land;
        }
    }
    let labels = names::labels(&given, &coloured, &lands, &ties);
    Scene {
        frame: base.frame,
        height: base.height,
        sea: base.sea.clone(),
        graticule: base.graticule.clone(),
        borders: borders(base, &coloured, choice.moves),
        outlines: outlines(base, choice, &lands),
        origin: if ties.is_empty() { None } else { given.origin },
        labels,
        inset,
        lands,
        ties,
    }
}

impl Scene {
    /// Outlines anew what is chosen, pointed at and focused. Where nothing but the focus is other than before, this brings a
    /// scene to what [`scene`] makes, in a fraction of the time.
    pub fn outline(&mut self, base: &Base, choice: &Choice) {
        self.outlines = outlines(base, choice, &self.lands);
        if let (Some((_, inset)), Some((_, base))) = (&mut self.inset, &base.inset) {
            inset.outline(base, choice);
        }
    }

    /// Brings ties and their origin to what is chosen, and nothing else: they are drawn sooner than all of it.
    pub fn tie(&mut self, input: Input<'_>, base: &Base, choice: &Choice) {
        let mut given = Given::new(input, base, choice, &[]);
        self.ties = tie_draw::ties(&mut given);
        self.origin = given.origin.filter(|_| !self.ties.is_empty());
    }
}

impl<'a> Given<'a> {
    fn new(input: Input<'a>, base: &'a Base, choice: &'a Choice, told: &'a [Label]) -> Self {
        Self { input, base, choice, shown: choice.shown(input.story), tied: Vec::new(), origin: None, told }
    }

    /// Returns whether a unit lies inside the treaty area with this name.
    fn is_inside(&self, unit: usize, area: &str) -> bool {
        self.input.topology.areas.iter().any(|known| known.name == area && known.units.contains(&unit))
    }

    /// Returns where ties of a country end, and where its name stands.
    #[inline(never)]
    fn ends(&self, code: &str) -> Option<(LonLat, LonLat)> {
        let topology = self.input.topology;
        let unit = topology.units.get(topology.unit(code)?)?;
        Some((unit.anchor, unit.label))
    }
}

fn borders(base: &Base, coloured: &[bool], moves: bool) -> Vec<(Border, String)> {
    let is_coloured = |unit: Option<usize>| {
        let owner = unit.and_then(|unit| base.owner.get(unit));
        owner.and_then(|&owner| coloured.get(owner)) == Some(&true)
    };
    // for each arc four times its kind, and the quarter in which it lies
    let mut places = Vec::new();
    for (arc, lines) in base.mesh.iter().zip(&base.arcs) {
        let kind = match (arc.kind, is_coloured(arc.a) || is_coloured(arc.b)) {
            (ArcKind::Coast, false) => Border::Coast as usize,
            (ArcKind::Border(BorderClass::International), false) => Border::Neutral as usize,
            (ArcKind::Border(BorderClass::International), true) => Border::Group as usize,
            (ArcKind::Border(BorderClass::Disputed), _) => Border::Disputed as usize,
            (ArcKind::Border(BorderClass::LineOfControl), _) => Border::Control as usize,
            _ => BORDERS.len(),
        };
        places.push(kind * 4 + if moves { quarter_of(lines, base.frame) } else { 0 });
    }
    let mut list = Vec::new();
    for place in 0..BORDERS.len() * 4 {
        // A browser paints a page tile by tile, and goes through every path that touches the tile.
        let mut path = PathData::default();
        for (lines, known) in base.arcs.iter().zip(&places) {
            if *known == place {
                path.draw(lines);
            }
        }
        if !path.text.is_empty() {
            list.push((BORDERS[place / 4], path.text));
        }
    }
    list
}

/// Returns in which quarter of a page lines begin.
#[inline(never)]
fn quarter_of(lines: &Lines, page: Rect) -> usize {
    let Some(Some(first)) = lines.lines.first().map(|line| line.first()) else { return 0 };
    usize::from(first.x * 2.0 > page.width) + 2 * usize::from(first.y * 2.0 > page.height)
}

/// Shapes smaller than this many px either way get a ring in place of an outline.
const OUTLINE_FROM: f64 = 24.0;

fn outlines(base: &Base, choice: &Choice, lands: &[Land]) -> Vec<Outline> {
    let mut list = Vec::new();
    for (index, land) in lands.iter().enumerate() {
        if let Some(slot) = land.paint.outline {
            list.push(Outline { kind: OutlineKind::Pending(slot), land: index, ring: None });
        }
    }
    let mut mark = |kind: OutlineKind, code: &Option<String>| {
        let Some(index) = code.as_ref().and_then(|code| land::find(lands, code)) else { return };
        let Some(land) = lands.get(index) else { return };
        if land.path.is_empty() {
            return;
        }
        let mut ring = None;
        if let (OutlineKind::Focus, Some(shape)) = (kind, base.shapes.get(land.unit)) {
            if shape.label.is_some() && shape.bounds.width.max(shape.bounds.height) < OUTLINE_FROM {
                ring = shape.label;
            }
        }
        list.push(Outline { kind, land: index, ring });
    };
    mark(OutlineKind::Hover, &choice.hover);
    mark(OutlineKind::Compared, &choice.compare);
    mark(OutlineKind::Selected, &choice.selected);
    mark(OutlineKind::Focus, &choice.focus);
    list
}
