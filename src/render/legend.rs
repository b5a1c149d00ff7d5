use super::{swatch, Context};
use crate::markup::Markup;
use crate::story::Group;

/// Adds the focus groups with their signs: swatch, name, number of members, and for an editor's grouping its
/// label and the note that says whose label it is.
pub fn legend(ctx: &Context, to: &mut Markup) {
    let mut list = to.open("ul.legend");
    list.attr("aria-label", ctx.say("legend.label"));
    for (style, &index) in ctx.story.focus.iter().enumerate() {
        if let Some(group) = ctx.group(index) {
            entry(ctx, &mut list, style, group);
        }
    }
}

fn entry(ctx: &Context, to: &mut Markup, style: usize, group: &Group) {
    let mut item = to.open("li");
    item.attr("data-group", &group.id);
    swatch(&mut item, style);
    item.text(" ");
    ctx.tell(&mut item, "span.name", &group.label);
    item.text(" ");
    item.leaf("span.count", ctx.count("count.countries", ctx.members(group).len()));
    let outlined = !group.dated && ctx.date < ctx.story.as_of;
    if outlined {
        item.leaf("p.meta", ctx.dated("legend.undated", ctx.story.as_of.to_partial()));
    }
    editorial(ctx, &mut item, group, false);
}

/// Adds an editor's label with the note that says whose it is: the label never stands without who uses it.
pub(super) fn editorial(ctx: &Context, to: &mut Markup, group: &Group, open: bool) {
    if group.editorial_note.is_empty() {
        return;
    }
    let key = if group.editorial_label.is_empty() { "legend.note" } else { "legend.editorial" };
    let mut details = to.open("details.editorial");
    if open {
        details.attr("open", "");
    }
    ctx.tell(&mut details, "summary", ctx.with(key, "label", &group.editorial_label));
    ctx.tell(&mut details, "p", &group.editorial_note);
}
