//! The shapes of countries, in the order in which they are drawn and read.

use super::paint::{paint, Paint};
use super::Given;
use crate::geo::{Point, Rect};
use crate::story::query::subjects;
use crate::story::Story;

/// One shape: a country, or a dependency apart from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Index in [`Topology::units`](crate::topology::Topology::units).
    pub unit: usize,
    /// Code of the country or dependency.
    pub code: String,
    /// Code of the country whose dependency this is; empty for a country.
    pub of: String,
    /// Path in tenths of a px.
    pub path: String,
    /// What it looks like.
    pub paint: Paint,
    /// Indices of the groups that are shown by a band inside its border, from the border inwards.
    pub bands: Vec<usize>,
    /// Where it is too small for bands, the middle of a disc on which they lie.
    pub ring: Option<Point>,
    /// Path of its coasts and borders in tenths of a px, without what the frame cuts; empty where there are no bands.
    pub edge: String,
    /// Whether it is too small for a texture.
    pub small: bool,
    /// Whether the story names it.
    pub subject: bool,
    /// Index of the focus group under which readers find it.
    pub home: Option<usize>,
}

/// Shapes smaller than this many px either way get a plain fill.
const TEXTURE_FROM: f64 = 8.0;
/// Shapes smaller than this many px either way get bands on a disc in their place.
const BANDS_FROM: f64 = 12.0;

/// Returns every land: dependencies and neutral lands first, then the subjects group by group. What the view cannot show
/// keeps its place, in the reading order and on the page, with an empty path.
pub(super) fn lands(given: &Given<'_>) -> Vec<Land> {
    let (topology, story) = (given.input.topology, given.input.story);
    // what comes first: neutral lands, then the groups in their order, then the other subjects
    let mut ranks = vec![0; topology.units.len()];
    for code in subjects(story) {
        let mut rank = 1;
        for &group in &story.focus {
            if is_member(story, group, code) {
                break;
            }
            rank += 1;
        }
        if let Some(known) = topology.unit(code).and_then(|unit| ranks.get_mut(unit)) {
            *known = rank;
        }
    }
    let mut lands = Vec::new();
    for rank in 0..story.focus.len() + 2 {
        for (index, unit) in topology.units.iter().enumerate() {
            let Some(shape) = given.base.shapes.get(index) else { continue };
            if ranks.get(index) != Some(&rank) || given.base.owner.get(index) != Some(&index) {
                continue;
            }
            let parent = if rank == 0 { unit.dependency_of } else { None }.unwrap_or(index);
            let country = topology.units.get(parent).unwrap_or(unit);
            // a country that the story does not name belongs to no group
            let shown = if ranks.get(parent) == Some(&0) { &[][..] } else { &given.shown };
            let Rect { width, height, .. } = shape.bounds;
            let of = if country.code == unit.code { "" } else { country.code.as_str() };
            let mut bands = Vec::new();
            let paint = paint(given, shown, &country.code, if of.is_empty() { None } else { Some(index) }, &mut bands);
            let (mut ring, mut edge) = (None, String::new());
            if width.min(height) < BANDS_FROM {
                ring = shape.label;
                // a disc stands for a country, not for each of its islands, nor where the inset has room for a band
                if !of.is_empty() || given.base.is_in_inset(index) {
                    bands.clear();
                }
            } else if !bands.is_empty() {
                edge = given.base.edge(index);
            }
            lands.push(Land {
                unit: index,
                code: unit.code.clone(),
                of: of.to_owned(),
                path: shape.path.clone(),
                paint,
                bands,
                ring,
                edge,
                small: width.min(height) < TEXTURE_FROM,
                subject: rank > 0,
                home: story.focus.get(rank.wrapping_sub(1)).copied(),
            });
        }
    }
    lands
}

/// Returns the index of a country's shape.
#[inline(never)]
pub(super) fn find(lands: &[Land], code: &str) -> Option<usize> {
    lands.iter().position(|land| land.of.is_empty() && land.code == code)
}

/// Returns whether a country is a member of a group on any day.
fn is_member(story: &Story, group: usize, code: &str) -> bool {
    let Some(group) = story.groups.get(group) else { return false };
    for member in &group.members {
        if member.country == code {
            return true;
        }
    }
    false
}
