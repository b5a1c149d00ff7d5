use super::image::{image, Image};
use super::schemes::both;
use super::{footer, legend, safe_link, Context, Entries};
use crate::markup::{Markup, Name, Tag};
use crate::math::decimal;
use crate::story::Story;

/// Addresses and pictures that an embed needs.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a> {
    /// Address of the story.
    pub story: &'a str,
    /// Address of the full static page.
    pub page: &'a str,
    /// Name of the view that the map has on every page; none for that which fits the page.
    pub view: Option<&'a str>,
    /// The pictures, from that for the narrowest pages to that for pages of any width.
    pub pictures: &'a [Image<'a>],
    /// Name of the border policy in use.
    pub worldview: &'a str,
    /// Whether the full page says that policy in words.
    pub has_policy: bool,
}

/// Adds the element to paste into an article with what stands in it when scripts are missing: legend, picture,
/// finding, the way to the full page, and the footer.
///
/// All but one carry slot names: the live map takes the picture's place and leaves the rest, so that nothing moves.
/// The way to the full page, a line of its own, gives way to the row with the list of countries. There are no style
/// attributes and no scripts, and the whole stays under 4 kB.
pub fn fallback(ctx: &Context, to: &mut Markup, embed: Embed) {
    asked(ctx, &mut to.open("alliance-map"), ["src", "view"], embed);
}

/// Adds the same for editing systems that strip elements they do not know: the script makes the element of it.
pub fn fallback_div(ctx: &Context, to: &mut Markup, embed: Embed) {
    asked(ctx, &mut to.open("div"), ["data-alliance-map-src", "data-alliance-map-view"], embed);
}

/// Adds what stands in the place of a map that has one view on pages of any width, and whose page says all else itself: the
/// picture for wide pages, which leads to the full page. Where no script will put the map in its place, narrow pages show
/// theirs, whose names can be read there.
pub fn fallback_picture(ctx: &Context, to: &mut Markup, embed: Embed) {
    image(ctx, &mut picture(to, embed.page), embed.pictures, " and (scripting: none)");
}

/// Adds the legend of such a map, which says nothing that changes with what the map shows: it is as high all the time.
pub fn fallback_legend(ctx: &Context, to: &mut Markup, _: Embed) {
    both(to, |to| legend(ctx, &mut to.open("div[slot=legend]"), Entries::Names));
}

/// Adds what the map shows, as attributes of these names, and what stands in it. It says in which language the words between
/// the tags are, and the map's with them: the page around may be in another.
fn asked(ctx: &Context, map: &mut Tag, [src, view]: [Name; 2], embed: Embed) {
    map.attr(src, embed.story);
    if let Some(language) = ctx.messages.find("language") {
        map.attr("lang", language);
    }
    if let Some(name) = embed.view {
        map.attr(view, name);
    }
    content(ctx, map, embed);
}

fn picture<'m>(to: &'m mut Markup, page: &str) -> Tag<'m> {
    let mut link = to.open("a[slot=picture]");
    link.attr("href", local(page));
    link
}

fn content(ctx: &Context, map: &mut Markup, embed: Embed) {
    let page = local(embed.page);
    both(map, |to| legend(ctx, &mut to.open("div[slot=legend]"), Entries::Counts));
    image(ctx, &mut picture(map, page), embed.pictures, "");
    let finding = if ctx.story.finding.is_empty() { &ctx.story.title } else { &ctx.story.finding };
    ctx.tell(map, "p[slot=caption]", finding);
    map.open("p.way").open("a").attr("href", page).text(ctx.say("picture.link"));
    let mut foot = footer(ctx, map, embed.worldview, &[page, "#sources"].concat());
    foot.attr("slot", "footer").attr("data-edition", edition(ctx.story));
    let Story { corrections, left_out, .. } = ctx.story;
    let parts = [
        ("page.corrections", corrections.len()),
        ("page.left-out", left_out.len()),
        ("page.policy", usize::from(embed.has_policy)),
    ];
    for (key, _) in parts.into_iter().filter(|(_, count)| *count > 0) {
        foot.text(" ");
        foot.open("a").attr("href", [page, "#about"].concat()).text(ctx.say(key));
        foot.text(".");
    }
}

/// Returns what changes with each correction: the day of the data and the number of corrections. What was pasted
/// before gives way to the live footer by it.
fn edition(story: &Story) -> String {
    let day = story.updated.map(|day| day.to_iso()).unwrap_or_default();
    [&day, "/", &decimal(story.corrections.len(), 1)].concat()
}

/// Returns an address given by the person who builds the site, if it may be followed: http, https, or a path.
fn local(url: &str) -> &str {
    let scheme = url.split(['/', '?', '#']).next().unwrap_or_default().contains(':');
    if scheme {
        safe_link(url).unwrap_or_default()
    } else {
        url
    }
}
