use super::Context;
use crate::markup::{Markup, Tag};

/// Adds what always stands under the map: its day, the editor's notes, the border policy, whose map data it is,
/// the last correction and the number of sources. What is returned is still open.
///
/// `worldview` names the border policy in use; `sources` is the address of the list of sources.
pub fn footer<'m>(ctx: &Context, to: &'m mut Markup, worldview: &str, sources: &str) -> Tag<'m> {
    let mut line = to.open("p.footer");
    line.leaf("b", ctx.dated("footer.as-of", ctx.date.to_partial()));
    for &index in &ctx.story.focus {
        if let Some(group) = ctx.group(index).filter(|group| !group.editorial_note.is_empty()) {
            line.text(" ");
            ctx.tell(&mut line, "span", &group.editorial_note);
        }
    }
    policy(ctx, &mut line, worldview);
    if let Some(updated) = ctx.story.updated {
        line.text(" ");
        line.text(ctx.dated("footer.updated", updated.to_partial()));
    }
    if let Some(correction) = ctx.story.corrections.first() {
        line.text(" ");
        line.text(ctx.dated("footer.corrected", correction.date.to_partial()));
        line.text(" ");
        ctx.tell(&mut line, "span", &correction.text);
    }
    line.text(" ");
    line.open("a").attr("href", sources).text(ctx.count("count.sources", ctx.story.sources.len()));
    line.text(".");
    line
}

/// Adds the sentences on borders and map data.
pub(super) fn policy(ctx: &Context, to: &mut Markup, worldview: &str) {
    let policy = if worldview == "natural-earth" { "footer.policy-natural-earth" } else { "footer.policy" };
    for key in &["footer.borders", policy, "footer.map-data"] {
        to.text(" ");
        to.text(ctx.messages.get(key));
    }
}
