use super::{capital, words, Context};
use crate::markup::Element;
use crate::story::query::Standing;
use crate::story::{query, Milestone, Status, Tie};

/// Returns kind and status of a tie on the day shown: "Treaty · signed, not in force", "Meeting · past".
pub(super) fn state(ctx: &Context, tie: &Tie) -> Element {
    let line = Element::new("p").attr("class", "meta").text(ctx.say(words::kind(tie.kind).0));
    let states = state_words(ctx, tie);
    if states.is_empty() {
        return line;
    }
    let class = match query::standing_on(tie, ctx.date) {
        Some(Standing::Past) => "status past",
        Some(Standing::Ended) => "status ended",
        _ => "status",
    };
    line.text(" · ").child(Element::new("span").attr("class", class).text(states))
}

/// Returns the status of a tie on the day shown, in words.
pub fn state_words(ctx: &Context, tie: &Tie) -> String {
    let mut states: Vec<String> = words::states(tie, ctx.date).iter().map(|key| ctx.messages.get(key).into()).collect();
    let held = query::status_on(tie, ctx.date).is_some_and(|last| matches!(last.status, Status::Held | Status::Made));
    if held {
        let key = match (query::standing_on(tie, ctx.date), tie.days) {
            (Some(Standing::Past), _) => "when.past",
            (_, Some(_)) => "when.under-way",
            _ => "when.this-day",
        };
        states.push(ctx.say(key).into());
    }
    ctx.list(&states)
}

/// Returns the milestones that count on the day shown, in order of date, each with its date at its own precision.
pub(super) fn milestones(ctx: &Context, tie: &Tie) -> Element {
    let mut line = Element::new("p").attr("class", "meta milestones");
    let mut in_force = false;
    for (index, milestone) in tie.milestones.iter().enumerate() {
        if milestone.date.last_day() > ctx.date {
            break;
        }
        if index > 0 {
            line = line.text(" · ");
        }
        let key = match milestone.status {
            Status::InForce if in_force => "milestone.in-force-again",
            status => words::status(status).1,
        };
        in_force |= milestone.status == Status::InForce;
        let text = sentence(ctx, tie, milestone, key);
        let text = if index == 0 { capital(&text) } else { text };
        line = line.child(ctx.told(Element::new("span")).text(text));
        if milestone.date.last_day() > ctx.story.as_of {
            let mark = Element::new("span").attr("class", "since").text(ctx.say("when.since-the-article"));
            line = line.text(" ").child(mark);
        }
    }
    line
}

fn sentence(ctx: &Context, tie: &Tie, milestone: &Milestone, key: &str) -> String {
    let date = match (milestone.status, tie.days) {
        (Status::Held, Some((from, to))) if from != to => ctx.host.date_range(from, to),
        _ => ctx.day(milestone.date),
    };
    let words = ctx.fill(key, &[("date", &date)]);
    if milestone.text.is_empty() {
        words
    } else {
        ctx.fill("milestone.text", &[("milestone", &words), ("text", &milestone.text)])
    }
}
