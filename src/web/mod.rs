//! The one boundary to JavaScript: an [`Engine`] for each map on a page.
//!
//! Bulk data crosses as bytes and text, once. What the reader chose crosses attribute by attribute. The page is built
//! from [`crate::markup`] by DOM calls, told in one text; no text ever becomes markup.

mod dom;
mod host;
mod moving;
mod options;
mod shown;
mod sketch;

use crate::json::value_of;
use crate::markup::Markup;
use crate::math::decimal;
use crate::pieces::joined;
use crate::projection::WHOLE;
use crate::render::{self, Context};
use crate::scene::{find_fonts, neighbour, scene, Base, Camera, Choice, Input, Scene, OPENING};
use crate::story::query::subjects;
use crate::story::{self, Story};
use crate::text::Messages;
use crate::topology::{self, Topology};
use dom::{Place, Sketch};
use host::JsHost;
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
    /// The outlines on the page, once they are asked for.
    base: Option<Base>,
    /// For which `base` was made.
    made_for: Drawn,
    /// Where a move of the map ends, and where it began.
    target: Camera,
    start: Camera,
    /// What of it is to be shown, where that was made ahead.
    scene: Option<Scene>,
    /// Whether the page has found the fonts of names.
    has_fonts: bool,
    places: Vec<Place>,
    /// What stands on the page in place of the map's lines, till the map is drawn.
    sketch: Option<Sketch>,
    page: String,
}

