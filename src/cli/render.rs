//! Draws one picture of a story, or writes its full page.

use std::path::{Path, PathBuf};

use alliance_map::projection::VIEWS;
use alliance_map::render::{Image, Page};
use alliance_map::scene::Choice;
use alliance_map::story::{PartialDate, Story};

use super::args::{self, Given};
use super::png::Painter;
use super::workshop::{Desk, Words, Workshop};
use super::{builtin, data_url, files, help, Failure};

/// What was asked for.
#[derive(Default)]
struct Options {
    story: Option<PathBuf>,
    output: Option<PathBuf>,
    world: Option<PathBuf>,
    view: Option<String>,
    select: Option<String>,
    compare: Option<String>,
    date: Option<String>,
    worldview: Option<String>,
    groups: Option<String>,
    width: Option<u32>,
    rotation: Option<String>,
    language: Option<String>,
}

/// Runs `alliance-map render`.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut options = Options::default();
    let wanted = args::read(arguments, help::RENDER, |given, parser| {
        match given {
            Given::Value(path) if options.story.is_none() => options.story = Some(path.clone()),
            Given::Value(_) => return Ok(false),
            Given::Option(name) => match name.as_str() {
                "output" => options.output = Some(args::path(parser)?),
                "language" => options.language = Some(args::text(parser)?),
                "rotation" => options.rotation = Some(args::text(parser)?),
                "world" => options.world = Some(args::path(parser)?),
                "view" => options.view = Some(args::text(parser)?),
                "select" => options.select = Some(args::text(parser)?),
                "compare" => options.compare = Some(args::text(parser)?),
                "date" => options.date = Some(args::text(parser)?),
                "groups" => options.groups = Some(args::text(parser)?),
                "worldview" => options.worldview = Some(args::text(parser)?),
                "width" => options.width = Some(args::number(parser, "width", 160, 4000)?),
                _ => return Ok(false),
            },
        }
        Ok(true)
    })?;
    if !wanted {
        return Ok(());
    }
    let Some(file) = &options.story else {
        return Err(Failure::usage(format!("which story?\n\n{}", help::RENDER)));
    };
    let output = options.output.clone().unwrap_or_else(|| PathBuf::from("-"));
    let format = Format::of(&output)?;
    let workshop = Workshop::open(options.world.as_deref())?;
    let story = workshop.story(&files::read(file)?, &file.display().to_string())?;
    let choice = choice(&options, &story, &workshop)?;
    let desk = workshop.desk(&story, words(&options, workshop.words(&story))?);
    let bytes = match format {
        Format::Svg => desk.picture(&choice).svg.into_bytes(),
        Format::Html => {
            let worldview = options.worldview.as_deref().unwrap_or("default");
            page(desk, &choice, worldview, &workshop.policy(worldview, desk.words.language)?).into_bytes()
        }
        Format::Png => Painter::new().paint(&desk.plain(&choice), 1)?,
    };
    files::write(&output, &bytes)
}

enum Format {
    Svg,
    Html,
    Png,
}

impl Format {
    fn of(output: &Path) -> Result<Self, Failure> {
        match output.extension().and_then(|ending| ending.to_str()) {
            None if output == Path::new("-") => Ok(Self::Svg),
            Some("svg") => Ok(Self::Svg),
            Some("html") => Ok(Self::Html),
            Some("png") => Ok(Self::Png),
            _ => {
                let found = output.display();
                Err(Failure::usage(format!(
                    "-o: found {found}, expected a name that ends in .svg, .html or .png, or -"
                )))
            }
        }
    }
}

fn choice(options: &Options, story: &Story, workshop: &Workshop) -> Result<Choice, Failure> {
    let mut choice = Choice::opening(story, f64::from(options.width.unwrap_or(1000)));
    if let Some(name) = &options.view {
        let known = VIEWS.iter().find(|view| view.name == name);
        let names: Vec<&str> = VIEWS.iter().map(|view| view.name).collect();
        choice.view = known.ok_or_else(|| unknown("view", name, &names.join(", ")))?.name;
    }
    if let Some(text) = &options.rotation {
        choice.rotation = rotation(text).ok_or_else(|| unknown("rotation", text, "degrees, such as -154,-47"))?;
    }
    choice.selected = country(workshop, "select", options.select.as_ref())?;
    choice.compare = country(workshop, "compare", options.compare.as_ref())?;
    if choice.compare.is_some() && choice.compared().is_none() {
        return Err(Failure::usage("--compare: found no other country to compare with, expected one in --select"));
    }
    if let Some(text) = &options.date {
        let date = PartialDate::parse(text);
        choice.date = date.ok_or_else(|| unknown("date", text, "YYYY, YYYY-MM or YYYY-MM-DD"))?.last_day();
    }
    if let Some(text) = &options.groups {
        let known: Vec<&str> = story.groups.iter().map(|group| group.id.as_str()).collect();
        let index = |id: &str| known.iter().position(|known| *known == id.trim());
        let groups: Option<Vec<usize>> = text.split(',').map(index).collect();
        choice.groups = groups.ok_or_else(|| unknown("groups", text, &known.join(", ")))?;
    }
    if let Some(name) = &options.worldview {
        choice.worldview = workshop.worldview(name).map_err(|names| unknown("worldview", name, &names.join(", ")))?;
    }
    Ok(choice)
}

/// Returns the country that an option names, if it is given.
fn country(workshop: &Workshop, option: &str, code: Option<&String>) -> Result<Option<String>, Failure> {
    if let Some(code) = code.filter(|code| !workshop.knows(code)) {
        return Err(unknown(option, code, "a country code of the map, such as JPN"));
    }
    Ok(code.cloned())
}

/// Returns degrees of longitude and latitude, and of roll if they are there.
fn rotation(text: &str) -> Option<[f64; 3]> {
    let degrees = |part: &str| part.trim().parse().ok().filter(|degrees: &f64| degrees.abs() <= 360.0);
    match text.split(',').map(degrees).collect::<Option<Vec<_>>>()?[..] {
        [lon, lat] => Some([lon, lat, 0.0]),
        [lon, lat, roll] => Some([lon, lat, roll]),
        _ => None,
    }
}

fn unknown(option: &str, found: &str, expected: &str) -> Failure {
    Failure::usage(format!("--{option}: found {found}, expected {expected}"))
}

/// Returns the words of the language that was asked for, else the first: the story's own.
fn words<'a>(options: &Options, words: Vec<&'a Words>) -> Result<&'a Words, Failure> {
    let wanted = |words: &&Words| options.language.as_ref().is_none_or(|name| name == words.language);
    let names: Vec<&str> = words.iter().map(|words| words.language).collect();
    let found = options.language.as_deref().unwrap_or_default();
    words.iter().copied().find(wanted).ok_or_else(|| unknown("language", found, &names.join(", ")))
}

/// Returns the page as one file that needs no other.
fn page(desk: Desk, choice: &Choice, worldview: &str, policy: &[String]) -> String {
    let picture = desk.picture(choice);
    let image = data_url::new("image/svg+xml", &picture.svg);
    let style = data_url::new("text/css", builtin::PAGE_STYLE);
    let image = Image { address: &image, size: picture.size, view: choice.view, most: None };
    let page = Page { pictures: &[image], stylesheet: &style, worldview, policy, alternates: &[] };
    desk.page(choice.date, page)
}
