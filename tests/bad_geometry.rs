//! One defect a file in `tests/geography/`: what the builder says of it.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use alliance_map::atlas::{build, Options, Problem};

fn read(name: &str) -> String {
    std::fs::read_to_string(format!("tests/geography/{name}.geojson")).unwrap()
}

fn problems(countries: &str) -> Vec<Problem> {
    build(countries, "{}", "{}", &Options::default()).err().unwrap_or_default()
}

/// Asserts that a file has one problem, at this place, with these words.
fn check(name: &str, place: &str, words: &str) {
    let problems = problems(&read(name));
    let [problem] = &problems[..] else { unreachable!("{name}: {problems:?}") };
    assert_eq!(problem.place, place, "{name}: {problem}");
    assert!(problem.message.contains(words), "{name}: {problem}");
}

#[test]
fn a_right_file_has_no_problem() {
    assert_eq!(problems(&read("right")), []);
}

#[test]
fn what_is_no_geojson_is_refused() {
    check("cut-off", "countries", "EOF");
    check("a-point-alone", "countries", "FeatureCollection");
    check("no-features", "countries", "found 0 features");
    check("not-a-number", "countries", "expected");
    check("infinity", "countries", "number out of range");
}

#[test]
fn a_wrong_position_is_named() {
    let ring = |position| format!("countries: feature 0 (AAA), polygon 0, ring 0, position {position}");
    check("longitude-200", &ring(2), "found [200, 1], expected longitude -180 to 180");
    check("latitude-first", &ring(0), "found [35, 139]");
    check("open-ring", &ring(3), "its last position is not its first");
    check("three-positions", &ring(0), "found 3 positions, expected at least 4");
    assert_eq!(problems(&read("one-number")).len(), 1);
}

#[test]
fn a_wrong_feature_is_named() {
    check("no-code", "countries: feature 0 ()", "found the code \"\"");
    check("code-in-small-letters", "countries: feature 0 (aaa)", "found the code \"aaa\"");
    check("code-twice", "countries: feature 1 (AAA)", "another feature has this code");
    check("line", "countries: feature 0 (AAA)", "found LineString");
    check("no-geometry", "countries: feature 0 (AAA)", "found no geometry");
    check("no-polygon", "countries: feature 0 (AAA)", "found no polygon");
    check("no-ring", "countries: feature 0 (AAA), polygon 0", "without rings");
}

#[test]
fn a_ring_without_area_is_left_out_with_a_note() {
    let made = |text: &str| build(text, "{}", "{}", &Options::default()).unwrap();
    let (bytes, report) = made(&read("no-area-in-hole"));
    let place = "countries: feature 0 (AAA), polygon 0, ring 1";
    assert_eq!(report.notes, [format!("{place}: the ring has no area, and is left out")]);
    assert_eq!(bytes, made(&read("no-area-in-hole").replace(",[[1,1],[2,2],[3,3],[1,1]]", "")).0);
    // An island without area takes its lakes with it, and the land beside it stays.
    let flat = "[[[20,0],[21,1],[22,2],[20,0]],[[20,0],[20,1],[21,1],[20,0]]]";
    let land = "[[[0,0],[0,9],[9,9],[0,0]]]";
    let of = |polygons: &str| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"code":"AAA"}},"geometry":{{"type":"MultiPolygon","coordinates":[{polygons}]}}}}]}}"#
        )
    };
    let (bytes, report) = made(&of(&[flat, land].join(",")));
    assert_eq!(report.notes.len(), 1, "{:?}", report.notes);
    assert_eq!(bytes, made(&of(land)).0);
    // A country of nothing else is refused.
    check("no-area", "countries: feature 0 (AAA)", "no polygon with an area");
}

#[test]
fn every_problem_is_told_with_a_hint() {
    let problems = problems(&read("two-problems"));
    assert_eq!(problems.len(), 2);
    assert!(problems.iter().all(|problem| !problem.hint.is_empty()), "{problems:?}");
}

#[test]
fn deep_nesting_is_refused_before_it_is_parsed() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = format!("{}{}", open.repeat(2_000), close.repeat(2_000));
        let problems = problems(&text);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].message.contains("nest deeper than 20"), "{}", problems[0]);
    }
    // Brackets in a text do not nest, nor does an escaped quotation mark end it.
    let name = format!("\\\"{}", "[".repeat(2_000));
    let text = read("right").replace(r#"{"code""#, &format!(r#"{{"name":"{name}","code""#));
    assert_eq!(problems(&text), []);
}

#[test]
fn tables_that_name_unknown_units_are_refused() {
    let refused = |worldviews: &str, capitals: &str| {
        let problems = build(&read("right"), worldviews, capitals, &Options::default()).err().unwrap_or_default();
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems[0].to_string()
    };
    let text = refused(r#"{"worldviews": [{"name": "default", "owners": {"AAA": "BBB"}}]}"#, "{}");
    assert!(text.contains("\"BBB\""), "{text}");
    let text = refused(r#"{"borders": [{"units": ["AAA", "AAA"], "class": "thick"}]}"#, "{}");
    assert!(text.contains("found the class \"thick\""), "{text}");
    let text = refused(r#"{"borders": [{"units": ["AAA", "AAA"], "class": "disputed", "worldview": "mine"}]}"#, "{}");
    assert!(text.contains("found the worldview \"mine\""), "{text}");
    assert!(refused("{}", r#"{"BBB": {"at": [0, 0]}}"#).contains("no feature has this code"));
    assert!(refused("{}", r#"{"AAA": {"at": [0, 95]}}"#).contains("found [0, 95]"));
    assert!(refused(r#"{"border": []}"#, "{}").contains("unknown field `border`"));
}

#[test]
fn options_out_of_range_are_refused() {
    for (text, words) in [
        (r#"{"grid": 100}"#, "found 100, expected a multiple of 4"),
        (r#"{"grid": 8193}"#, "found 8193"),
        (r#"{"grid": 8196, "rough": true}"#, "found 8196, expected a multiple of 8"),
        (r#"{"coarse": -1}"#, "found -1"),
        (r#"{"detail": 1}"#, "unknown field"),
    ] {
        let problem = Options::from_json(text).err().unwrap();
        assert!(problem.to_string().contains(words), "{text}: {problem}");
    }
    assert_eq!(Options::from_json("{}"), Ok(Options::default()));
}
