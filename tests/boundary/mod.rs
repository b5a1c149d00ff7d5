//! What the tests of the boundary to JavaScript share.

use alliance_map::json::{parse, to_lines};
use alliance_map::web::Engine;
use wasm_bindgen::{JsCast, JsValue};

pub(crate) const WORLD: &[u8] = include_bytes!("../../data/geography/world.bin");
pub(crate) const FINE: &[u8] = include_bytes!("../../data/geography/world-fine.bin");
/// Japan and Australia as two squares: `alliance-map atlas` of what stands in `tests/cli/atlas.rs`.
pub(crate) const OTHER: &[u8] = include_bytes!("two-countries.bin");
pub(crate) const TEXT: &str = include_str!("../../data/text/en.json");
pub(crate) const STORY: &str = include_str!("../cli/story.json");

/// What a page passes in, with all letters of one width. `change` stands before it.
const HOST: &str = "; ({
    change,
    plural: (n) => (n === 1 ? 'one' : 'other'),
    textWidth: (text, size) => text.length * size * 0.5,
})";

const CHANGE: &str = include_str!("../../www/change.js");

/// Returns the value of a JavaScript expression.
pub(crate) fn js(expression: &str) -> JsValue {
    js_sys::eval(expression).expect("an expression")
}

/// Returns the engine of a story, or why there is none.
pub(crate) fn engine(world: &[u8], story: &str) -> Result<Engine, String> {
    let lines = |text: &str| parse(text).map(|document| to_lines(&document.root)).unwrap_or_default();
    let host = CHANGE.replace("export function change", "var change = function") + HOST;
    let mut engine = Engine::new(world.to_vec(), js(&host).unchecked_into());
    engine.set("words", &lines(TEXT));
    let wrong = engine.read(&lines(story)).as_string().unwrap_or_default();
    if wrong.is_empty() {
        Ok(engine)
    } else {
        Err(wrong)
    }
}

/// Sets attributes and returns the warnings.
pub(crate) fn set(engine: &mut Engine, values: &[(&str, &str)]) -> Vec<String> {
    let warnings = values.iter().map(|(name, value)| engine.set(name, value).as_string().unwrap_or_default());
    warnings.filter(|warning| !warning.is_empty()).collect()
}
