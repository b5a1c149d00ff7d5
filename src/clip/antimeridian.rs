use super::edge::{area_round, NEAR};
use super::{Cutter, Edge, Part, Vertex};
use crate::geo::{cross, mix, unit};
use crate::math::{atan2, hypot, EPSILON};
use std::f64::consts::PI;

/// The edge of a map of the whole globe: up its west side, over the north pole, down its east side and back
/// under the south pole, the rectangle -π to π by -π/2 to π/2.
///
/// What lies on it keeps its side of the cut, and at a pole its longitude, by being next to nothing away from it.
pub struct Antimeridian;

/// How far what lies on the cut, or at a pole, is away from it.
const BESIDE: f64 = 1e-20;

/// No two are half a turn apart, so the great circle between neighbours is never in doubt.
const CORNERS: [(f64, Vertex); 8] = [
    (0.0, corner(-BESIDE, -1.0)),
    (1.0 / 12.0, [-1.0, -BESIDE, 0.0]),
    (1.0 / 6.0, corner(-BESIDE, 1.0)),
    (1.0 / 3.0, [BESIDE, 0.0, 1.0]),
    (1.0 / 2.0, corner(BESIDE, 1.0)),
    (7.0 / 12.0, [-1.0, BESIDE, 0.0]),
    (2.0 / 3.0, corner(BESIDE, -1.0)),
    (5.0 / 6.0, [BESIDE, 0.0, -1.0]),
];

/// A place from which areas are measured; opposite it on the cut, at -36.9°, no vertex lies but by chance.
const PLACE: Vertex = [0.8, 0.0, 0.6];

impl Edge for Antimeridian {
    fn is_visible(&self, _vertex: Vertex) -> bool {
        true
    }

    fn zones(&self, [x, y, _]: Vertex) -> u8 {
        if y > EPSILON {
            1
        } else if y < -EPSILON {
            2
        } else if x > EPSILON {
            4
        } else {
            NEAR
        }
    }

    fn settle(&self, before: Vertex, vertex: Vertex) -> Vertex {
        let [x, y, z] = vertex;
        if is_pole(vertex) {
            // A pole has every longitude: it is reached straight.
            pole(before, z)
        } else if is_on_cut(vertex) {
            [x, BESIDE.copysign(if is_pole(before) { y } else { before[1] }), z]
        } else {
            vertex
        }
    }

    fn side(&self, from: Vertex, to: Vertex, out: &mut Cutter) {
        let (y0, y1) = (from[1], to[1]);
        let (sin, cos) = (cross(from, to)[2], from[0] * to[0] + y0 * y1);
        let changes = (y0 < 0.0) != (y1 < 0.0);
        let turns = is_pole(from) && (sin.abs() > EPSILON * cos || changes && to[0] < 0.0);
        let beside = |y: f64| BESIDE.copysign(y);
        if turns || sin.abs() < -EPSILON * cos {
            let z = from[2] + to[2];
            out.point(pole(from, z));
            out.leave(corner(beside(y0), z));
            out.enter(corner(beside(y1), z));
            out.point(pole(to, z));
        } else if changes && sin * y1 < 0.0 {
            // Where the straight line between the two meets the plane of the cut.
            if let Some([x, _, z]) = unit(mix(from, y1.abs(), to, y0.abs())) {
                out.leave([x, beside(y0), z]);
                out.enter([x, beside(y1), z]);
            }
        }
        out.point(to);
    }

    fn position(&self, [x, y, z]: Vertex) -> f64 {
        let north = atan2(z, hypot(x, y)) / (6.0 * PI);
        if y < 0.0 {
            1.0 / 12.0 + north
        } else {
            7.0 / 12.0 - north
        }
    }

    fn corners(&self) -> Vec<(f64, Vertex)> {
        CORNERS.to_vec()
    }

    fn area(&self, from: Vertex, to: Vertex, _part: Part) -> f64 {
        area_round(PLACE, from, to)
    }
}

fn is_on_cut([x, y, _]: Vertex) -> bool {
    y.abs() < -EPSILON * x
}

fn is_pole([x, y, _]: Vertex) -> bool {
    x * x + y * y < EPSILON * EPSILON
}

/// Returns the corner at the pole on the side of `z`.
const fn corner(beside: f64, z: f64) -> Vertex {
    [-BESIDE, BESIDE * beside, 1_f64.copysign(z)]
}

/// Returns the pole on the side of `z` with the longitude of a vertex.
fn pole(of: Vertex, z: f64) -> Vertex {
    let share = if is_pole(of) { 1.0 } else { BESIDE };
    [of[0] * share, of[1] * share, 1_f64.copysign(z)]
}
