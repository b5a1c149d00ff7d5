//! The lines of a selection, on the page before all else that it changes.

use super::dom::Sketch;
use super::Engine;
use crate::markup::Markup;
use crate::render;
use crate::scene::lines;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Draws the lines of what is chosen into an empty group of the map, which takes a fraction of the time that all takes.
    /// The next [`update`](Self::update) takes the group off the page.
    pub fn sketch(&mut self, group: web_sys::Element) {
        if let Some(base) = &self.base {
            let mut markup = Markup::default();
            let (ties, origin) = lines(self.input(), base, &self.choice);
            render::svg::lines(&self.story, &mut markup, &ties, origin);
            self.sketch = Some(Sketch::new(&self.host, group, &markup));
        }
    }
}
