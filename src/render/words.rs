use super::Context;
use crate::pieces::{has, pieces, push_letter};
use crate::story::{query, Status, Tie, TieKind};

/// Returns the words for a tie's kind: of one tie under `kind.`, of several in a heading under `kinds.`.
#[inline(never)]
pub(super) fn kind(ctx: &Context, place: &str, kind: TieKind) -> String {
    String::from(ctx.messages.get(&key(place, kind.word())))
}

/// Returns the key of a word: in place of an underscore it has a hyphen.
#[inline(never)]
pub(super) fn key(place: &str, word: &str) -> String {
    let mut key = String::from(place);
    for part in pieces(word, b'_') {
        if key.len() > place.len() {
            push_letter(&mut key, '-');
        }
        key.push_str(part);
    }
    key
}

/// Returns the words for a tie's state on the day shown, in order, each once; empty before its first milestone.
///
/// Of a supply these are all of alleged, denied and admitted that count. A treaty that is signed only is said to be
/// not in force; an event that is over has no words here, its standing says so.
pub(super) fn states(ctx: &Context, tie: &Tie) -> Vec<String> {
    let (mut words, mut states) = (Vec::new(), Vec::new());
    for milestone in &query::states_on(tie, ctx.date) {
        let word = match milestone.status {
            Status::Held | Status::Made => continue,
            Status::Signed if is_agreement(tie.kind) => "signed-only",
            other => other.word(),
        };
        if !has(&words, word) {
            words.push(word);
            states.push(String::from(ctx.messages.get(&key("status.", word))));
        }
    }
    states
}

/// Returns whether ties of this kind come into force some time after they are signed.
fn is_agreement(kind: TieKind) -> bool {
    matches!(kind, TieKind::Alliance | TieKind::Treaty | TieKind::Partnership)
}
