//! What is derived from each story is what an independent program (`tests/tools/expected-ties.mjs`) found: the own ties of
//! every focus subject in their order, how countries are tied in pairs, how many members a group has on which day.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::story::{query, Date, Story};
use common::{fixtures, text};
use serde_json::{json, Map, Value};

fn day(value: &Value) -> Date {
    Date::parse(value.as_str().expect("a text")).expect("a day")
}

fn tie_ids(story: &Story, ties: &[usize]) -> Vec<String> {
    ties.iter().map(|&index| story.ties[index].id.clone()).collect()
}

fn group_ids(story: &Story, groups: &[usize]) -> Vec<String> {
    groups.iter().map(|&index| story.groups[index].id.clone()).collect()
}

fn countries(story: &Story, on: Date) -> Vec<Value> {
    let answer = |code: &&str| {
        let counts = query::counts(story, code, on);
        let ties = tie_ids(story, &query::own_ties(story, code, on));
        json!({ "country": code, "counts": [counts.ties, counts.groups], "ties": ties })
    };
    query::focus_subjects(story).iter().map(answer).collect()
}

fn pair(story: &Story, one: &str, other: &str, on: Date) -> Value {
    let pair = query::pair(story, one, other, on);
    let is_in = |group: &usize, code: &str| query::member_of(&story.groups[*group], code, on).is_some();
    let (mine, theirs): (Vec<usize>, Vec<usize>) = pair.apart.iter().partition(|group| is_in(group, one));
    let count = |code: &str, partner: &str| query::ties_between(story, code, partner, on).len();
    let partners: Map<String, Value> =
        pair.partners.iter().map(|code| ((*code).to_owned(), json!([count(one, code), count(other, code)]))).collect();
    json!({
        "pair": [one, other],
        "ties": tie_ids(story, &pair.ties),
        "groups": group_ids(story, &pair.groups),
        "apart": [group_ids(story, &mine), group_ids(story, &theirs)],
        "partners": partners,
    })
}

/// Returns how many members a group has on a day, where that is counted and where the names are listed.
fn members(story: &Story, id: &Value, on: Date) -> usize {
    let group = story.groups.iter().find(|group| *id == group.id.as_str()).expect("a group");
    query::members_on(group, on).count()
}

#[test]
fn ties_pairs_and_members_are_those_of_an_independent_reckoning() {
    for fixture in fixtures() {
        let story = &fixture.story;
        let file = format!("tests/stories/expected/{}.json", story.id);
        let expected: Value = serde_json::from_str(&text(&file)).expect("JSON");
        let days = expected["days"].as_array().expect("days");
        assert!(days.iter().any(|of| day(&of["day"]) == story.as_of) && days.len() >= 3, "{file}");
        for of in days {
            let on = day(&of["day"]);
            let listed = of["countries"].as_array().expect("countries");
            assert_eq!(&countries(story, on), listed, "{file} on {on:?}");
            let pairs = of["pairs"].as_array().expect("pairs");
            assert!(pairs.len() >= 10, "{file}");
            for expected in pairs {
                let code = |at: usize| expected["pair"][at].as_str().expect("a code");
                assert_eq!(&pair(story, code(0), code(1), on), expected, "{file} on {on:?}");
            }
        }
        for group in expected["members"].as_array().expect("groups") {
            for change in group["days"].as_array().expect("days") {
                let on = day(&change[0]);
                assert_eq!(members(story, &group["group"], on), change[2], "{file} on {on:?}");
                assert_eq!(members(story, &group["group"], day_before(on)), change[1], "{file} before {on:?}");
            }
        }
    }
}

/// Returns the day before.
fn day_before(day: Date) -> Date {
    let same_month = |last: u8| Date::parse(&format!("{:04}-{:02}-{last:02}", day.year, day.month));
    let in_month = |year: u16, month: u8| {
        (28..=31).rev().find_map(|last| Date::parse(&format!("{year:04}-{month:02}-{last:02}"))).expect("a month")
    };
    match (day.month, day.day) {
        (1, 1) => in_month(day.year - 1, 12),
        (month, 1) => in_month(day.year, month - 1),
        (_, date) => same_month(date - 1).expect("a day"),
    }
}

#[test]
fn nato_grows_from_twelve_to_thirty_two() {
    let fixture = common::published();
    let on = |text: &str| Date::parse(text).expect("a day");
    let grown = [
        ("1949-08-24", 12),
        ("1952-02-18", 14),
        ("1955-05-06", 15),
        ("1982-05-30", 16),
        ("1999-03-12", 19),
        ("2004-03-29", 26),
        ("2009-04-01", 28),
        ("2017-06-05", 29),
        ("2020-03-27", 30),
        ("2023-04-04", 31),
        ("2024-03-07", 32),
    ];
    let mut before = 0;
    for (day, count) in grown {
        assert_eq!(members(&fixture.story, &json!("nato"), day_before(on(day))), before, "before {day}");
        assert_eq!(members(&fixture.story, &json!("nato"), on(day)), count, "{day}");
        before = count;
    }
    assert_eq!(members(&fixture.story, &json!("nato"), on("2026-11-23")), before);
}
