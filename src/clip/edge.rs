use super::{Cutter, Vertex};
use crate::geo::{cross, dot};
use crate::math::atan2;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A piece of a ring that the edge cuts, closed in itself.
    Piece,
    /// One of the rings of a polygon that the edge does not cut.
    Whole,
    /// The only ring of a polygon, in a hidden zone: there less is to be computed.
    Beyond,
}

/// A vertex lies so close to the edge that its side depends on its neighbours.
pub(super) const NEAR: u8 = 8;

/// The zones that are hidden.
pub(super) const BEYOND: u8 = 0xF0;

/// A closed line along which geometry is cut.
///
/// A place on the edge has a position, the share of the way round, from 0 to 1, when the edge is walked forward:
/// clockwise on the map, with the visible part on the right.
pub trait Edge: Sync {
    /// Returns whether a vertex lies inside.
    fn is_visible(&self, vertex: Vertex) -> bool;

    /// Passes on what is visible of the side between two vertices, without the first.
    fn side(&self, from: Vertex, to: Vertex, out: &mut Cutter);

    /// Returns the position of a vertex that lies on the edge.
    fn position(&self, vertex: Vertex) -> f64;

    /// Returns the points that draw the edge, each with its position, in order.
    fn corners(&self) -> Vec<(f64, Vertex)>;

    /// Returns a side's share in a measure of area that is above zero for rings that run clockwise on the map, or, if
    /// they lie beyond the edge, clockwise seen from there. Of rings that the edge does not cut it is below zero in all
    /// just where the edge lies inside the polygon.
    fn area(&self, from: Vertex, to: Vertex, part: Part) -> f64;

    /// Returns the zones in which a vertex lies, one bit each: zones that no side between two of their vertices leaves, and
    /// that the edge does not touch. Those of `BEYOND` are hidden, the others visible. Or returns `NEAR`.
    fn zones(&self, vertex: Vertex) -> u8;

    /// Returns `vertex` on that side of the edge to which `before`, from which it is reached, belongs.
    fn settle(&self, _before: Vertex, vertex: Vertex) -> Vertex {
        vertex
    }
}

/// Returns half the area of the triangle between a side and a place, above zero if it runs clockwise seen from above.
///
/// # References
/// van Oosterom, Strackee (1983), "The Solid Angle of a Plane Triangle", doi:10.1109/TBME.1983.325207.
pub(super) fn area_round(place: Vertex, a: Vertex, b: Vertex) -> f64 {
    atan2(dot(place, cross(b, a)), 1.0 + dot(a, b) + dot(place, a) + dot(place, b))
}
