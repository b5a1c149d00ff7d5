//! What a scene needs of the geography in one view at one width: projected once, used for every selection.

use crate::geo::{LonLat, Point, Rect};
use crate::path::{Lines, PathData};
use crate::projection::{graticule, ProjectedArcs, Projection, View, VIEWS};
use crate::topology::{mesh, MeshArc, Topology};

/// The geography of one view, on the page. Paths are in tenths of a px, as [`PathData`] writes them.
pub struct Base {
    /// The projection, fitted to the width.
    pub projection: Projection,
    /// The whole map, from 0, 0.
    pub frame: Rect,
    /// Path of the meridians and parallels.
    pub graticule: String,
    /// For each unit the path of all land drawn as it; empty where the view shows none of it, and for a unit that
    /// is drawn as another.
    pub paths: Vec<String>,
    /// Px box of each unit by itself.
    pub bounds: Vec<Option<Rect>>,
    /// What each arc is under the worldview.
    pub mesh: Vec<MeshArc>,
    /// For each unit the country that it is drawn as.
    pub owner: Vec<usize>,
    arcs: Vec<Lines>,
}

/// Degrees between meridians and between parallels.
const GRATICULE: f64 = 20.0;

impl Base {
    /// Returns the geography of the view with this name at `width` px under a worldview. An unknown name gives the
    /// first view.
    pub fn new(topology: &Topology, view: &str, width: f64, worldview: usize) -> Self {
        let (projection, height) = View::by_name(view).unwrap_or(&VIEWS[0]).projection(width);
        let units = 0..topology.units.len();
        let owner: Vec<usize> = units.clone().map(|unit| topology.owner(worldview, unit)).collect();
        let projected = ProjectedArcs::new(topology, &projection);
        let shapes: Vec<Lines> = units.clone().map(|unit| projected.unit(unit)).collect();
        let path = |unit: usize| {
            let mut path = PathData::default();
            for (shape, &drawn_as) in shapes.iter().zip(&owner) {
                if drawn_as == unit {
                    path.draw(shape);
                }
            }
            path.text
        };
        let mut net = PathData::default();
        net.draw(&projection.draw(&graticule(GRATICULE), false));
        Self {
            frame: Rect { x: 0.0, y: 0.0, width, height },
            graticule: net.text,
            paths: units.map(path).collect(),
            bounds: shapes.iter().map(Lines::bounds).collect(),
            mesh: mesh(topology, worldview),
            arcs: projected.arcs,
            owner,
            projection,
        }
    }

    /// Returns the path of the arcs that `wanted` picks.
    pub fn lines(&self, wanted: &dyn Fn(&MeshArc) -> bool) -> String {
        let mut path = PathData::default();
        for (arc, lines) in self.mesh.iter().zip(&self.arcs) {
            if wanted(arc) {
                path.draw(lines);
            }
        }
        path.text
    }

    /// Returns where a place falls on the page, if the frame shows it.
    pub fn point(&self, at: LonLat) -> Option<Point> {
        let point = self.projection.project(at)?;
        let here = Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 };
        self.frame.contains(here).then_some(point)
    }
}
