use super::cutter::with_end;
use super::edge::{area_round, walk_corners};
use super::{Cutter, Edge, Vertex};
use crate::geo::cartesian;
use crate::math::{sin, EPSILON};
use crate::stream::Sink;
use std::f64::consts::{FRAC_PI_2, PI};

/// The edge of a map of the whole globe: up its west side, over the north pole, down its east side and back
/// under the south pole, the rectangle -π to π by -π/2 to π/2.
pub struct Antimeridian;

const NORTH_WEST: f64 = PI;
const NORTH_EAST: f64 = 3.0 * PI;
const SOUTH_EAST: f64 = 4.0 * PI;
const LENGTH: f64 = 6.0 * PI;

/// No two are half a turn apart, so the great circle between neighbours is never in doubt.
const CORNERS: [(f64, Vertex); 8] = [
    (0.0, [-PI, -FRAC_PI_2]),
    (0.5 * PI, [-PI, 0.0]),
    (NORTH_WEST, [-PI, FRAC_PI_2]),
    (2.0 * PI, [0.0, FRAC_PI_2]),
    (NORTH_EAST, [PI, FRAC_PI_2]),
    (3.5 * PI, [PI, 0.0]),
    (SOUTH_EAST, [PI, -FRAC_PI_2]),
    (5.0 * PI, [0.0, -FRAC_PI_2]),
];

impl Edge for Antimeridian {
    fn cut(&self, line: &[Vertex], closed: bool, out: &mut Cutter) {
        // A vertex on the cut belongs to the side it is reached from, so begin at one with a side of its own.
        let clear = line.iter().position(|&v| !is_on_cut(v) && !is_pole(v)).unwrap_or(0);
        let begin = if closed { clear } else { 0 };
        let Some(&[mut lambda0, mut phi0]) = line.get(begin) else { return };
        let side = line.get(clear).map_or(lambda0, |v| v[0]);
        if is_on_cut([lambda0, phi0]) {
            lambda0 = PI.copysign(side);
        }
        out.is_near = line.iter().any(|&v| is_on_cut(v) || is_pole(v));
        out.point([lambda0, phi0]);
        let turned = line[begin..].iter().chain(&line[..begin]).copied();
        let end = if closed { line.get(begin) } else { None };
        for [mut lambda1, phi1] in turned.chain(end.copied()).skip(1) {
            if is_pole([lambda1, phi1]) {
                // A pole has every longitude: it is reached straight.
                lambda1 = lambda0;
            } else if is_on_cut([lambda1, phi1]) && !is_pole([lambda0, phi0]) {
                lambda1 = PI.copysign(lambda0);
            }
            let turn = (lambda1 - lambda0).abs();
            let from_pole = is_pole([lambda0, phi0]) && turn > EPSILON;
            let (west_east0, west_east1) = (PI.copysign(lambda0), PI.copysign(lambda1));
            if from_pole || (turn - PI).abs() < EPSILON {
                let pole = FRAC_PI_2.copysign(phi0 + phi1);
                out.point([lambda0, pole]);
                out.leave([west_east0, pole]);
                out.enter([west_east1, pole]);
                out.point([lambda1, pole]);
            } else if turn > PI {
                let phi = crossing([lambda0, phi0], [lambda1, phi1]);
                out.leave([west_east0, phi]);
                out.enter([west_east1, phi]);
            }
            out.point([lambda1, phi1]);
            (lambda0, phi0) = (lambda1, phi1);
        }
        if closed {
            if out.is_cut {
                out.join_ends(true);
            } else if let Some(ring) = out.pieces.first_mut() {
                ring.pop();
            }
        }
    }

    fn position(&self, [lambda, phi]: Vertex) -> f64 {
        if lambda < 0.0 {
            phi + FRAC_PI_2
        } else {
            NORTH_EAST + FRAC_PI_2 - phi
        }
    }

    fn length(&self) -> f64 {
        LENGTH
    }

    fn walk(&self, from: f64, to: f64, sink: &mut dyn Sink) {
        walk_corners(&CORNERS, LENGTH, from, to, sink);
    }

    fn area(&self, line: &[Vertex]) -> f64 {
        area(line.iter().copied())
    }

    fn is_inside(&self, rings: &[Vec<Vertex>]) -> bool {
        // Rings that run clockwise and leave the edge outside have more than no area.
        rings.iter().map(|ring| area(with_end(ring, true))).sum::<f64>() < -1e-12
    }
}

fn is_on_cut([lambda, _]: Vertex) -> bool {
    PI - lambda.abs() < EPSILON
}

fn is_pole([_, phi]: Vertex) -> bool {
    FRAC_PI_2 - phi.abs() < EPSILON
}

/// Returns the latitude at which the great circle through two vertices meets the antimeridian.
fn crossing(from: Vertex, to: Vertex) -> f64 {
    let [ax, ay, az] = cartesian(from[0], from[1]);
    let [bx, by, bz] = cartesian(to[0], to[1]);
    // Their cross product is normal to the great circle's plane; the meridian's plane is y = 0.
    let (nx, nz) = (ay * bz - az * by, ax * by - ay * bx);
    if nz.abs() < 1e-15 {
        (from[1] + to[1]) / 2.0
    } else {
        (nx / nz).atan()
    }
}

/// Returns half the area between a line and the south pole, from above which east is clockwise.
fn area(line: impl IntoIterator<Item = Vertex>) -> f64 {
    area_round(line, &|[lambda, phi]| (lambda, -sin(phi)))
}
