use super::members_on;
use crate::story::{Issuer, Party, Story};

/// Returns every country that the story names in a group, tie or statement, sorted by code, each once.
pub fn subjects(story: &Story) -> Vec<&str> {
    let mut found = Vec::new();
    for group in &story.groups {
        group.members.iter().for_each(|member| note(&mut found, &member.country));
    }
    for tie in &story.ties {
        for party in tie.parties.iter().map(|party| &party.party).chain(&tie.claimed_by) {
            if let Party::Country(code) = party {
                note(&mut found, code);
            }
        }
    }
    for statement in &story.statements {
        statement.about.iter().for_each(|code| note(&mut found, code));
        match &statement.issuer {
            Issuer::Country(code) => note(&mut found, code),
            Issuer::Person(person) => {
                note(&mut found, story.people.get(*person).map_or("", |person| &person.speaks_for));
            }
            Issuer::Group(_) => {}
        }
    }
    found
}

/// Returns the members of the story's focus groups on the day for which it opens, group by group in the story's
/// order, each country once.
pub fn focus_subjects(story: &Story) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for group in story.focus.iter().filter_map(|&index| story.groups.get(index)) {
        for member in members_on(group, story.as_of) {
            if !found.contains(&member.country.as_str()) {
                found.push(&member.country);
            }
        }
    }
    found
}

/// Adds a code to a sorted list of codes unless it is empty or there already.
pub(super) fn note<'a>(codes: &mut Vec<&'a str>, code: &'a str) {
    if let (false, Err(at)) = (code.is_empty(), codes.binary_search(&code)) {
        codes.insert(at, code);
    }
}
