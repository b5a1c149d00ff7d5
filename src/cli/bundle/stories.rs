//! What the site holds of each story: its data, its picture and its full page.

use std::path::{Path, PathBuf};

use alliance_map::render::{Embed, Image, Page};
use alliance_map::story::Story;

use super::site::{Role, Site};
use crate::cli::workshop::{Picture, Workshop};
use crate::cli::{files, Failure};

/// Where stories lie, unless they are named.
const FOLDER: &str = "data/stories";

/// The views of a story's pictures, for wide pages and for narrow ones, with their widths in px.
const PICTURES: [(&str, f64); 2] = [("pacific", 1000.0), ("arctic", 360.0)];

/// A story, read and drawn.
pub(super) struct Told {
    pub(super) story: Story,
    bytes: Vec<u8>,
    pictures: [Picture; 2],
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
                let pictures = PICTURES.map(|(view, width)| workshop.still(&story, view, width));
                told.push(Told { pictures, story, bytes });
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
        let addresses = PICTURES.map(|(view, _)| address(&format!("{id}/{view}.svg")));
        let [picture, narrow] = self.images(&addresses);
        workshop.embed(
            &self.story,
            Embed {
                story: &address(&format!("stories/{id}.json")),
                page: &address(&format!("{id}/index.html")),
                picture,
                narrow: Some(narrow),
                worldview: "default",
            },
        )
    }

    /// Returns the pictures at these addresses.
    fn images<'a>(&self, [wide, narrow]: &'a [String; 2]) -> [Image<'a>; 2] {
        let image = |index: usize, address| Image { address, size: self.pictures[index].size, view: PICTURES[index].0 };
        [image(0, wide), image(1, narrow)]
    }

    /// Adds the story's files to the site. Their names stay the same, so that a correction reaches every page that
    /// embeds the map.
    pub(super) fn add(self, site: &mut Site, workshop: &Workshop) {
        let id = &self.story.id;
        let names = PICTURES.map(|(view, _)| format!("{view}.svg"));
        let [picture, narrow] = self.images(&names);
        let page = Page { picture, narrow: Some(narrow), stylesheet: "../page.css", worldview: "default" };
        site.add(Role::Page, format!("{id}/index.html"), workshop.page(&self.story, self.story.as_of, page));
        for (name, picture) in names.iter().zip(self.pictures) {
            site.add(Role::Picture, format!("{id}/{name}"), picture.svg);
        }
        site.add(Role::Story, format!("stories/{id}.json"), self.bytes);
    }
}
