use crate::geo::Point;
use crate::stream::Sink;

/// The sink that keeps every line and ring as a list of points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Lines and rings in the order of their drawing.
    pub lines: Vec<Vec<Point>>,
}

impl Sink for Lines {
    fn point(&mut self, x: f64, y: f64) {
        if let Some(line) = self.lines.last_mut() {
            line.push(Point::new(x, y));
        }
    }

    fn line_start(&mut self) {
        self.lines.push(Vec::new());
    }

    fn line_end(&mut self) {}
    fn polygon_start(&mut self) {}
    fn polygon_end(&mut self) {}
    fn sphere(&mut self) {}
}
