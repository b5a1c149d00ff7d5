//! What a scene needs of the geography in one view at one width: projected once, used for every selection.

use super::Choice;
use crate::geo::{LonLat, Point, Rect};
use crate::path::{self, Lines, PathData};
use crate::projection::{graticule, Inset, ProjectedArcs, Projection, View, VIEWS, WHOLE};
use crate::topology::{mesh, MeshArc, Topology};

/// All land drawn as one country or dependency, on the page.
pub struct Shape {
    /// Path in tenths of a px, as [`PathData`] writes it; empty where the view shows none of it.
    pub path: String,
    /// Px box; without size where the view shows none of it.
    pub bounds: Rect,
    /// Where its name stands best, if the frame shows that place.
    pub label: Option<Point>,
    /// Where its ties end, if the frame shows that place.
    pub anchor: Option<Point>,
    /// Its rings, each in its px box.
    rings: Vec<(Rect, Vec<Point>)>,
}

/// The geography of one view, on the page.
pub struct Base {
    /// The projection, fitted to the width.
    pub projection: Projection,
    /// The map without what stands below it, from 0, 0.
    pub frame: Rect,
    /// Whether it names every member of a group.
    pub is_near: bool,
    /// Px down from the top, all that is shown.
    pub height: f64,
    /// A part of the map, larger, with its place.
    pub inset: Option<(Rect, Box<Base>)>,
    /// Path of what is drawn of the globe, land or sea, in tenths of a px.
    pub sea: String,
    /// Path of the meridians and parallels, in tenths of a px.
    pub graticule: String,
    /// For each unit what is drawn as it: nothing for a unit that is drawn as another.
    pub shapes: Vec<Shape>,
    /// What each arc is under the worldview.
    pub mesh: Vec<MeshArc>,
    /// For each unit the country that it is drawn as.
    pub owner: Vec<usize>,
    /// Each arc on the page.
    pub(super) arcs: Vec<Lines>,
}

/// Px between the vertices of a map that moves.
const COARSE: f64 = 1.5;
/// Degrees between meridians and between parallels.
const GRATICULE: f64 = 20.0;
/// So many of a story's countries are worth an inset.
const ENOUGH: usize = 6;
/// Px between a map and an inset below it.
const GAP: f64 = 6.0;
/// A map that is enlarged so many times names every member of a group.
const NEAR: f64 = 3.0;

impl Base {
    /// Returns the geography of a choice's view, width, zoom and worldview, with its inset. An unknown view is the first.
    pub fn new(topology: &Topology, choice: &Choice, subjects: &[&str]) -> Self {
        let mut base = Self::bare(topology, choice);
        base.add_lines(topology, choice.worldview);
        base.add_shapes(topology);
        base.add_inset(topology, choice, subjects);
        base
    }

    /// Returns what it draws without an inset, without [lines](Self::add_lines) and without [shapes](Self::add_shapes).
    pub fn bare(topology: &Topology, choice: &Choice) -> Self {
        Self::of(topology, view(choice), choice.width, choice.zoom, choice)
    }

    /// Adds the view's inset, if it shows enough of the countries with the codes `subjects`, and if it does not cover
    /// what the reader has enlarged.
    pub fn add_inset(&mut self, topology: &Topology, choice: &Choice, subjects: &[&str]) {
        let base = self;
        if let Some(Inset { view, share, is_below }) = view(choice).inset {
            if choice.zoom[2] > 1.0 && !is_below {
                return;
            }
            let mut inset = Self::of(topology, view, choice.width * share, WHOLE, choice);
            inset.add_lines(topology, choice.worldview);
            inset.add_shapes(topology);
            let mut shown = 0;
            for code in subjects {
                let shape = topology.unit(code).and_then(|unit| inset.shapes.get(unit));
                shown += usize::from(shape.is_some_and(|shape| shape.label.is_some()));
            }
            if shown >= ENOUGH {
                let mut place = inset.frame;
                place.y = base.height - place.height;
                if is_below {
                    place.y = base.height + GAP;
                    base.height = place.y + place.height;
                }
                base.inset = Some((place, Box::new(inset)));
            }
        }
    }

