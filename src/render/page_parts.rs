use super::country::{rows, ties};
use super::footer::policy;
use super::list::by_name;
use super::membership::member_words;
use super::page::Page;
use super::{country_sections, legend, parties, sources, statement, summary, swatch, Context, Place};
use crate::markup::Markup;
use crate::story::{query, Date, Group, Kinds, Tie};

/// Adds every group with what it is, its members and their dates, its sources, and its ties as a whole.
pub(super) fn groups(ctx: &Context, to: &mut Markup) {
    for (index, group) in ctx.story.groups.iter().enumerate() {
        group_section(ctx, to, index, group);
    }
}

fn group_section(ctx: &Context, to: &mut Markup, index: usize, group: &Group) {
    let mut section = to.open("section");
    section.attr("id", ["group-", &group.id].concat());
    ctx.tell(&mut section, "h3", &group.label);
    ctx.tell(&mut section, "p", &group.description);
    legend::editorial(ctx, &mut section, group, true);
    let codes: Vec<&str> = query::members_on(group, ctx.date).map(|member| member.country.as_str()).collect();
    let mut members = section.open("ul.members");
    for code in by_name(ctx, &codes) {
        let mut item = members.open("li");
        parties::link(ctx, &mut item, code, Place::Page);
        item.text(" ");
        let member = group.members.iter().find(|member| member.country == code);
        item.leaf("span.meta", member.map(|member| member_words(ctx, member)).unwrap_or_default());
    }
    members.close();
    let mut all = group.sources.clone();
    all.extend(&group.editorial_sources);
    all.extend(group.milestones.iter().filter_map(|milestone| milestone.source));
    all.extend(group.members.iter().flat_map(|member| &member.sources));
    sources(ctx, &mut section, &all, Place::Page);
    let ties = ties(ctx, &query::group_ties(ctx.story, index, ctx.date));
    if !ties.is_empty() {
        let mut fold = section.open("details.fold");
        let mut title = fold.open("summary");
        title.text(ctx.say("page.group-ties"));
        title.text(" ");
        title.leaf("span.count", ties.len().to_string());
        title.close();
        rows(ctx, &mut fold, &ties, "", Place::Page);
    }
}

/// Adds links to all countries that the story names, each with the number of its ties: the page's way to choose one.
pub(super) fn pick(ctx: &Context, to: &mut Markup) {
    by_group(ctx, to, &|to, codes| {
        let mut list = to.open("ul.pick");
        for code in by_name(ctx, codes) {
            let mut item = list.open("li");
            parties::link(ctx, &mut item, code, Place::Page);
            item.text(" ");
            item.leaf("span.count", ctx.count("count.ties", query::counts(ctx.story, code, ctx.date).ties));
        }
    });
}

/// Adds every country that the story names, with all that is known of it.
pub(super) fn countries(ctx: &Context, to: &mut Markup) {
    by_group(ctx, to, &|to, codes| details(ctx, to, codes));
}

/// Adds each focus group's heading and countries, no country twice, and then the others that the story names.
fn by_group(ctx: &Context, to: &mut Markup, content: &dyn Fn(&mut Markup, &[&str])) {
    let mut listed: Vec<&str> = Vec::new();
    for (style, &index) in ctx.story.focus.iter().enumerate() {
        let Some(group) = ctx.group(index) else { continue };
        let members = query::members_on(group, ctx.date).map(|member| member.country.as_str());
        let codes: Vec<&str> = members.filter(|code| !listed.contains(code)).collect();
        let mut section = to.open("section");
        let mut heading = section.open("h3");
        swatch(&mut heading, style);
        heading.text(" ");
        ctx.tell(&mut heading, "span", &group.label);
        heading.close();
        content(&mut section, &codes);
        listed.extend(codes);
    }
    let mut others = query::subjects(ctx.story);
    others.retain(|code| !listed.contains(code));
    if !others.is_empty() {
        let mut section = to.open("section");
        section.leaf("h3", ctx.say("list.others"));
        content(&mut section, &others);
    }
}

fn details(ctx: &Context, to: &mut Markup, codes: &[&str]) {
    for code in by_name(ctx, codes) {
        let mut details = to.open("details");
        details.attr("id", code).with("[class=country]");
        let mut title = details.open("summary");
        title.leaf("h4", ctx.country(code));
        title.text(" ");
        title.leaf("span.meta", summary(ctx, code));
        title.close();
        country_sections(ctx, &mut details, code, Place::Page, Kinds::default());
        details.open("p.again").leaf("a[href=#pick]", ctx.say("page.again"));
    }
}

/// Adds every statement until the day shown, in the story's order.
pub(super) fn statements(ctx: &Context, to: &mut Markup) {
    quotes(ctx, to, |day| day <= ctx.date);
}

fn quotes(ctx: &Context, to: &mut Markup, keep: impl Fn(Date) -> bool) {
    let mut kept = ctx.story.statements.iter().filter(|statement| keep(statement.date.last_day())).peekable();
    if kept.peek().is_some() {
        let mut list = to.open("ul.statements");
        kept.for_each(|found| statement(ctx, &mut list, found, Place::Page));
    }
}

/// Adds the ties that began or changed after the day shown, as they stand at the last change that the story
/// knows, and what was said after that day.
pub(super) fn later(ctx: &Context, to: &mut Markup) {
    let last = |tie: &Tie| tie.milestones.last().map(|milestone| milestone.date.last_day());
    let end = ctx.story.ties.iter().filter_map(last).fold(ctx.date, Date::max);
    let at_end = &Context { date: end, ..*ctx };
    let changed: Vec<&Tie> = ctx.story.ties.iter().filter(|tie| last(tie) > Some(ctx.date)).collect();
    if !changed.is_empty() || ctx.story.statements.iter().any(|statement| statement.date.last_day() > ctx.date) {
        to.leaf("p.meta", ctx.say("page.later-note"));
    }
    if !changed.is_empty() {
        rows(at_end, to, &changed, "", Place::Page);
    }
    quotes(ctx, to, |day| day > ctx.date);
}

/// Adds what was corrected, what is left out, and whose borders and map these are.
pub(super) fn notes(ctx: &Context, to: &mut Markup, page: Page) {
    let corrections = ctx.story.corrections.iter().map(|correction| {
        let date = ctx.day(correction.date.to_partial());
        ctx.fill("label.value", &[("label", &date), ("value", &correction.text)])
    });
    list(ctx, to, "page.corrections", corrections.collect());
    list(ctx, to, "page.left-out", ctx.story.left_out.clone());
    if !page.policy.is_empty() {
        to.leaf("h3", ctx.messages.get("page.policy"));
        let mut list = to.open("ul");
        page.policy.iter().for_each(|text| list.leaf("li", text));
    }
    policy(ctx, &mut to.open("p"), page.worldview);
    to.open("p").leaf("a[href=#top]", ctx.say("page.top"));
}

/// Adds the story's own texts under a heading; nothing where there are none.
fn list(ctx: &Context, to: &mut Markup, key: &str, texts: Vec<String>) {
    if texts.is_empty() {
        return;
    }
    to.leaf("h3", ctx.messages.get(key));
    let mut list = to.open("ul");
    for text in texts {
        ctx.tell(&mut list, "li", text);
    }
}
