//! One wrong story for each kind of problem, beside the lines that are reported for it.
//!
//! `NAME.json` in `tests/problems` is `none.json` with one defect; `many.json` has many. `NAME.expected` holds what
//! `alliance-map check` prints. `UPDATE=1 cargo test --test problems` rewrites the expected lines: read them then. With
//! `--no-default-features` it is the browser's build that reads the stories: it has no words, and finds in the same places
//! what keeps a value from being used.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use alliance_map::story::{read_bytes, Problem};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::fs;

const FOLDER: &str = "tests/problems";

/// The countries of the map in these tests.
const COUNTRIES: [&str; 5] = ["AUS", "ISL", "JPN", "NOR", "NZL"];

fn problems(bytes: &[u8], file: &str) -> Vec<Problem> {
    read_bytes(bytes, file, &|code| COUNTRIES.contains(&code)).err().unwrap_or_default()
}

fn printed(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// Returns what a build prints of these lines: the browser's has no room for words, only for places and codes.
fn in_this_build(lines: &str) -> String {
    if cfg!(feature = "cli") {
        return String::from(lines);
    }
    let heads = lines.lines().filter_map(|line| Some(line.split_once("]: found ")?.0));
    heads.map(|head| format!("{head}]\n")).collect()
}

fn fixtures() -> Vec<String> {
    let entries = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter_map(|name| name.strip_suffix(".json").map(String::from)).collect();
    names.sort();
    names
}

/// What the browser's build takes as it is: it can be shown, and an editor hears of it from the command line.
const ONLY_CHECKED: &str =
    "bad-code bad-date-as-of bad-id bad-language bad-link bad-value-rank bad-value-view claimant-is-party \
control-character date-order duplicate empty listed-twice member-twice missing-key-since no-claimant no-denial \
not-in-story one-of one-sided party-twice too- undated unknown-key";

/// What the browser's build does not read, or takes for a default where it is something else.
const UNREAD: &str = "/$schema /finding /groups/0/map /groups/1/dated /groups/1/editorial_note /id /people/0/name \
/people/0/role /statements/0/id /steps";

fn check(name: &str) -> Vec<Problem> {
    let file = format!("{name}.json");
    let found = problems(&fs::read(format!("{FOLDER}/{file}")).unwrap(), &file);
    let expected = format!("{FOLDER}/{name}.expected");
    if cfg!(feature = "cli") && std::env::var_os("UPDATE").is_some() {
        fs::write(&expected, printed(&found)).unwrap();
    }
    let expected = in_this_build(&fs::read_to_string(&expected).unwrap_or_default());
    if cfg!(feature = "cli") {
        assert_eq!(printed(&found), expected, "{name}");
    } else if name != "many" && !starts_with_one_of(name, ONLY_CHECKED) {
        let printed = printed(&found);
        let place = |line: &str| line.split(" error[").next().map(String::from).unwrap_or_default();
        let missed: Vec<String> = expected.lines().map(place).filter(|place| !printed.contains(place)).collect();
        assert!(missed.is_empty(), "{name}: {missed:?} of {printed}");
    }
    found
}

fn starts_with_one_of(text: &str, starts: &str) -> bool {
    starts.split_whitespace().any(|start| text.starts_with(start))
}

#[test]
fn each_defect_is_reported_once_where_it_is() {
    let names = fixtures();
    assert!(names.len() > 50, "only {} fixtures", names.len());
    for name in names {
        let found = check(&name);
        match name.as_str() {
            "none" => assert!(found.is_empty()),
            "many" => assert!(found.len() > 5, "{}", found.len()),
            _ if !cfg!(feature = "cli") => {}
            _ => {
                assert_eq!(found.len(), 1, "{name}");
                let is_told = name.starts_with(found[0].code) || name.ends_with("-control");
                assert!(is_told, "{name}: {}", found[0].code);
            }
        }
    }
}

#[test]
fn problems_are_sorted_by_place() {
    let found = check("many");
    let places: Vec<(usize, usize)> = found.iter().map(|problem| (problem.line, problem.column)).collect();
    assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{places:?}");
    assert!(found.iter().map(|problem| problem.code).collect::<BTreeSet<_>>().len() >= 5);
}

#[test]
fn bytes_that_are_not_utf8_are_a_problem_with_a_place() {
    let found = problems(b"{\n \"id\": \"\xe9\"}", "latin-1.json");
    assert_eq!(
        printed(&found),
        in_this_build("latin-1.json:2:9: error[syntax]: found a byte that is not UTF-8, expected UTF-8 text\n  hint: Save the file as UTF-8.\n")
    );
}

#[test]
fn a_flood_of_problems_is_cut_and_counted() {
    let groups = vec!["{}"; 1000].join(",");
    let found = problems(format!("{{\"groups\": [{groups}]}}").as_bytes(), "flood.json");
    assert_eq!(found.len(), if cfg!(feature = "cli") { 201 } else { 200 });
    assert!(found[200..].iter().all(|problem| problem.code == "too-many"));
}

#[test]
fn a_file_without_an_object_or_of_any_cut_length_gives_problems_and_no_panic() {
    for text in ["", "1", "[]", "null", "\"story\"", "{}", "{\"groups\": 1, \"ties\": null, \"sources\": {}}"] {
        assert!(!problems(text.as_bytes(), "x.json").is_empty(), "{text}");
    }
    let whole = fs::read(format!("{FOLDER}/none.json")).unwrap();
    for end in 0..whole.len() - 2 {
        assert!(!problems(&whole[..end], "cut.json").is_empty(), "cut at {end}");
    }
}

/// Every value of a right story is replaced by a wrong one in turn: something is reported, nothing panics.
#[test]
fn a_wrong_value_anywhere_is_reported() {
    let whole: serde_json::Value = serde_json::from_slice(&fs::read(format!("{FOLDER}/none.json")).unwrap()).unwrap();
    let mut places = Vec::new();
    collect(&whole, String::new(), &mut places);
    assert!(places.len() > 100);
    for place in places {
        let mut bent = whole.clone();
        *bent.pointer_mut(&place).unwrap() = serde_json::json!({ "?": 1 });
        let found = problems(bent.to_string().as_bytes(), "bent.json");
        let is_unread = !cfg!(feature = "cli") && starts_with_one_of(&place, UNREAD);
        assert!(!found.is_empty() || is_unread, "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    /// Bytes of a right story are overwritten, taken out or doubled: whatever comes of it is read without a panic, and
    /// every problem stands within the file.
    #[test]
    fn a_damaged_file_gives_no_panic(edits in prop::collection::vec((any::<prop::sample::Index>(), 0..3, any::<u8>()), 1..8)) {
        let mut bytes = fs::read(format!("{FOLDER}/none.json")).unwrap();
        for (index, edit, byte) in edits {
            let at = index.index(bytes.len());
            match edit {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, bytes[at]),
            }
        }
        let lines = bytes.split(|&byte| byte == b'\n').count();
        for problem in problems(&bytes, "damaged.json") {
            prop_assert!(problem.line >= 1 && problem.line <= lines && problem.column >= 1, "{problem}");
        }
    }
}

fn collect(value: &serde_json::Value, place: String, places: &mut Vec<String>) {
    if !place.is_empty() {
        places.push(place.clone());
    }
    match value {
        serde_json::Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, format!("{place}/{index}"), places));
        }
        serde_json::Value::Object(object) => {
            object.iter().for_each(|(key, item)| collect(item, format!("{place}/{key}"), places));
        }
        _ => {}
    }
}
