use super::Context;
use crate::markup::Element;

/// Returns what always stands under the map: its day, the editor's notes, the border policy, the number of sources
/// and whose map data it is.
///
/// `worldview` names the border policy in use; `sources` is the address of the list of sources.
pub fn footer(ctx: &Context, worldview: &str, sources: &str) -> Element {
    let day = Element::new("b").text(ctx.fill("footer.as-of", &[("date", &ctx.shown_day())]));
    let mut line = Element::new("p").attr("class", "footer").child(day);
    for group in ctx.story.focus.iter().filter_map(|&index| ctx.group(index)) {
        if !group.editorial_note.is_empty() {
            line = line.text(" ").child(ctx.told(Element::new("span")).text(&group.editorial_note));
        }
    }
    let policy = if worldview == "natural-earth" { "footer.policy-natural-earth" } else { "footer.policy" };
    for key in ["footer.borders", policy, "footer.map-data"] {
        line = line.text(" ").text(ctx.messages.get(key));
    }
    if let Some(updated) = ctx.story.updated {
        let updated = ctx.day(updated.to_partial());
        line = line.text(" ").text(ctx.fill("footer.updated", &[("date", &updated)]));
    }
    let count = ctx.count("count.sources", ctx.story.sources.len());
    line.text(" ").child(Element::new("a").attr("href", sources).text(count)).text(".")
}
