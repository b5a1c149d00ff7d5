use super::{words, Context};
use crate::markup::Markup;
use crate::math::decimal;
use crate::story::{Kinds, Tie, TieKind};

/// Adds a button for each kind of some ties, which come kind by kind, with its number, where there are two kinds or some
/// are chosen; then how many ties are shown, unless all are.
///
/// A button is pressed where its kind is chosen; none pressed means that all kinds are shown. A chosen kind keeps its
/// button where no tie is of it, so that the choice can be taken back.
pub(super) fn kinds(ctx: &Context, to: &mut Markup, ties: &[&Tie], kinds: Kinds) {
    let is_one = ties.first().map(|tie| tie.kind) == ties.last().map(|tie| tie.kind);
    if is_one && kinds == Kinds::default() {
        return;
    }
    let mut shown = 0;
    let mut row = to.open("div.kinds[role=group]");
    row.attr("aria-label", ctx.say("panel.kinds"));
    for &kind in &TieKind::ALL {
        let mut count = 0;
        for tie in ties {
            count += usize::from(tie.kind == kind);
        }
        if kinds.show(kind) {
            shown += count;
        }
        if count == 0 && !kinds.has(kind) {
            continue;
        }
        let mut button = row.open("button[type=button][class=kind]");
        button.attr("data-kind", kind.word()).attr("aria-pressed", if kinds.has(kind) { "true" } else { "false" });
        button.text(words::kind(ctx, "kinds.", kind));
        button.text(" ");
        button.leaf("span.count", decimal(count, 1));
    }
    row.close();
    if shown < ties.len() {
        let all = ctx.count("count.ties", ties.len());
        to.leaf("p.meta", ctx.fill("panel.shown", &[("shown", &decimal(shown, 1)), ("ties", &all)]));
    }
}
