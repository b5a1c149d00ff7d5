use super::{line_sample, milestones, parties, sources, Context, Place};
use crate::markup::Markup;
use crate::scene::line_style;
use crate::story::Tie;

/// Adds one tie as a row of a list, as seen from `country`; an empty `country` sees it from outside.
///
/// In order: sample of its line, head, kind and status, dates, what it is, who takes part, who came, who says so and
/// what the accused reply, sources.
pub(super) fn tie_row(ctx: &Context, to: &mut Markup, tie: &Tie, country: &str, place: Place) {
    let mut row = to.open("li.row");
    row.attr("data-tie", &tie.id);
    line_sample(&mut row, line_style(tie, ctx.date));
    let mut body = row.open("div");
    ctx.tell(&mut body, place.row(), &tie.label);
    milestones::state(ctx, &mut body, tie);
    milestones::milestones(ctx, &mut body, tie);
    ctx.tell(&mut body, "p", &tie.description);
    parties::parties(ctx, &mut body, tie, country, place);
    for came in &tie.represented_by {
        if came.country == country {
            ctx.tell(&mut body, "p.came", ctx.of_country("tie.came", country, &came.text));
        }
    }
    claim(ctx, &mut body, tie, country, place);
    sources(ctx, &mut body, &all_sources(ctx, tie), place);
}

/// Adds who says so and what the accused reply.
fn claim(ctx: &Context, to: &mut Markup, tie: &Tie, country: &str, place: Place) {
    let mut claimants = Vec::new();
    for party in &tie.claimed_by {
        claimants.push(party);
    }
    parties::line(ctx, to, "tie.according-to", &claimants, country, place);
    if let Some(denial) = &tie.denial {
        for by in &denial.by {
            ctx.tell(to, "p.denial", ctx.of_country("tie.denial", &by.country, &by.text));
        }
    }
}

/// Returns the sources of a tie, of its milestones until the day shown, and of the denial.
///
/// What only tells of a later milestone is left out, unless nothing else is there.
fn all_sources(ctx: &Context, tie: &Tie) -> Vec<usize> {
    let mut all = Vec::new();
    for &index in &tie.sources {
        if !is_later(ctx, tie, index) {
            all.push(index);
        }
    }
    for milestone in &tie.milestones {
        if let Some(index) = milestone.source {
            if ctx.reached(milestone.date) {
                all.push(index);
            }
        }
    }
    if let Some(denial) = &tie.denial {
        all.extend_from_slice(&denial.sources);
    }
    if all.is_empty() {
        tie.sources.clone()
    } else {
        all
    }
}

/// Returns whether a source tells of milestones after the day shown and of none before.
fn is_later(ctx: &Context, tie: &Tie, source: usize) -> bool {
    let mut later = false;
    for milestone in &tie.milestones {
        if milestone.source == Some(source) {
            if ctx.reached(milestone.date) {
                return false;
            }
            later = true;
        }
    }
    later
}
