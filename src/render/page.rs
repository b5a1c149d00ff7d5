use super::page_parts::{countries, groups, later, notes, statements};
use super::{footer, legend, picture_alt, source_list, Context};
use crate::markup::{write, Element};

/// Addresses and size that the full page of a story needs.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Address of the picture.
    pub picture: &'a str,
    /// Width and height of the picture in px.
    pub size: (u32, u32),
    /// Address of the stylesheet `page.css`.
    pub stylesheet: &'a str,
    /// Name of the border policy in use.
    pub worldview: &'a str,
}

/// Returns the full page of a story as an HTML document: everything the live map can tell, without a script.
///
/// Each country that the story names is a `details` element whose id is its code; source n has the id `source-n`.
pub fn page(ctx: &Context, page: Page) -> String {
    let language = ctx.messages.find("language").unwrap_or("en");
    let direction = ctx.messages.find("direction").unwrap_or("ltr");
    let html = Element::new("html").attr("lang", language).attr("dir", direction);
    ["<!DOCTYPE html>\n", &write(&html.child(head(ctx, page)).child(body(ctx, page))), "\n"].concat()
}

fn head(ctx: &Context, page: Page) -> Element {
    let meta = |name: &str, content: &str| Element::new("meta").attr("name", name).attr("content", content);
    Element::new("head")
        .child(Element::new("meta").attr("charset", "utf-8"))
        .child(Element::new("title").text(&ctx.story.title))
        .child(meta("viewport", "width=device-width, initial-scale=1"))
        .child(meta("description", &ctx.story.finding))
        .child(meta("color-scheme", "light dark"))
        // Says that there is no icon: a browser would ask the host for one.
        .child(Element::new("link").attr("rel", "icon").attr("href", "data:,"))
        .child(Element::new("link").attr("rel", "stylesheet").attr("href", page.stylesheet))
}

fn body(ctx: &Context, page: Page) -> Element {
    let mut sections = vec![
        ("groups", "page.groups", groups(ctx)),
        ("countries", "page.countries", countries(ctx)),
        ("statements", "page.statements", statements(ctx)),
    ];
    sections.push(("later", "page.later", later(ctx)));
    sections.push(("sources", "page.sources", vec![source_list(ctx)]));
    sections.push(("about", "page.about", notes(ctx, page.worldview)));
    sections.retain(|(_, _, content)| !content.is_empty());

    let day = ctx.shown_day();
    let title = |key: &str| ctx.fill(key, &[("date", &day)]);
    let mut contents = Element::new("ul");
    let mut main = Element::new("main").child(figure(ctx, page));
    for (id, key, content) in sections {
        let to = ["#", id].concat();
        contents.push(Element::new("li").child(Element::new("a").attr("href", to).text(title(key))));
        let heading = Element::new("h2").text(title(key));
        main.push(Element::new("section").attr("id", id).child(heading).children(content));
    }
    let nav = Element::new("nav").attr("aria-label", ctx.say("page.contents")).child(contents);
    let skip = Element::new("a").attr("class", "skip").attr("href", "#countries").text(ctx.say("page.skip"));
    Element::new("body").child(skip).child(masthead(ctx)).child(nav).child(main)
}

fn masthead(ctx: &Context) -> Element {
    let header = Element::new("header").child(ctx.told(Element::new("h1").attr("id", "top")).text(&ctx.story.title));
    let day = ctx.fill("page.date", &[("date", &ctx.shown_day())]);
    let day = Element::new("p").attr("class", "meta").text(day);
    if ctx.story.finding.is_empty() {
        header.child(day)
    } else {
        header.child(ctx.told(Element::new("p").attr("class", "finding")).text(&ctx.story.finding)).child(day)
    }
}

fn figure(ctx: &Context, page: Page) -> Element {
    let (width, height) = page.size;
    let picture = Element::new("img")
        .attr("src", page.picture)
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("alt", picture_alt(ctx));
    let caption = Element::new("figcaption").child(footer(ctx, page.worldview, "#sources"));
    Element::new("figure").attr("class", "map").child(legend(ctx)).child(picture).child(caption)
}
