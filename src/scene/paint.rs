//! What each country looks like on a day, under a choice.

use super::Given;
use crate::pieces::has;
use crate::story::query::belongs;
use crate::story::PartialDate;

/// What fills a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Neutral land.
    Land,
    /// A shown group's colour, by its style slot.
    Group(usize),
    /// A member's land outside its group's treaty area.
    Territory,
}

/// What a country looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// Its fill.
    pub fill: Fill,
    /// Style slot of a group that it joins, leaves or is put into by an editor at another date: an outline only.
    pub outline: Option<usize>,
    /// Whether it steps back, because another country is selected that it is not tied to.
    pub faded: bool,
}

/// Returns the paint of `country`, or of the unit with the index `dependency` of it: that of the first shown group to
/// which it belongs or which it joins or leaves this year.
pub(super) fn paint(given: &Given<'_>, country: &str, dependency: Option<usize>) -> Paint {
    let (story, choice) = (given.input.story, given.choice);
    let near = |date: Option<PartialDate>| date.is_some_and(|date| date.year == choice.date.year);
    let mut paint = Paint { fill: Fill::Land, outline: None, faded: false };
    for &index in &choice.groups {
        let Some(group) = story.groups.get(index) else { continue };
        let (mut is_member, mut changes) = (false, false);
        for member in &group.members {
            if member.country == country {
                is_member |= belongs(group, member, choice.date);
                changes |= near(member.since) || near(member.until);
            }
        }
        if !is_member && !changes {
            continue;
        }
        let slot = given.slot(index);
        // an editorial grouping has no dates: before the story's day it is only a hint
        if is_member && (group.dated || choice.date >= story.as_of) {
            paint.fill = Fill::Group(slot);
            if dependency.is_some_and(|unit| !group.area.is_empty() && !given.is_inside(unit, &group.area)) {
                paint.fill = Fill::Territory;
            }
            paint.faded = !given.tied.is_empty() && !has(&given.tied, country);
        } else if dependency.is_none() {
            paint.outline = Some(slot);
        }
        break;
    }
    paint
}
