use crate::story::{Date, Issuer, Statement, Story};

/// Returns the statements issued until `day` by a country or by a person who speaks for it, newest first.
pub fn statements_by(story: &Story, country: &str, day: Date) -> Vec<usize> {
    list(story, day, &|statement| match &statement.issuer {
        Issuer::Country(code) => code == country,
        Issuer::Group(_) => false,
        Issuer::Person(person) => story.people.get(*person).is_some_and(|person| person.speaks_for == country),
    })
}

/// Returns the statements made until `day` that speak about a country, newest first.
pub fn statements_about(story: &Story, country: &str, day: Date) -> Vec<usize> {
    list(story, day, &|statement| statement.about.iter().any(|code| code == country))
}

fn list(story: &Story, day: Date, keep: &dyn Fn(&Statement) -> bool) -> Vec<usize> {
    let date = |index: usize| story.statements.get(index).map(|statement| statement.date.last_day());
    let mut found: Vec<usize> = Vec::new();
    for (index, statement) in story.statements.iter().enumerate() {
        if statement.date.last_day() <= day && keep(statement) {
            let mut at = found.len();
            while at > 0 && found.get(at - 1).is_some_and(|&before| date(before) < date(index)) {
                at -= 1;
            }
            found.insert(at, index);
        }
    }
    found
}
