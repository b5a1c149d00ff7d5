use super::Projection;
use crate::path::{area, Lines};
use crate::topology::{ArcRef, Topology};

/// A geography's arcs, each projected once, so that neighbours share every point of their border.
///
/// Only polygons with an arc that the map's edges touch go through the whole pipeline.
pub struct ProjectedArcs<'a> {
    topology: &'a Topology,
    projection: &'a Projection,
    /// For each of [`Topology::arcs`] what is visible of it.
    pub arcs: Vec<Lines>,
}

impl<'a> ProjectedArcs<'a> {
    /// Projects every arc.
    pub fn new(topology: &'a Topology, projection: &'a Projection) -> Self {
        let mut arcs = Vec::new();
        for arc in &topology.arcs {
            arcs.push(projection.draw_vectors(std::slice::from_ref(arc), false));
        }
        Self { topology, projection, arcs }
    }

    /// Returns the same of arcs that were projected before, of this topology by this projection.
    pub fn of(topology: &'a Topology, projection: &'a Projection, arcs: Vec<Lines>) -> Self {
        Self { topology, projection, arcs }
    }

    /// Returns the rings of what is visible of a unit.
    pub fn unit(&self, unit: usize) -> Lines {
        let mut lines = Vec::new();
        for polygon in self.topology.units.get(unit).map(|unit| unit.polygons.as_slice()).unwrap_or_default() {
            let mut rings = rings(polygon, &|arc| {
                self.arcs.get(arc).filter(|lines| lines.is_clear)?.lines.first().map(Vec::as_slice)
            });
            // What is inside an exterior ring that runs the other way is the rest of the globe.
            if rings.first().is_none_or(|exterior| area(exterior) <= -self.projection.slack) {
                let places = self::rings(polygon, &|arc| self.topology.arcs.get(arc).map(Vec::as_slice));
                rings = self.projection.draw_vectors(&places, true).lines;
            }
            lines.append(&mut rings);
        }
        Lines { lines, closed: true, is_clear: false }
    }
}

/// Returns the rings that arcs make, no point repeated at the end, or none where an arc is missing.
fn rings<'a, T: Copy + 'a>(polygon: &[Vec<ArcRef>], arc: &dyn Fn(usize) -> Option<&'a [T]>) -> Vec<Vec<T>> {
    let mut rings = Vec::new();
    for ring in polygon {
        let mut points = Vec::new();
        for used in ring {
            let Some(arc) = arc(used.arc as usize) else { return Vec::new() };
            // The last point of an arc is the first of the next.
            for step in 1..arc.len() {
                points.push(arc[if used.reversed { arc.len() - step } else { step - 1 }]);
            }
        }
        rings.push(points);
    }
    rings
}
