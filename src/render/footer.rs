use super::country::fold;
use super::{Context, Place};
use crate::markup::{Markup, Tag};
use crate::story::{Correction, Story};

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
    if let Some(last) = ctx.story.corrections.first() {
        line.text(" ");
        correction(ctx, &mut line, last);
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

/// Adds the day of a correction and what was corrected.
#[inline(never)]
fn correction(ctx: &Context, to: &mut Markup, correction: &Correction) {
    to.text(ctx.dated("footer.corrected", correction.date.to_partial()));
    to.text(" ");
    ctx.tell(to, "span", &correction.text);
}

/// Adds, each to be opened by the reader, every correction with its day and what the story leaves out; nothing of what
/// there is none.
pub fn on_demand(ctx: &Context, to: &mut Markup) {
    let Story { corrections, left_out, .. } = ctx.story;
    if !corrections.is_empty() {
        let mut fold = fold(to, Place::Panel, ctx.say("page.corrections"), corrections.len(), false);
        let mut list = fold.open("ul");
        for one in corrections {
            correction(ctx, &mut list.open("li"), one);
        }
    }
    if !left_out.is_empty() {
        let mut fold = fold(to, Place::Panel, ctx.say("page.left-out"), left_out.len(), false);
        let mut list = fold.open("ul");
        for text in left_out {
            ctx.tell(&mut list, "li", text);
        }
    }
}
