use super::{begins, status_on};
use crate::story::{Date, Status, Story};

/// Inserts a tie where it is listed on `day` among others that are in order, behind its equals.
pub(super) fn insert(story: &Story, ties: &mut Vec<usize>, tie: usize, day: Date) {
    let own = key(story, tie, day);
    let mut at = ties.len();
    while at > 0 && ties.get(at - 1).is_some_and(|&other| key(story, other, day) > own) {
        at -= 1;
    }
    ties.insert(at, tie);
}

/// Returns what is smaller for what comes first in a list of ties: by kind, the most formal kinds first; within a kind
/// what is in force before what is not, then the newest first.
#[inline(never)]
fn key(story: &Story, index: usize, day: Date) -> (u32, u64) {
    let Some(tie) = story.ties.get(index) else { return (u32::MAX, 0) };
    let (mut state, mut since) = (u8::MAX, 0);
    if let Some(now) = status_on(tie, day) {
        (state, since) = (rank(now.status), now.date.last_day().number());
    }
    let first = begins(tie).map_or(0, Date::number);
    ((tie.kind as u32) << 8 | u32::from(state), u64::from(!since) << 32 | u64::from(!first))
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
