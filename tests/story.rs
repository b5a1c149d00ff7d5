//! Every story of this repository: it reads without a problem, and what is derived from it is what a second,
//! independent reckoning (`tests/tools/expected-counts.mjs`) found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use alliance_map::story::query::{self, Standing};
use alliance_map::story::{read_bytes, Date, Role, Status, Story, TieKind};
use std::fs;

const STORIES: [&str; 2] = ["data/stories/nato-indo-pacific.json", "tests/stories/latin-american-blocs.json"];

fn story(path: &str) -> Story {
    let bytes = fs::read(path).unwrap();
    let is_code = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    read_bytes(&bytes, path, &is_code).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"));
    })
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn tie<'a>(story: &'a Story, id: &str) -> &'a alliance_map::story::Tie {
    story.ties.iter().find(|tie| tie.id == id).unwrap()
}

/// Asserts that a story says of each country and day what its table says.
fn check(path: &str, least: usize) {
    let story = story(path);
    let name = path.rsplit('/').next().unwrap().trim_end_matches(".json");
    let table = fs::read_to_string(format!("tests/stories/expected/{name}.tsv")).unwrap();
    let mut rows = 0;
    let mut named = Vec::new();
    for row in table.lines().skip(1) {
        let [date, code, ties, groups, through, tied] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let on = day(date);
        let counts = query::counts(&story, code, on);
        let through_ties: usize = query::through_groups(&story, code, on).iter().map(|group| group.ties.len()).sum();
        let codes = query::directly_tied(&story, code, on).join(" ");
        let ours = [counts.ties.to_string(), counts.groups.to_string(), through_ties.to_string(), codes];
        assert_eq!(ours, [ties, groups, through, tied.trim_matches('-')].map(String::from), "{date} {code}");
        for other in tied.split_whitespace().filter(|other| *other != "-") {
            let between = query::ties_between(&story, code, other, on);
            assert!(!between.is_empty(), "{date} {code} {other}");
            assert_eq!(between, query::ties_between(&story, other, code, on), "{date} {code} {other}");
        }
        named.push(code);
        rows += 1;
    }
    assert!(rows >= least, "only {rows} rows in the table of {path}");
    named.sort_unstable();
    named.dedup();
    assert_eq!(query::subjects(&story), named);
}

#[test]
fn counts_are_those_of_an_independent_reckoning() {
    check(STORIES[0], 290);
    check(STORIES[1], 55);
}

#[test]
fn listed_ties_are_each_listed_once_by_kind_and_newest_first() {
    for path in STORIES {
        let story = story(path);
        for code in query::subjects(&story) {
            let on = day("2026-11-23");
            let listed = query::own_ties(&story, code, on);
            let mut once = listed.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), listed.len(), "{code}");
            for pair in listed.windows(2) {
                let [one, other] = [&story.ties[pair[0]], &story.ties[pair[1]]];
                assert!(one.kind <= other.kind, "{code}: {} before {}", one.id, other.id);
                let [first, second] = [one, other].map(|tie| query::status_on(tie, on).unwrap());
                if one.kind == other.kind && first.status == second.status {
                    assert!(first.date.last_day() >= second.date.last_day(), "{code}: {} before {}", one.id, other.id);
                }
            }
        }
    }
}

#[test]
fn focus_subjects_are_the_members_of_the_focus_groups() {
    let counts = STORIES.map(|path| query::focus_subjects(&story(path)).len());
    assert_eq!(counts, [40, 9]); // 32 + 4 + 4; four founders, Venezuela and the four of the Pacific
}

#[test]
fn a_tie_begins_changes_and_ends_on_its_days() {
    let story = story(STORIES[1]);
    let g3 = tie(&story, "g3-venezuela-1995");
    assert_eq!(query::status_on(g3, day("1994-06-12")).map(|milestone| milestone.status), None);
    for (date, status, standing) in [
        ("1994-06-13", Status::Signed, Standing::Current),
        ("1995-01-01", Status::InForce, Standing::Current),
        ("2006-11-29", Status::InForce, Standing::Current), // 2006-11 stands for its last day
        ("2006-11-30", Status::Ended, Standing::Ended),
    ] {
        assert_eq!(query::status_on(g3, day(date)).map(|milestone| milestone.status), Some(status), "{date}");
        assert_eq!(query::standing_on(g3, day(date)), Some(standing), "{date}");
    }
    let summit = tie(&story, "puerto-vallarta-2018");
    assert_eq!(query::standing_on(summit, day("2018-07-24")), Some(Standing::Current));
    assert_eq!(query::standing_on(summit, day("2018-07-25")), Some(Standing::Past));
}

