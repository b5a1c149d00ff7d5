//! Plain objects in and out.

use crate::geo::Rect;
use crate::projection::VIEWS;
use crate::scene::Choice;
use crate::story::{PartialDate, Story};
use crate::topology::Topology;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const OPTIONS: &str = r#"
/** What the reader chose. An absent key changes nothing; an empty string takes the choice back. */
export interface EngineOptions {
  view?: string; selected?: string; compare?: string; groups?: string; date?: string; worldview?: string; width?: number;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// What the reader chose; an absent key changes nothing, an empty string takes the choice back.
    ///
    /// It is read key by key: deserialising it would cost the reader 15 kB more (see ARCHITECTURE.md, Bytes).
    #[wasm_bindgen(typescript_type = "EngineOptions")]
    pub type EngineOptions;

    #[wasm_bindgen(method, getter)]
    fn view(this: &EngineOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn selected(this: &EngineOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn compare(this: &EngineOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn groups(this: &EngineOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn date(this: &EngineOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn worldview(this: &EngineOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn width(this: &EngineOptions) -> Option<f64>;
}

/// Narrowest and widest map in px.
const WIDTHS: (f64, f64) = (160.0, 4000.0);

impl EngineOptions {
    /// Changes `choice`; returns a warning for each value that does not fit. A warning never repeats the value: it
    /// may come from a stranger.
    pub(super) fn apply(&self, choice: &mut Choice, story: &Story, topology: &Topology) -> Vec<String> {
        let mut warnings = Vec::new();
        let mut warn = |name: &str, allowed: &[&str]| {
            let mut text = String::from(name);
            text.push_str(": unknown value; allowed: ");
            for (index, word) in allowed.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "" });
                text.push_str(word);
            }
            warnings.push(text);
        };
        if let Some(view) = self.view() {
            match VIEWS.iter().find(|known| known.name == view) {
                Some(known) => choice.view = known.name,
                None => {
                    choice.view = "pacific";
                    if !view.is_empty() && view != "auto" {
                        let names: Vec<&str> = VIEWS.iter().map(|known| known.name).collect();
                        warn("view", &names);
                    }
                }
            }
        }
        let countries = ["a country code of the map, such as ISO 3166-1 alpha-3"];
        for (name, given, chosen) in
            [("selected", self.selected(), &mut choice.selected), ("compare", self.compare(), &mut choice.compare)]
        {
            let Some(code) = given else { continue };
            let known = topology.unit(&code).is_some();
            if !known && !code.is_empty() {
                warn(name, &countries);
            }
            *chosen = known.then_some(code);
        }
        if let Some(groups) = self.groups() {
            let ids = groups.split(',').map(str::trim).filter(|id| !id.is_empty());
            let found: Vec<Option<usize>> = ids.map(|id| story.groups.iter().position(|g| g.id == id)).collect();
            if found.contains(&None) {
                warn("groups", &story.groups.iter().map(|g| g.id.as_str()).collect::<Vec<_>>());
            }
            choice.groups = found.into_iter().flatten().collect();
            if choice.groups.is_empty() {
                choice.groups.clone_from(&story.focus);
            }
        }
        if let Some(date) = self.date() {
            let parsed = PartialDate::parse(&date);
            if parsed.is_none() && !date.is_empty() {
                warn("date", &["YYYY", "YYYY-MM", "YYYY-MM-DD"]);
            }
            choice.date = parsed.map_or(story.as_of, PartialDate::last_day);
        }
        if let Some(name) = self.worldview() {
            let found = topology.worldviews.iter().position(|known| known.name == name);
            if found.is_none() && !name.is_empty() {
                warn("worldview", &topology.worldviews.iter().map(|w| w.name.as_str()).collect::<Vec<_>>());
            }
            choice.worldview = found.unwrap_or(0);
        }
        if let Some(width) = self.width() {
            if width.is_finite() {
                choice.width = width.clamp(WIDTHS.0, WIDTHS.1);
            } else {
                warn("width", &["a number of px"]);
            }
        }
        warnings
    }
}

/// What is chosen now.
#[derive(Serialize)]
pub(super) struct State<'a> {
    view: &'a str,
    selected: Option<&'a str>,
    compare: Option<&'a str>,
    groups: Vec<&'a str>,
    date: String,
    worldview: &'a str,
    width: f64,
    height: f64,
}

impl<'a> State<'a> {
    /// Returns the state of a choice whose map fills `frame`.
    pub(super) fn new(choice: &'a Choice, story: &'a Story, topology: &'a Topology, frame: Rect) -> Self {
        Self {
            view: choice.view,
            selected: choice.selected.as_deref(),
            compare: choice.compare.as_deref(),
            groups: choice.groups.iter().filter_map(|&g| story.groups.get(g)).map(|g| g.id.as_str()).collect(),
            date: choice.date.to_iso(),
            worldview: topology.worldviews.get(choice.worldview).map_or("default", |w| w.name.as_str()),
            width: frame.width,
            height: frame.height,
        }
    }
}

/// The detail of a select event.
#[derive(Serialize)]
pub(super) struct Detail<'a> {
    /// Selected country.
    pub(super) country: Option<&'a str>,
    /// Compared country.
    pub(super) compare: Option<&'a str>,
    /// Ids of the ties shown.
    pub(super) ties: Vec<&'a str>,
}
