use super::{Cutter, Vertex};
use crate::math::{atan2, sin_cos};
use crate::stream::Sink;

/// A closed line along which geometry is cut.
///
/// A place on the edge has a position, a number from 0 to [`Edge::length`] that grows as the edge is walked
/// forward: clockwise on the map, with the visible part on the right.
pub trait Edge {
    /// Cuts a line into its visible pieces; a `closed` line also runs from its last vertex to its first.
    fn cut(&self, line: &[Vertex], closed: bool, out: &mut Cutter);

    /// Returns the position of a vertex that lies on the edge.
    fn position(&self, vertex: Vertex) -> f64;

    /// Returns the position at which the walk round the edge is back at its start.
    fn length(&self) -> f64;

    /// Passes on the points needed between two positions, both excluded; `to` may exceed the length once.
    fn walk(&self, from: f64, to: f64, sink: &mut dyn Sink);

    /// Returns a line's share in a measure of area that is above zero for rings that run clockwise on the map.
    fn area(&self, line: &[Vertex]) -> f64;

    /// Returns whether the edge lies inside a polygon none of whose rings it cuts.
    fn is_inside(&self, rings: &[Vec<Vertex>]) -> bool;

    /// Passes on the whole edge as a polygon of one ring.
    fn outline(&self, sink: &mut dyn Sink) {
        sink.line_start();
        self.walk(-1e-9, self.length() - 1e-9, sink);
        sink.line_end();
    }
}

/// Walks an edge given by its corners, each with its position, in order.
pub(super) fn walk_corners(corners: &[(f64, Vertex)], length: f64, from: f64, to: f64, sink: &mut dyn Sink) {
    for lap in [0.0, length] {
        for &(position, [x, y]) in corners {
            if position + lap > from && position + lap < to {
                sink.point(x, y);
            }
        }
    }
}

/// Returns half the area on the sphere between a line and a place, above zero if it runs clockwise seen from
/// above: `polar` gives a vertex's direction from there, clockwise, and the cosine of its distance.
pub(super) fn area_round(line: impl IntoIterator<Item = Vertex>, polar: &dyn Fn(Vertex) -> (f64, f64)) -> f64 {
    let mut previous = None;
    let mut area = 0.0;
    for vertex in line {
        let (azimuth, cos) = polar(vertex);
        let (sin_half, cos_half) = (((1.0 - cos) / 2.0).max(0.0).sqrt(), ((1.0 + cos) / 2.0).max(0.0).sqrt());
        if let Some((azimuth0, sin_half0, cos_half0)) = previous {
            // Half the excess of a triangle with two sides and the angle between them given (Todhunter,
            // "Spherical Trigonometry", § 103).
            let (sin, cos) = sin_cos(azimuth - azimuth0);
            let k: f64 = sin_half0 * sin_half;
            area += atan2(k * sin, cos_half0 * cos_half + k * cos);
        }
        previous = Some((azimuth, sin_half, cos_half));
    }
    area
}
