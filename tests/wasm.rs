//! The boundary to JavaScript without a document, run in Node.js.
#![cfg(target_arch = "wasm32")]

mod boundary;

use alliance_map::web::Engine;
use boundary::{engine, set, FINE, OTHER, STORY, WORLD};
use wasm_bindgen_test::wasm_bindgen_test;

/// Returns a text that crossed the boundary.
fn text(value: &wasm_bindgen::JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// Returns the map as a file.
fn svg(engine: &mut Engine) -> String {
    text(&engine.svg())
}

#[wasm_bindgen_test]
fn what_is_no_geography_is_refused_with_the_reason() {
    let error = engine(b"<!DOCTYPE html>", STORY).err().unwrap_or_default();
    assert!(error.contains("this is no geography file"), "{error}");
}

#[wasm_bindgen_test]
fn finer_outlines_take_the_place_of_the_others_and_whatever_else_is_refused() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    set(&mut engine, &[("selected", "JPN")]);
    let (coarse, shown, ratio) = (svg(&mut engine), text(&engine.shown()), engine.ratio());
    for bytes in [&b"<!DOCTYPE html>"[..], OTHER] {
        engine.refine(bytes.to_vec());
        while engine.grow() {}
        assert_eq!(svg(&mut engine), coarse);
    }
    engine.refine(FINE.to_vec());
    assert!(engine.grow(), "it is read in parts");
    assert_eq!(svg(&mut engine), coarse);
    while engine.grow() {}
    let fine = svg(&mut engine);
    assert!(fine.len() > coarse.len() * 3 / 2, "{} and {} bytes", coarse.len(), fine.len());
    assert_eq!((text(&engine.shown()), engine.ratio()), (shown, ratio));
    let labels = |svg: &str| svg.split("<g class=\"labels\"").nth(1).map(str::to_owned);
    assert!(labels(&fine).is_some());
    assert_eq!(labels(&fine), labels(&coarse), "no name moves");
}

#[wasm_bindgen_test]
fn every_problem_of_a_story_crosses_with_its_place() {
    let story = STORY.replace("AUS\", \"since", "ZZZ\", \"since").replace("1976-06-16", "1976-06-31");
    let error = engine(WORLD, &story).err().unwrap_or_default();
    assert!(error.contains("25 unknown-country"), "{error}");
    assert!(error.contains("43 bad-date"), "{error}");
}

#[wasm_bindgen_test]
fn attributes_become_the_state() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let wide = engine.ratio();
    assert!((wide - 0.449).abs() < 0.001, "{wide}");
    let shown = |engine: &mut Engine| text(&engine.shown());
    let nothing = |shown: String| shown.starts_with("\n\n\n");
    assert!(nothing(shown(&mut engine)), "{}", shown(&mut engine));
    let warnings = set(&mut engine, &[("selected", "JPN"), ("compare", "AUS"), ("date", "1976"), ("groups", "south")]);
    assert_eq!(warnings, Vec::<String>::new());
    set(&mut engine, &[("width", "640")]);
    assert!(svg(&mut engine).contains("viewBox=\"0 0 640 "), "{}", svg(&mut engine));
    let both = shown(&mut engine);
    assert!(both.starts_with("JPN\nAUS\ntreaty \nJapan"), "{both}");
    set(&mut engine, &[("date", "1970")]);
    assert!(shown(&mut engine).starts_with("JPN\nAUS\n\n"), "a treaty before its time");
    set(&mut engine, &[("date", ""), ("selected", ""), ("compare", "")]);
    assert!(nothing(shown(&mut engine)), "{}", shown(&mut engine));
}

#[wasm_bindgen_test]
fn two_countries_are_compared_and_kinds_chosen() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    set(&mut engine, &[("selected", "JPN"), ("compare", "NZL")]);
    let none = text(&engine.shown());
    assert!(none.starts_with("JPN\nNZL\n\nJapan and New Zealand. No direct tie"), "{none}");
    set(&mut engine, &[("compare", "AUS")]);
    let one = text(&engine.shown());
    assert!(one.starts_with("JPN\nAUS\ntreaty \nJapan and Australia. 1 direct tie."), "{one}");
    let drawn = |engine: &mut Engine| svg(engine).contains("data-tie=\"treaty\"");
    assert!(drawn(&mut engine));
    assert_eq!(set(&mut engine, &[("kinds", "alliance, summit")]), Vec::<String>::new());
    assert!(!drawn(&mut engine));
    set(&mut engine, &[("kinds", "alliance,treaty")]);
    assert!(drawn(&mut engine));
    set(&mut engine, &[("kinds", "alliance"), ("kinds", "")]);
    assert!(drawn(&mut engine), "no kind chosen shows all");
}

