//! The one protocol of the geometry pipeline: every stage takes these calls and passes on its own.

/// A stage that takes geometry point by point.
///
/// # Units
/// On the sphere `x` and `y` are lambda and phi in radians; after projection they are px, y down.
///
/// A polygon is `polygon_start`, then each ring as `line_start`, points, `line_end` (the first point is not
/// repeated at the end), then `polygon_end`. Outside a polygon the same calls draw a line.
/// The inside of a ring is on the right of its direction of travel: exterior rings run clockwise on the map, with
/// north up, and holes the other way, as in d3-geo. So a small ring run the other way bounds the rest of the globe.
pub trait Sink {
    /// Takes the next point of the line or ring.
    fn point(&mut self, x: f64, y: f64);
    /// Begins a line or a ring.
    fn line_start(&mut self);
    /// Ends a line or a ring.
    fn line_end(&mut self);
    /// Begins a polygon.
    fn polygon_start(&mut self);
    /// Ends a polygon.
    fn polygon_end(&mut self);
    /// Takes the outline of the whole globe.
    fn sphere(&mut self);
}
