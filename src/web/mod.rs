//! The one boundary to JavaScript: an [`Engine`] for each map on a page.
//!
//! Bulk data crosses as bytes and text, once. What the reader chose and the details of events cross as plain
//! objects. The page is built from [`crate::markup`] values by DOM calls; no text ever becomes markup.

mod dom;
mod host;
mod options;

use crate::geo::Point;
use crate::markup::Element;
use crate::math::decimal;
use crate::render::{self, Context};
use crate::scene::{neighbour, scene, Base, Choice, Heading, Input};
use crate::story::query::{own_ties, subjects};
use crate::story::{self, Story};
use crate::text::Messages;
use crate::topology::{self, Topology};
use dom::Part;
use host::JsHost;
use options::{Detail, EngineOptions, State};
use wasm_bindgen::prelude::*;

/// A small allocator: the standard one would cost the reader 3 kB more.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Result<T> = std::result::Result<T, JsError>;

/// A map of one story: what it knows, what the reader chose, and what the page shows of it.
#[wasm_bindgen]
pub struct Engine {
    topology: Topology,
    story: Story,
    messages: Messages,
    host: JsHost,
    choice: Choice,
    base: Base,
    parts: Vec<(Slot, Part)>,
    page: String,
}

/// What is built into a container.
#[derive(Clone, Copy)]
enum Slot {
    Map,
    Legend,
    Panel,
    List,
    Footer,
}

/// Width in px of a map that was not told its own.
const WIDTH: f64 = 1000.0;

#[wasm_bindgen]
impl Engine {
    /// Reads the geography, the story and the words. `story_name` stands before each problem that is reported.
    ///
    /// Throws an `Error` whose message lists every problem of the story, one a line, or says what is wrong with the
    /// other two files.
    #[wasm_bindgen(constructor)]
    pub fn new(world: &[u8], story: &str, story_name: &str, text: &str, host: JsHost) -> Result<Engine> {
        let topology = topology::decode(world).map_err(|error| wrong(&["world: ", &error.to_string()]))?;
        let known = |code: &str| topology.unit(code).is_some();
        let story = story::read(story, story_name, &known).map_err(|problems| {
            let mut lines = String::new();
            for problem in &problems {
                lines.push_str(&problem.message());
                lines.push('\n');
            }
            lines.push_str("`alliance-map check` says what is wrong there.");
            JsError::new(&lines)
        })?;
        let messages = Messages::read(text)
            .map_err(|error| wrong(&["text: cannot be read from byte ", &decimal(error.offset, 1)]))?;
        let choice = Choice::opening(&story, WIDTH);
        let base = Base::new(&topology, choice.view, choice.width, choice.worldview);
        Ok(Engine { topology, story, messages, host, choice, base, parts: Vec::new(), page: String::new() })
    }

    /// Takes what the reader chose; keys that are absent stay as they are. Returns a warning for each value that does
    /// not fit, which is left out.
    pub fn set(&mut self, options: &EngineOptions) -> Vec<String> {
        let before = (self.choice.view, self.choice.width, self.choice.worldview);
        let warnings = options.apply(&mut self.choice, &self.story, &self.topology);
        let after = (self.choice.view, self.choice.width, self.choice.worldview);
        if before != after {
            self.base = Base::new(&self.topology, after.0, after.1, after.2);
        }
        warnings
    }

    /// Returns what is chosen now, with the size of the map in px.
    pub fn state(&self) -> Result<JsValue> {
        let state = State::new(&self.choice, &self.story, &self.topology, self.base.frame);
        Ok(serde_wasm_bindgen::to_value(&state)?)
    }

    /// Returns the detail of a select event: country, compare, and the ids of the ties shown.
    pub fn detail(&self) -> Result<JsValue> {
        let ties = self.choice.selected.as_deref().map(|code| own_ties(&self.story, code, self.choice.date));
        let ids = ties.into_iter().flatten().filter_map(|tie| self.story.ties.get(tie));
        let detail = Detail {
            country: self.choice.selected.as_deref(),
            compare: self.choice.compare.as_deref(),
            ties: ids.map(|tie| tie.id.as_str()).collect(),
        };
        Ok(serde_wasm_bindgen::to_value(&detail)?)
    }

    /// Sets the address of the list of sources, to which the footer links.
    pub fn sources_at(&mut self, address: String) {
        self.page = address;
    }