#[wasm_bindgen_test]
fn groups_that_are_shown_colour_the_map() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let north = |engine: &mut Engine| svg(engine).contains("group-1");
    assert!(north(&mut engine));
    assert_eq!(set(&mut engine, &[("groups", "none"), ("kinds", "")]), Vec::<String>::new());
    assert!(!north(&mut engine), "none is no group");
    assert_eq!(set(&mut engine, &[("groups", "south"), ("kinds", "treaty"), ("kinds", "")]), Vec::<String>::new());
    assert!(!north(&mut engine));
    assert_eq!(set(&mut engine, &[("groups", "west")]).len(), 1);
    assert!(north(&mut engine), "the story's own groups are shown where none of those asked for is there");
}

#[wasm_bindgen_test]
fn a_value_that_does_not_fit_is_left_out_and_the_right_ones_are_listed() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    for (name, value, allowed) in [
        ("view", "flat", "pacific"),
        ("selected", "<b>", "ISO 3166-1"),
        ("groups", "west", "north, south"),
        ("groups", "north,<b>", "north, south"),
        ("kinds", "treaty,<b>", "alliance treaty partnership"),
        ("date", "2024-13", "YYYY-MM"),
        ("worldview", "mine", "default"),
    ] {
        let warnings = set(&mut engine, &[(name, value)]);
        assert_eq!(warnings.len(), 1, "{name}: {warnings:?}");
        assert!(warnings[0].starts_with(name) && warnings[0].contains(allowed), "{name}: {warnings:?}");
        assert!(!warnings[0].contains("<b>"), "a warning repeats what a stranger wrote");
    }
    assert_eq!(set(&mut engine, &[("view", "auto"), ("view", "pacific"), ("groups", "north")]), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn a_width_that_is_none_gives_the_usual_one() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let drawn = |engine: &mut Engine, px: u32| svg(engine).contains(&format!("viewBox=\"0 0 {px} "));
    for width in ["NaN", "Infinity", "-1", "0", "1e9", "1000px", "640,480", "[640]"] {
        set(&mut engine, &[("width", "640")]);
        assert_eq!(set(&mut engine, &[("width", width)]).len(), 1, "{width}");
        assert!(drawn(&mut engine, 1000), "{width}");
    }
    for (width, px) in [("1", 160), ("904.0", 904), ("9000", 4000)] {
        assert_eq!(set(&mut engine, &[("width", width)]), Vec::<String>::new(), "{width}");
        assert!(drawn(&mut engine, px), "{width}");
    }
}

#[wasm_bindgen_test]
fn every_view_is_drawn_and_only_the_globe_turns() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let mut pictures = Vec::new();
    for view in ["pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"] {
        assert_eq!(set(&mut engine, &[("view", view)]), Vec::<String>::new());
        let before = svg(&mut engine);
        engine.aim_by(40.0, 20.0, 0.0, 0.0, 1.0);
        engine.fly(1.0);
        assert_eq!(svg(&mut engine) == before, view != "globe", "{view}: the whole map does not move");
        assert!(!pictures.contains(&before), "{view} looks like another view");
        pictures.push(before);
    }
}

#[wasm_bindgen_test]
fn a_map_flies_to_a_country_and_back() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let whole = svg(&mut engine);
    set(&mut engine, &[("aim", "JPN")]);
    assert_eq!(engine.fly(0.0), 1.0);
    assert_eq!(svg(&mut engine), whole);
    let near = engine.fly(1.0);
    assert!(near > 2.0 && near <= 16.0, "{near}");
    assert_ne!(svg(&mut engine), whole);
    engine.aim_by(1e300, -1e300, 7.0, 7.0, 1e300);
    assert_eq!(engine.fly(1.0), 16.0);
    for bad in [f64::NAN, f64::INFINITY] {
        engine.aim_by(bad, 0.0, 0.0, 0.0, 1.0);
        engine.aim_by(0.0, 0.0, 0.0, bad, 1.0);
        engine.aim_by(0.0, 0.0, 0.0, 0.0, bad);
        assert_eq!(engine.fly(1.0), 16.0);
    }
    assert!(!svg(&mut engine).contains("NaN"));
    set(&mut engine, &[("aim", "nowhere")]);
    assert_eq!(engine.fly(1.0), 1.0);
    assert_eq!(svg(&mut engine), whole);
}

#[wasm_bindgen_test]
fn arrow_keys_lead_from_subject_to_subject() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    assert_eq!(engine.neighbour("JPN", 0.0, 1.0), "AUS");
    assert_eq!(engine.neighbour("AUS", 0.0, -1.0), "JPN");
    assert_eq!(engine.neighbour("ZZZ", 0.0, -1.0), "");
}
