use super::{Cutter, Edge, Part, Vertex};
use crate::geo::Rect;
use crate::math::atan2;

/// Px by which rounding may leave a crossing short of the side that it lies on.
const ROUNDING: f64 = 1e-9;

/// The frame of a map on the page, walked from its bottom left up, along the top, down and back; each side is a
/// quarter of the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rectangle {
    /// The frame beyond which nothing lies.
    pub const BOUNDLESS: Self =
        Self { left: f64::NEG_INFINITY, top: f64::NEG_INFINITY, right: f64::INFINITY, bottom: f64::INFINITY };

    /// Returns the edge that runs round `frame`.
    pub fn new(frame: Rect) -> Self {
        Self { left: frame.x, top: frame.y, right: frame.x + frame.width, bottom: frame.y + frame.height }
    }
}

impl Edge for Rectangle {
    fn is_visible(&self, [x, y, _]: Vertex) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    fn zones(&self, [x, y, _]: Vertex) -> u8 {
        if x < self.left {
            16
        } else if x > self.right {
            32
        } else if y < self.top {
            64
        } else if y > self.bottom {
            128
        } else {
            1
        }
    }

    /// # References
    /// Liang, Barsky (1984), "A New Concept and Method for Line Clipping", doi:10.1145/357332.357333.
    fn side(&self, a: Vertex, b: Vertex, out: &mut Cutter) {
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let sides =
            [(-dx, a[0] - self.left), (dx, self.right - a[0]), (-dy, a[1] - self.top), (dy, self.bottom - a[1])];
        // The share of the way at which it enters the frame and at which it leaves it.
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for &(speed, distance) in &sides {
            if speed < 0.0 {
                enter = enter.max(distance / speed);
            } else if speed > 0.0 {
                leave = leave.min(distance / speed);
            } else if distance < 0.0 {
                leave = -1.0;
            }
        }
        let at = |share: f64| {
            let (x, y) = (a[0] + share * dx, a[1] + share * dy);
            [x.max(self.left).min(self.right), y.max(self.top).min(self.bottom), 0.0]
        };
        if enter > leave {
            return out.hide();
        }
        if enter > 0.0 {
            out.enter(at(enter));
        }
        if leave < 1.0 {
            out.leave(at(leave));
        } else {
            out.point(b);
        }
    }

    fn position(&self, [x, y, _]: Vertex) -> f64 {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        let sides = if x <= self.left + ROUNDING {
            (self.bottom - y) / height
        } else if y <= self.top + ROUNDING {
            1.0 + (x - self.left) / width
        } else if x >= self.right - ROUNDING {
            2.0 + (y - self.top) / height
        } else {
            3.0 + (self.right - x) / width
        };
        sides / 4.0
    }

    fn corners(&self) -> Vec<(f64, Vertex)> {
        vec![
            (0.0, [self.left, self.bottom, 0.0]),
            (0.25, [self.left, self.top, 0.0]),
            (0.5, [self.right, self.top, 0.0]),
            (0.75, [self.right, self.bottom, 0.0]),
        ]
    }

    fn area(&self, [x0, y0, _]: Vertex, [x1, y1, _]: Vertex, part: Part) -> f64 {
        if part != Part::Whole {
            // Of what lies wholly on one side of the frame, nothing runs round it.
            return if part == Part::Piece { x0 * y1 - y0 * x1 } else { 0.0 };
        }
        // The turn about a corner: nothing in all for a ring that does not run round the frame.
        let (x0, y0, x1, y1) = (x0 - self.left, y0 - self.bottom, x1 - self.left, y1 - self.bottom);
        atan2(y0 * x1 - x0 * y1, x0 * x1 + y0 * y1)
    }
}
