use super::cutter::with_end;
use super::edge::area_round;
use super::{Cutter, Edge, Vertex};
use crate::geo::{cartesian, spherical};
use crate::math::{atan2, cos, sin_cos, RADIANS};
use crate::stream::Sink;
use std::f64::consts::TAU;

/// The distance between the points of the edge, radians: 2°.
const STEP: f64 = 2.0 * RADIANS;

/// The edge of a map of one side of the globe: the circle round lambda 0, phi 0.
pub struct Circle {
    cos_radius: f64,
    sin_radius: f64,
}

impl Circle {
    /// Returns the circle of this radius, 0 to 180 degrees, both excluded.
    pub fn new(radius_deg: f64) -> Self {
        let (sin_radius, cos_radius) = sin_cos(radius_deg.clamp(0.001, 179.999) * RADIANS);
        Self { cos_radius, sin_radius }
    }

    /// Returns whether a vertex lies inside.
    pub fn is_visible(&self, [lambda, phi]: Vertex) -> bool {
        cos(lambda) * cos(phi) > self.cos_radius
    }

    /// Returns where the great circle from `a` to `b` enters and leaves the circle, or `None` if it never does.
    fn crossings(&self, a: [f64; 3], b: [f64; 3]) -> Option<Crossings> {
        let normal = unit(cross(a, b))?;
        // The great circle's point nearest to the centre (1, 0, 0), and the direction of travel there.
        let nearest = unit([1.0 - normal[0] * normal[0], -normal[0] * normal[1], -normal[0] * normal[2]])?;
        let travel = cross(normal, nearest);
        let cos = self.cos_radius / nearest[0];
        if cos.abs() >= 1.0 {
            return None;
        }
        let sin = (1.0 - cos * cos).sqrt();
        let at = |sin: f64| {
            let (lambda, phi) = spherical([0, 1, 2].map(|i| cos * nearest[i] + sin * travel[i]));
            [lambda, phi]
        };
        let (before, after) = (dot(a, travel), dot(b, travel));
        Some(Crossings {
            enter: at(-sin),
            leave: at(sin),
            near: before < 0.0 && after > 0.0,
            far: before > 0.0 && after < 0.0,
        })
    }

    fn at(&self, angle: f64) -> Vertex {
        let (sin, cos) = sin_cos(angle);
        let (lambda, phi) = spherical([self.cos_radius, -self.sin_radius * sin, -self.sin_radius * cos]);
        [lambda, phi]
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
    fn cut(&self, line: &[Vertex], closed: bool, out: &mut Cutter) {
        let mut previous: Option<(Vertex, bool)> = None;
        for vertex in with_end(line, closed) {
            let visible = self.is_visible(vertex);
            if let Some((before, was_visible)) = previous {
                let crossings = self.crossings(cartesian(before[0], before[1]), cartesian(vertex[0], vertex[1]));
                match (was_visible, visible, crossings) {
                    (false, true, Some(c)) => out.enter(c.enter),
                    (true, false, Some(c)) => out.leave(c.leave),
                    (false, false, Some(c)) if c.near => {
                        out.enter(c.enter);
                        out.leave(c.leave);
                    }
                    (true, true, Some(c)) if c.far => {
                        out.leave(c.leave);
                        out.enter(c.enter);
                    }
                    // The two vertices are one place, on the edge itself.
                    (false, true, None) => out.enter(vertex),
                    (true, false, None) => out.hide(),
                    _ => {}
                }
            }
            if visible {
                out.point(vertex);
            }
            previous = Some((vertex, visible));
        }
        if closed {
            let begins_visible = line.first().is_some_and(|&first| self.is_visible(first));
            if out.is_cut {
                out.join_ends(begins_visible);
            } else if let Some(ring) = out.pieces.first_mut() {
                ring.pop();
            }
        }
    }

    fn position(&self, [lambda, phi]: Vertex) -> f64 {
        let [_, y, z] = cartesian(lambda, phi);
        let turn = atan2(-y, -z);
        if turn < 0.0 {
            turn + TAU
        } else {
            turn
        }
    }

    fn length(&self) -> f64 {
        TAU
    }

    fn walk(&self, from: f64, to: f64, sink: &mut dyn Sink) {
        let mut angle = (from / STEP).floor() * STEP + STEP;
        while angle < to {
            let [lambda, phi] = self.at(angle);
            sink.point(lambda, phi);
            angle += STEP;
        }
    }

    fn area(&self, line: &[Vertex]) -> f64 {
        area(line.iter().copied(), 1.0)
    }

    fn is_inside(&self, rings: &[Vec<Vertex>]) -> bool {
        // The rings on one side tell: the outermost runs clockwise, as seen from the middle of that side, unless
        // the edge round it is inside the polygon.
        let visible = |ring: &&Vec<Vertex>| ring.first().is_some_and(|&first| self.is_visible(first));
        let seen: f64 = rings.iter().filter(visible).map(|ring| area(with_end(ring, true), 1.0)).sum();
        let hidden: f64 = rings.iter().filter(|ring| !visible(ring)).map(|ring| area(with_end(ring, true), -1.0)).sum();
        if seen == 0.0 {
            hidden < 0.0
        } else {
            seen < 0.0
        }
    }
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// Returns the vector at length 1, or `None` if it has no direction.
fn unit(v: [f64; 3]) -> Option<[f64; 3]> {
    let length = dot(v, v).sqrt();
    (length > 1e-14).then(|| v.map(|part| part / length))
}

/// Returns half the area between a line and the centre (`side` 1) or the place opposite (-1), clockwise seen from
/// above that place.
fn area(line: impl IntoIterator<Item = Vertex>, side: f64) -> f64 {
    area_round(line, &|[lambda, phi]| {
        let [x, y, z] = cartesian(lambda, phi);
        (atan2(-z, side * y), side * x)
    })
}
