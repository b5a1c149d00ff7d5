//! The lines of a selection, on the page before all else that it changes.

use super::dom::{fill, remove};
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
        self.erase();
        if let Some(base) = &self.base {
            let mut markup = Markup::default();
            let (ties, origin) = lines(self.input(), base, &self.choice);
            render::svg::lines(&self.story, &mut markup, &ties, origin);
            fill(&self.host, &group, &markup);
            self.sketch = Some(group);
        }
    }
}

impl Engine {
    /// Takes the sketch off the page, if there is one.
    pub(super) fn erase(&mut self) {
        if let Some(group) = self.sketch.take() {
            remove(&self.host, &group);
        }
    }
}
