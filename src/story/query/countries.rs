use super::members_on;
use crate::story::{Issuer, Party, Story};
use std::collections::BTreeSet;

/// Returns every country that the story names in a group, tie or statement, sorted by code, each once.
pub fn subjects(story: &Story) -> Vec<&str> {
    let mut found = BTreeSet::new();
    for group in &story.groups {
        found.extend(group.members.iter().map(|member| member.country.as_str()));
    }
    for tie in &story.ties {
        for party in tie.parties.iter().map(|party| &party.party).chain(&tie.claimed_by) {
            if let Party::Country(code) = party {
                found.insert(code.as_str());
            }
        }
    }
    for statement in &story.statements {
        found.extend(statement.about.iter().map(String::as_str));
        match &statement.issuer {
            Issuer::Country(code) => {
                found.insert(code.as_str());
            }
            Issuer::Person(person) => {
                let code = story.people.get(*person).map_or("", |person| person.speaks_for.as_str());
                found.extend((!code.is_empty()).then_some(code));
            }
            Issuer::Group(_) => {}
        }
    }
    found.into_iter().collect()
}

/// Returns the members of the story's focus groups on the day for which it opens, group by group in the story's
/// order, each country once.
pub fn focus_subjects(story: &Story) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for group in story.focus.iter().filter_map(|&index| story.groups.get(index)) {
        let codes = members_on(group, story.as_of).map(|member| member.country.as_str());
        found.extend(codes.filter(|code| seen.insert(*code)));
    }
    found
}
