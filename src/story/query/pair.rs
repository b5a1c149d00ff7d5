use super::{member_of, own_ties, subjects, ties_between};
use crate::story::{Date, Story};

/// How two countries are tied on a day.
#[derive(Clone, Debug, Default)]
pub struct Pair<'a> {
    /// Indices of the ties between the two, in the order in which they are listed.
    pub ties: Vec<usize>,
    /// Indices of the groups to which both belong, in the story's order.
    pub groups: Vec<usize>,
    /// Indices of the focus groups to which only one of the two belongs, in the story's order. There are none unless each
    /// of the two has one.
    ///
    /// This says where the story's own colours put the two, and no more: neither the story nor the code calls groups
    /// opposed, and a country that is in no focus group stands on no side.
    pub apart: Vec<usize>,
    /// Codes of the countries that are directly tied to both, in order.
    pub partners: Vec<&'a str>,
}

/// Returns how two different countries are tied on `day`.
///
/// Only what names both countries ties them: a tie of one with a group to which the other belongs is none.
pub fn pair<'a>(story: &'a Story, one: &str, other: &str, day: Date) -> Pair<'a> {
    let mut pair = Pair { ties: ties_between(story, one, other, day), ..Pair::default() };
    // how many groups apart are those of the first
    let mut firsts = 0;
    for (index, group) in story.groups.iter().enumerate() {
        let (mine, theirs) = (member_of(group, one, day).is_some(), member_of(group, other, day).is_some());
        if mine && theirs {
            pair.groups.push(index);
        } else if (mine || theirs) && story.focus.contains(&index) {
            firsts += usize::from(mine);
            pair.apart.push(index);
        }
    }
    if firsts == 0 || firsts == pair.apart.len() {
        pair.apart.clear();
    }
    for code in subjects(story) {
        if !ties_between(story, one, code, day).is_empty() && !ties_between(story, other, code, day).is_empty() {
            pair.partners.push(code);
        }
    }
    pair
}

/// Returns a country's own ties on `day`, or, where it is compared, those with the `other`.
pub fn ties_with(story: &Story, country: &str, other: Option<&str>, day: Date) -> Vec<usize> {
    match other {
        Some(other) => ties_between(story, country, other, day),
        None => own_ties(story, country, day),
    }
}
