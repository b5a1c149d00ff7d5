use crate::story::{Date, Issuer, Statement, Story};
use std::cmp::Reverse;

/// Returns the statements issued until `day` by a country or by a person who speaks for it, newest first.
pub fn statements_by(story: &Story, country: &str, day: Date) -> Vec<usize> {
    list(story, day, |statement| match &statement.issuer {
        Issuer::Country(code) => code == country,
        Issuer::Group(_) => false,
        Issuer::Person(person) => story.people.get(*person).is_some_and(|person| person.speaks_for == country),
    })
}

/// Returns the statements made until `day` that speak about a country, newest first.
pub fn statements_about(story: &Story, country: &str, day: Date) -> Vec<usize> {
    list(story, day, |statement| statement.about.iter().any(|code| code == country))
}

fn list(story: &Story, day: Date, keep: impl Fn(&Statement) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for (index, statement) in story.statements.iter().enumerate() {
        let date = statement.date.last_day();
        if date <= day && keep(statement) {
            let at = found.partition_point(|other| *other < (Reverse(date), index));
            found.insert(at, (Reverse(date), index));
        }
    }
    found.into_iter().map(|(_, index)| index).collect()
}
