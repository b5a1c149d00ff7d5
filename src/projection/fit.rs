use super::Projection;
use crate::geo::{cartesian, Point, Rect, Vector};
use crate::math::RADIANS;
use std::f64::consts::PI;

/// Returns what an upright map must reach to show everything between two parallels, in degrees, all the way round.
pub const fn band(south: f64, north: f64) -> [Vector; 6] {
    // The parallel nearest to the equator is the longest.
    let middle = if south > 0.0 {
        south
    } else if north < 0.0 {
        north
    } else {
        0.0
    };
    [
        cartesian(-PI, south * RADIANS),
        cartesian(PI, south * RADIANS),
        cartesian(-PI, middle * RADIANS),
        cartesian(PI, middle * RADIANS),
        cartesian(-PI, north * RADIANS),
        cartesian(PI, north * RADIANS),
    ]
}

/// Returns what an azimuthal map must reach to show so many degrees to each side of its centre: left, up, right, down.
pub const fn sides([left, up, right, down]: [f64; 4]) -> [Vector; 4] {
    [
        cartesian(-left * RADIANS, 0.0),
        cartesian(0.0, up * RADIANS),
        cartesian(right * RADIANS, 0.0),
        cartesian(0.0, -down * RADIANS),
    ]
}

impl Projection {
    /// Fits a part of the globe, given by what it must reach ([`band`], [`sides`]), into a width, with its top left corner
    /// at 0, 0, and cuts off all beyond it.
    ///
    /// Returns the projection and the height that it needs, in px.
    pub fn fit(self, reach: &[Vector], width: f64) -> (Self, f64) {
        let unit = self.scale(1.0).translate(Point::default());
        let mut sides = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for &at in reach {
            let [x, y, _] = unit.on_page(at);
            sides = [sides[0].min(x), sides[1].min(y), sides[2].max(x), sides[3].max(y)];
        }
        let [left, top, right, bottom] = sides;
        let scale = if right > left { width / (right - left) } else { 1.0 };
        let height = (bottom - top) * scale;
        let extent = Rect { x: 0.0, y: 0.0, width, height };
        (unit.scale(scale).translate(Point::new(-left * scale, -top * scale)).extent(extent), height)
    }
}
