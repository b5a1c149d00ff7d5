use super::{begins, status_on};
use crate::story::{Date, Status, Story};
use std::cmp::Reverse;

/// Sorts ties as they are listed on `day`: by kind, the most formal kinds first; within a kind what is in force
/// before what is not, then the newest first.
pub(super) fn sort(story: &Story, ties: &mut [usize], day: Date) {
    ties.sort_by_key(|&index| {
        let tie = story.ties.get(index);
        let milestone = tie.and_then(|tie| status_on(tie, day));
        (
            tie.map(|tie| tie.kind),
            milestone.map(|milestone| rank(milestone.status)),
            Reverse(milestone.map(|milestone| milestone.date.last_day())),
            Reverse(tie.and_then(begins)),
            index,
        )
    });
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
