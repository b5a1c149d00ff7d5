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

/// The map's own words in one language, and who answers for it.
pub(crate) struct Words {
    /// As BCP 47 names it.
    pub(crate) language: &'static str,
    pub(crate) messages: Messages,
    host: NativeHost,
}

/// The geography and the words; made once for all stories.
pub(crate) struct Workshop {
    topology: Topology,
    /// Those of each language, the first for languages of which there are none.
    words: Vec<Words>,
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
        let mut words = Vec::new();
        for (language, text) in builtin::TEXTS {
            words.push(Words {
                language,
                messages: Messages::read(text).map_err(|error| wrong_table("data/text", &error))?,
                host: NativeHost::read(builtin::WIDTHS, language)
                    .map_err(|error| wrong_table("data/widths", &error))?,
            });
        }
        Ok(Self { topology, words, has_policy: world.is_none() })
    }

    /// Returns the words of each language: those of the story's own first, or in English where there are none.
    pub(crate) fn words(&self, story: &Story) -> Vec<&Words> {
        let own = story.lang.split('-').next().unwrap_or_default();
        let mut words: Vec<&Words> = self.words.iter().collect();
        words.sort_by_key(|words| words.language != own);
        words
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

    /// Returns how a worldview draws borders, in a language; nothing for a geography that is not the program's own.
    pub(crate) fn policy(&self, worldview: &str, language: &str) -> Result<Vec<String>, Failure> {
        if !self.has_policy {
            return Ok(Vec::new());
        }
        policy::sentences(builtin::WORLDVIEWS, worldview, language)
            .map_err(|error| Failure::data("data/geography/worldviews.json", error, ""))
    }

    /// Returns the story that the bytes of `file` hold, or all of its problems.
    pub(crate) fn story(&self, bytes: &[u8], file: &str) -> Result<Story, Failure> {
        story::read_bytes(bytes, file, &|code| self.knows(code))
            .map_err(|problems| Failure::Data(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
    }

    /// Returns a story with the words of a language, to be drawn and written.
    pub(crate) fn desk<'a>(&'a self, story: &'a Story, words: &'a Words) -> Desk<'a> {
        Desk { topology: &self.topology, story, words }
    }
}

/// A story in one language of the map's own words.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    topology: &'a Topology,
    pub(crate) story: &'a Story,
    pub(crate) words: &'a Words,
}

impl Desk<'_> {
    /// Returns the picture of a choice.
    pub(crate) fn picture(&self, choice: &Choice) -> Picture {
        let [picture] = self.drawn(choice, |ctx, scene| [svg::picture(ctx, scene, choice)]);
        picture
    }

    /// Returns the same picture for the program's own painter, [`png`](super::png).
    pub(crate) fn plain(&self, choice: &Choice) -> Picture {
        let [picture] = self.drawn(choice, |ctx, scene| [svg::plain(ctx, scene, choice)]);
        picture
    }

    fn drawn<const N: usize>(
        &self,
        choice: &Choice,
        write: impl FnOnce(&Context, &Scene) -> [String; N],
    ) -> [Picture; N] {
        let Self { topology, story, words } = *self;
        let base = Base::new(topology, choice, &subjects(story));
        let input = Input { story, topology, messages: &words.messages, host: &words.host };
        let scene = scene(input, &base, choice, None);
        // A frame is a few thousand px at most.
        let size = (scene.frame.width.round() as u32, scene.height.round() as u32);
        write(&self.context(choice.date), &scene).map(|svg| Picture { svg, size })
    }

    /// Returns the opening picture of a view as the small file that stands on a page as an `img`, with lines within `next`
    /// px: once in the scheme of its page, once light, for the program's own painter.
    pub(crate) fn still(&self, view: &'static str, width: f64, next: f64) -> [Picture; 2] {
        let choice = Choice { view, ..Choice::opening(self.story, width) };
        self.drawn(&choice, |ctx, scene| svg::light(ctx, scene, next))
    }

    /// Returns the full static page of the story.
    pub(crate) fn page(&self, date: Date, page: Page) -> String {
        render::page(&self.context(date), page)
    }

    /// Returns what is to be pasted, with what stands in it when scripts are missing: `form` is one of those that
    /// `render` has for it.
    pub(crate) fn embed(&self, embed: Embed, form: fn(&Context, &mut Markup, Embed)) -> String {
        let mut markup = Markup::default();
        form(&self.context(self.story.as_of), &mut markup, embed);
        write(&markup)
    }

    fn context(&self, date: Date) -> Context<'_> {
        let Self { topology, story, words } = self;
        Context { story, topology, messages: &words.messages, host: &words.host, date }
    }
}

/// Returns the failure that a table that the program carries is wrong.
fn wrong_table(folder: &str, error: &SyntaxError) -> Failure {
    let message = format!("found {} after {} bytes, expected {}", error.found, error.offset, error.expected);
    Failure::data(folder, message, error.hint)
}
