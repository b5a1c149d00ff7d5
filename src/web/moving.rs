//! Moves of the map, which belong to its reader and to no attribute.

use super::Engine;
use crate::geo::Point;
use crate::projection::View;
use crate::scene::{Camera, OPENING};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Aims at where the map stands once it is dragged by `dx`, `dy` px and enlarged so many times round the point `x`, `y`
    /// of the page.
    #[wasm_bindgen(js_name = aimBy)]
    pub fn aim_by(&mut self, dx: f64, dy: f64, x: f64, y: f64, times: f64) {
        // Fingers in one place give no number.
        if !(dx + dy + x + y + times).is_finite() {
            return;
        }
        self.start = Camera::of(&self.choice);
        // The frame is that of every zoom, so many moves between two drawings lay nothing out.
        if let (Some(base), Some(view)) = (&self.base, View::by_name(self.choice.view)) {
            self.target = self.start.moved(view, base.frame, Point { x: dx, y: dy }, Point { x, y }, times);
        }
    }

    /// Brings the map so far on its way from where it was when it was aimed: 1 is all the way. Returns how many times it
    /// is enlarged then. The next [`update`](Self::update) shows it.
    pub fn fly(&mut self, share: f64) -> f64 {
        self.start.towards(self.target, share).put(&mut self.choice);
        self.choice.zoom[2]
    }
}

impl Engine {
    /// Aims at a country, large and in the middle, or at the whole map where there is no such country.
    pub(super) fn aim(&mut self, code: &str) {
        self.lay_out();
        self.start = Camera::of(&self.choice);
        self.target = OPENING;
        if let (Some(unit), Some(base), Some(view)) =
            (self.topology.unit(code), &self.base, View::by_name(self.choice.view))
        {
            if let (Some(unit), Some(shape)) = (self.topology.units.get(unit), base.shapes.get(unit)) {
                self.target = self.start.on(view, base, unit, shape.bounds);
            }
        }
    }
}
