use crate::story::{query, Date, Status, Tie, TieKind};

/// Returns the key of one tie of a kind, and that of several under a heading.
pub(super) fn kind(kind: TieKind) -> (&'static str, &'static str) {
    match kind {
        TieKind::Alliance => ("kind.alliance", "kinds.alliance"),
        TieKind::Treaty => ("kind.treaty", "kinds.treaty"),
        TieKind::Partnership => ("kind.partnership", "kinds.partnership"),
        TieKind::Summit => ("kind.summit", "kinds.summit"),
        TieKind::Statement => ("kind.statement", "kinds.statement"),
        TieKind::Exercise => ("kind.exercise", "kinds.exercise"),
        TieKind::Supply => ("kind.supply", "kinds.supply"),
        TieKind::Sanction => ("kind.sanction", "kinds.sanction"),
        TieKind::Vote => ("kind.vote", "kinds.vote"),
        TieKind::Office => ("kind.office", "kinds.office"),
        TieKind::Attack => ("kind.attack", "kinds.attack"),
        TieKind::Report => ("kind.report", "kinds.report"),
    }
}

/// Returns the key of a status, and that of a milestone with its date.
pub(super) fn status(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Announced => ("status.announced", "milestone.announced"),
        Status::Signed => ("status.signed", "milestone.signed"),
        Status::InForce => ("status.in-force", "milestone.in-force"),
        Status::Suspended => ("status.suspended", "milestone.suspended"),
        Status::Replaced => ("status.replaced", "milestone.replaced"),
        Status::Ended => ("status.ended", "milestone.ended"),
        Status::Alleged => ("status.alleged", "milestone.alleged"),
        Status::Admitted => ("status.admitted", "milestone.admitted"),
        Status::Denied => ("status.denied", "milestone.denied"),
        Status::Held => ("status.held", "milestone.held"),
        Status::Made => ("status.made", "milestone.made"),
    }
}

/// Returns the keys of the words for a tie's state on `day`, in order, each once; empty before its first milestone.
///
/// Of a supply these are all of alleged, denied and admitted that count. A treaty that is signed only is said to be
/// not in force; an event that is over has no words here, its standing says so.
pub(super) fn states<'a>(tie: &Tie, day: Date) -> Vec<&'a str> {
    let mut keys = Vec::new();
    for milestone in &query::states_on(tie, day) {
        let key = match milestone.status {
            Status::Held | Status::Made => continue,
            Status::Signed if is_agreement(tie.kind) => "status.signed-only",
            other => status(other).0,
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Returns whether ties of this kind come into force some time after they are signed.
fn is_agreement(kind: TieKind) -> bool {
    matches!(kind, TieKind::Alliance | TieKind::Treaty | TieKind::Partnership)
}
