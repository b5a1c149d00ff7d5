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
        let mut warnings = Warnings(Vec::new());
        if let Some(view) = self.view() {
            let names: Vec<&str> = VIEWS.iter().map(|view| view.name).collect();
            let found = if view == "auto" { 0 } else { warnings.find("view", &view, &names).unwrap_or_default() };
            choice.view = names.get(found).copied().unwrap_or_default();
        }
        if let Some(code) = self.selected() {
            choice.selected = warnings.country("selected", code, topology);
        }
        if let Some(code) = self.compare() {
            choice.compare = warnings.country("compare", code, topology);
        }
        if let Some(groups) = self.groups() {
            let ids: Vec<&str> = story.groups.iter().map(|group| group.id.as_str()).collect();
            choice.groups.clear();
            for id in groups.split(',') {
                choice.groups.extend(warnings.find("groups", id.trim(), &ids));
            }
            if choice.groups.is_empty() {
                choice.groups.clone_from(&story.focus);
            }
        }
        if let Some(date) = self.date() {
            let parsed = PartialDate::parse(&date);
            if parsed.is_none() && !date.is_empty() {
                warnings.add("date", &["YYYY", "YYYY-MM", "YYYY-MM-DD"]);
            }
            choice.date = parsed.map_or(story.as_of, PartialDate::last_day);
        }
        if let Some(name) = self.worldview() {
            let names: Vec<&str> = topology.worldviews.iter().map(|worldview| worldview.name.as_str()).collect();
            choice.worldview = warnings.find("worldview", &name, &names).unwrap_or_default();
        }
        if let Some(width) = self.width() {
            if width.is_finite() {
                choice.width = width.clamp(WIDTHS.0, WIDTHS.1);
            } else {
                warnings.add("width", &["a number of px"]);
            }
        }
        warnings.0
    }
}

/// What to tell the developer.
struct Warnings(Vec<String>);

impl Warnings {
    #[inline(never)]
    fn add(&mut self, name: &str, allowed: &[&str]) {
        let mut text = String::from(name);
        text.push_str(": unknown value; allowed: ");
        for (index, value) in allowed.iter().enumerate() {
            if index > 0 {
                text.push_str(", ");
            }
            text.push_str(value);
        }
        self.0.push(text);
    }

    /// Returns where `value` stands among what is allowed; warns where it does not, unless it is empty.
    #[inline(never)]
    fn find(&mut self, name: &str, value: &str, allowed: &[&str]) -> Option<usize> {
        let found = allowed.iter().position(|known| *known == value);
        if found.is_none() && !value.is_empty() {
            self.add(name, allowed);
        }
        found
    }

    /// Returns a code if it is one of the map's; warns if not, unless it is empty.
    fn country(&mut self, name: &str, code: String, topology: &Topology) -> Option<String> {
        if topology.unit(&code).is_some() {
            return Some(code);
        }
        if !code.is_empty() {
            self.add(name, &["a country code of the map, such as ISO 3166-1 alpha-3"]);
        }
        None
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
