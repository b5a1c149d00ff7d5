//! What the site holds of each story: its data, its picture and its full page.

use std::path::{Path, PathBuf};

use alliance_map::markup::Markup;
use alliance_map::render::{Context, Embed, Image, Page};
use alliance_map::story::Story;

use super::oembed;
use super::site::{Role, Site};
use crate::cli::png::Painter;
use crate::cli::workshop::{Picture, Workshop};
use crate::cli::{files, Failure};

/// Where stories lie, unless they are named.
const FOLDER: &str = "data/stories";

/// A picture of each story.
struct Still {
    /// Name of its file.
    name: &'static str,
    view: &'static str,
    /// Px.
    width: f64,
    /// Px of the widest page that it is for. Its names are as large as text on the narrowest, and less than twice as large
    /// here.
    most: Option<u32>,
}

/// The pictures, from that for the narrowest pages to that for pages of any width.
const PICTURES: [Still; 3] = [
    Still { name: "arctic", view: "arctic", width: 360.0, most: Some(599) },
    Still { name: "pacific-620", view: "pacific", width: 620.0, most: Some(959) },
    Still { name: "pacific", view: "pacific", width: 1000.0, most: None },
];

/// Pixels for each px of a picture, each way, of its PNG: it is sharp on screens that have two.
const DENSITY: u32 = 2;

/// A story, read and drawn.
pub(super) struct Told {
    pub(super) story: Story,
    bytes: Vec<u8>,
    pictures: [Picture; 3],
    /// The same pictures as PNG.
    painted: Vec<Vec<u8>>,
}

/// Returns the stories of these files, or of the folder of stories; fails with every problem of every one.
pub(super) fn read(workshop: &Workshop, paths: &[PathBuf]) -> Result<Vec<Told>, Failure> {
    let mut paths = paths.to_vec();
    if paths.is_empty() {
        let names = files::list(Path::new(FOLDER))?;
        paths.extend(names.iter().filter(|name| name.ends_with(".json")).map(|name| Path::new(FOLDER).join(name)));
    }
    let painter = Painter::new();
    let mut told = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let bytes = files::read(&path)?;
        match workshop.story(&bytes, &path.display().to_string()) {
            Ok(story) => {
                let pictures = PICTURES.map(|Still { view, width, .. }| workshop.still(&story, view, width));
                let painted =
                    pictures.iter().map(|picture| painter.paint(picture, DENSITY)).collect::<Result<_, _>>()?;
                told.push(Told { story, bytes, pictures, painted });
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
        let id = &self.story.id;
        let addresses = PICTURES.map(|Still { name, .. }| format!("{base}{id}/{name}.svg"));
        let embed = Embed {
            story: &format!("{base}stories/{id}.json"),
            page: &self.page(base),
            pictures: &self.images(&addresses),
            worldview: "default",
            has_policy: workshop.has_policy(),
        };
        workshop.embed(&self.story, embed, form)
    }

    /// Returns the address of the full page.
    pub(super) fn page(&self, base: &str) -> String {
        format!("{base}{}/index.html", self.story.id)
    }

    /// Returns the address of the PNG for wide pages, whose size is [`Self::preview_size`]: previews show no SVG.
    pub(super) fn preview(&self, base: &str) -> String {
        format!("{base}{}/{}.png", self.story.id, PICTURES[2].name)
    }

    /// Returns width and height of that file in pixels.
    pub(super) fn preview_size(&self) -> (u32, u32) {
        let (width, height) = self.pictures[2].size;
        (width * DENSITY, height * DENSITY)
    }

    /// Returns what the map shows in a sentence or two.
    pub(super) fn finding(&self) -> &str {
        if self.story.finding.is_empty() {
            &self.story.title
        } else {
            &self.story.finding
        }
    }

    /// Returns the pictures at these addresses.
    fn images<'a>(&self, addresses: &'a [String; 3]) -> [Image<'a>; 3] {
        std::array::from_fn(|index| {
            let Still { view, most, .. } = PICTURES[index];
            Image { address: &addresses[index], size: self.pictures[index].size, view, most }
        })
    }

    /// Adds the story's files to the site. Their names stay the same, so that a correction reaches every page that
    /// embeds the map. With `url`, where the site stands, the full page says how to embed it.
    pub(super) fn add(self, site: &mut Site, workshop: &Workshop, url: &str) -> Result<(), Failure> {
        let id = &self.story.id;
        let names = PICTURES.map(|Still { name, .. }| format!("{name}.svg"));
        let (worldview, stylesheet) = ("default", "../page.css");
        let policy = &workshop.policy(worldview)?;
        let page = Page { pictures: &self.images(&names), stylesheet, worldview, policy };
        let mut html = workshop.page(&self.story, self.story.as_of, page);
        if !url.is_empty() {
            html = oembed::discover(&html, &self, url, &self.page(url));
            site.add(Role::Page, format!("{id}/oembed.json"), oembed::answer(&self, url)?);
        }
        site.add(Role::Page, format!("{id}/index.html"), html);
        for ((Still { name, .. }, picture), painted) in PICTURES.iter().zip(self.pictures).zip(self.painted) {
            site.add(Role::Picture, format!("{id}/{name}.svg"), picture.svg);
            site.add(Role::Picture, format!("{id}/{name}.png"), painted);
        }
        site.add(Role::Story, format!("stories/{id}.json"), self.bytes);
        Ok(())
    }
}
