use super::Projection;
use crate::geo::{Point, Rect};

impl Projection {
    /// Fits a part of the globe into a width, with its top left corner at 0, 0, and cuts off all beyond it: from the
    /// centre so far left, up, right and down, in radii of the globe.
    ///
    /// Returns the projection and the height that it needs, in px.
    pub fn fit(self, [left, up, right, down]: [f64; 4], width: f64) -> (Self, f64) {
        let scale = width / (left + right);
        let height = (up + down) * scale;
        let extent = Rect { x: 0.0, y: 0.0, width, height };
        (self.scale(scale).translate(Point::new(left * scale, up * scale)).extent(extent), height)
    }
}
