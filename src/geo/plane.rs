use crate::math::hypot;

/// A point on the page, in px from the top left, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Px from the left.
    pub x: f64,
    /// Px from the top.
    pub y: f64,
}

impl Point {
    /// Returns the point at `x`, `y` px.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Returns the distance to `other` in px.
    pub fn distance(self, other: Self) -> f64 {
        hypot(self.x - other.x, self.y - other.y)
    }

    /// Returns the point at the share `t` of the way to `other`, 0 here and 1 there.
    pub fn towards(self, other: Self, t: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * t, y: self.y + (other.y - self.y) * t }
    }
}

/// A rectangle on the page, in px, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Px from the left.
    pub x: f64,
    /// Px from the top.
    pub y: f64,
    /// Px across.
    pub width: f64,
    /// Px down.
    pub height: f64,
}

impl Rect {
    /// Returns whether the two share any area.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Returns whether `inner` lies wholly inside.
    pub fn contains(self, inner: Self) -> bool {
        inner.x >= self.x
            && inner.y >= self.y
            && inner.x + inner.width <= self.x + self.width
            && inner.y + inner.height <= self.y + self.height
    }

    /// Returns whether a point lies inside.
    pub fn holds(self, point: Point) -> bool {
        let (right, down) = (point.x - self.x, point.y - self.y);
        right >= 0.0 && down >= 0.0 && right <= self.width && down <= self.height
    }

    /// Returns the rectangle with `margin` px added on every side.
    pub fn grow(self, margin: f64) -> Self {
        Self {
            x: self.x - margin,
            y: self.y - margin,
            width: self.width + 2.0 * margin,
            height: self.height + 2.0 * margin,
        }
    }
}
