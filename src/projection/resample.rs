use super::RawProjection;
use crate::geo::{cartesian, Point};
use crate::math::{asin, atan2, EPSILON};
use crate::stream::Sink;

/// Halvings of one side at most.
const MAX_DEPTH: u32 = 16;

/// Sides longer than this on the globe are always halved: the cosine of 30°.
const COS_LONGEST: f64 = 0.866_025_403_784_438_6;

/// The stage that projects, and adds points where the great circle between two vertices is drawn curved.
///
/// A side is halved until its midpoint is less than the precision away from the straight line drawn for it.
pub struct Resample<'a> {
    raw: &'a dyn RawProjection,
    scale: f64,
    translate: Point,
    precision_squared: f64,
    sink: &'a mut dyn Sink,
    in_polygon: bool,
    first: Option<Vertex>,
    last: Option<Vertex>,
}

/// A vertex with all that is known of it: its longitude, its unit vector and its place on the page.
#[derive(Clone, Copy)]
struct Vertex {
    lambda: f64,
    unit: [f64; 3],
    x: f64,
    y: f64,
}

impl<'a> Resample<'a> {
    /// Returns the stage that writes px to `sink`.
    ///
    /// # Tolerance
    /// `precision` in px: 0.3 is not seen on a screen; 0 adds no points.
    pub fn new(
        raw: &'a dyn RawProjection,
        scale: f64,
        translate: Point,
        precision: f64,
        sink: &'a mut dyn Sink,
    ) -> Self {
        let precision_squared = precision * precision;
        Self { raw, scale, translate, precision_squared, sink, in_polygon: false, first: None, last: None }
    }

    fn vertex(&self, lambda: f64, phi: f64, unit: [f64; 3]) -> Vertex {
        let (x, y) = self.raw.project(lambda, phi);
        Vertex { lambda, unit, x: self.translate.x + self.scale * x, y: self.translate.y - self.scale * y }
    }

    /// Passes on the points needed between two vertices.
    fn between(&mut self, a: Vertex, b: Vertex, depth: u32) {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length_squared = dx * dx + dy * dy;
        if depth == 0 || length_squared <= 4.0 * self.precision_squared {
            return;
        }
        let sum = [0, 1, 2].map(|i| a.unit[i] + b.unit[i]);
        let length = (sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]).sqrt();
        if length < EPSILON {
            return;
        }
        let unit = sum.map(|part| part / length);
        // Along a meridian, which the map's edge is, and at a pole, the longitude is known better this way.
        let lambda = if unit[2].abs() > 1.0 - EPSILON || (a.lambda - b.lambda).abs() < EPSILON {
            (a.lambda + b.lambda) / 2.0
        } else {
            atan2(unit[1], unit[0])
        };
        let middle = self.vertex(lambda, asin(unit[2]), unit);
        let (mx, my) = (middle.x - a.x, middle.y - a.y);
        let across = dy * mx - dx * my;
        let along = (dx * mx + dy * my) / length_squared;
        let cos = a.unit[0] * b.unit[0] + a.unit[1] * b.unit[1] + a.unit[2] * b.unit[2];
        if across * across / length_squared > self.precision_squared || (along - 0.5).abs() > 0.3 || cos < COS_LONGEST {
            self.between(a, middle, depth - 1);
            self.sink.point(middle.x, middle.y);
            self.between(middle, b, depth - 1);
        }
    }
}

impl Sink for Resample<'_> {
    fn point(&mut self, lambda: f64, phi: f64) {
        let vertex = self.vertex(lambda, phi, cartesian(lambda, phi));
        if let (Some(last), true) = (self.last, self.precision_squared > 0.0) {
            self.between(last, vertex, MAX_DEPTH);
        }
        self.sink.point(vertex.x, vertex.y);
        self.first = self.first.or(Some(vertex));
        self.last = Some(vertex);
    }

    fn line_start(&mut self) {
        (self.first, self.last) = (None, None);
        self.sink.line_start();
    }

    fn line_end(&mut self) {
        if let (Some(last), Some(first), true) = (self.last, self.first, self.in_polygon) {
            if self.precision_squared > 0.0 {
                self.between(last, first, MAX_DEPTH);
            }
        }
        self.sink.line_end();
    }

    fn polygon_start(&mut self) {
        self.in_polygon = true;
        self.sink.polygon_start();
    }

    fn polygon_end(&mut self) {
        self.in_polygon = false;
        self.sink.polygon_end();
    }

    /// The clip before this stage has made a polygon of the globe.
    fn sphere(&mut self) {}
}
