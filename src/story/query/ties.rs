use super::countries::note;
use super::{exists_on, memberships, order};
use crate::story::{Date, Party, Role, Story, Tie, TieParty};

/// How many ties and groups a country has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Its own ties.
    pub ties: usize,
    /// The groups to which it belongs.
    pub groups: usize,
}

/// The ties of a group to which a country belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThroughGroup {
    /// Index of the group.
    pub group: usize,
    /// Indices of the ties, in the order in which they are listed; never empty.
    pub ties: Vec<usize>,
}

/// Returns the numbers that are shown for a country on `day`. No other function counts.
pub fn counts(story: &Story, country: &str, day: Date) -> Counts {
    Counts { ties: own_ties(story, country, day).len(), groups: memberships(story, country, day).len() }
}

/// Returns a country's own ties on `day`: those where it is itself `party`, `from` or `to`. They are in the order in
/// which they are listed.
pub fn own_ties(story: &Story, country: &str, day: Date) -> Vec<usize> {
    select(story, day, &|tie| is_own(tie, country))
}

/// Returns what a country does in a tie, or `None` where the tie does not name it.
///
/// A country that stands in several roles has the first of `party`, `from`, `to`, `about`.
pub fn role_of(tie: &Tie, country: &str) -> Option<Role> {
    let has = |role: &Role| roles(tie, country).any(|found| found == *role);
    [Role::Party, Role::From, Role::To, Role::About].into_iter().find(has)
}

/// Returns the ties of a group as a whole on `day`, in the order in which they are listed.
pub fn group_ties(story: &Story, group: usize, day: Date) -> Vec<usize> {
    select(story, day, &|tie| tie.parties.iter().any(|party| party.party == Party::Group(group) && ties(party.role)))
}

/// Returns the ties that a country has on `day` through the groups to which it then belongs, group by group in the
/// story's order. Groups without ties and the country's own ties are left out.
pub fn through_groups(story: &Story, country: &str, day: Date) -> Vec<ThroughGroup> {
    let mut found = Vec::new();
    for membership in &memberships(story, country, day) {
        let group = membership.group;
        let mut ties = Vec::new();
        for &index in &group_ties(story, group, day) {
            if !story.ties.get(index).is_some_and(|tie| is_own(tie, country)) {
                ties.push(index);
            }
        }
        if !ties.is_empty() {
            found.push(ThroughGroup { group, ties });
        }
    }
    found
}

/// Returns the ties that tie two countries directly on `day`: both are `party`, or one is `from` and the other `to`.
/// They are in the order in which they are listed.
pub fn ties_between(story: &Story, one: &str, other: &str, day: Date) -> Vec<usize> {
    select(story, day, &|tie| {
        one != other && roles(tie, one).any(|role| roles(tie, other).any(|facing| join(role, facing)))
    })
}

/// Returns the countries to which a country is directly tied on `day`, sorted by code.
pub fn directly_tied<'a>(story: &'a Story, country: &str, day: Date) -> Vec<&'a str> {
    let mut found = Vec::new();
    for tie in story.ties.iter().filter(|tie| exists_on(tie, day)) {
        for party in &tie.parties {
            if let Party::Country(code) = &party.party {
                if code != country && roles(tie, country).any(|role| join(role, party.role)) {
                    note(&mut found, code);
                }
            }
        }
    }
    found
}

fn select(story: &Story, day: Date, keep: &dyn Fn(&Tie) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for (index, tie) in story.ties.iter().enumerate() {
        if exists_on(tie, day) && keep(tie) {
            order::insert(story, &mut found, index, day);
        }
    }
    found
}

fn is_own(tie: &Tie, country: &str) -> bool {
    roles(tie, country).any(ties)
}

/// Returns whether a role ties at all.
fn ties(role: Role) -> bool {
    role != Role::About
}

/// Returns whether two roles in one tie tie their holders to each other.
fn join(one: Role, other: Role) -> bool {
    matches!((one, other), (Role::Party, Role::Party) | (Role::From, Role::To) | (Role::To, Role::From))
}

fn roles<'a>(tie: &'a Tie, country: &'a str) -> impl Iterator<Item = Role> + 'a {
    let is_country = move |party: &&TieParty| matches!(&party.party, Party::Country(code) if code == country);
    tie.parties.iter().filter(is_country).map(|party| party.role)
}
