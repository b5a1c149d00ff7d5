//! What the site holds of each story: its data, its picture and its full page.

use std::path::{Path, PathBuf};

use alliance_map::render::{Embed, Page};
use alliance_map::scene::Choice;
use alliance_map::story::Story;

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
    /// Returns the element to paste; `base` is where the site stands, or empty for a page of the site itself.
    pub(super) fn embed(&self, workshop: &Workshop, base: &str) -> String {
        let id = &self.story.id;
        let address = |path: &str| format!("{base}{path}");
        workshop.embed(
            &self.story,
            Embed {
                story: &address(&format!("stories/{id}.json")),
                page: &address(&format!("{id}/index.html")),
                picture: &address(&format!("{id}/{}.svg", self.choice.view)),
                size: self.picture.size,
                worldview: "default",
            },
        )
    }

    /// Adds the story's files to the site. Their names stay the same, so that a correction reaches every page that
    /// embeds the map.
    pub(super) fn add(self, site: &mut Site, workshop: &Workshop) {
        let id = &self.story.id;
        let picture = format!("{}.svg", self.choice.view);
        let page = Page { picture: &picture, size: self.picture.size, stylesheet: "../page.css", worldview: "default" };
        site.add(Role::Page, format!("{id}/index.html"), workshop.page(&self.story, self.choice.date, page));
        site.add(Role::Picture, format!("{id}/{picture}"), self.picture.svg);
        site.add(Role::Story, format!("stories/{id}.json"), self.bytes);
    }
}
