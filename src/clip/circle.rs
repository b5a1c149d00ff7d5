use super::edge::area_round;
use super::{Cutter, Edge, Part, Vertex};
use crate::geo::{cross, dot, mix, unit};
use crate::math::{atan2, sin_cos, RADIANS};
use std::f64::consts::TAU;

/// The number of points of the edge: one every 2°.
const STEPS: u32 = 180;

/// A place next to the centre from which areas are measured, so that what is joined straight across the far side, from
/// places at equal distances, does not pass just opposite it, where rounding would decide on which side.
const ASIDE: Vertex = [0.999_999_995, 0.000_06, 0.000_08];

/// The edge of a map of one side of the globe: the circle round the map's centre.
pub struct Circle {
    cos_radius: f64,
    sin_radius: f64,
}

impl Circle {
    /// Returns the circle of this radius, 0 to 180 degrees, both excluded.
    pub const fn new(radius_deg: f64) -> Self {
        let (sin_radius, cos_radius) = sin_cos(radius_deg.clamp(0.001, 179.999) * RADIANS);
        Self { cos_radius, sin_radius }
    }

    /// Returns where the great circle from `a` to `b` enters and leaves the circle, or `None` if there is no great
    /// circle between them.
    fn crossings(&self, a: Vertex, b: Vertex) -> Option<Crossings> {
        let normal = unit(cross(a, b))?;
        // The great circle's point nearest to the centre (1, 0, 0), and the direction of travel there.
        let nearest = unit(mix([1.0, 0.0, 0.0], 1.0, normal, -normal[0]))?;
        let travel = cross(normal, nearest);
        let cos = self.cos_radius / nearest[0];
        // Where one only touches the circle rounding may bring it short of it: there it enters and leaves in one place.
        let sin = (1.0 - cos * cos).max(0.0).sqrt();
        let meets = sin > 0.0;
        let (before, after) = (dot(a, travel), dot(b, travel));
        Some(Crossings {
            enter: mix(nearest, cos, travel, -sin),
            leave: mix(nearest, cos, travel, sin),
            near: meets && before < 0.0 && after > 0.0,
            far: meets && before > 0.0 && after < 0.0,
        })
    }
}

struct Crossings {
    enter: Vertex,
    leave: Vertex,
    /// Whether the great circle's point nearest to the centre lies between the two vertices.
    near: bool,
    /// Whether its farthest point does.
    far: bool,
}

impl Edge for Circle {
    fn is_visible(&self, vertex: Vertex) -> bool {
        // What lies on the circle is outside, however it was rounded.
        vertex[0] > self.cos_radius + 1e-12
    }

    fn zones(&self, vertex: Vertex) -> u8 {
        // Either half of the globe, as far as it is all visible or all hidden.
        if self.is_visible(vertex) == (vertex[0] >= 0.0) {
            1 << (4 * u8::from(vertex[0] < 0.0))
        } else {
            0
        }
    }

    fn side(&self, from: Vertex, to: Vertex, out: &mut Cutter) {
        let (was_visible, visible) = (self.is_visible(from), self.is_visible(to));
        // Between two on the near half nothing lies farther off than both, between two on the far half nothing nearer.
        let is_plain = was_visible == visible && (from[0] > 0.0) == visible && (to[0] > 0.0) == visible;
        if let Some(c) = if is_plain { None } else { self.crossings(from, to) } {
            let leaves = was_visible && (!visible || c.far);
            if leaves {
                out.leave(c.leave);
            }
            if leaves && visible || !was_visible && (visible || c.near) {
                out.enter(c.enter);
            }
            if !was_visible && !visible && c.near {
                out.leave(c.leave);
            }
        }
        if visible {
            out.point(to);
        } else {
            out.hide();
        }
    }

    fn position(&self, [_, y, z]: Vertex) -> f64 {
        let turn = atan2(-y, -z) / TAU;
        if turn < 0.0 {
            turn + 1.0
        } else {
            turn
        }
    }

    fn corners(&self) -> Vec<(f64, Vertex)> {
        const TURN: (f64, f64) = sin_cos(TAU / STEPS as f64);
        let (sin, cos) = TURN;
        let (mut y, mut z) = (0.0, -self.sin_radius);
        let mut corners = Vec::new();
        for step in 0..STEPS {
            corners.push((f64::from(step) / f64::from(STEPS), [self.cos_radius, y, z]));
            (y, z) = (y * cos + z * sin, z * cos - y * sin);
        }
        corners
    }

    fn area(&self, from: Vertex, to: Vertex, part: Part) -> f64 {
        if part == Part::Beyond {
            // On the plane on which great circles are straight, seen from the middle of the far side.
            return cross(from, to)[0] / (from[0] * to[0]);
        }
        // Rings on either side are seen from the middle of their own.
        let side = if part == Part::Whole && !self.is_visible(from) { -ASIDE[0] } else { ASIDE[0] };
        area_round([side, ASIDE[1], ASIDE[2]], from, to)
    }
}