/// View, width, rotation, zoom and worldview: what the outlines depend on.
type Drawn = (&'static str, f64, [f64; 3], [f64; 3], usize, bool);

/// What is in the containers, in the order in which they are mounted. The fourth is the footer.
const MAP: usize = 0;
const PANEL: usize = 1;
const LEGEND: usize = 2;
const LIST: usize = 4;
/// Stands for the map as a file of its own, which is in no container.
const FILE: usize = 5;

#[wasm_bindgen]
impl Engine {
    /// Reads the geography. What takes long is done call by call, so that the page answers between them: this one, then
    /// [`read`](Self::read), [`grow`](Self::grow) until nothing is left, then [`mount`](Self::mount) and `grow` again.
    ///
    /// Throws an `Error` that says what is wrong with the file.
    #[wasm_bindgen(constructor)]
    pub fn new(world: &[u8], host: JsHost) -> Result<Engine> {
        let topology = topology::decode(world).map_err(|error| wrong(&["world: ", &error.message()]))?;
        let (story, messages) = (Story::default(), Messages::default());
        let choice = Choice::opening(&story, options::WIDTH);
        let made_for = ("", 0.0, WHOLE, WHOLE, 0, false);
        let (places, page) = (Vec::new(), String::new());
        Ok(Engine {
            topology,
            story,
            messages,
            host,
            choice,
            base: None,
            made_for,
            scene: None,
            has_fonts: false,
            places,
            sketch: None,
            page,
            target: OPENING,
            start: OPENING,
        })
    }

    /// Reads the story and the words, once, before all else, both as [lines](value_of).
    ///
    /// Throws an `Error` whose message lists what is of no use in the story, one a line: the number of the value's line,
    /// a blank, and what is wrong with it; or says that the words are none.
    pub fn read(&mut self, story: &str, text: &str) -> Result<()> {
        let known = |code: &str| self.topology.unit(code).is_some();
        self.story = story::of(&value_of(story), &known).map_err(|problems| {
            let mut lines = String::new();
            for (line, code) in problems {
                for part in &[decimal(line, 1).as_str(), " ", code, "\n"] {
                    lines.push_str(part);
                }
            }
            JsError::new(&lines)
        })?;
        self.messages = Messages::of(&value_of(text)).map_err(|_| wrong(&["text: is no table of words"]))?;
        self.choice = Choice::opening(&self.story, options::WIDTH);
        Ok(())
    }

    /// Takes the value of the element's attribute `name`: `view`, `selected`, `compare`, `kinds`, `groups`, `date` or
    /// `worldview`; or the country under the pointer (`hover`) or with the keyboard's focus (`focus`); or the `width` of the map in px.
    /// An empty value takes the choice back. Returns a warning where the value does not fit, and is left out.
    ///
    /// `sources` is no choice, but the address of the list of sources, to which the footer links; nor is `aim`, the country
    /// to which the map is to move, or none for the whole map: [`fly`](Self::fly) goes there.
    pub fn set(&mut self, name: &str, value: &str) -> Option<String> {
        match name {
            "sources" => self.page = value.to_owned(),
            "aim" => self.aim(value),
            "moves" => self.choice.moves = !value.is_empty(),
            _ => {
                // Another width makes other outlines, and these another scene; the same leaves both.
                if name != "width" {
                    self.scene = None;
                }
                return options::choose(&mut self.choice, &self.story, &self.topology, name, value);
            }
        }
        None
    }

    /// Returns the height of the map in px over its width.
    #[wasm_bindgen(getter)]
    pub fn ratio(&mut self) -> f64 {
        self.lay_out();
        self.base.as_ref().map_or(0.0, |base| base.height / base.frame.width)
    }

    /// Takes an empty element, to build into it: at the first call the map, then the panel, the legend, the footer, the
    /// list. [`grow`](Self::grow) builds.
    pub fn mount(&mut self, place: web_sys::Element) {
        let fresh = self.write(self.places.len());
        self.places.push(Place::new(place, fresh));
    }

    /// Before anything is mounted, does a part of what the map needs; then builds some more of what was mounted last,
    /// about as much as a slow phone does in a third of the time that it may leave its reader without an answer. Returns
    /// whether there is more to do.
    pub fn grow(&mut self) -> bool {
        if let Some(place) = self.places.last_mut() {
            return place.grow(&self.host);
        }
        let wanted = self.wanted();
        match &mut self.base {
            None => self.base = Some(Base::lines(&self.topology, &self.choice)),
            Some(base) if base.shapes.len() < self.topology.units.len() => base.add_shapes(&self.topology),
            Some(base) if self.made_for != wanted => {
                base.add_inset(&self.topology, &self.choice, &subjects(&self.story));
                self.made_for = wanted;
            }
            Some(base) if !self.has_fonts => {
                find_fonts(&self.host, base.frame.width);
                self.has_fonts = true;
            }
            Some(base) => {
                let Self { story, topology, messages, host, .. } = self;
                self.scene = Some(scene(Input { story, topology, messages, host }, base, &self.choice));
                return false;
            }
        }
        true
    }

    /// Brings the places from one to before another to what is chosen, touching only what differs: what lies under the
    /// pointer changes the map alone, a selection the panel too, and the marks of the list.
    pub fn update(&mut self, from: usize, to: usize) {
        self.sketch = None;
        for index in from..to {
            let fresh = self.write(index);
            if let Some(place) = self.places.get_mut(index) {
                place.show(&self.host, fresh);
            }
        }
    }

    /// Returns what the map has: for each country its code, the same of two letters where it has one, and an end of line.
    /// Dependencies are left out.
    #[wasm_bindgen(getter)]
    pub fn countries(&self) -> JsValue {
        let mut codes = String::new();
        for unit in &self.topology.units {
            if unit.dependency_of.is_none() {
                for part in &[unit.code.as_str(), " ", &unit.alpha2, "\n"] {
                    codes.push_str(part);
                }
            }
        }
        serde_wasm_bindgen::to_value(codes.as_str()).unwrap_or_default()
    }

    /// Returns the code of the subject that an arrow key leads to from the one with `code`, or `undefined`.
    pub fn neighbour(&mut self, code: &str, right: f64, down: f64) -> Option<String> {
        self.lay_out();
        let (mut codes, mut points) = (Vec::new(), Vec::new());
        for subject in subjects(&self.story) {
            let shape = self.topology.unit(subject).and_then(|unit| self.base.as_ref()?.shapes.get(unit));
            if let Some(point) = shape.and_then(|shape| shape.label) {
                codes.push(subject);
                points.push(point);
            }
        }
        let from = codes.iter().position(|known| *known == code)?;
        codes.get(neighbour(&points, from, [right, down])?).map(|code| (*code).to_owned())
    }

    /// Returns the map as an SVG file.
    pub fn svg(&mut self) -> String {
        // A file shows neither the pointer nor the focus, nor coarse lines.
        let Choice { hover, focus, moves, .. } = &mut self.choice;
        let aside = (hover.take(), focus.take(), std::mem::take(moves));
        let markup = self.write(FILE);
        (self.choice.hover, self.choice.focus, self.choice.moves) = aside;
        render::svg::file(&markup)
    }
}

impl Engine {
    fn wanted(&self) -> Drawn {
        let Choice { view, width, rotation, zoom, worldview, moves, .. } = self.choice;
        (view, width, rotation, zoom, worldview, moves)
    }

    /// Projects the outlines anew where what they depend on is other than before.
    #[inline(never)]
    fn lay_out(&mut self) {
        let wanted = self.wanted();
        if self.made_for != wanted {
            self.made_for = wanted;
            self.scene = None;
            self.base = Some(Base::new(&self.topology, &self.choice, &subjects(&self.story)));
        }
    }

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

    /// Returns what belongs into a container.
    #[inline(never)]
    fn write(&mut self, index: usize) -> Markup {
        self.lay_out();
        let mut markup = Markup::default();
        let to = &mut markup;
        let ahead = self.scene.take();
        let (ctx, selected) = (self.context(), self.choice.selected.as_deref());
        match (index, &self.base) {
            (MAP | FILE, Some(base)) => {
                let scene = ahead.unwrap_or_else(|| scene(self.input(), base, &self.choice));
                render::svg::map(&ctx, to, &scene, &self.choice, index == FILE);
            }
            (LEGEND, _) => render::legend(&ctx, to, Some(&self.choice.shown(&self.story))),
            (PANEL, _) => render::panel(&ctx, to, &self.choice),
            (LIST, _) => render::list(&ctx, to, selected),
            _ => {
                render::footer(&ctx, to, ctx.worldview(&self.choice), &self.page).close();
            }
        }
        markup
    }
}

/// Returns an error of these words, joined.
fn wrong(words: &[&str]) -> JsError {
    JsError::new(&joined(words))
}
