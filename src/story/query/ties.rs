use super::countries::note;
use super::{exists_on, memberships, order};
use crate::story::{Date, Party, Role, Story, Tie};

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
    let mut ties = 0;
    for tie in &story.ties {
        ties += usize::from(exists_on(tie, day) && is_own(tie, country));
    }
    Counts { ties, groups: memberships(story, country, day).len() }
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
    let roles = roles(tie, country);
    [Role::Party, Role::From, Role::To, Role::About].iter().find(|role| roles & bit(**role) != 0).copied()
}

/// Returns the ties of a group as a whole on `day`, in the order in which they are listed.
pub fn group_ties(story: &Story, group: usize, day: Date) -> Vec<usize> {
    select(story, day, &|tie| is_of_group(tie, group))
}

/// Returns the ties that a country has on `day` through the groups to which it then belongs, group by group in the
/// story's order. Groups without ties and the country's own ties are left out.
pub fn through_groups(story: &Story, country: &str, day: Date) -> Vec<ThroughGroup> {
    let mut found = Vec::new();
    for membership in &memberships(story, country, day) {
        let group = membership.group;
        let ties = select(story, day, &|tie| is_of_group(tie, group) && !is_own(tie, country));
        if !ties.is_empty() {
            found.push(ThroughGroup { group, ties });
        }
    }
    found
}

/// Returns the ties that tie two countries directly on `day`: both are `party`, or one is `from` and the other `to`.
/// They are in the order in which they are listed.
pub fn ties_between(story: &Story, one: &str, other: &str, day: Date) -> Vec<usize> {
    select(story, day, &|tie| one != other && facing(roles(tie, one)) & roles(tie, other) != 0)
}

/// Returns the countries to which a country is directly tied on `day`, sorted by code.
pub fn directly_tied<'a>(story: &'a Story, country: &str, day: Date) -> Vec<&'a str> {
    let mut found = Vec::new();
    for tie in &story.ties {
        let facing = if exists_on(tie, day) { facing(roles(tie, country)) } else { 0 };
        for party in &tie.parties {
            if let (Party::Country(code), true) = (&party.party, facing & bit(party.role) != 0) {
                if code != country {
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
        if keep(tie) && exists_on(tie, day) {
            order::insert(story, &mut found, index, day);
        }
    }
    found
}

fn is_own(tie: &Tie, country: &str) -> bool {
    roles(tie, country) & !bit(Role::About) != 0
}

fn is_of_group(tie: &Tie, group: usize) -> bool {
    tie.parties
        .iter()
        .any(|party| matches!(party.party, Party::Group(own) if own == group) && party.role != Role::About)
}

/// Returns the roles that a country has in a tie: a bit for each.
#[inline(never)]
fn roles(tie: &Tie, country: &str) -> u8 {
    let mut roles = 0;
    for party in &tie.parties {
        if matches!(&party.party, Party::Country(code) if code == country) {
            roles |= bit(party.role);
        }
    }
    roles
}

/// Returns the roles that are tied to any of these: a party to a party, both ends of a direction to each other.
fn facing(roles: u8) -> u8 {
    let ends = [(Role::Party, Role::Party), (Role::From, Role::To), (Role::To, Role::From)];
    ends.iter().fold(0, |facing, (one, other)| if roles & bit(*one) != 0 { facing | bit(*other) } else { facing })
}

const fn bit(role: Role) -> u8 {
    1 << role as u8
}
