use super::build::{push_apart, put, tag, words as words_in};
use super::{capital, words, Context};
use crate::markup::Element;
use crate::story::query::Standing;
use crate::story::{query, Milestone, Status, Tie};

/// Stands between the parts of a line.
const DOT: &str = " · ";

/// Returns kind and status of a tie on the day shown: "Treaty · signed, not in force", "Meeting · past".
pub(super) fn state(ctx: &Context, tie: &Tie) -> Element {
    let mut line = words_in("p", "meta", ctx.say(words::kind(tie.kind).0));
    let states = state_words(ctx, tie);
    if !states.is_empty() {
        let class = match query::standing_on(tie, ctx.date) {
            Some(Standing::Past) => "status past",
            Some(Standing::Ended) => "status ended",
            _ => "status",
        };
        line.write(DOT);
        line.push(put("span", class, states));
    }
    line
}

/// Returns the status of a tie on the day shown, in words.
pub fn state_words(ctx: &Context, tie: &Tie) -> String {
    let mut states = words::states(tie, ctx.date);
    let last = query::status_on(tie, ctx.date);
    if last.is_some_and(|last| matches!(last.status, Status::Held | Status::Made)) {
        let key = match (query::standing_on(tie, ctx.date), tie.days) {
            (Some(Standing::Past), _) => "when.past",
            (_, Some(_)) => "when.under-way",
            _ => "when.this-day",
        };
        states.push(key);
    }
    for state in &mut states {
        *state = ctx.say(state);
    }
    ctx.list(&states)
}

/// Returns the milestones that count on the day shown, in order of date, each with its date at its own precision.
pub(super) fn milestones(ctx: &Context, tie: &Tie) -> Element {
    let mut line = tag("p", "meta milestones");
    let mut in_force = false;
    for (index, milestone) in tie.milestones.iter().enumerate() {
        if !ctx.reached(milestone.date) {
            break;
        }
        let key = match milestone.status {
            Status::InForce if in_force => "milestone.in-force-again",
            status => words::status(status).1,
        };
        in_force |= milestone.status == Status::InForce;
        let mut text = sentence(ctx, tie, milestone, key);
        if index == 0 {
            text = capital(&text);
        } else {
            line.write(DOT);
        }
        line.push(ctx.tell("span", "", &text));
        if milestone.date.last_day() > ctx.story.as_of {
            push_apart(&mut line, words_in("span", "since", ctx.say("when.since-the-article")));
        }
    }
    line
}

fn sentence(ctx: &Context, tie: &Tie, milestone: &Milestone, key: &str) -> String {
    let words = match (milestone.status, tie.days) {
        (Status::Held, Some((from, to))) if from != to => ctx.with(key, "date", &ctx.host.date_range(from, to)),
        _ => ctx.dated(key, milestone.date),
    };
    if milestone.text.is_empty() {
        words
    } else {
        ctx.fill("milestone.text", &[("milestone", &words), ("text", &milestone.text)])
    }
}
