//! How a reader moves a map: what is enlarged, and how the globe is turned.

use super::{Base, Choice};
use crate::geo::{Point, Rect};
use crate::projection::{View, ROTATION, WHOLE};
use crate::topology::Topology;

/// Where a map has been moved to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// As [`Projection::zoom`](crate::projection::Projection::zoom) takes it.
    pub zoom: [f64; 3],
    /// Degrees by which the globe is turned in the view `globe`.
    pub rotation: [f64; 3],
}

/// How many times a map can be enlarged.
pub const MOST: f64 = 16.0;
/// The whole map.
pub const OPENING: Camera = Camera { zoom: WHOLE, rotation: ROTATION };

/// The part of a frame that a country fills when the map shows it.
const FILLED: f64 = 0.4;
/// How many times the smallest country is enlarged for that.
const ENOUGH: f64 = 8.0;

impl Camera {
    /// Returns where a choice has the map.
    pub fn of(choice: &Choice) -> Self {
        Self { zoom: choice.zoom, rotation: choice.rotation }
    }

    /// Returns a place on the way to another, by the share of the way that was gone: what lies in both frames moves on a
    /// straight line.
    pub fn towards(self, to: Self, share: f64) -> Self {
        let mix = |a: f64, b: f64| a + (b - a) * share;
        let ([x, y, times], [to_x, to_y, most]) = (self.zoom, to.zoom);
        Self {
            zoom: [mix(x, to_x), mix(y, to_y), 1.0 / mix(1.0 / times, 1.0 / most)],
            rotation: [
                wrap(self.rotation[0] + wrap(to.rotation[0] - self.rotation[0]) * share),
                mix(self.rotation[1], to.rotation[1]),
                mix(self.rotation[2], to.rotation[2]),
            ],
        }
    }

    /// Returns where a map stands that is dragged by `by` px and enlarged round a point of its page. The globe turns under
    /// the hand that drags it, and grows from its middle. Nothing beyond the frame is ever shown.
    ///
    /// # Units
    /// `frame`, `by`, `round`: px of the page on which the map stands now.
    pub fn moved(self, view: &View, frame: Rect, by: Point, round: Point, times: f64) -> Self {
        let [x, y, before] = self.zoom;
        let after = (before * times).clamp(1.0, MOST);
        let mut to = Self { zoom: [0.5, 0.5, after], ..self };
        if view.turns() {
            // Half a turn where the hand goes from rim to rim.
            let degrees = 180.0 / (frame.width * after);
            to.rotation[0] = wrap(to.rotation[0] + by.x * degrees);
            to.rotation[1] = (to.rotation[1] - by.y * degrees).clamp(-90.0, 90.0);
        } else {
            let shares = [(x, round.x, by.x, frame.width), (y, round.y, by.y, frame.height)];
            for (axis, (middle, round, by, size)) in shares.into_iter().enumerate() {
                let apart = round / size - 0.5;
                to.zoom[axis] = within(middle + apart / before - apart / after - by / (size * after), after);
            }
        }
        to
    }

    /// Returns where a map shows a country, large and in the middle, or `None` where its view does not show it.
    pub fn on(topology: &Topology, choice: &Choice, code: &str) -> Option<Self> {
        let index = topology.unit(code)?;
        let label = topology.units.get(index)?.label;
        let mut whole = Choice { zoom: WHOLE, ..choice.clone() };
        if View::by_name(choice.view)?.turns() {
            whole.rotation = [-label.lon, -label.lat, 0.0];
        }
        let base = Base::main(topology, &whole);
        let (frame, shape) = (base.frame, base.shapes.get(index)?);
        let (at, bounds) = (shape.label?, shape.bounds);
        let times = (FILLED * frame.width / bounds.width).min(FILLED * frame.height / bounds.height);
        let times = times.clamp(1.0, ENOUGH);
        Some(Self {
            zoom: [within(at.x / frame.width, times), within(at.y / frame.height, times), times],
            rotation: whole.rotation,
        })
    }
}

/// Returns an angle of less than one and a half turns as one of at most half a turn, in degrees.
fn wrap(angle: f64) -> f64 {
    if angle > 180.0 {
        angle - 360.0
    } else if angle < -180.0 {
        angle + 360.0
    } else {
        angle
    }
}

/// Keeps the middle of what is shown so far from the frame that nothing beyond it is.
fn within(middle: f64, times: f64) -> f64 {
    let least = 0.5 / times;
    middle.min(1.0 - least).max(least)
}
