use super::Projection;
use crate::clip::Vertex;
use crate::geo::{dot, mix, unit, Vector};

/// Halvings of one side at most.
const MAX_DEPTH: u32 = 16;

/// Sides longer than this on the globe are always halved: the cosine of 30°.
const COS_LONGEST: f64 = 0.866_025_403_784_438_6;

/// A curve strays from its side by about an eighth of the side's length on the page times its angle on the globe. No
/// midpoint is looked at where that product is below a quarter of the precision. This is the same for what is at hand:
/// the length squared, times one minus the angle's cosine, over the precision squared.
const FLAT: f64 = 1.0 / 32.0;

/// A vertex on the sphere and on the page.
#[derive(Clone, Copy)]
struct Place {
    unit: Vector,
    x: f64,
    y: f64,
}

impl Projection {
    /// Projects a line, or a ring if it is `closed`, and adds points where the great circle between two vertices is
    /// drawn curved: a side is halved until its midpoint is less than the precision away from the straight line drawn
    /// for it.
    pub(super) fn resample(&self, line: &[Vertex], closed: bool) -> Vec<Vertex> {
        let mut out = Vec::with_capacity(line.len());
        let Some(&first) = line.first() else { return out };
        let first = self.place(first);
        let mut last = first;
        for &vertex in line {
            let place = self.place(vertex);
            self.between(&last, &place, MAX_DEPTH, &mut out);
            out.push([place.x, place.y, 0.0]);
            last = place;
        }
        if closed {
            self.between(&last, &first, MAX_DEPTH, &mut out);
        }
        out
    }

    fn place(&self, unit: Vector) -> Place {
        let [x, y, _] = self.on_page(unit);
        Place { unit, x, y }
    }

    /// Adds the points needed between two vertices.
    fn between(&self, a: &Place, b: &Place, depth: u32, out: &mut Vec<Vertex>) {
        let precision_squared = self.precision * self.precision;
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length_squared = dx * dx + dy * dy;
        if length_squared <= 4.0 * precision_squared {
            return;
        }
        let cos = dot(a.unit, b.unit);
        if depth == 0 || length_squared * (1.0 - cos) < FLAT * precision_squared {
            return;
        }
        let Some(unit) = unit(mix(a.unit, 1.0, b.unit, 1.0)) else { return };
        let middle = self.place(unit);
        let (mx, my) = (middle.x - a.x, middle.y - a.y);
        let across = dy * mx - dx * my;
        let along = (dx * mx + dy * my) / length_squared;
        if across * across / length_squared > precision_squared || (along - 0.5).abs() > 0.3 || cos < COS_LONGEST {
            self.between(a, &middle, depth - 1, out);
            out.push([middle.x, middle.y, 0.0]);
            self.between(&middle, b, depth - 1, out);
        }
    }
}