#[test]
fn what_came_after_the_article_is_marked() {
    let story = story(STORIES[1]);
    let accession = tie(&story, "bol-mercosur-2015");
    assert!(!query::is_since_article(&story, accession, story.as_of));
    assert!(query::is_since_article(&story, accession, day("2024-08-31")));
    assert_eq!(query::memberships(&story, "BOL", story.as_of).len(), 1);
    assert_eq!(query::memberships(&story, "BOL", day("2024-08-31")).len(), 2);
}

#[test]
fn an_accusation_is_shown_with_its_denials_and_admissions() {
    let story = story(STORIES[0]);
    let drones = tie(&story, "supply-irn-rus-drones");
    assert!(query::is_accusation(drones));
    let states = |date| query::states_on(drones, day(date)).iter().map(|state| state.status).collect::<Vec<_>>();
    assert_eq!(states("2022-08-30"), []);
    assert_eq!(states("2022-08-31"), [Status::Alleged]);
    assert_eq!(states("2022-10-18"), [Status::Alleged, Status::Denied, Status::Denied]);
    assert_eq!(states("2024-07-11"), [Status::Alleged, Status::Denied, Status::Denied, Status::Admitted]);
    assert_eq!(drones.denial.as_ref().map(|denial| denial.by.len()), Some(2));
    let treaty = tie(&story, "usa-jpn-1960");
    assert_eq!(query::states_on(treaty, story.as_of).len(), 1);
}

#[test]
fn who_only_is_named_is_not_tied() {
    let story = story(STORIES[0]);
    let hague = tie(&story, "summit-hague-2025");
    assert_eq!(query::role_of(hague, "JPN"), Some(Role::About));
    assert_eq!(query::role_of(hague, "NZL"), Some(Role::Party));
    assert_eq!(query::role_of(hague, "FRA"), None);
    let index = story.ties.iter().position(|tie| tie.id == hague.id).unwrap();
    assert!(!query::own_ties(&story, "JPN", day("2026-11-23")).contains(&index));
    assert!(query::own_ties(&story, "NZL", day("2026-11-23")).contains(&index));
}

#[test]
fn a_group_without_dates_holds_on_every_day_and_says_so() {
    let story = story(STORIES[0]);
    let memberships = query::memberships(&story, "PRK", day("1949-01-01"));
    assert_eq!(memberships.iter().map(|membership| membership.dated).collect::<Vec<_>>(), [false]);
}

#[test]
fn statements_stand_by_issuer_and_by_subject_newest_first() {
    let story = story(STORIES[0]);
    let ids = |list: Vec<usize>| list.into_iter().map(|index| story.statements[index].id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids(query::statements_by(&story, "CHN", story.as_of)), ["prc-eu-2024", "prc-mfa-0708"]);
    assert_eq!(ids(query::statements_by(&story, "JPN", story.as_of)), ["kishida-2024"]);
    assert_eq!(ids(query::statements_about(&story, "UKR", story.as_of)), ["prc-eu-2024", "kishida-2024"]);
    assert!(query::statements_by(&story, "BEL", story.as_of).is_empty()); // an analyst speaks for no country
    assert!(query::statements_about(&story, "CHN", day("2019-12-03")).is_empty());
}

#[test]
fn every_kind_of_tie_of_the_format_is_in_use() {
    let kinds: Vec<TieKind> = story(STORIES[0]).ties.iter().map(|tie| tie.kind).collect();
    for kind in [
        TieKind::Alliance,
        TieKind::Treaty,
        TieKind::Partnership,
        TieKind::Summit,
        TieKind::Statement,
        TieKind::Exercise,
        TieKind::Supply,
        TieKind::Sanction,
        TieKind::Vote,
        TieKind::Office,
        TieKind::Attack,
        TieKind::Report,
    ] {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}

#[test]
fn quotations_in_the_steps_are_verbatim() {
    for path in STORIES {
        let story = story(path);
        for step in &story.steps {
            for quoted in step.text.split('“').skip(1).filter_map(|rest| rest.split('”').next()) {
                let said = |quote: &str| quote.replace('’', "'").contains(&quoted.replace('’', "'"));
                assert!(story.statements.iter().any(|statement| said(&statement.quote)), "{}: {quoted}", step.id);
            }
        }
    }
}
