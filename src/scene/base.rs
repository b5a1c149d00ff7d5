//! What a scene needs of the geography in one view at one width: projected once, used for every selection.

use crate::geo::{LonLat, Point, Rect};
use crate::path::ProjectedArcs;
use crate::projection::{view, Projection};
use crate::topology::{mesh, Side, Topology};

/// The geography of one view, on the page.
pub struct Base {
    /// The projection, fitted to the width.
    pub projection: Projection,
    /// The whole map, from 0, 0.
    pub frame: Rect,
    /// SVG path of the meridians and parallels.
    pub graticule: String,
    /// SVG path of each unit; empty where the view shows none of it.
    pub unit_paths: Vec<String>,
    /// Px box of each unit.
    pub unit_bounds: Vec<Option<Rect>>,
    /// What lies on either side of each arc.
    pub sides: Vec<Side>,
    /// For each unit the country that it is drawn as.
    pub owner: Vec<usize>,
    arcs: ProjectedArcs,
}

impl Base {
    /// Returns the geography of the view with this name at `width` px under a worldview.
    pub fn new(topology: &Topology, view_name: &str, width: f64, worldview: usize) -> Self {
        let (projection, height) = view(view_name).fit(width);
        let arcs = ProjectedArcs::new(topology, &projection);
        let units = 0..topology.units.len();
        let owner = match topology.worldviews.get(worldview) {
            Some(view) => view.owner.clone(),
            None => units.clone().collect(),
        };
        Self {
            frame: Rect { x: 0.0, y: 0.0, width, height },
            graticule: projection.graticule_path(),
            unit_paths: units.clone().map(|unit| arcs.unit_path(unit)).collect(),
            unit_bounds: units.map(|unit| arcs.unit_bounds(unit)).collect(),
            sides: mesh(topology, worldview),
            owner,
            arcs,
            projection,
        }
    }

    /// Returns the SVG path of the arcs that `wanted` picks.
    pub fn lines(&self, wanted: impl Fn(&Side) -> bool) -> String {
        let picked = self.sides.iter().enumerate().filter(|(_, side)| wanted(side)).map(|(arc, _)| arc);
        self.arcs.arcs_path(picked)
    }

    /// Returns where a place falls on the page, if the frame shows it.
    pub fn point(&self, at: LonLat) -> Option<Point> {
        let point = self.projection.project(at)?;
        let here = Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 };
        self.frame.contains(here).then_some(point)
    }
}
