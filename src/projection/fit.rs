use super::Projection;
use crate::clip::{Circle, Edge};
use crate::geo::{Point, Rect};
use crate::math::RADIANS;
use crate::path::Bounds;
use crate::stream::Sink;
use std::f64::consts::PI;

/// The part of the globe that fills the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Frame {
    /// Everything between two parallels, all the way round, for an upright map.
    Band {
        /// Degrees.
        south: f64,
        /// Degrees.
        north: f64,
    },
    /// Everything within this many degrees of the map's centre.
    Cap(f64),
}

impl Projection {
    /// Fits a part of the globe into a width, with its top left corner at 0, 0, and cuts off all beyond it.
    ///
    /// Returns the projection and the height that it needs, in px.
    pub fn fit(self, frame: Frame, width: f64) -> (Self, f64) {
        let unit = self.scale(1.0).translate(Point::default());
        let mut bounds = Bounds::default();
        unit.draw_frame(frame, &mut bounds);
        let bounds = bounds.rect().unwrap_or_default();
        let scale = if bounds.width > 0.0 { width / bounds.width } else { 1.0 };
        let height = bounds.height * scale;
        let translate = Point::new(-bounds.x * scale, -bounds.y * scale);
        let extent = Rect { x: 0.0, y: 0.0, width, height };
        (unit.scale(scale).translate(translate).extent(extent), height)
    }

    /// Draws points enough of the outline of `frame` to measure it.
    fn draw_frame(&self, frame: Frame, sink: &mut dyn Sink) {
        let mut sink = self.resample(sink);
        match frame {
            Frame::Band { south, north } => {
                let steps = 60;
                for step in 0..=steps {
                    let phi = (south + (north - south) * f64::from(step) / f64::from(steps)) * RADIANS;
                    for lambda in [-PI, 0.0, PI] {
                        sink.line_start();
                        sink.point(lambda, phi);
                        sink.line_end();
                    }
                }
            }
            Frame::Cap(radius) => Circle::new(radius).outline(&mut sink),
        }
    }
}
