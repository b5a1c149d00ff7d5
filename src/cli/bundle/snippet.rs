//! The page with the code to paste into an article.

use alliance_map::markup::{write, Markup};
use alliance_map::projection::VIEWS;
use alliance_map::render;

use super::engine::Names;
use super::forms;
use super::stories::Told;
use crate::cli::workshop::Workshop;
use crate::cli::{files, Failure};

/// Returns the address of the site's folder, ending in `/`.
pub(super) fn base(url: &str) -> Result<String, Failure> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let sound = |c: char| c.is_ascii_graphic() && !"\"'<>\\?#".contains(c);
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(sound) => {
            Ok(format!("{}/", url.trim_end_matches('/')))
        }
        _ => Err(Failure::usage(format!("--url: found {url}, expected an address such as https://example.org/map/"))),
    }
}

/// Bytes that the code to paste has at most, without the script: editing systems cut off what is long.
const MOST: usize = 4096;

/// What stands for the address of the site's folder where it is not known.
const PLACEHOLDER: &str = "https://YOUR-SITE.example/map/";

/// What is said of a story in another language than its own.
const OTHER_LANGUAGE: &str =
    "The map’s own words and the names of countries are in this language; the story’s texts stay as \
    they were written.";

/// What is said of the views.
const OTHER_VIEW: &str =
    "Without a view the map is as wide pages or phones read it best. Each of these stays the same on \
    every page; form B takes the view as data-alliance-map-view, with the same pictures.";

/// Returns the page: for each story the code to paste, in each form. `url` is where the site stands, or empty.
pub(super) fn page(workshop: &Workshop, told: &[Told], engine: &Names, url: &str) -> String {
    let base = if url.is_empty() { PLACEHOLDER } else { url };
    let mut page = Markup::default();
    let mut html = page.open("html[lang=en]");
    let mut head = html.open("head");
    head.open("meta[charset=utf-8]");
    head.open("meta[name=viewport][content=width=device-width, initial-scale=1]");
    head.leaf("title", "Embed code");
    head.open("meta[name=robots][content=noindex]");
    head.open("meta[name=color-scheme][content=light dark]");
    head.open("link[rel=icon][href=data:,]");
    head.open("link[rel=stylesheet][href=page.css]");
    head.close();
    let mut body = html.open("body");
    let mut main = body.open("main");
    main.leaf("h1", "Embed code");
    if url.is_empty() {
        let mut note = main.open("p");
        note.text("In all code below, put the address of the folder in which this site stands in the place of ");
        note.leaf("mark", PLACEHOLDER);
        note.text(", or bundle with --url, which does that.");
    }
    for one in told {
        let bytes = one.embed(workshop, base, None, render::fallback).len();
        if bytes > MOST {
            let (id, language) = (&one.story.id, one.words.language);
            files::complain(&format!(
                "warning: {id}: the code to paste ({language}) has {bytes} bytes, expected at most {MOST}\n  \
                 hint: shorten the finding, the notes and labels of groups, or the address of the site"
            ));
        }
        let mut section = main.open("section");
        if one.is_own() {
            section.attr("id", &one.story.id).leaf("h2", &one.story.title);
        } else {
            let language = one.words.language;
            section.attr("id", [&one.story.id, "-", language].concat());
            let mut title = section.open("h2");
            title.text(&one.story.title);
            title.text(": ");
            title.open("span").attr("lang", language).text(one.words.messages.get("language.name"));
            title.close();
            section.leaf("p", OTHER_LANGUAGE);
        }
        form(
            &mut section,
            "A. Script and element",
            "The first choice: the map is a part of the page, as high as it needs to be, and follows its colours.",
            &forms::element(workshop, one, base, None),
        );
        form(
            &mut section,
            "B. Script and div",
            "For editing systems that strip elements they do not know; the script makes the element of the div.",
            &forms::div(workshop, one, base),
        );
        form(
            &mut section,
            "C. Iframe",
            "For pages that may hold no script of another site; the map cannot touch the page around it.",
            &forms::iframe(one, base),
        );
        form(
            &mut section,
            "A, with a pinned engine",
            "For pages that run only what they have checked: the browser refuses the script and the engine if a byte \
             of them changes. It costs updates of the engine, which then need this code pasted anew and the old files \
             kept where they are; corrections of the story and of its picture still arrive.",
            &forms::pinned(workshop, one, engine, base),
        );
        views(&mut section, workshop, one, base);
    }
    let mut section = main.open("section[id=height]");
    section.leaf("h2", "The height of an iframe");
    form(
        &mut section,
        "For form C, on the page around it",
        "Optional: without it an iframe has the height that its code says. Pages with AMP or Pym.js need nothing, and \
         a page whose policy forbids scripts in its markup puts these lines into a script of its own.",
        forms::LISTENER,
    );
    section.close();
    main.close();
    body.close();
    html.close();
    format!("<!DOCTYPE html>\n{}\n", write(&page))
}

/// Adds form A in each view, to be opened.
fn views(to: &mut Markup, workshop: &Workshop, story: &Told, base: &str) {
    let mut details = to.open("details");
    details.leaf("summary", "A, in another view");
    details.leaf("p", OTHER_VIEW);
    for view in VIEWS {
        details.leaf("h4", view.name);
        details.open("pre").leaf("code", forms::element(workshop, story, base, Some(view.name)));
    }
}

fn form(to: &mut Markup, title: &str, when: &str, code: &str) {
    to.leaf("h3", title);
    to.leaf("p", when);
    to.open("pre").leaf("code", code);
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn an_address_is_http_and_ends_in_a_slash() {
        assert_eq!(base("https://example.org/map").as_deref(), Ok("https://example.org/map/"));
        assert_eq!(base("http://localhost:8080/").as_deref(), Ok("http://localhost:8080/"));
        for bad in ["", "https://", "https:///x", "javascript:alert(1)", "//x", "https://a/\"><script>", "https://a/?x"]
        {
            assert!(base(bad).is_err(), "{bad}");
        }
    }
}
