//! What the page is told of what is shown.

use super::Engine;
use crate::pieces::{joined, push_letter};
use crate::render;
use crate::scene::Choice;
use crate::story::query::ties_with;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Returns what is shown, line by line: the selected country, the compared one, the ids of the selected country's ties,
    /// or of those between the two, each with a space after it, and one short sentence on it all for the live region.
    #[wasm_bindgen(getter)]
    pub fn shown(&mut self) -> JsValue {
        let Choice { selected, compare, .. } = &self.choice;
        let sentence = render::announcement(&self.context(), &self.choice);
        let selected = selected.as_deref().unwrap_or_default();
        let compare = compare.as_deref().unwrap_or_default();
        let mut shown = joined(&[selected, "\n", compare, "\n"]);
        for tie in ties_with(&self.story, selected, self.choice.compared(), self.choice.date) {
            if let Some(tie) = self.story.ties.get(tie) {
                shown.push_str(&tie.id);
                push_letter(&mut shown, ' ');
            }
        }
        push_letter(&mut shown, '\n');
        shown.push_str(&sentence);
        handed(&shown)
    }
}

/// Returns a text as the page's own: one that it had to take from the engine's memory would cost the reader more bytes.
#[inline(never)]
pub(super) fn handed(text: &str) -> JsValue {
    serde_wasm_bindgen::to_value(text).unwrap_or_default()
}
