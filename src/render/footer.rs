use super::build::{push_apart, put, tag};
use super::Context;
use crate::markup::Element;

/// Returns what always stands under the map: its day, the editor's notes, the border policy, the number of sources
/// and whose map data it is.
///
/// `worldview` names the border policy in use; `sources` is the address of the list of sources.
pub fn footer(ctx: &Context, worldview: &str, sources: &str) -> Element {
    let mut line = tag("p", "footer");
    line.push(put("b", "", ctx.dated("footer.as-of", ctx.date.to_partial())));
    for &index in &ctx.story.focus {
        if let Some(group) = ctx.group(index).filter(|group| !group.editorial_note.is_empty()) {
            push_apart(&mut line, ctx.tell("span", "", &group.editorial_note));
        }
    }
    let policy = if worldview == "natural-earth" { "footer.policy-natural-earth" } else { "footer.policy" };
    for key in ["footer.borders", policy, "footer.map-data"] {
        line.write(" ");
        line.write(ctx.messages.get(key));
    }
    if let Some(updated) = ctx.story.updated {
        line.write(" ");
        line.put(ctx.dated("footer.updated", updated.to_partial()));
    }
    let mut link = Element::new("a");
    link.set("href", sources);
    link.put(ctx.count("count.sources", ctx.story.sources.len()));
    push_apart(&mut line, link);
    line.write(".");
    line
}
