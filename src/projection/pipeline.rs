use super::{RawProjection, Resample};
use crate::clip::{Antimeridian, Circle, ClipStage, Edge, Rectangle};
use crate::geo::{LonLat, Point, Rect, Rotation};
use crate::math::{DEGREES, RADIANS};
use crate::path::Lines;
use crate::stream::Sink;

/// What part of the globe is drawn, around the centre of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clip {
    /// All of it, cut along the meridian opposite the centre.
    Antimeridian,
    /// What lies within this many degrees of the centre.
    Circle(f64),
}

/// A way to draw the globe on the page.
///
/// # Example
/// ```
/// use alliance_map::geo::{LonLat, Point};
/// use alliance_map::projection::{Patterson, Projection};
/// let pacific = Projection::new(&Patterson).rotate([-150.0, 0.0, 0.0]).scale(160.0).translate(Point::new(500.0, 250.0));
/// let tokyo = LonLat::new(139.69, 35.69);
/// let point = pacific.project(tokyo).unwrap();
/// assert!((point.x - 471.21).abs() < 0.01);
/// let back = pacific.invert(point).unwrap();
/// assert!((back.lon - tokyo.lon).abs() < 1e-9 && (back.lat - tokyo.lat).abs() < 1e-9);
/// ```
pub struct Projection {
    raw: &'static dyn RawProjection,
    rotation: Rotation,
    clip: Clip,
    scale: f64,
    translate: Point,
    precision: f64,
    extent: Option<Rect>,
}

impl Projection {
    /// Returns the projection of the whole globe, uncut by a frame, one px to the radius, centre at 0, 0.
    pub fn new(raw: &'static dyn RawProjection) -> Self {
        Self {
            raw,
            rotation: Rotation::new([0.0; 3]),
            clip: Clip::Antimeridian,
            scale: 1.0,
            translate: Point::default(),
            precision: 0.3,
            extent: None,
        }
    }

    /// Turns the globe by degrees of longitude, latitude and roll: the negatives of the place to centre on.
    pub fn rotate(mut self, degrees: [f64; 3]) -> Self {
        self.rotation = Rotation::new(degrees);
        self
    }

    /// Sets what part of the globe is drawn. Default: all, cut along the antimeridian.
    pub fn clip(mut self, clip: Clip) -> Self {
        self.clip = clip;
        self
    }

    /// Sets the globe's radius in px. Default: 1.
    pub fn scale(mut self, scale: f64) -> Self {
        self.scale = scale;
        self
    }

    /// Sets where the centre of the map falls, in px. Default: 0, 0.
    pub fn translate(mut self, translate: Point) -> Self {
        self.translate = translate;
        self
    }

    /// Sets how far in px a drawn line may stray from the curve it stands for. Default: 0.3, unseen on
    /// screens; 0.2 suits bold lines; 0 adds no points.
    pub fn precision(mut self, precision: f64) -> Self {
        self.precision = precision;
        self
    }

    /// Sets the frame beyond which nothing is drawn. Default: none.
    pub fn extent(mut self, extent: Rect) -> Self {
        self.extent = Some(extent);
        self
    }

    /// Returns where a place falls on the page, or `None` if it is cut off.
    ///
    /// # Units
    /// - `at`: degrees.
    /// - returns: px, y down.
    pub fn project(&self, at: LonLat) -> Option<Point> {
        let (lambda, phi) = self.rotation.apply(at.lon * RADIANS, at.lat * RADIANS);
        if let Clip::Circle(radius) = self.clip {
            if !Circle::new(radius).is_visible([lambda, phi]) {
                return None;
            }
        }
        let (x, y) = self.raw.project(lambda, phi);
        let point = Point::new(self.translate.x + self.scale * x, self.translate.y - self.scale * y);
        self.in_frame(point).then_some(point)
    }

