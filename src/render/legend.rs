use super::build::{folded, push_apart, put, tag};
use super::{swatch, Context};
use crate::markup::Element;
use crate::story::Group;

/// Returns the focus groups with their signs: swatch, name, number of members, and for an editor's grouping its
/// label and the note that says whose label it is.
pub fn legend(ctx: &Context) -> Element {
    let mut list = tag("ul", "legend");
    list.set("aria-label", ctx.say("legend.label"));
    for (style, &index) in ctx.story.focus.iter().enumerate() {
        if let Some(group) = ctx.group(index) {
            list.push(entry(ctx, style, group));
        }
    }
    list
}

fn entry(ctx: &Context, style: usize, group: &Group) -> Element {
    let mut item = Element::new("li");
    item.set("data-group", &group.id);
    item.push(swatch(style));
    push_apart(&mut item, ctx.tell("span", "name", &group.label));
    push_apart(&mut item, put("span", "count", ctx.count("count.countries", ctx.members(group).len())));
    let outlined = !group.dated && ctx.date < ctx.story.as_of;
    if outlined {
        item.push(put("p", "meta", ctx.dated("legend.undated", ctx.story.as_of.to_partial())));
    }
    if let Some(note) = editorial(ctx, group) {
        item.push(note);
    }
    item
}

/// Returns an editor's label with the note that says whose it is: the label never stands without who uses it.
pub(super) fn editorial(ctx: &Context, group: &Group) -> Option<Element> {
    if group.editorial_note.is_empty() {
        return None;
    }
    let key = if group.editorial_label.is_empty() { "legend.note" } else { "legend.editorial" };
    let words = ctx.with(key, "label", &group.editorial_label);
    let summary = ctx.tell("summary", "", &words);
    Some(folded("editorial", summary, ctx.tell("p", "", &group.editorial_note)))
}