    fn of(topology: &Topology, view: &View, width: f64, zoom: [f64; 3], choice: &Choice) -> Self {
        let (projection, height) = view.projection(width, choice.rotation);
        let frame = Rect { x: 0.0, y: 0.0, width, height };
        let mut projection = projection.zoom(zoom, frame);
        if choice.moves {
            projection = projection.coarse(COARSE);
        }
        let arcs = ProjectedArcs::new(topology, &projection).arcs;
        let mut sea = PathData::default();
        let mut rectangle = Vec::new();
        for &(x, y) in &[(0.0, height), (0.0, 0.0), (width, 0.0), (width, height)] {
            rectangle.push(Point { x, y });
        }
        sea.draw(&if view.is_round {
            projection.draw_sphere()
        } else {
            Lines { lines: vec![rectangle], closed: true, is_clear: false }
        });
        Self {
            frame,
            sea: sea.text,
            is_near: view.is_near || zoom[2] >= NEAR,
            height,
            inset: None,
            graticule: String::new(),
            shapes: Vec::new(),
            mesh: Vec::new(),
            owner: Vec::new(),
            arcs,
            projection,
        }
    }

    /// Adds the graticule, and what its lines are under a worldview.
    pub fn add_lines(&mut self, topology: &Topology, worldview: usize) {
        let mut net = PathData::default();
        net.draw(&self.projection.draw_vectors(&graticule(GRATICULE), false));
        self.graticule = net.text;
        for unit in 0..topology.units.len() {
            self.owner.push(topology.owner(worldview, unit));
        }
        self.mesh = mesh(topology, worldview);
    }

    /// Adds the shapes that its lines make.
    pub fn add_shapes(&mut self, topology: &Topology) {
        let projected = ProjectedArcs::of(topology, &self.projection, std::mem::take(&mut self.arcs));
        for (index, unit) in topology.units.iter().enumerate() {
            let mut rings = Lines { closed: true, ..Lines::default() };
            for (part, &drawn_as) in self.owner.iter().enumerate() {
                if drawn_as == index {
                    rings.lines.append(&mut projected.unit(part).lines);
                }
            }
            let mut path = PathData::default();
            path.draw(&rings);
            let bounds = rings.bounds().unwrap_or_default();
            let (label, anchor) = (self.point(unit.label), self.point(unit.anchor));
            let mut boxed = Vec::new();
            for ring in rings.lines {
                boxed.push((path::bounds(std::slice::from_ref(&ring)).unwrap_or_default(), ring));
            }
            self.shapes.push(Shape { path: path.text, bounds, label, anchor, rings: boxed });
        }
        self.arcs = projected.arcs;
    }

    /// Returns where a place falls on the page, if the frame shows it.
    pub fn point(&self, at: LonLat) -> Option<Point> {
        self.projection.project(at)
    }

    /// Returns whether a unit's shape lies wholly in the inset: neither outside it nor cut by its frame.
    pub(super) fn is_in_inset(&self, unit: usize) -> bool {
        let Some((_, base)) = &self.inset else { return false };
        let bounds = base.shapes.get(unit).map_or_else(Rect::default, |shape| shape.bounds);
        bounds.width > 0.0 && base.frame.contains(bounds.grow(1.0))
    }

    /// Returns the coasts and borders of the land drawn as a unit, as a path in tenths of a px. Unlike its shape it has no
    /// lines along the frame, or along the edge of the globe.
    pub(super) fn edge(&self, unit: usize) -> String {
        let is_it = |part: Option<usize>| part.and_then(|part| self.owner.get(part)) == Some(&unit);
        let mut path = PathData::default();
        for (arc, lines) in self.mesh.iter().zip(&self.arcs) {
            if is_it(arc.a) != is_it(arc.b) {
                path.draw(lines);
            }
        }
        path.text
    }

    /// Returns the index of the unit whose shape is drawn at a point of the page, or `None` at sea.
    pub fn land(&self, at: Point) -> Option<usize> {
        (0..self.shapes.len()).find(|&unit| self.is_on(unit, at))
    }

    /// Returns whether a point of the page lies on a unit's shape.
    #[inline(never)]
    pub(super) fn is_on(&self, unit: usize, at: Point) -> bool {
        self.shapes.get(unit).is_some_and(|shape| shape.bounds.holds(at) && surround(&shape.rings, at))
    }
}

fn view(choice: &Choice) -> &'static View {
    View::by_name(choice.view).unwrap_or(&VIEWS[0])
}

/// Returns whether a point lies inside an odd number of rings: on land, and not in a hole of it.
fn surround(rings: &[(Rect, Vec<Point>)], at: Point) -> bool {
    let mut inside = false;
    for (bounds, ring) in rings {
        // Most are islands elsewhere.
        let Some(&(mut from)) = ring.last().filter(|_| bounds.holds(at)) else { continue };
        let mut was_left = from.x < at.x;
        for &to in ring {
            let is_left = to.x < at.x;
            // a side counts where it passes above the point
            if is_left != was_left && from.y + (to.y - from.y) * (at.x - from.x) / (to.x - from.x) < at.y {
                inside = !inside;
            }
            (from, was_left) = (to, is_left);
        }
    }
    inside
}
