use super::{words, Context};
use crate::markup::Markup;
use crate::math::decimal;
use crate::pieces::pieces;
use crate::scene::{line_style, Family};
use crate::story::{Kinds, Tie, CHOICES};

/// Adds a button for each kind of some ties, which come kind by kind, with its number, where there are two kinds or some
/// are chosen, and one for the lines of those that ended; then how many ties are shown, unless all are.
///
/// A button is pressed where its kind is chosen; none pressed means that all kinds are shown. A chosen kind keeps its
/// button where no tie is of it, so that the choice can be taken back.
pub(super) fn kinds(ctx: &Context, to: &mut Markup, ties: &[&Tie], kinds: Kinds) {
    let mut counts = [0; Kinds::ENDED + 1];
    let mut shown = 0;
    for tie in ties {
        shown += usize::from(kinds.show(tie.kind));
        counts[tie.kind as usize] += 1;
        counts[Kinds::ENDED] += usize::from(line_style(tie, ctx.date).0 == Family::Ended);
    }
    let is_one = ties.first().map(|tie| tie.kind) == ties.last().map(|tie| tie.kind);
    if is_one && kinds == Kinds::default() && counts[Kinds::ENDED] == 0 {
        return;
    }
    let mut row = to.open("div.kinds[role=group]");
    row.attr("aria-label", ctx.say("panel.kinds"));
    for (place, word) in pieces(CHOICES, b' ').enumerate() {
        let (count, pressed) = (counts[place.min(Kinds::ENDED)], kinds.has(place));
        if count == 0 && !pressed {
            continue;
        }
        let mut button = row.open("button[type=button][class=kind]");
        button.attr("data-kind", word).attr("aria-pressed", if pressed { "true" } else { "false" });
        button.text(ctx.messages.get(&words::key("kinds.", word)));
        button.text(" ");
        button.leaf("span.count", decimal(count, 1));
    }
    row.close();
    if shown < ties.len() {
        let all = ctx.count("count.ties", ties.len());
        to.leaf("p.meta", ctx.fill("panel.shown", &[("shown", &decimal(shown, 1)), ("ties", &all)]));
    }
}
