//! What each country looks like on a day, under a choice.

use super::Given;
use crate::pieces::{has, holds};
use crate::story::query::belongs;
use crate::story::{Date, Group, PartialDate, Story};

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

/// How a group is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A focus group fills its members, in the colour of this style slot. It is a band inside the border of a country that
    /// another focus group fills already.
    Fill(usize),
    /// Any other is a line inside its members' borders; this is its place among the groups of the story that are no focus
    /// groups, so that it looks alike whichever others are shown.
    Line(usize),
}

impl Look {
    /// Returns how the group with this index is shown.
    #[inline(never)]
    pub fn of(story: &Story, group: usize) -> Self {
        for (slot, &focus) in story.focus.iter().enumerate() {
            if focus == group {
                return Self::Fill(slot);
            }
        }
        let mut place = 0;
        for other in 0..group {
            place += usize::from(!holds(&story.focus, other));
        }
        Self::Line(place)
    }
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

/// Returns whether the map shows who belongs to a group on a day: an editorial grouping has no dates, so that before the
/// story's day it is only a hint.
pub fn stands(story: &Story, group: &Group, day: Date) -> bool {
    group.dated || day >= story.as_of
}

/// Returns the paint of `country`, or of the unit with the index `dependency` of it: the fill of the first focus
/// group among `shown` to which it belongs, and the outline of the first that it joins or leaves this year. Adds all other groups
/// to which it belongs to `bands`.
pub(super) fn paint(
    given: &Given<'_>,
    shown: &[usize],
    country: &str,
    dependency: Option<usize>,
    bands: &mut Vec<usize>,
) -> Paint {
    let (story, choice) = (given.input.story, given.choice);
    let near = |date: Option<PartialDate>| date.is_some_and(|date| date.year == choice.date.year);
    let faded = !given.tied.is_empty() && !has(&given.tied, country);
    let mut paint = Paint { fill: Fill::Land, outline: None, faded };
    for &index in shown {
        let (Some(group), look) = (story.groups.get(index), Look::of(story, index)) else { continue };
        let (mut is_member, mut changes) = (false, false);
        for member in &group.members {
            if member.country == country {
                is_member |= belongs(group, member, choice.date);
                changes |= near(member.since) || near(member.until);
            }
        }
        let outside = dependency.is_some_and(|unit| !group.area.is_empty() && !given.is_inside(unit, &group.area));
        let is_filled = matches!(paint.fill, Fill::Group(_));
        if is_member && stands(story, group, choice.date) {
            match look {
                Look::Fill(slot) if !outside && !is_filled => paint.fill = Fill::Group(slot),
                Look::Fill(_) if outside && !is_filled => paint.fill = Fill::Territory,
                _ if outside => {}
                _ => bands.push(index),
            }
        } else if let (Look::Fill(slot), None, None, true) = (look, dependency, paint.outline, is_member || changes) {
            paint.outline = Some(slot);
        }
    }
    paint
}
