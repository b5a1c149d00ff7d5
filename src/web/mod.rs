//! The one boundary to JavaScript: an [`Engine`] for each map on a page.
//!
//! Bulk data crosses as bytes and text, once. What the reader chose crosses attribute by attribute. The page is built
//! from [`crate::markup`] by DOM calls, told in one text; no text ever becomes markup.

mod building;
mod dom;
mod host;
mod moving;
mod options;
mod shown;
mod sketch;

use crate::json::value_of;
use crate::markup::Markup;
use crate::math::decimal;
use crate::projection::WHOLE;
use crate::render::{self, Context, Entries};
use crate::scene::{neighbour, scene, Base, Camera, Choice, Input, Scene, OPENING};
use crate::story::query::subjects;
use crate::story::{self, Story};
use crate::text::Messages;
use crate::topology::{Decoder, Topology};
use dom::Place;
use host::JsHost;
use shown::handed;
use wasm_bindgen::prelude::*;

/// A small allocator: the standard one would cost the reader 3 kB more.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A map of one story: what it knows, what the reader chose, and what the page shows of it.
#[wasm_bindgen]
pub struct Engine {
    /// A geography that is being read.
    decoder: Option<Box<Decoder>>,
    topology: Topology,
    /// What is wrong with the geography, if anything.
    wrong: String,
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
    /// What of it is to be shown, all but the focus, where that was made before; and ahead of it the same of its inset.
    scene: Option<Box<Scene>>,
    inset: Option<Box<Scene>>,
    /// Whether something else is to be shown since the scene was made.
    is_stale: bool,
    /// Whether the page has found the fonts of names.
    has_fonts: bool,
    places: Vec<Place>,
    /// What stands on the page in place of the map's lines, till the map is drawn.
    sketch: Option<web_sys::Element>,
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
    /// Takes the bytes of the geography. What takes long is done call by call, so that the page answers between them: this
    /// one, then [`grow`](Self::grow), which reads the geography, until nothing is left; then [`set`](Self::set) with the
    /// words, [`read`](Self::read) and `grow` again; then [`mount`](Self::mount) and `grow` again.
    #[wasm_bindgen(constructor)]
    pub fn new(world: Vec<u8>, host: JsHost) -> Engine {
        let (story, messages) = (Story::default(), Messages::default());
        let choice = Choice::opening(&story, options::WIDTH);
        let (places, page) = (Vec::new(), String::new());
        let mut engine = Engine {
            decoder: None,
            topology: Topology::default(),
            wrong: String::new(),
            story,
            messages,
            host,
            choice,
            base: None,
            made_for: ("", 0.0, WHOLE, WHOLE, 0, false),
            scene: None,
            inset: None,
            is_stale: false,
            has_fonts: false,
            places,
            sketch: None,
            page,
            target: OPENING,
            start: OPENING,
        };
        engine.refine(world);
        engine
    }

    /// Reads the story, once, as [lines](value_of), and before it what is left of the geography.
    ///
    /// Returns an empty text, or why the engine is of no use, so that no error has to be thrown: what is wrong with the
    /// geography, after `world: `; or what is of no use in the story, one a line: the number of the value's line, a blank,
    /// and what is wrong with it.
    pub fn read(&mut self, story: &str) -> JsValue {
        while self.read_on() {}
        let mut wrong = std::mem::take(&mut self.wrong);
        if wrong.is_empty() {
            let known = |code: &str| self.topology.unit(code).is_some();
            match story::of(&value_of(story), &known) {
                Ok(story) => self.story = story,
                Err(problems) => {
                    for (line, code) in problems {
                        for part in &[decimal(line, 1).as_str(), " ", code, "\n"] {
                            wrong.push_str(part);
                        }
                    }
                }
            }
            self.choice = Choice::opening(&self.story, options::WIDTH);
        }
        handed(&wrong)
    }

