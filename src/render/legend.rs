use super::{swatch, Context};
use crate::markup::Element;
use crate::story::{query, Group};

/// Returns the focus groups with their signs: swatch, name, number of members, and for an editor's grouping its
/// label and the note that says whose label it is.
pub fn legend(ctx: &Context) -> Element {
    let groups = ctx.story.focus.iter().enumerate().filter_map(|(style, &index)| Some((style, ctx.group(index)?)));
    let items = groups.map(|(style, group)| entry(ctx, style, group));
    Element::new("ul").attr("class", "legend").attr("aria-label", ctx.say("legend.label")).children(items)
}

fn entry(ctx: &Context, style: usize, group: &Group) -> Element {
    let count = query::members_on(group, ctx.date).count();
    let name = ctx.told(Element::new("span").attr("class", "name")).text(&group.label);
    let count = Element::new("span").attr("class", "count").text(ctx.count("count.countries", count));
    let item = Element::new("li").attr("data-group", &group.id);
    let mut item = item.child(swatch(style)).text(" ").child(name).text(" ").child(count);
    let outlined = !group.dated && ctx.date < ctx.story.as_of;
    if outlined {
        let day = ctx.day(ctx.story.as_of.to_partial());
        let words = ctx.fill("legend.undated", &[("date", &day)]);
        item.push(Element::new("p").attr("class", "meta").text(words));
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
    let label = &group.editorial_label;
    let words = if label.is_empty() {
        ctx.say("legend.note").to_string()
    } else {
        ctx.fill("legend.editorial", &[("label", label)])
    };
    let summary = ctx.told(Element::new("summary")).text(words);
    let note = ctx.told(Element::new("p")).text(&group.editorial_note);
    Some(Element::new("details").attr("class", "editorial").child(summary).child(note))
}
