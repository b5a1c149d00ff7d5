//! What each country looks like on a day, under a choice.

use super::Choice;
use crate::story::query::{directly_tied, memberships};
use crate::story::{Group, Story};

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

/// Decides the paint of every country, once for each scene.
pub struct Painter<'a> {
    story: &'a Story,
    choice: &'a Choice,
    tied: Option<Vec<&'a str>>,
}

impl<'a> Painter<'a> {
    /// Returns a painter for a choice.
    pub fn new(story: &'a Story, choice: &'a Choice) -> Self {
        let tied = choice.selected.as_deref().map(|selected| {
            let mut tied = directly_tied(story, selected, choice.date);
            tied.push(selected);
            tied
        });
        Self { story, choice, tied }
    }

    /// Returns the shown group that colours `country`, if any, whether it is filled or only outlined.
    pub fn group(&self, country: &str) -> Option<(&'a Group, usize, bool)> {
        let now = memberships(self.story, country, self.choice.date);
        for &index in &self.choice.groups {
            let Some(group) = self.story.groups.get(index) else { continue };
            let slot = self.choice.slot(self.story, index);
            if now.iter().any(|m| m.group == index) {
                // an editorial grouping has no dates: before the story's day it is only a hint
                return Some((group, slot, group.dated || self.choice.date >= self.story.as_of));
            }
            if self.changes_this_year(group, country) {
                return Some((group, slot, false));
            }
        }
        None
    }

    fn changes_this_year(&self, group: &Group, country: &str) -> bool {
        let near = |date: Option<crate::story::PartialDate>| date.is_some_and(|d| d.year == self.choice.date.year);
        group.members.iter().any(|m| m.country == country && (near(m.since) || near(m.until)))
    }

    /// Returns the paint of `country`; of a dependency of it where `inside` tells which treaty areas hold the land.
    pub fn paint(&self, country: &str, dependency: Option<&dyn Fn(&str) -> bool>) -> Paint {
        let faded = self.tied.as_ref().is_some_and(|tied| !tied.contains(&country));
        let (fill, outline) = match (self.group(country), dependency) {
            (None, _) => (Fill::Land, None),
            (Some((_, slot, false)), None) => (Fill::Land, Some(slot)),
            (Some((_, _, false)), Some(_)) => (Fill::Land, None),
            (Some((group, slot, true)), Some(inside)) if group.area.is_empty() || inside(&group.area) => {
                (Fill::Group(slot), None)
            }
            (Some(_), Some(_)) => (Fill::Territory, None),
            (Some((_, slot, true)), None) => (Fill::Group(slot), None),
        };
        Paint { fill, outline, faded: faded && fill != Fill::Land }
    }

    /// Returns whether `country` is selected or directly tied to the selected one.
    pub fn is_tied(&self, country: &str) -> bool {
        self.tied.as_ref().is_some_and(|tied| tied.contains(&country))
    }
}
