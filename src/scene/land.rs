//! The shapes of countries, in the order in which they are drawn and read.

use super::paint::{Paint, Painter};
use super::{Base, Choice};
use crate::order::order;
use crate::story::query::subjects;
use crate::story::Story;
use crate::topology::Topology;

/// One shape: a country, or a dependency apart from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Index in [`Topology::units`].
    pub unit: usize,
    /// Code of the country or dependency.
    pub code: String,
    /// Code of the country whose dependency this is; empty for a country.
    pub of: String,
    /// ISO 3166-1 alpha-2 code, for its name.
    pub alpha2: String,
    /// Path in tenths of a px.
    pub path: String,
    /// What it looks like.
    pub paint: Paint,
    /// Whether it is too small for a texture.
    pub small: bool,
    /// Whether the story names it.
    pub subject: bool,
    /// Index of the focus group under which readers find it.
    pub home: Option<usize>,
}

/// Shapes smaller than this many px either way get a plain fill.
const TEXTURE_FROM: f64 = 8.0;

/// Returns every land that the view shows: dependencies and neutral lands first, then the subjects group by group.
pub(super) fn lands(
    topology: &Topology,
    story: &Story,
    base: &Base,
    choice: &Choice,
    painter: &Painter<'_>,
) -> Vec<Land> {
    let named = subjects(story);
    let homes = homes(story, choice);
    // what comes first: neutral lands, then the groups in their order, then the other subjects
    let mut ranks = Vec::new();
    for unit in &topology.units {
        let subject = named.contains(&unit.code.as_str());
        let home = homes.iter().position(|&group| is_member(story, group, &unit.code));
        ranks.push(if subject { 1 + home.unwrap_or(homes.len()) } else { 0 });
    }
    let rank = |unit: usize| ranks.get(unit).copied().unwrap_or_default();
    let mut lands = Vec::new();
    for index in order(ranks.len(), &|a, b| rank(a) < rank(b)) {
        let (Some(unit), Some(path)) = (topology.units.get(index), base.paths.get(index)) else { continue };
        let subject = rank(index) > 0;
        // a subject that the view cannot show keeps its place in the reading order
        if base.owner.get(index) != Some(&index) || (path.is_empty() && !subject) {
            continue;
        }
        let parent = if subject { None } else { unit.dependency_of.and_then(|of| topology.units.get(of)) };
        let inside = |area: &str| topology.areas.iter().any(|a| a.name == area && a.units.contains(&index));
        let paint = match parent {
            Some(parent) => painter.paint(&parent.code, Some(&inside)),
            None => painter.paint(&unit.code, None),
        };
        let bounds = base.bounds.get(index).copied().flatten();
        lands.push(Land {
            unit: index,
            code: unit.code.clone(),
            of: parent.map_or(String::new(), |p| p.code.clone()),
            alpha2: unit.alpha2.clone(),
            path: path.clone(),
            paint,
            small: bounds.is_none_or(|b| b.width < TEXTURE_FROM || b.height < TEXTURE_FROM),
            subject,
            home: if subject { homes.get(rank(index) - 1).copied() } else { None },
        });
    }
    lands
}

/// Returns the groups under which readers find countries: the focus groups, then others that are shown.
fn homes(story: &Story, choice: &Choice) -> Vec<usize> {
    let mut homes = story.focus.clone();
    for &group in &choice.groups {
        if !homes.contains(&group) {
            homes.push(group);
        }
    }
    homes
}

/// Returns whether a country is a member of a group on any day.
fn is_member(story: &Story, group: usize, code: &str) -> bool {
    story.groups.get(group).is_some_and(|group| group.members.iter().any(|member| member.country == code))
}
