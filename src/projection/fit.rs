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

    /// Enlarges what [`fit`](Self::fit) fitted into a frame, so that the place at `x`, `y` of the frame comes to its
    /// middle.
    ///
    /// # Units
    /// - `x`, `y`: shares of the frame's width and height.
    /// - `times`: how many times larger.
    pub fn zoom(mut self, [x, y, times]: [f64; 3], frame: Rect) -> Self {
        self.scale *= times;
        self.translate.x = (self.translate.x - x * frame.width) * times + frame.width / 2.0;
        self.translate.y = (self.translate.y - y * frame.height) * times + frame.height / 2.0;
        self
    }
}
