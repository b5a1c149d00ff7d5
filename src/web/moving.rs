//! Moves of the map, which belong to its reader and to no attribute.

use super::Engine;
use crate::geo::Point;
use crate::projection::View;
use crate::scene::{Camera, OPENING};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Aims at a country, large and in the middle, or at the whole map where the view shows no such country.
    /// [`fly`](Self::fly) goes there.
    pub fn aim(&mut self, code: &str) {
        self.start = Camera::of(&self.choice);
        self.target = Camera::on(&self.topology, &self.choice, code).unwrap_or(OPENING);
    }

    /// Aims at where the map stands once it is dragged by `dx`, `dy` px and enlarged so many times round the point `x`, `y`
    /// of the page.
    #[wasm_bindgen(js_name = aimBy)]
    pub fn aim_by(&mut self, dx: f64, dy: f64, x: f64, y: f64, times: f64) {
        self.lay_out();
        self.start = Camera::of(&self.choice);
        if let (Some(base), Some(view)) = (&self.base, View::by_name(self.choice.view)) {
            self.target = self.start.moved(view, base.frame, Point { x: dx, y: dy }, Point { x, y }, times);
        }
    }

    /// Brings the map so far on its way from where it was when it was aimed: 1 is all the way. Returns how many times it
    /// is enlarged then. The next [`update`](Self::update) shows it.
    pub fn fly(&mut self, share: f64) -> f64 {
        let Camera { zoom, rotation } = self.start.towards(self.target, share);
        (self.choice.zoom, self.choice.rotation) = (zoom, rotation);
        zoom[2]
    }
}