    /// Builds the map, the legend, the panel, the list and the footer into five empty elements.
    pub fn mount(
        &mut self,
        map: web_sys::Element,
        legend: web_sys::Element,
        panel: web_sys::Element,
        list: web_sys::Element,
        footer: web_sys::Element,
    ) {
        let slots = [
            (Slot::Map, map),
            (Slot::Legend, legend),
            (Slot::Panel, panel),
            (Slot::List, list),
            (Slot::Footer, footer),
        ];
        self.parts = slots.into_iter().map(|(slot, place)| (slot, Part::new(place))).collect();
        self.update();
    }

    /// Brings the page to what is chosen, touching only what differs.
    pub fn update(&mut self) {
        let fresh: Vec<Element> = self.parts.iter().map(|(slot, _)| self.element(*slot)).collect();
        for ((_, part), element) in self.parts.iter_mut().zip(fresh) {
            part.show(element);
        }
    }

    /// Returns the code of the subject that an arrow key leads to from `code`, or `undefined`. Without `code` it is
    /// the first subject on the map.
    pub fn neighbour(&self, code: Option<String>, heading: &str) -> Option<String> {
        let heading = match heading {
            "left" => Heading::Left,
            "right" => Heading::Right,
            "up" => Heading::Up,
            _ => Heading::Down,
        };
        let places: Vec<(&str, Point)> = subjects(&self.story)
            .into_iter()
            .filter_map(|code| {
                let unit = self.topology.units.get(self.topology.unit(code)?)?;
                Some((code, self.base.point(unit.label)?))
            })
            .collect();
        let from = match code {
            Some(code) => places.iter().position(|(c, _)| *c == code)?,
            None => return places.first().map(|(c, _)| (*c).to_owned()),
        };
        let points: Vec<Point> = places.iter().map(|(_, point)| *point).collect();
        neighbour(&points, from, heading).and_then(|to| places.get(to)).map(|(c, _)| (*c).to_owned())
    }

    /// Draws the ring of the keyboard focus round a country, or takes it away.
    pub fn focus(&mut self, code: Option<String>) {
        self.choice.focus = code;
        self.update_map();
    }

    /// Outlines and names the country under the pointer, or takes that away.
    pub fn hover(&mut self, code: Option<String>) {
        self.choice.hover = code;
        self.update_map();
    }

    /// Returns one short sentence on what is selected, for the live region.
    pub fn message(&self) -> String {
        render::announcement(&self.context(), self.choice.selected.as_deref())
    }

    /// Returns the map as an SVG file.
    pub fn svg(&self) -> String {
        let mut choice = self.choice.clone();
        choice.hover = None;
        choice.focus = None;
        let scene = scene(self.input(), &self.base, &choice);
        render::svg::picture(&self.context(), &scene, &choice)
    }
}

impl Engine {
    fn input(&self) -> Input<'_> {
        Input { story: &self.story, topology: &self.topology, messages: &self.messages, host: &self.host }
    }

    fn context(&self) -> Context<'_> {
        Context {
            story: &self.story,
            topology: &self.topology,
            messages: &self.messages,
            host: &self.host,
            date: self.choice.date,
        }
    }

    fn element(&self, slot: Slot) -> Element {
        let (ctx, selected) = (self.context(), self.choice.selected.as_deref());
        match slot {
            Slot::Map => {
                let scene = scene(self.input(), &self.base, &self.choice);
                render::svg::map(&ctx, &scene, &self.choice)
            }
            Slot::Legend => render::legend(&ctx),
            Slot::Panel => render::panel(&ctx, selected),
            Slot::List => render::list(&ctx, selected),
            Slot::Footer => {
                let worldview = self.topology.worldviews.get(self.choice.worldview);
                render::footer(&ctx, worldview.map_or("default", |w| w.name.as_str()), &self.page)
            }
        }
    }

    fn update_map(&mut self) {
        let fresh = self.element(Slot::Map);
        for (slot, part) in &mut self.parts {
            if matches!(slot, Slot::Map) {
                part.show(fresh);
                return;
            }
        }
    }
}

/// Returns an error of these words, joined.
fn wrong(words: &[&str]) -> JsError {
    let mut message = String::new();
    for word in words {
        message.push_str(word);
    }
    JsError::new(&message)
}
