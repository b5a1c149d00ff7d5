//! What the site holds of each story: its data, and in each language its pictures and its full page.

use std::path::{Path, PathBuf};

use alliance_map::markup::Markup;
use alliance_map::render::{Alternate, Context, Embed, Page};
use alliance_map::story::Story;

use super::oembed;
use super::site::{Role, Site};
use super::stills::Stills;
use crate::cli::png::Painter;
use crate::cli::workshop::{Desk, Words, Workshop};
use crate::cli::{files, Failure};

/// Where stories lie, unless they are named.
const FOLDER: &str = "data/stories";

/// A story, read.
pub(super) struct Source {
    story: Story,
    bytes: Vec<u8>,
}

/// A story in one language of the map's own words.
pub(super) struct Told<'a> {
    pub(super) story: &'a Story,
    pub(super) words: &'a Words,
    /// Its folder in the site, ending in `/`.
    folder: String,
    stills: Stills,
}

/// Returns the stories of these files, or of the folder of stories; fails with every problem of every one.
pub(super) fn read(workshop: &Workshop, paths: &[PathBuf]) -> Result<Vec<Source>, Failure> {
    let mut paths = paths.to_vec();
    if paths.is_empty() {
        let names = files::list(Path::new(FOLDER))?;
        paths.extend(names.iter().filter(|name| name.ends_with(".json")).map(|name| Path::new(FOLDER).join(name)));
    }
    let mut sources = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let bytes = files::read(&path)?;
        match workshop.story(&bytes, &path.display().to_string()) {
            Ok(story) => sources.push(Source { story, bytes }),
            Err(problem) => problems.push(problem.to_string()),
        }
    }
    if problems.is_empty() {
        Ok(sources)
    } else {
        Err(Failure::Data(problems.join("\n")))
    }
}

/// Returns each story in each language, drawn: the first of each in its own, in a folder with its id as name, those in
/// other languages in folders in that one.
pub(super) fn tell<'a>(workshop: &'a Workshop, sources: &'a [Source]) -> Result<Vec<Told<'a>>, Failure> {
    let painter = Painter::new();
    let mut told = Vec::new();
    for Source { story, .. } in sources {
        for (place, words) in workshop.words(story).into_iter().enumerate() {
            let own = format!("{}/", story.id);
            let folder = if place == 0 { own } else { format!("{own}{}/", words.language) };
            told.push(Told { story, words, folder, stills: Stills::draw(workshop.desk(story, words), &painter)? });
        }
    }
    Ok(told)
}

impl<'a> Told<'a> {
    /// Returns whether the map's words are in the story's own language, or there are none in that.
    pub(super) fn is_own(&self) -> bool {
        self.folder.matches('/').count() == 1
    }

    /// Returns the way from the story's folder to that of the site.
    pub(super) fn up(&self) -> String {
        "../".repeat(self.folder.matches('/').count())
    }

    fn desk(&self, workshop: &'a Workshop) -> Desk<'a> {
        workshop.desk(self.story, self.words)
    }

    /// Returns what is to be pasted, in a form that `render` has for it; `base` is where the site stands, or the way
    /// from a page of the site itself to the site's folder.
    pub(super) fn embed(
        &self,
        workshop: &Workshop,
        base: &str,
        view: Option<&str>,
        form: fn(&Context, &mut Markup, Embed),
    ) -> String {
        self.stills.images(view, &self.file(base, ""), |pictures| {
            let embed = Embed {
                story: &format!("{base}stories/{}.json", self.story.id),
                page: &self.page(base),
                view,
                pictures,
                worldview: "default",
                has_policy: workshop.has_policy(),
            };
            self.desk(workshop).embed(embed, form)
        })
    }

    /// Returns the address of a file in the story's folder.
    pub(super) fn file(&self, base: &str, name: &str) -> String {
        [base, &self.folder, name].concat()
    }

    /// Returns the address of the full page.
    pub(super) fn page(&self, base: &str) -> String {
        self.file(base, "index.html")
    }

    /// Returns the address of the PNG for wide pages, whose size is [`Self::preview_size`]: previews show no SVG.
    pub(super) fn preview(&self, base: &str) -> String {
        self.file(base, &self.stills.preview().unwrap_or_default().0)
    }

    /// Returns width and height of that file in pixels.
    pub(super) fn preview_size(&self) -> (u32, u32) {
        self.stills.preview().unwrap_or_default().1
    }

    /// Returns what the map shows in a sentence or two.
    pub(super) fn finding(&self) -> &str {
        if self.story.finding.is_empty() {
            &self.story.title
        } else {
            &self.story.finding
        }
    }

    /// Returns the full page. With `url`, where the site stands, it says how to embed the story.
    fn full_page(&self, workshop: &Workshop, told: &[Told], url: &str) -> Result<String, Failure> {
        let (worldview, up) = ("default", self.up());
        let others = told.iter().filter(|other| other.story.id == self.story.id && other.folder != self.folder);
        let addresses: Vec<(String, &Words)> = others.map(|other| (other.page(&up), other.words)).collect();
        let alternates: Vec<Alternate> = addresses
            .iter()
            .map(|(address, words)| Alternate {
                address,
                language: words.language,
                name: words.messages.get("language.name"),
            })
            .collect();
        let policy = workshop.policy(worldview, self.words.language)?;
        let html = self.stills.images(None, "", |pictures| {
            let page = Page {
                pictures,
                stylesheet: &[&up, "page.css"].concat(),
                worldview,
                policy: &policy,
                alternates: &alternates,
            };
            self.desk(workshop).page(self.story.as_of, page)
        });
        Ok(if url.is_empty() { html } else { oembed::discover(&html, self, url, &self.page(url)) })
    }
}

/// Adds the files of the stories to the site. Their names stay the same, so that a correction reaches every page that
/// embeds a map. `url` is where the site stands, or empty.
pub(super) fn add(
    site: &mut Site,
    workshop: &Workshop,
    sources: &[Source],
    told: Vec<Told>,
    url: &str,
) -> Result<(), Failure> {
    for one in &told {
        if !url.is_empty() {
            site.add(Role::Page, one.file("", "oembed.json"), oembed::answer(one, url)?);
        }
        site.add(Role::Page, one.page(""), one.full_page(workshop, &told, url)?);
    }
    for one in told {
        one.stills.add(site, &one.folder);
    }
    for Source { story, bytes } in sources {
        site.add(Role::Story, format!("stories/{}.json", story.id), bytes.clone());
    }
    Ok(())
}