    /// Returns the place drawn at a point, or `None` if the point is off the globe or cut off.
    ///
    /// # Units
    /// - `at`: px, y down.
    /// - returns: degrees.
    pub fn invert(&self, at: Point) -> Option<LonLat> {
        let (x, y) = ((at.x - self.translate.x) / self.scale, (self.translate.y - at.y) / self.scale);
        let (lambda, phi) = self.raw.invert(x, y).filter(|_| self.in_frame(at))?;
        if let Clip::Circle(radius) = self.clip {
            if !Circle::new(radius).is_visible([lambda, phi]) {
                return None;
            }
        }
        let (lambda, phi) = self.rotation.invert(lambda, phi);
        Some(LonLat::new(lambda * DEGREES, phi * DEGREES))
    }

    /// Returns the pieces of the great circle, the short way, between two places: px, resampled, cut where
    /// the map is.
    pub fn line(&self, from: LonLat, to: LonLat) -> Vec<Vec<Point>> {
        let mut lines = Lines::default();
        self.draw_line(&[from, to], &mut lines);
        lines.lines
    }

    /// Draws a line whose neighbouring vertices are joined by great circles.
    pub fn draw_line(&self, line: &[LonLat], sink: &mut dyn Sink) {
        self.stream(sink, &mut |sink| self.feed(line, sink));
    }

    /// Draws a polygon given as rings, exterior first, clockwise on the map, no vertex repeated at the end.
    pub fn draw_polygon(&self, rings: &[Vec<LonLat>], sink: &mut dyn Sink) {
        self.stream(sink, &mut |sink| {
            sink.polygon_start();
            for ring in rings {
                self.feed(ring, sink);
            }
            sink.polygon_end();
        });
    }

    /// Draws the outline of the globe, or of the part of it that the map shows.
    pub fn draw_sphere(&self, sink: &mut dyn Sink) {
        self.stream(sink, &mut |sink| sink.sphere());
    }

    /// Builds the stages from the last to the first and lets `feed` write rotated radians into the first.
    fn stream(&self, sink: &mut dyn Sink, feed: &mut dyn FnMut(&mut dyn Sink)) {
        match self.extent {
            None => self.stream_unframed(sink, feed),
            Some(extent) => {
                let frame = Rectangle::new(extent);
                self.stream_unframed(&mut ClipStage::new(&frame, sink), feed);
            }
        }
    }

    fn stream_unframed(&self, sink: &mut dyn Sink, feed: &mut dyn FnMut(&mut dyn Sink)) {
        let mut resample = self.resample(sink);
        match self.clip {
            Clip::Antimeridian => feed(&mut ClipStage::new(&Antimeridian, &mut resample)),
            Clip::Circle(radius) => feed(&mut ClipStage::new(&Circle::new(radius), &mut resample)),
        }
    }

    /// Returns the stage that projects.
    pub(super) fn resample<'a>(&'a self, sink: &'a mut dyn Sink) -> Resample<'a> {
        Resample::new(self.raw, self.scale, self.translate, self.precision, sink)
    }

    /// Returns the edge that cuts on the sphere.
    pub(super) fn edge(&self) -> Box<dyn Edge> {
        match self.clip {
            Clip::Antimeridian => Box::new(Antimeridian),
            Clip::Circle(radius) => Box::new(Circle::new(radius)),
        }
    }

    /// Returns where a place lies after rotation: lambda, phi in radians.
    pub(super) fn rotated(&self, at: LonLat) -> (f64, f64) {
        self.rotation.apply(at.lon * RADIANS, at.lat * RADIANS)
    }

    /// Returns whether a point lies inside the frame, if there is one.
    pub(super) fn in_frame(&self, at: Point) -> bool {
        self.extent.is_none_or(|frame| {
            at.x >= frame.x && at.x <= frame.x + frame.width && at.y >= frame.y && at.y <= frame.y + frame.height
        })
    }

    fn feed(&self, line: &[LonLat], sink: &mut dyn Sink) {
        sink.line_start();
        for &at in line {
            let (lambda, phi) = self.rotated(at);
            sink.point(lambda, phi);
        }
        sink.line_end();
    }
}
