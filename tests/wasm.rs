//! The boundary to JavaScript without a document, run in Node.js.
#![cfg(target_arch = "wasm32")]

mod boundary;

use boundary::{engine, set, STORY, WORLD};
use wasm_bindgen_test::wasm_bindgen_test;

/// Returns a value that crossed the boundary as JSON.
fn json(value: Result<wasm_bindgen::JsValue, wasm_bindgen::JsError>) -> String {
    value.ok().and_then(|value| js_sys::JSON::stringify(&value).ok()).map(String::from).unwrap_or_default()
}

#[wasm_bindgen_test]
fn what_is_no_geography_is_refused_with_the_reason() {
    let error = engine(b"<!DOCTYPE html>", STORY).err().unwrap_or_default();
    assert!(error.contains("this is no geography file"), "{error}");
}

#[wasm_bindgen_test]
fn every_problem_of_a_story_crosses_with_its_place() {
    let story = STORY.replace("AUS\", \"since", "ZZZ\", \"since").replace("1976-06-16", "1976-06-31");
    let error = engine(WORLD, &story).err().unwrap_or_default();
    assert!(error.contains("my.json:11:65: error[unknown-country]"), "{error}");
    assert!(error.contains("my.json:19:32: error[bad-date]"), "{error}");
}

#[wasm_bindgen_test]
fn options_become_the_state() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    assert!(json(engine.state()).contains(r#""date":"2024-07-11""#), "{}", json(engine.state()));
    let warnings = set(&mut engine, "{selected: 'JPN', date: '1976', groups: 'south', width: 640}");
    assert_eq!(warnings, Vec::<String>::new());
    let state = json(engine.state());
    for part in [r#""selected":"JPN""#, r#""date":"1976-12-31""#, r#""groups":["south"]"#, r#""width":640"#] {
        assert!(state.contains(part), "{part} in {state}");
    }
    assert!(json(engine.detail()).contains(r#""ties":["treaty"]"#), "{}", json(engine.detail()));
    set(&mut engine, "{date: '1970'}");
    assert!(json(engine.detail()).contains(r#""ties":[]"#), "a treaty before its time");
}

#[wasm_bindgen_test]
fn a_value_that_does_not_fit_is_left_out_and_the_right_ones_are_listed() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    for (options, name, allowed) in [
        ("{view: 'flat'}", "view", "pacific"),
        ("{selected: '<b>'}", "selected", "ISO 3166-1"),
        ("{groups: 'west'}", "groups", "north, south"),
        ("{date: '2024-13'}", "date", "YYYY-MM"),
        ("{worldview: 'mine'}", "worldview", "default"),
        ("{width: NaN}", "width", "px"),
    ] {
        let warnings = set(&mut engine, options);
        assert_eq!(warnings.len(), 1, "{options}: {warnings:?}");
        assert!(warnings[0].starts_with(name) && warnings[0].contains(allowed), "{options}: {warnings:?}");
        assert!(!warnings[0].contains("<b>"), "a warning repeats what a stranger wrote");
    }
    assert!(json(engine.state()).contains(r#""groups":["north","south"]"#), "{}", json(engine.state()));
}

#[wasm_bindgen_test]
fn arrow_keys_lead_from_subject_to_subject() {
    let engine = engine(WORLD, STORY).expect("a story");
    assert_eq!(engine.neighbour(Some("JPN".to_owned()), "down").as_deref(), Some("AUS"));
    assert_eq!(engine.neighbour(Some("AUS".to_owned()), "up").as_deref(), Some("JPN"));
    assert!(engine.neighbour(None, "left").is_some());
    assert_eq!(engine.neighbour(Some("ZZZ".to_owned()), "up"), None);
}
