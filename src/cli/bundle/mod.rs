//! Writes the whole static site.

mod article;
mod digest;
mod engine;
mod forms;
mod frame;
mod oembed;
mod site;
mod snippet;
mod stills;
mod stories;

use std::path::{Path, PathBuf};

use super::args::{self, Given};
use super::workshop::Workshop;
use super::{builtin, files, help, Failure};
use engine::Engine;
use site::{Role, Site};
use stories::Told;

/// What was asked for.
#[derive(Default)]
struct Options {
    out: Option<PathBuf>,
    url: String,
    world: Option<PathBuf>,
    fine: Option<PathBuf>,
    stories: Vec<PathBuf>,
}

/// Runs `alliance-map bundle`.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut options = Options::default();
    let wanted = args::read(arguments, help::BUNDLE, |given, parser| {
        match given {
            Given::Value(story) => options.stories.push(story.clone()),
            Given::Option(name) => match name.as_str() {
                "out" => options.out = Some(args::path(parser)?),
                "url" => options.url = snippet::base(&args::text(parser)?)?,
                "world" => options.world = Some(args::path(parser)?),
                "fine" => options.fine = Some(args::path(parser)?),
                _ => return Ok(false),
            },
        }
        Ok(true)
    })?;
    if !wanted {
        return Ok(());
    }
    let Some(out) = options.out.clone() else {
        return Err(Failure::usage(format!("expected --out DIR\n\n{}", help::BUNDLE)));
    };
    let files = site(&options)?.finish()?;
    files::write_folder(&out, site::MANIFEST, &files)?;
    files::print(&format!("{}: {} files\n", out.display(), files.len()))
}

fn site(options: &Options) -> Result<Site, Failure> {
    let workshop = Workshop::open(options.world.as_deref())?;
    let sources = stories::read(&workshop, &options.stories)?;
    let mut site = Site::default();
    let engine = engine::add(&mut site, engine(options, &workshop)?)?;
    let told = stories::tell(&workshop, &sources)?;
    for (language, words) in builtin::TEXTS {
        site.add(Role::Text, format!("text/{language}.json"), words);
    }
    add_article(&mut site, &workshop, &told, &options.url)?;
    site.add(Role::Page, "snippet.html", snippet::page(&workshop, &told, &engine, &options.url));
    for (place, one) in told.iter().enumerate() {
        // The first story is also found without its name.
        if place == 0 {
            site.add(Role::Page, "embed.html", frame::page(&workshop, one, &engine, "", &options.url));
        }
        let page = frame::page(&workshop, one, &engine, &one.up(), &options.url);
        site.add(Role::Page, one.file("", "embed.html"), page);
    }
    stories::add(&mut site, &workshop, &sources, told, &options.url)?;
    Ok(site)
}

fn engine(options: &Options, workshop: &Workshop) -> Result<Engine, Failure> {
    let built = |path: &str| {
        files::find(Path::new(path))
            .ok_or_else(|| Failure::data(path, "found no such file, expected the engine", "build it with: make site"))
    };
    Ok(Engine {
        script: String::from_utf8(built(engine::SCRIPT)?)
            .map_err(|_| Failure::data(engine::SCRIPT, "found what is not UTF-8", "build it with: make site"))?,
        frame: built(engine::FRAME)?,
        live: built(engine::LIVE)?,
        tools: built(engine::TOOLS)?,
        wasm: built(engine::WASM)?,
        world: options.world.as_deref().map_or_else(|| Ok(builtin::WORLD.to_vec()), files::read)?,
        fine: match &options.fine {
            Some(file) => Some(workshop.finer(file)?),
            None => options.world.is_none().then(|| builtin::FINE.to_vec()),
        },
    })
}

/// Adds the article and what lies beside it: all of `www` but the engine and the element's modules, which are bundled.
///
/// With `url`, where the site stands, the article says how to embed the first of its maps.
fn add_article(site: &mut Site, workshop: &Workshop, told: &[Told], url: &str) -> Result<(), Failure> {
    let page = files::read_text(Path::new(article::PAGE))?;
    let find = |id: &str| told.iter().find(|one| one.story.id == id && one.is_own());
    let embed = |id: &str, form: article::Form| Some(find(id)?.embed(workshop, "", None, form));
    let mut filled = article::fill(article::PAGE, &page, embed)?;
    if let Some(first) = article::first(&page).and_then(find).filter(|_| !url.is_empty()) {
        filled = oembed::discover(&filled, first, url, url);
    }
    site.add(Role::Article, "index.html", filled);
    for path in files::walk(Path::new("www"), &["pkg"])? {
        if path != "index.html" && !path.ends_with(".js") {
            let file = Path::new("www").join(&path);
            if path.ends_with(".html") && !path.contains('/') {
                let page = files::read_text(&file)?;
                let filled = article::fill(&file.display().to_string(), &page, embed)?;
                site.add(Role::Article, path, filled);
                continue;
            }
            let bytes = files::read(&file)?;
            site.add(Role::Article, path, bytes);
        }
    }
    Ok(())
}
