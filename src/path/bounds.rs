use crate::geo::Rect;
use crate::stream::Sink;

/// The sink that measures the smallest rectangle round everything drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// Left, top, right, bottom.
    sides: Option<[f64; 4]>,
}

impl Bounds {
    /// Returns the rectangle in px, or `None` if nothing was drawn.
    pub fn rect(&self) -> Option<Rect> {
        self.sides.map(|[left, top, right, bottom]| Rect { x: left, y: top, width: right - left, height: bottom - top })
    }
}

impl Sink for Bounds {
    fn point(&mut self, x: f64, y: f64) {
        let [left, top, right, bottom] = self.sides.unwrap_or([x, y, x, y]);
        self.sides = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }

    fn line_start(&mut self) {}
    fn line_end(&mut self) {}
    fn polygon_start(&mut self) {}
    fn polygon_end(&mut self) {}
    fn sphere(&mut self) {}
}
