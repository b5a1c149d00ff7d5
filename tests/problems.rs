//! One wrong story for each kind of problem, beside the lines that are reported for it.
//!
//! `NAME.json` in `tests/problems` is `none.json` with one defect; `many.json` has many. `NAME.expected` holds what
//! `alliance-map check` prints; with `--no-default-features` the same places and codes are held against the browser's
//! build. `UPDATE=1 cargo test --test problems` rewrites the expected lines: read them then.

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

fn check(name: &str) -> Vec<Problem> {
    let file = format!("{name}.json");
    let found = problems(&fs::read(format!("{FOLDER}/{file}")).unwrap(), &file);
    let expected = format!("{FOLDER}/{name}.expected");
    if cfg!(feature = "cli") && std::env::var_os("UPDATE").is_some() {
        fs::write(&expected, printed(&found)).unwrap();
    }
    // The browser's build does not guess which key was meant by another, so it misses that one as well.
    let all = printed(&found);
    let expected = in_this_build(&fs::read_to_string(&expected).unwrap_or_default());
    let is_more = |line: &&str| cfg!(feature = "cli") || !line.ends_with("[missing-key]") || expected.contains(*line);
    assert_eq!(all.lines().filter(is_more).collect::<Vec<_>>(), expected.lines().collect::<Vec<_>>(), "{name}");
    found
}

#[test]
fn each_defect_is_reported_once_where_it_is() {
    let names = fixtures();
    assert!(names.len() > 50, "only {} fixtures", names.len());
    for name in names {
        let found = check(&name);
        match name.as_str() {
            "none" => assert!(found.is_empty()),
            "many" => assert!(found.len() >= 10, "{}", found.len()),
            _ => {
                assert!(found.len() == 1 || !cfg!(feature = "cli"), "{name}");
                assert!(
                    found.iter().any(|problem| name.starts_with(problem.code)) || name.ends_with("-control"),
                    "{name}: {}",
                    found[0].code
                );
            }
        }
    }
}

#[test]
fn problems_are_sorted_by_place() {
    let found = check("many");
    let places: Vec<(usize, usize)> = found.iter().map(|problem| (problem.line, problem.column)).collect();
    assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{places:?}");
    assert!(found.iter().map(|problem| problem.code).collect::<BTreeSet<_>>().len() >= 8);
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
    assert_eq!(found.len(), 201);
    assert_eq!(found[200].code, "too-many");
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
        assert!(!found.is_empty(), "{place}");
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
