use super::image::{image, Image};
use super::page_parts::{countries, groups, later, notes, pick, statements};
use super::schemes::both;
use super::sources::source_list;
use super::{footer, legend, Context, Entries};
use crate::markup::{write, Markup};

/// Addresses and pictures that the full page of a story needs.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The pictures, from that for the narrowest pages to that for pages of any width.
    pub pictures: &'a [Image<'a>],
    /// Address of the stylesheet `page.css`.
    pub stylesheet: &'a str,
    /// Name of the border policy in use.
    pub worldview: &'a str,
    /// The same in words: a sentence or two for each place.
    pub policy: &'a [String],
    /// The page in other languages.
    pub alternates: &'a [Alternate<'a>],
}

/// A page with the same story in another language of the map's own words.
#[derive(Clone, Copy, Debug)]
pub struct Alternate<'a> {
    /// Address of the page.
    pub address: &'a str,
    /// The language, as BCP 47 names it.
    pub language: &'a str,
    /// Its own name for itself.
    pub name: &'a str,
}

/// Returns the full page of a story as an HTML document: everything the live map can tell, without a script.
///
/// Each country that the story names is a `details` element whose id is its code, and is open while a link to it is
/// followed; source n has the id `source-n`.
pub fn page(ctx: &Context, page: Page) -> String {
    let mut markup = Markup::default();
    let mut html = markup.open("html");
    html.attr("lang", ctx.messages.find("language").unwrap_or("en"));
    html.attr("dir", ctx.messages.find("direction").unwrap_or("ltr"));
    head(ctx, &mut html, page);
    both(&mut html, |to| body(ctx, to, page));
    html.close();
    ["<!DOCTYPE html>\n", &write(&markup), "\n"].concat()
}

fn head(ctx: &Context, to: &mut Markup, page: Page) {
    let mut head = to.open("head");
    head.open("meta[charset=utf-8]");
    head.leaf("title", &ctx.story.title);
    head.open("meta[name=viewport][content=width=device-width, initial-scale=1]");
    head.open("meta[name=description]").attr("content", &ctx.story.finding);
    head.open("meta[name=color-scheme][content=light dark]");
    // Says that there is no icon: a browser would ask the host for one.
    head.open("link[rel=icon][href=data:,]");
    head.open("link[rel=stylesheet]").attr("href", page.stylesheet);
    for other in page.alternates {
        head.open("link[rel=alternate]").attr("hreflang", other.language).attr("href", other.address);
    }
}

/// A section of the page: its id, the key of its title, and what adds its content.
type Section<'a> = (&'a str, &'a str, &'a dyn Fn(&mut Markup));

fn body(ctx: &Context, to: &mut Markup, page: Page) {
    let sections: [Section; 7] = [
        ("pick", "page.pick", &|to| pick(ctx, to)),
        ("groups", "page.groups", &|to| groups(ctx, to)),
        ("countries", "page.countries", &|to| countries(ctx, to)),
        ("statements", "page.statements", &|to| statements(ctx, to)),
        ("later", "page.later", &|to| later(ctx, to)),
        ("sources", "page.sources", &|to| source_list(ctx, to)),
        ("about", "page.about", &|to| notes(ctx, to, page)),
    ];
    // A section without content is left out.
    let sections: Vec<_> = sections.into_iter().filter(|(_, _, content)| !is_empty(content)).collect();
    let day = ctx.shown_day();
    let title = |key: &str| ctx.fill(key, &[("date", &day)]);
    let mut body = to.open("body");
    body.leaf("a[class=skip][href=#countries]", ctx.say("page.skip"));
    masthead(ctx, &mut body, page);
    let mut nav = body.open("nav");
    nav.attr("aria-label", ctx.say("page.contents"));
    let mut contents = nav.open("ul");
    for (id, key, _) in &sections {
        contents.open("li").open("a").attr("href", ["#", id].concat()).text(title(key));
    }
    contents.close();
    nav.close();
    let mut main = body.open("main");
    figure(ctx, &mut main, page);
    for (id, key, content) in &sections {
        let mut section = main.open("section");
        section.attr("id", id).leaf("h2", title(key));
        content(&mut section);
    }
}

/// Returns whether nothing is added.
fn is_empty(content: &dyn Fn(&mut Markup)) -> bool {
    let mut markup = Markup::default();
    content(&mut markup);
    markup.view().next().is_none()
}

fn masthead(ctx: &Context, to: &mut Markup, page: Page) {
    let mut header = to.open("header");
    ctx.tell(&mut header, "h1[id=top]", &ctx.story.title);
    ctx.tell(&mut header, "p.finding", &ctx.story.finding);
    let mut day = header.open("p.meta");
    day.text(ctx.fill("page.date", &[("date", &ctx.shown_day())]));
    for other in page.alternates {
        day.text(" ");
        let mut link = day.open("a");
        link.attr("href", other.address).attr("hreflang", other.language).attr("lang", other.language).text(other.name);
    }
}

fn figure(ctx: &Context, to: &mut Markup, page: Page) {
    let mut figure = to.open("figure.map");
    legend(ctx, &mut figure, Entries::Counts);
    image(ctx, &mut figure, page.pictures, "");
    footer(ctx, &mut figure.open("figcaption"), page.worldview, "#sources");
}
