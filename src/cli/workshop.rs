//! A story with all that is needed to draw it and to write its page.

use std::path::Path;

use alliance_map::json::SyntaxError;
use alliance_map::markup::{write, Markup};
use alliance_map::render::{self, svg, Context, Embed, Page};
use alliance_map::scene::{scene, Base, Choice, Input, Scene};
use alliance_map::story::query::subjects;
use alliance_map::story::{self, Date, Story};
use alliance_map::text::{Messages, NativeHost};
use alliance_map::topology::{self, Topology};

use super::{builtin, files, policy, Failure};

/// The geography, the words and the names; made once for all stories.
pub(crate) struct Workshop {
    topology: Topology,
    messages: Messages,
    host: NativeHost,
    /// Whether the geography, and with it the border policy in words, is the program's own.
    has_policy: bool,
}

/// A picture and its height in px.
pub(crate) struct Picture {
    pub(crate) svg: String,
    pub(crate) size: (u32, u32),
}

impl Workshop {
    /// Returns a workshop with the geography in the file `world`, or with the program's own.
    pub(crate) fn open(world: Option<&Path>) -> Result<Self, Failure> {
        let place = world.unwrap_or(Path::new("data/geography/world.bin"));
        let bytes = world.map(files::read).transpose()?;
        let topology = topology::decode(bytes.as_deref().unwrap_or(builtin::WORLD))
            .map_err(|error| Failure::data(place.display(), error, "build it with: alliance-map atlas"))?;
        let (_, words) = builtin::TEXTS[0];
        Ok(Self {
            topology,
            messages: Messages::read(words).map_err(|error| wrong_table("data/text", &error))?,
            host: NativeHost::read(builtin::WIDTHS).map_err(|error| wrong_table("data/widths", &error))?,
            has_policy: world.is_none(),
        })
    }

    /// Returns the geography file that can take the place of the workshop's own on a map.
    pub(crate) fn finer(&self, file: &Path) -> Result<Vec<u8>, Failure> {
        let bytes = files::read(file)?;
        let hint = "build it with: alliance-map atlas --like";
        let finer = topology::decode(&bytes).map_err(|error| Failure::data(file.display(), error, hint))?;
        if !finer.has_units_of(&self.topology) {
            let message = "found other units, expected those of the geography that it refines, in the same order";
            return Err(Failure::data(file.display(), message, hint));
        }
        Ok(bytes)
    }

    /// Returns whether the geography has a country or unit with this code.
    pub(crate) fn knows(&self, code: &str) -> bool {
        self.topology.unit(code).is_some()
    }

    /// Returns the index of the worldview with this name, or the names that there are.
    pub(crate) fn worldview(&self, name: &str) -> Result<usize, Vec<&str>> {
        let names: Vec<&str> = self.topology.worldviews.iter().map(|view| view.name.as_str()).collect();
        names.iter().position(|known| *known == name).ok_or(names)
    }

    /// Returns whether the border policy is known in words.
    pub(crate) fn has_policy(&self) -> bool {
        self.has_policy
    }

    /// Returns how a worldview draws borders, in words; nothing for a geography that is not the program's own.
    pub(crate) fn policy(&self, worldview: &str) -> Result<Vec<String>, Failure> {
        if !self.has_policy {
            return Ok(Vec::new());
        }
        policy::sentences(builtin::WORLDVIEWS, worldview)
            .map_err(|error| Failure::data("data/geography/worldviews.json", error, ""))
    }

    /// Returns the story that the bytes of `file` hold, or all of its problems.
    pub(crate) fn story(&self, bytes: &[u8], file: &str) -> Result<Story, Failure> {
        story::read_bytes(bytes, file, &|code| self.knows(code))
            .map_err(|problems| Failure::Data(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
    }

    /// Returns the picture of a choice.
    pub(crate) fn picture(&self, story: &Story, choice: &Choice) -> Picture {
        self.drawn(story, choice, &|ctx, scene| svg::picture(ctx, scene, choice))
    }

    /// Returns the same picture for the program's own painter, [`png`](super::png).
    pub(crate) fn plain(&self, story: &Story, choice: &Choice) -> Picture {
        self.drawn(story, choice, &|ctx, scene| svg::plain(ctx, scene, choice))
    }

    fn drawn(&self, story: &Story, choice: &Choice, write: &dyn Fn(&Context, &Scene) -> String) -> Picture {
        let base = Base::new(&self.topology, choice, &subjects(story));
        let input = Input { story, topology: &self.topology, messages: &self.messages, host: &self.host };
        let scene = scene(input, &base, choice, None);
        // A frame is a few thousand px at most.
        let size = (scene.frame.width.round() as u32, scene.height.round() as u32);
        Picture { svg: write(&self.context(story, choice.date), &scene), size }
    }

    /// Returns the opening picture of a view as the small file that stands on a page as an `img`.
    pub(crate) fn still(&self, story: &Story, view: &'static str, width: f64) -> Picture {
        let choice = Choice { view, ..Choice::opening(story, width) };
        self.drawn(story, &choice, &|ctx, scene| svg::light(ctx, scene))
    }

    /// Returns the full static page of a story.
    pub(crate) fn page(&self, story: &Story, date: Date, page: Page) -> String {
        render::page(&self.context(story, date), page)
    }

    /// Returns what is to be pasted, with what stands in it when scripts are missing: `form` is one of the two that
    /// `render` has for it.
    pub(crate) fn embed(&self, story: &Story, embed: Embed, form: fn(&Context, &mut Markup, Embed)) -> String {
        let mut markup = Markup::default();
        form(&self.context(story, story.as_of), &mut markup, embed);
        write(&markup)
    }

    fn context<'a>(&'a self, story: &'a Story, date: Date) -> Context<'a> {
        Context { story, topology: &self.topology, messages: &self.messages, host: &self.host, date }
    }
}

/// Returns the failure that a table that the program carries is wrong.
fn wrong_table(folder: &str, error: &SyntaxError) -> Failure {
    let message = format!("found {} after {} bytes, expected {}", error.found, error.offset, error.expected);
    Failure::data(folder, message, error.hint)
}
