use super::{capital, words, Context};
use crate::markup::Markup;
use crate::story::query::Standing;
use crate::story::{query, Milestone, Status, Tie};

/// Stands between the parts of a line.
const DOT: &str = " · ";

/// Adds kind and status of a tie on the day shown: "Treaty · signed, not in force", "Meeting · past".
pub(super) fn state(ctx: &Context, to: &mut Markup, tie: &Tie) {
    let mut line = to.open("p.meta");
    line.text(words::kind(ctx, "kind.", tie.kind));
    let states = state_words(ctx, tie);
    if !states.is_empty() {
        let tag = match query::standing_on(tie, ctx.date) {
            Some(Standing::Past) => "span.status past",
            Some(Standing::Ended) => "span.status ended",
            _ => "span.status",
        };
        line.text(DOT);
        line.leaf(tag, states);
    }
}

/// Returns the status of a tie on the day shown, in words.
pub(super) fn state_words(ctx: &Context, tie: &Tie) -> String {
    let mut states = words::states(ctx, tie);
    let last = query::status_on(tie, ctx.date);
    if last.is_some_and(|last| matches!(last.status, Status::Held | Status::Made)) {
        let key = match (query::standing_on(tie, ctx.date), tie.days) {
            (Some(Standing::Past), _) => "when.past",
            (_, Some(_)) => "when.under-way",
            _ => "when.this-day",
        };
        states.push(String::from(ctx.say(key)));
    }
    ctx.list(&states)
}

/// Adds the milestones that count on the day shown, in order of date, each with its date at its own precision.
pub(super) fn milestones(ctx: &Context, to: &mut Markup, tie: &Tie) {
    let mut line = to.open("p.meta milestones");
    let mut in_force = false;
    for (index, milestone) in tie.milestones.iter().enumerate() {
        if !ctx.reached(milestone.date) {
            break;
        }
        let word = match milestone.status {
            Status::InForce if in_force => "in-force-again",
            status => status.word(),
        };
        in_force |= milestone.status == Status::InForce;
        let mut text = sentence(ctx, tie, milestone, word);
        if index == 0 {
            text = capital(&text);
        } else {
            line.text(DOT);
        }
        if milestone.text.is_empty() {
            line.leaf("span", text);
        } else {
            ctx.tell(&mut line, "span", text);
        }
        if milestone.date.last_day() > ctx.story.as_of {
            line.text(" ");
            line.leaf("span.since", ctx.say("when.since-the-article"));
        }
    }
}

fn sentence(ctx: &Context, tie: &Tie, milestone: &Milestone, word: &str) -> String {
    let key = words::key("milestone.", word);
    let words = match (milestone.status, tie.days) {
        (Status::Held, Some((from, to))) if from != to => ctx.with(&key, "date", &ctx.messages.date_range(from, to)),
        _ => ctx.dated(&key, milestone.date),
    };
    if milestone.text.is_empty() {
        words
    } else {
        ctx.fill("milestone.text", &[("milestone", &words), ("text", &milestone.text)])
    }
}
