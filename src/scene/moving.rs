//! How a reader moves a map: what is enlarged, and how the globe is turned.

use super::{Base, Choice};
use crate::geo::{Point, Rect};
use crate::projection::{View, ROTATION, WHOLE};
use crate::topology::Unit;

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

    /// Moves a choice's map here.
    pub fn put(self, choice: &mut Choice) {
        (choice.zoom, choice.rotation) = (self.zoom, self.rotation);
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
        let mut to = self;
        if view.turns() {
            // Half a turn where the hand goes from rim to rim.
            let degrees = 180.0 / (frame.width * after);
            to.rotation[0] = wrap(to.rotation[0] + by.x * degrees);
            to.rotation[1] = (to.rotation[1] - by.y * degrees).clamp(-90.0, 90.0);
        } else {
            to.zoom[0] = slide(x, round.x / frame.width, by.x / frame.width, before, after);
            to.zoom[1] = slide(y, round.y / frame.height, by.y / frame.height, before, after);
        }
        to.zoom[2] = after;
        to
    }

    /// Returns where a map shows a country in the middle, and large if some of it is shown now; where its view has no
    /// place for the country, it stays.
    pub fn on(self, view: &View, base: &Base, unit: &Unit, shape: Rect) -> Self {
        let (mut to, frame) = (self, base.frame);
        if view.turns() {
            to.rotation = [-unit.label.lon, -unit.label.lat, 0.0];
        } else if let Some(at) = base.projection.reach(unit.label.vector()) {
            let mut times = 1.0;
            if shape.width > 0.0 {
                times = FILLED * (frame.width / shape.width).min(frame.height / shape.height);
            }
            let middle = Point { x: frame.width / 2.0 - at.x, y: frame.height / 2.0 - at.y };
            to = self.moved(view, frame, middle, at, times.min(ENOUGH / self.zoom[2]));
        }
        to
    }
}

/// Returns the share of the frame that stands in its middle after a drag and a zoom, where nothing beyond it is shown. All
/// places are shares of the frame.
#[inline(never)]
fn slide(middle: f64, round: f64, by: f64, before: f64, after: f64) -> f64 {
    let apart = round - 0.5;
    let least = 0.5 / after;
    (middle + apart / before - (apart + by) / after).min(1.0 - least).max(least)
}

/// Returns an angle as one of at most half a turn, in degrees.
fn wrap(angle: f64) -> f64 {
    angle - 360.0 * ((angle + 180.0) / 360.0).floor()
}
