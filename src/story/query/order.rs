use super::{begins, status_on};
use crate::story::{Date, Status, Story, TieKind};
use std::cmp::Reverse;

/// What comes first in a list of ties: by kind, the most formal kinds first; within a kind what is in force before
/// what is not, then the newest first.
type Key = (Option<TieKind>, u8, Reverse<Option<Date>>, Reverse<Option<Date>>, usize);

/// Inserts a tie where it is listed on `day` among others that are in order.
pub(super) fn insert(story: &Story, ties: &mut Vec<usize>, tie: usize, day: Date) {
    let own = key(story, tie, day);
    let at = ties.partition_point(|&other| key(story, other, day) < own);
    ties.insert(at, tie);
}

fn key(story: &Story, index: usize, day: Date) -> Key {
    let tie = story.ties.get(index);
    let milestone = tie.and_then(|tie| status_on(tie, day));
    (
        tie.map(|tie| tie.kind),
        milestone.map_or(u8::MAX, |milestone| rank(milestone.status)),
        Reverse(milestone.map(|milestone| milestone.date.last_day())),
        Reverse(tie.and_then(begins)),
        index,
    )
}

/// Returns 0 for what holds or happened, more for what does not hold yet, most for what holds no longer.
fn rank(status: Status) -> u8 {
    match status {
        Status::InForce | Status::Held | Status::Made => 0,
        Status::Alleged | Status::Admitted | Status::Denied => 0,
        Status::Signed => 1,
        Status::Announced => 2,
        Status::Suspended => 3,
        Status::Replaced | Status::Ended => 4,
    }
}
