//! The page's language and fonts, as the core asks for them, and the changes that it makes.

use crate::text::{Host, TextStyle};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const HOST: &str = r#"
/** What the engine asks of the page, and tells it. */
export interface EngineHost {
  /** The plural category of n: zero, one, two, few, many, other. */
  plural(n: number): string;
  /** The width of a text in px; tracking is in em. */
  textWidth(text: string, size: number, weight: number, serif: boolean, tracking: number): number;
  /** Carries out changes in an element. */
  change(place: Element, changes: string): void;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The object that the page passes in.
    #[wasm_bindgen(typescript_type = "EngineHost")]
    pub type JsHost;

    #[wasm_bindgen(method, js_name = plural)]
    fn js_plural(this: &JsHost, n: u32) -> String;
    #[wasm_bindgen(method, js_name = textWidth)]
    fn js_text_width(this: &JsHost, text: &str, size: f64, weight: u16, serif: bool, tracking: f64) -> f64;
    #[wasm_bindgen(method)]
    pub(super) fn change(this: &JsHost, place: &web_sys::Element, changes: &str);
}

impl Host for JsHost {
    fn plural(&self, n: usize) -> String {
        self.js_plural(n as u32)
    }

    fn text_width(&self, text: &str, style: TextStyle) -> f64 {
        self.js_text_width(text, style.size, style.weight, style.serif, style.tracking)
    }
}
