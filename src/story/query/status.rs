use crate::story::{Date, Milestone, Status, Story, Tie, TieKind};

/// How a tie stands to a day on which it exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is signed, in force, said or going on.
    Current,
    /// It took place before that day.
    Past,
    /// It is no longer in force.
    Ended,
}

/// Returns the day of the tie's first milestone, from which it exists.
pub fn begins(tie: &Tie) -> Option<Date> {
    tie.milestones.first().map(|milestone| milestone.date.last_day())
}

/// Returns whether the tie's first milestone is on or before `day`.
pub fn exists_on(tie: &Tie, day: Date) -> bool {
    tie.milestones.first().is_some_and(|milestone| milestone.date.is_by(day))
}

/// Returns the last milestone that counts on `day`, or `None` before the first.
pub fn status_on(tie: &Tie, day: Date) -> Option<&Milestone> {
    let mut last = None;
    for milestone in &tie.milestones {
        if milestone.date.is_by(day) {
            last = Some(milestone);
        }
    }
    last
}

/// Returns the milestones that tell the tie's state on `day`, in order of date; empty before the first.
///
/// It is the last milestone that counts. Of a supply, all that say alleged, denied or admitted are returned
/// together, so that an accusation is never shown without its denial.
pub fn states_on(tie: &Tie, day: Date) -> Vec<&Milestone> {
    let mut states: Vec<&Milestone> = Vec::new();
    for milestone in &tie.milestones {
        if milestone.date.is_by(day) {
            let stays = |state: &Milestone| tie.kind == TieKind::Supply && is_said(state.status);
            if !states.last().is_none_or(|last| stays(last)) {
                states.pop();
            }
            states.push(milestone);
        }
    }
    states
}

/// Returns how the tie stands to `day`, or `None` where it does not exist yet.
///
/// An event is past from the day after its last day; an ended or replaced tie is ended from its milestone on.
pub fn standing_on(tie: &Tie, day: Date) -> Option<Standing> {
    let milestone = status_on(tie, day)?;
    let last_day = tie.days.map_or(milestone.date, |(_, to)| to).last_day();
    Some(match milestone.status {
        Status::Ended | Status::Replaced => Standing::Ended,
        Status::Held | Status::Made if last_day < day => Standing::Past,
        _ => Standing::Current,
    })
}

/// Returns whether the tie has become what it is on `day` only after the day for which the story opens.
pub fn is_since_article(story: &Story, tie: &Tie, day: Date) -> bool {
    status_on(tie, day).is_some_and(|milestone| milestone.date.last_day() > story.as_of)
}

/// Returns whether the tie is an accusation: something that the story only knows as said by others.
pub fn is_accusation(tie: &Tie) -> bool {
    tie.milestones.iter().any(|milestone| milestone.status == Status::Alleged)
}

fn is_said(status: Status) -> bool {
    matches!(status, Status::Alleged | Status::Denied | Status::Admitted)
}
