use super::cutter::with_end;
use super::edge::walk_corners;
use super::{Cutter, Edge, Vertex};
use crate::geo::Rect;
use crate::stream::Sink;

/// The frame of a map on the page, walked from its bottom left up, along the top, down and back.
pub struct Rectangle {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rectangle {
    /// Returns the edge that runs round `frame`.
    pub fn new(frame: Rect) -> Self {
        Self { left: frame.x, top: frame.y, right: frame.x + frame.width, bottom: frame.y + frame.height }
    }

    fn is_visible(&self, [x, y]: Vertex) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    /// Returns the share of the way from `a` to `b` at which it enters the frame and at which it leaves it.
    ///
    /// # References
    /// Liang, Barsky (1984), "A New Concept and Method for Line Clipping", doi:10.1145/357332.357333.
    fn inside(&self, a: Vertex, b: Vertex) -> Option<(f64, f64)> {
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let sides =
            [(-dx, a[0] - self.left), (dx, self.right - a[0]), (-dy, a[1] - self.top), (dy, self.bottom - a[1])];
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (speed, distance) in sides {
            if speed < 0.0 {
                enter = enter.max(distance / speed);
            } else if speed > 0.0 {
                leave = leave.min(distance / speed);
            } else if distance < 0.0 {
                return None;
            }
        }
        (enter <= leave).then_some((enter, leave))
    }

    fn at(&self, a: Vertex, b: Vertex, share: f64) -> Vertex {
        let along = |from: f64, to: f64| from + share * (to - from);
        [along(a[0], b[0]).max(self.left).min(self.right), along(a[1], b[1]).max(self.top).min(self.bottom)]
    }

    fn corners(&self) -> [(f64, Vertex); 4] {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        [
            (0.0, [self.left, self.bottom]),
            (height, [self.left, self.top]),
            (height + width, [self.right, self.top]),
            (2.0 * height + width, [self.right, self.bottom]),
        ]
    }
}

impl Edge for Rectangle {
    fn cut(&self, line: &[Vertex], closed: bool, out: &mut Cutter) {
        let mut previous: Option<Vertex> = None;
        for vertex in with_end(line, closed) {
            match previous.map(|before| (before, self.inside(before, vertex))) {
                None if self.is_visible(vertex) => out.point(vertex),
                None => {}
                Some((_, None)) => out.hide(),
                Some((before, Some((enter, leave)))) => {
                    if enter > 0.0 {
                        out.enter(self.at(before, vertex, enter));
                    }
                    if leave < 1.0 {
                        out.leave(self.at(before, vertex, leave));
                    } else {
                        out.point(vertex);
                    }
                }
            }
            previous = Some(vertex);
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

    fn position(&self, [x, y]: Vertex) -> f64 {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        if x <= self.left {
            self.bottom - y
        } else if y <= self.top {
            height + x - self.left
        } else if x >= self.right {
            height + width + y - self.top
        } else {
            2.0 * height + width + self.right - x
        }
    }

    fn length(&self) -> f64 {
        2.0 * (self.right - self.left + self.bottom - self.top)
    }

    fn walk(&self, from: f64, to: f64, sink: &mut dyn Sink) {
        walk_corners(&self.corners(), self.length(), from, to, sink);
    }

    fn area(&self, line: &[Vertex]) -> f64 {
        line.windows(2).map(|side| side[0][0] * side[1][1] - side[0][1] * side[1][0]).sum()
    }

    fn is_inside(&self, rings: &[Vec<Vertex>]) -> bool {
        // Rings crossed on the way left from the bottom left corner.
        let mut inside = false;
        for ring in rings {
            let Some(&[mut x0, mut y0]) = ring.last() else { continue };
            for &[x1, y1] in ring {
                if (y0 > self.bottom) != (y1 > self.bottom)
                    && self.left > x0 + (self.bottom - y0) / (y1 - y0) * (x1 - x0)
                {
                    inside = !inside;
                }
                (x0, y0) = (x1, y1);
            }
        }
        inside
    }
}
