use super::countries::speaker;
use crate::story::{Date, Statement, Story};

/// Returns the statements issued until `day` by a country or by a person who speaks for it, newest first.
pub fn statements_by(story: &Story, country: &str, day: Date) -> Vec<usize> {
    list(story, day, &|statement| speaker(story, statement) == country)
}

/// Returns the statements made until `day` that speak about a country, newest first.
pub fn statements_about(story: &Story, country: &str, day: Date) -> Vec<usize> {
    list(story, day, &|statement| statement.about.iter().any(|code| code == country))
}

fn list(story: &Story, day: Date, keep: &dyn Fn(&Statement) -> bool) -> Vec<usize> {
    let is_before = |one: usize, other: &Statement| {
        story.statements.get(one).is_some_and(|one| one.date.last_day() < other.date.last_day())
    };
    let mut found: Vec<usize> = Vec::new();
    for (index, statement) in story.statements.iter().enumerate() {
        if statement.date.is_by(day) && keep(statement) {
            let mut at = found.len();
            while at > 0 && found.get(at - 1).is_some_and(|&before| is_before(before, statement)) {
                at -= 1;
            }
            found.insert(at, index);
        }
    }
    found
}