    /// Takes the value of the element's attribute `name`: `view`, `selected`, `compare`, `kinds`, `groups`, `date` or
    /// `worldview`; or the country under the pointer (`hover`) or with the keyboard's focus (`focus`); or the `width` of the map in px.
    /// An empty value takes the choice back. Returns a warning where the value does not fit, and is left out;
    /// else an empty text.
    ///
    /// `sources` is no choice, but the address of the list of sources, to which the footer links; nor is `aim`, the country
    /// to which the map is to move, or none for the whole map: [`fly`](Self::fly) goes there; nor is `words`, the table of
    /// words as [lines](value_of).
    pub fn set(&mut self, name: &str, value: &str) -> JsValue {
        match name {
            "sources" => self.page = value.to_owned(),
            "words" => match Messages::of(&value_of(value)) {
                Ok(messages) => self.messages = messages,
                Err(_) => return handed("text: is no table of words"),
            },
            "aim" => self.aim(value),
            "moves" => self.choice.moves = !value.is_empty(),
            _ => {
                // Another width makes other outlines, and these another scene; the same leaves both. The focus is in none.
                if name != "width" && name != "focus" {
                    self.inset = None;
                    self.is_stale = true;
                }
                return handed(&options::choose(&mut self.choice, &self.story, &self.topology, name, value));
            }
        }
        handed("")
    }

    /// Returns the height of the map in px over its width.
    #[wasm_bindgen(getter)]
    pub fn ratio(&mut self) -> f64 {
        self.lay_out();
        self.base.as_ref().map_or(0.0, |base| base.height / base.frame.width)
    }

    /// Brings the places from one to before another to what is chosen, touching only what differs: what lies under the
    /// pointer changes the map alone, a selection the panel too, and the marks of the list.
    pub fn update(&mut self, from: usize, to: usize) {
        self.erase();
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
        handed(&codes)
    }

    /// Returns the code of the subject that an arrow key leads to from the one with `code`, or an empty text.
    pub fn neighbour(&mut self, code: &str, right: f64, down: f64) -> JsValue {
        self.lay_out();
        let (mut codes, mut points) = (Vec::new(), Vec::new());
        for subject in subjects(&self.story) {
            let shape = self.topology.unit(subject).and_then(|unit| self.base.as_ref()?.shapes.get(unit));
            if let Some(point) = shape.and_then(|shape| shape.label) {
                codes.push(subject);
                points.push(point);
            }
        }
        let from = codes.iter().position(|known| *known == code);
        let next = from.and_then(|from| codes.get(neighbour(&points, from, [right, down])?));
        handed(next.copied().unwrap_or_default())
    }

    /// Returns the map as an SVG file.
    pub fn svg(&mut self) -> JsValue {
        // A file shows neither the pointer nor the focus, nor coarse lines.
        self.scene = None;
        let Choice { hover, focus, moves, .. } = &mut self.choice;
        let aside = (hover.take(), focus.take(), std::mem::take(moves));
        let markup = self.write(FILE);
        self.scene = None;
        (self.choice.hover, self.choice.focus, self.choice.moves) = aside;
        handed(&render::svg::file(&markup))
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
            (self.scene, self.inset) = (None, None);
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
        if std::mem::take(&mut self.is_stale) {
            self.scene = None;
        }
        let mut kept = self.scene.take();
        let (ctx, selected) = (self.context(), self.choice.selected.as_deref());
        match (index, &self.base) {
            (MAP | FILE, Some(base)) => {
                if let Some(scene) = &mut kept {
                    scene.outline(base, &self.choice);
                }
                let scene = kept.get_or_insert_with(|| Box::new(scene(self.input(), base, &self.choice, None)));
                render::svg::map(&ctx, to, scene, &self.choice, index == FILE);
            }
            (LEGEND, _) => render::legend(&ctx, to, Entries::Switches(&self.choice.shown(&self.story))),
            (PANEL, _) => render::panel(&ctx, to, &self.choice),
            (LIST, _) => render::list(&ctx, to, selected),
            _ => {
                render::footer(&ctx, to, ctx.worldview(&self.choice), &self.page).close();
            }
        }
        self.scene = kept;
        markup
    }
}
