use super::{footer, legend, picture_alt, safe_link, Context};
use crate::markup::Element;

/// Addresses and size that an embed needs.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a> {
    /// Address of the story.
    pub story: &'a str,
    /// Address of the full static page.
    pub page: &'a str,
    /// Address of the picture.
    pub picture: &'a str,
    /// Width and height of the picture in px.
    pub size: (u32, u32),
    /// Name of the border policy in use.
    pub worldview: &'a str,
}

/// Returns the element to paste into an article with what stands in it when scripts are missing: legend, picture,
/// finding, the way to the full page, and the footer.
///
/// All but one carry slot names: the live map takes the picture's place and leaves the rest, so that nothing moves.
/// The way to the full page, a line of its own, gives way to the row with the list of countries. There are no style
/// attributes and no scripts, and the whole stays under 4 kB.
pub fn fallback(ctx: &Context, embed: Embed) -> Element {
    let (width, height) = embed.size;
    let picture = Element::new("img")
        .attr("src", embed.picture)
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("alt", picture_alt(ctx));
    let link = Element::new("a").attr("href", local(embed.page)).text(ctx.say("picture.link"));
    let finding = if ctx.story.finding.is_empty() { &ctx.story.title } else { &ctx.story.finding };
    let caption = ctx.told(Element::new("p").attr("slot", "caption")).text(finding);
    Element::new("alliance-map")
        .attr("src", embed.story)
        .child(Element::new("div").attr("slot", "legend").child(legend(ctx)))
        .child(Element::new("a").attr("slot", "picture").attr("href", local(embed.page)).child(picture))
        .child(caption)
        .child(Element::new("p").attr("class", "way").child(link))
        .child(footer(ctx, embed.worldview, &[local(embed.page), "#sources"].concat()).attr("slot", "footer"))
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
