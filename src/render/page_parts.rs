use super::list::by_name;
use super::{country_sections, legend, member_words, parties, sources, statement, summary, tie_row, Context, Place};
use crate::markup::Element;
use crate::story::{query, Date, Group, Tie};

/// Returns every group with what it is, its members and their dates, its sources, and its ties as a whole.
pub(super) fn groups(ctx: &Context) -> Vec<Element> {
    ctx.story.groups.iter().enumerate().map(|(index, group)| group_section(ctx, index, group)).collect()
}

fn group_section(ctx: &Context, index: usize, group: &Group) -> Element {
    let mut section = Element::new("section")
        .attr("id", ["group-", &group.id].concat())
        .child(ctx.told(Element::new("h3")).text(&group.label))
        .child(ctx.told(Element::new("p")).text(&group.description));
    if let Some(note) = legend::editorial(ctx, group) {
        section.push(note.attr("open", ""));
    }
    let codes: Vec<&str> = query::members_on(group, ctx.date).map(|member| member.country.as_str()).collect();
    let mut members = Element::new("ul").attr("class", "members");
    for code in by_name(ctx, &codes) {
        let item = Element::new("li").child(parties::link(ctx, code, Place::Page));
        let dates = group.members.iter().find(|member| member.country == code).map(|member| member_words(ctx, member));
        let dates = Element::new("span").attr("class", "meta").text(dates.unwrap_or_default());
        members.push(item.text(" ").child(dates));
    }
    section.push(members);
    let mut all = group.sources.clone();
    all.extend(&group.editorial_sources);
    all.extend(group.milestones.iter().filter_map(|milestone| milestone.source));
    all.extend(group.members.iter().flat_map(|member| &member.sources));
    if let Some(list) = sources(ctx, &all, Place::Page) {
        section.push(list);
    }
    let ties = query::group_ties(ctx.story, index, ctx.date);
    if !ties.is_empty() {
        let count = Element::new("span").attr("class", "count").text(ties.len().to_string());
        let title = Element::new("summary").text(ctx.say("page.group-ties")).text(" ").child(count);
        let ties = ties.iter().filter_map(|&index| ctx.story.ties.get(index));
        section.push(Element::new("details").attr("class", "fold").child(title).child(rows(ctx, ties)));
    }
    section
}

/// Returns every country that the story names: the focus groups first, then the others, each list by name.
pub(super) fn countries(ctx: &Context) -> Vec<Element> {
    let mut listed: Vec<&str> = Vec::new();
    let mut sections = Vec::new();
    for group in ctx.story.focus.iter().filter_map(|&index| ctx.group(index)) {
        let members = query::members_on(group, ctx.date).map(|member| member.country.as_str());
        let codes: Vec<&str> = members.filter(|code| !listed.contains(code)).collect();
        sections.push(section(ctx, ctx.told(Element::new("h3")).text(&group.label), &codes));
        listed.extend(codes);
    }
    let mut others = query::subjects(ctx.story);
    others.retain(|code| !listed.contains(code));
    if !others.is_empty() {
        sections.push(section(ctx, Element::new("h3").text(ctx.say("list.others")), &others));
    }
    sections
}

fn section(ctx: &Context, heading: Element, codes: &[&str]) -> Element {
    let details = by_name(ctx, codes).into_iter().map(|code| {
        let line = Element::new("span").attr("class", "meta").text(summary(ctx, code));
        let title = Element::new("summary").child(Element::new("h4").text(ctx.country(code))).text(" ").child(line);
        let mut details = Element::new("details").attr("id", code).attr("class", "country").child(title);
        country_sections(ctx, &mut details, code, Place::Page);
        details
    });
    Element::new("section").child(heading).children(details)
}

/// Returns every statement until the day shown, in the story's order.
pub(super) fn statements(ctx: &Context) -> Vec<Element> {
    quotes(ctx, |day| day <= ctx.date).into_iter().collect()
}

fn quotes(ctx: &Context, keep: impl Fn(Date) -> bool) -> Option<Element> {
    let kept = ctx.story.statements.iter().filter(|statement| keep(statement.date.last_day()));
    let items: Vec<Element> = kept.map(|found| statement(ctx, found, Place::Page)).collect();
    (!items.is_empty()).then(|| Element::new("ul").attr("class", "statements").children(items))
}

/// Returns the ties that began or changed after the day shown, as they stand at the last change that the story
/// knows, and what was said after that day.
pub(super) fn later(ctx: &Context) -> Vec<Element> {
    let last = |tie: &Tie| tie.milestones.last().map(|milestone| milestone.date.last_day());
    let end = ctx.story.ties.iter().filter_map(last).fold(ctx.date, Date::max);
    let at_end = &Context { date: end, ..*ctx };
    let changed: Vec<&Tie> = ctx.story.ties.iter().filter(|tie| last(tie) > Some(ctx.date)).collect();
    let mut content = Vec::new();
    if !changed.is_empty() {
        content.push(rows(at_end, changed.into_iter()));
    }
    content.extend(quotes(ctx, |day| day > ctx.date));
    if !content.is_empty() {
        let note = Element::new("p").attr("class", "meta").text(ctx.say("page.later-note"));
        content.insert(0, note);
    }
    content
}

fn rows<'a>(ctx: &Context, ties: impl Iterator<Item = &'a Tie>) -> Element {
    let rows: Vec<Element> = ties.map(|tie| tie_row(ctx, tie, "", Place::Page)).collect();
    Element::new("ul").attr("class", "rows").children(rows)
}

/// Returns what was corrected, what is left out, and whose borders and map these are.
pub(super) fn notes(ctx: &Context, worldview: &str) -> Vec<Element> {
    let mut notes = Vec::new();
    if !ctx.story.corrections.is_empty() {
        let items = ctx.story.corrections.iter().map(|correction| {
            let date = ctx.day(correction.date.to_partial());
            ctx.told(Element::new("li")).text(ctx.fill("label.value", &[("label", &date), ("value", &correction.text)]))
        });
        notes.push(Element::new("h3").text(ctx.say("page.corrections")));
        notes.push(Element::new("ul").children(items));
    }
    if !ctx.story.left_out.is_empty() {
        let items = ctx.story.left_out.iter().map(|text| ctx.told(Element::new("li")).text(text));
        notes.push(Element::new("h3").text(ctx.say("page.left-out")));
        notes.push(Element::new("ul").children(items));
    }
    let policy = if worldview == "natural-earth" { "footer.policy-natural-earth" } else { "footer.policy" };
    let words = ["footer.borders", policy, "footer.map-data"].map(|key| ctx.messages.get(key)).join(" ");
    notes.push(Element::new("p").text(words));
    notes.push(Element::new("p").child(Element::new("a").attr("href", "#top").text(ctx.say("page.top"))));
    notes
}
