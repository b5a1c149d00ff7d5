use super::members_on;
use crate::story::{Issuer, Party, Statement, Story};

/// Returns every country that the story names in a group, tie or statement, sorted by code, each once.
pub fn subjects(story: &Story) -> Vec<&str> {
    let mut found = Vec::new();
    for group in &story.groups {
        for member in &group.members {
            note(&mut found, &member.country);
        }
    }
    for tie in &story.ties {
        for party in &tie.parties {
            note_party(&mut found, &party.party);
        }
        for party in &tie.claimed_by {
            note_party(&mut found, party);
        }
    }
    for statement in &story.statements {
        for code in &statement.about {
            note(&mut found, code);
        }
        note(&mut found, speaker(story, statement));
    }
    found
}

/// Returns the country that issued a statement, or for which the person speaks who did; empty for none.
pub(super) fn speaker<'a>(story: &'a Story, statement: &'a Statement) -> &'a str {
    match &statement.issuer {
        Issuer::Country(code) => code,
        Issuer::Person(person) => story.people.get(*person).map_or("", |person| &person.speaks_for),
        Issuer::Group(_) => "",
    }
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

fn note_party<'a>(codes: &mut Vec<&'a str>, party: &'a Party) {
    if let Party::Country(code) = party {
        note(codes, code);
    }
}

/// Adds a code to a sorted list of codes unless it is empty or there already.
#[inline(never)]
pub(super) fn note<'a>(codes: &mut Vec<&'a str>, code: &'a str) {
    let (mut at, mut end) = (0, codes.len());
    while at < end {
        let middle = (at + end) / 2;
        if codes.get(middle).is_some_and(|known| *known < code) {
            at = middle + 1;
        } else {
            end = middle;
        }
    }
    if !code.is_empty() && codes.get(at) != Some(&code) {
        codes.insert(at, code);
    }
}
