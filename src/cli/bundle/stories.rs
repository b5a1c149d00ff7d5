//! What the site holds of each story: its data, its picture and its full page.

use std::path::{Path, PathBuf};

use alliance_map::markup::Markup;
use alliance_map::render::{Context, Embed, Page};
use alliance_map::scene::Choice;
use alliance_map::story::Story;

use super::oembed;
use super::site::{Role, Site};
use crate::cli::workshop::{Picture, Workshop};
use crate::cli::{files, Failure};

/// Where stories lie, unless they are named.
const FOLDER: &str = "data/stories";

/// Width of a story's picture in px.
const WIDTH: f64 = 1000.0;

/// A story, read and drawn.
pub(super) struct Told {
    pub(super) story: Story,
    bytes: Vec<u8>,
    choice: Choice,
    picture: Picture,
}

/// Returns the stories of these files, or of the folder of stories; fails with every problem of every one.
pub(super) fn read(workshop: &Workshop, paths: &[PathBuf]) -> Result<Vec<Told>, Failure> {
    let mut paths = paths.to_vec();
    if paths.is_empty() {
        let names = files::list(Path::new(FOLDER))?;
        paths.extend(names.iter().filter(|name| name.ends_with(".json")).map(|name| Path::new(FOLDER).join(name)));
    }
    let mut told = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let bytes = files::read(&path)?;
        match workshop.story(&bytes, &path.display().to_string()) {
            Ok(story) => {
                let choice = Choice::opening(&story, WIDTH);
                told.push(Told { picture: workshop.picture(&story, &choice), story, bytes, choice });
            }
            Err(problem) => problems.push(problem.to_string()),
        }
    }
    if problems.is_empty() {
        Ok(told)
    } else {
        Err(Failure::Data(problems.join("\n")))
    }
}

impl Told {
    /// Returns what is to be pasted, in a form that `render` has for it; `base` is where the site stands, or the way
    /// from a page of the site itself to the site's folder.
    pub(super) fn embed(&self, workshop: &Workshop, base: &str, form: fn(&Context, &mut Markup, Embed)) -> String {
        let embed = Embed {
            story: &format!("{base}stories/{}.json", self.story.id),
            page: &self.page(base),
            picture: &self.picture(base),
            size: self.picture.size,
            worldview: "default",
        };
        workshop.embed(&self.story, embed, form)
    }

    /// Returns the address of the full page.
    pub(super) fn page(&self, base: &str) -> String {
        format!("{base}{}/index.html", self.story.id)
    }

    /// Returns the address of the picture, whose size is [`Self::size`].
    pub(super) fn picture(&self, base: &str) -> String {
        format!("{base}{}/{}.svg", self.story.id, self.choice.view)
    }

    /// Returns width and height of the picture in px.
    pub(super) fn size(&self) -> (u32, u32) {
        self.picture.size
    }

    /// Returns what the map shows in a sentence or two.
    pub(super) fn finding(&self) -> &str {
        if self.story.finding.is_empty() {
            &self.story.title
        } else {
            &self.story.finding
        }
    }

    /// Adds the story's files to the site. Their names stay the same, so that a correction reaches every page that
    /// embeds the map. With `url`, where the site stands, the full page says how to embed it.
    pub(super) fn add(self, site: &mut Site, workshop: &Workshop, url: &str) -> Result<(), Failure> {
        let id = &self.story.id;
        let picture = format!("{}.svg", self.choice.view);
        let page = Page { picture: &picture, size: self.picture.size, stylesheet: "../page.css", worldview: "default" };
        let mut html = workshop.page(&self.story, self.choice.date, page);
        if !url.is_empty() {
            html = oembed::discover(&html, &self, url, &self.page(url));
            site.add(Role::Page, format!("{id}/oembed.json"), oembed::answer(&self, url)?);
        }
        site.add(Role::Page, format!("{id}/index.html"), html);
        site.add(Role::Picture, format!("{id}/{picture}"), self.picture.svg);
        site.add(Role::Story, format!("stories/{id}.json"), self.bytes);
        Ok(())
    }
}
