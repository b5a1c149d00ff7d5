//! The projections and their clipping, held to what d3-geo makes of the same places and shapes.
//!
//! The vectors are written by `tests/tools/reference-vectors.mjs`.

#![allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

use alliance_map::clip::Circle;
use alliance_map::geo::{LonLat, Point, Rect, Rotation};
use alliance_map::path::Lines;
use alliance_map::projection::{
    EqualEarth, LambertAzimuthal, NaturalEarth, Orthographic, Patterson, Projection, RawProjection,
};
use serde_json::Value;
use std::fs;

#[test]
fn places_fall_within_a_millionth_of_a_px() {
    let file = json("tests/reference/points.json");
    let mut worst = 0.0_f64;
    let mut count = 0;
    for case in list(&file["projections"]) {
        let projection = projection(&file, case, 0.0);
        for vector in list(&case["points"]) {
            let [lon, lat, x, y] = numbers(vector);
            let place = LonLat::new(lon, lat);
            let point = projection.project(place).unwrap_or_else(|| panic!("{place:?} is not on {case}"));
            worst = worst.max(point.distance(Point::new(x, y)));
            count += 1;

            let back = projection.invert(point).unwrap_or_else(|| panic!("{point:?} is not on the globe of {case}"));
            let east = (back.lon - lon + 540.0).rem_euclid(360.0) - 180.0;
            // Near the rim of the azimuthal maps a px is many degrees.
            assert!(east.abs() * lat.to_radians().cos() < 1e-5, "{place:?} came back as {back:?} on {}", case["raw"]);
            assert!((back.lat - lat).abs() < 1e-5, "{place:?} came back as {back:?} on {}", case["raw"]);
        }
    }
    assert!(count > 600, "{count} places");
    assert!(worst < 1e-6, "{worst} px");
}

#[test]
fn hard_rings_are_cut_alike() {
    let file = json("tests/reference/areas.json");
    let mut failures = Vec::new();
    for view in list(&file["views"]) {
        let projection = projection(&file, view, number(&file["precision"]));
        failures.extend(difference("sphere", view, &view["sphere"], &projection.draw_sphere()));
        for (name, expected) in view["shapes"].as_object().expect("shapes by name") {
            let rings: Vec<_> = list(&file["shapes"][name]).iter().map(places).collect();
            let drawn = projection.draw(&rings, true);
            failures.extend(difference(name, view, expected, &drawn));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn countries_are_cut_alike() {
    let file = json("tests/reference/areas.json");
    let world = json("data/geography/countries.geojson");
    let mut failures = Vec::new();
    let mut count = 0;
    for view in list(&file["views"]) {
        let projection = projection(&file, view, number(&file["precision"]));
        for (expected, feature) in list(&view["countries"]).iter().zip(list(&world["features"])) {
            assert_eq!(expected[0], feature["properties"]["code"], "the vectors are older than the countries");
            let mut drawn = Lines::default();
            for polygon in list(&feature["geometry"]["coordinates"]) {
                let rings: Vec<_> = list(polygon).iter().map(|ring| open(places(ring))).collect();
                drawn.lines.append(&mut projection.draw(&rings, true).lines);
            }
            let measures = Value::from(list(expected)[1..].to_vec());
            failures.extend(difference(&expected[0].to_string(), view, &measures, &drawn));
            count += 1;
        }
    }
    assert!(count > 2000, "{count} countries");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Returns what is wrong with the rings drawn, against `[total area, rings, rings of doubtful size]`.
fn difference(name: &str, view: &Value, expected: &Value, drawn: &Lines) -> Option<String> {
    let [area, rings, doubtful] = numbers(expected);
    let areas: Vec<f64> = drawn.lines.iter().map(|ring| shoelace(ring)).collect();
    let total: f64 = areas.iter().sum();
    let visible = areas.iter().filter(|area| area.abs() >= 0.1).count() as f64;
    let alike = (total - area).abs() < 0.05 + area.abs() * 1e-3 && (visible - rings).abs() <= doubtful;
    (!alike).then(|| format!("{name}, {}: {total:.3} px² in {visible} rings, not {area} in {rings}", view["name"]))
}

fn shoelace(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0).sum()
}

fn projection(file: &Value, case: &Value, precision: f64) -> Projection {
    let raw: &'static dyn RawProjection = match case["raw"].as_str() {
        Some("Patterson") => &Patterson,
        Some("LambertAzimuthal") => &LambertAzimuthal,
        Some("EqualEarth") => &EqualEarth,
        Some("NaturalEarth") => &NaturalEarth,
        Some("Orthographic") => &Orthographic,
        other => panic!("no projection {other:?}"),
    };
    let [x, y] = numbers(case.get("translate").unwrap_or(&file["translate"]));
    let mut projection = Projection::new(raw)
        .rotate(Rotation::new(numbers(&case["rotate"])))
        .scale(number(case.get("scale").unwrap_or(&file["scale"])))
        .translate(Point::new(x, y))
        .precision(precision);
    if let Some(radius) = case.get("circle") {
        projection = projection.clip(Box::leak(Box::new(Circle::new(number(radius)))));
    }
    if let Some(extent) = case.get("extent") {
        let [x, y, width, height] = numbers(extent);
        projection = projection.extent(Rect { x, y, width, height });
    }
    projection
}

fn json(path: &str) -> Value {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    let all: Vec<f64> = list(value).iter().map(number).collect();
    all.try_into().unwrap_or_else(|all| panic!("{all:?} are not {N} numbers"))
}

fn places(ring: &Value) -> Vec<LonLat> {
    list(ring).iter().map(numbers).map(|[lon, lat]| LonLat::new(lon, lat)).collect()
}

/// Returns a ring of GeoJSON without the repetition of its first place.
fn open(mut ring: Vec<LonLat>) -> Vec<LonLat> {
    ring.pop();
    ring
}
