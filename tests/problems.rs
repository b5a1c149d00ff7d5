//! One wrong story for each kind of problem, beside the lines that are reported for it.
//!
//! `NAME.json` in `tests/problems` is `none.json` with one defect; `many.json` has many. `NAME.expected` holds what
//! `alliance-map check` prints; with `--no-default-features` the same places and codes are held against the browser's
//! build. `UPDATE=1 cargo test --test problems` rewrites the expected lines: read them then.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use alliance_map::json::{parse, place, to_lines, value_of, Data, Place, Value};
use alliance_map::story::{of, read_bytes, Problem};
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

/// What a browser takes as it is: it can be shown, and an editor hears of it from the command line.
const ONLY_CHECKED: &str = "bad-code bad-date-as-of bad-id bad-language bad-link bad-value-rank bad-value-view \
claimant-is-party control-character date-order duplicate empty listed-twice many member-twice missing-key-since \
no-claimant no-denial not-in-story one-of one-sided party-twice syntax too- undated unknown-key";

/// What a browser does not read, or takes for a default where it is something else.
const UNREAD: &str = "/$schema /finding /groups/0/map /groups/1/dated /groups/1/editorial_note /id /people/0/name \
/people/0/role /statements/0/id /steps";

fn starts_with_one_of(text: &str, starts: &str) -> bool {
    starts.split_whitespace().any(|start| text.starts_with(start))
}

/// Returns the places of what a browser cannot use, as `file:line:column`: the story is handed over as lines, as there.
fn missed(text: &str, file: &str) -> Vec<String> {
    let Ok(document) = parse(text) else { return Vec::new() };
    let lines = to_lines(&document.root);
    let missed = of(&value_of(&lines), &|code| COUNTRIES.contains(&code)).err().unwrap_or_default();
    let mut offsets = Vec::new();
    note(&document.root, &mut offsets);
    let place = |(line, _)| {
        let Place { line, column } = place(text.as_bytes(), offsets[line]);
        format!("{file}:{line}:{column}")
    };
    missed.into_iter().map(place).collect()
}

/// Notes the offset of a value and of each in it, in order.
fn note(value: &Value<'_>, offsets: &mut Vec<usize>) {
    offsets.push(value.offset);
    if let Data::Array(values) | Data::Object(values) = &value.data {
        values.iter().for_each(|value| note(value, offsets));
    }
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
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&expected, printed(&found)).unwrap();
    }
    assert_eq!(printed(&found), fs::read_to_string(&expected).unwrap_or_default(), "{name}");
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
                assert_eq!(found.len(), 1, "{name}");
                let is_told = name.starts_with(found[0].code) || name.ends_with("-control");
                assert!(is_told, "{name}: {}", found[0].code);
            }
        }
    }
}

#[test]
fn what_a_browser_cannot_use_is_found_in_the_same_place() {
    let mut held = 0;
    for name in fixtures() {
        let file = format!("{name}.json");
        let missed = missed(&String::from_utf8(fs::read(format!("{FOLDER}/{file}")).unwrap()).unwrap(), &file);
        let problems = check(&name);
        assert!(missed.is_empty() || !problems.is_empty(), "{name} is refused by browsers alone: {missed:?}");
        if !starts_with_one_of(&name, ONLY_CHECKED) {
            for Problem { line, column, .. } in problems {
                assert!(missed.contains(&format!("{file}:{line}:{column}")), "{name}: {missed:?}");
                held += 1;
            }
        }
    }
    assert!(held > 15, "only {held} fixtures");
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
        "latin-1.json:2:9: error[syntax]: found a byte that is not UTF-8, expected UTF-8 text\n  hint: Save the file as UTF-8.\n"
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
fn a_list_may_have_20_000_items_and_no_more() {
    let of = |count: usize| {
        let ties = vec!["{}"; count].join(",");
        let found = problems(format!("{{\"ties\": [{ties}]}}").as_bytes(), "long.json");
        printed(&found).contains("20001")
    };
    assert!(!of(20_000));
    assert!(of(20_001));
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
        let bent = bent.to_string();
        assert!(!problems(bent.as_bytes(), "bent.json").is_empty(), "{place}");
        assert!(!missed(&bent, "bent.json").is_empty() || starts_with_one_of(&place, UNREAD), "{place}");
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
