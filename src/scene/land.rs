//! The shapes of countries, in the order in which they are drawn and read.

use super::paint::{Paint, Painter};
use super::{Base, Choice};
use crate::story::query::subjects;
use crate::story::Story;
use crate::topology::Topology;

/// One shape: a country, or a dependency apart from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
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
    let mut lands: Vec<Land> = Vec::new();
    for (index, unit) in topology.units.iter().enumerate() {
        let owner = base.owner.get(index).copied().unwrap_or(index);
        if owner != index {
            continue;
        }
        let subject = named.contains(&unit.code.as_str());
        let parent = if subject { None } else { unit.dependency_of.and_then(|of| topology.units.get(of)) };
        let path = base.paths.get(index).cloned().unwrap_or_default();
        let bounds = base.bounds.get(index).copied().flatten();
        // a subject that the view cannot show keeps its place in the reading order
        if path.is_empty() && !subject {
            continue;
        }
        let inside = |area: &str| topology.areas.iter().any(|a| a.name == area && a.units.contains(&index));
        let paint = match parent {
            Some(parent) => painter.paint(&parent.code, Some(&inside)),
            None => painter.paint(&unit.code, None),
        };
        lands.push(Land {
            code: unit.code.clone(),
            of: parent.map_or(String::new(), |p| p.code.clone()),
            alpha2: unit.alpha2.clone(),
            path,
            paint,
            small: bounds.is_none_or(|b| b.width < TEXTURE_FROM || b.height < TEXTURE_FROM),
            subject,
            home: home(story, choice, &unit.code),
        });
    }
    lands.sort_by_key(|land| (land.subject, land.home.is_none(), land.home));
    lands
}

/// Returns the focus group in which a country is a member on any day.
fn home(story: &Story, choice: &Choice, code: &str) -> Option<usize> {
    let all = story.focus.iter().chain(&choice.groups);
    all.copied().find(|&g| story.groups.get(g).is_some_and(|g| g.members.iter().any(|m| m.country == code)))
}
