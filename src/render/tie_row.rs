use super::{line_sample, line_style, milestones, parties, sources, Context, Place};
use crate::markup::Element;
use crate::story::{Milestone, Tie};

/// Returns one tie as a row of a list, as seen from `country`; an empty `country` sees it from outside.
///
/// In order: sample of its line, head, kind and status, dates, what it is, who takes part, who came, who says so and
/// what the accused reply, sources.
pub fn tie_row(ctx: &Context, tie: &Tie, country: &str, place: Place) -> Element {
    let mut body = Element::new("div")
        .child(ctx.told(Element::new(place.headings().1).attr("class", "head")).text(&tie.label))
        .child(milestones::state(ctx, tie))
        .child(milestones::milestones(ctx, tie));
    if !tie.description.is_empty() {
        body.push(ctx.told(Element::new("p")).text(&tie.description));
    }
    body = body.children(parties::parties(ctx, tie, country, place));
    for came in tie.represented_by.iter().filter(|came| came.country == country) {
        let text = ctx.fill("tie.came", &[("country", &ctx.country(&came.country)), ("text", &came.text)]);
        body.push(ctx.told(Element::new("p").attr("class", "came")).text(text));
    }
    body = body.children(claim(ctx, tie, country, place));
    if let Some(list) = sources(ctx, &all_sources(ctx, tie), place) {
        body.push(list);
    }
    Element::new("li")
        .attr("class", "row")
        .attr("data-tie", &tie.id)
        .child(line_sample(line_style(tie, ctx.date)))
        .child(body)
}

/// Returns who says so and what the accused reply.
fn claim(ctx: &Context, tie: &Tie, country: &str, place: Place) -> Vec<Element> {
    let mut lines = Vec::new();
    let claimants: Vec<_> = tie.claimed_by.iter().collect();
    if !claimants.is_empty() {
        lines.push(parties::line(ctx, "tie.according-to", &claimants, country, place));
    }
    for (by, text) in tie.denial.iter().flat_map(|denial| &denial.by) {
        let text = ctx.fill("tie.denial", &[("country", &ctx.country(by)), ("text", text)]);
        lines.push(ctx.told(Element::new("p").attr("class", "denial")).text(text));
    }
    lines
}

/// Returns the sources of a tie, of its milestones until the day shown, and of the denial.
///
/// What only tells of a later milestone is left out, unless nothing else is there.
fn all_sources(ctx: &Context, tie: &Tie) -> Vec<usize> {
    let counts = |milestone: &&Milestone| milestone.date.last_day() <= ctx.date;
    let of_milestones: Vec<usize> = tie.milestones.iter().filter(counts).filter_map(|found| found.source).collect();
    let denial = tie.denial.iter().flat_map(|denial| &denial.sources);
    let later = |index: &usize| {
        tie.milestones.iter().any(|milestone| milestone.source == Some(*index) && !counts(&milestone))
            && !of_milestones.contains(index)
    };
    let mut all: Vec<usize> = tie.sources.iter().copied().filter(|index| !later(index)).collect();
    all.extend(&of_milestones);
    all.extend(denial);
    if all.is_empty() {
        tie.sources.clone()
    } else {
        all
    }
}
