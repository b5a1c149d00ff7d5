//! Outlines and lines of a selection, on the page before all else that it changes.

use super::dom::{fill, remove};
use super::Engine;
use crate::markup::Markup;
use crate::render;
use crate::scene::Input;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Draws the outlines and lines of what is chosen into an empty group of the map, where that was drawn before, which takes
    /// a fraction of the time that all takes. The next [`update`](Self::update) takes the group off the page.
    pub fn sketch(&mut self, group: web_sys::Element) {
        self.erase();
        let Self { story, topology, messages, host, .. } = self;
        if let (Some(base), Some(scene)) = (&self.base, &mut self.scene) {
            let mut markup = Markup::default();
            scene.sketch(Input { story, topology, messages, host }, base, &self.choice);
            render::svg::sketch(story, &mut markup, scene);
            fill(host, &group, &markup);
        }
        self.sketch = Some(group);
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
