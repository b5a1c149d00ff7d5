//! Every view, turned many ways, held to what d3-geo draws in the same frame: places, hard rings, and the countries of
//! Natural Earth, of which a round part, a pole or the cut through Fiji and Chukotka lies in or on the edge of the map.
//!
//! The vectors are written by `tests/tools/reference-rotations.mjs`: few ways for `make test`; for
//! `make proof` all of them, in the folder that ALL_ROTATIONS names.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use alliance_map::geo::{LonLat, Point, Rotation};
use alliance_map::path::area;
use alliance_map::projection::{Projection, View, ROTATION};
use serde_json::Value;
use std::{env, fs};

#[path = "support/shapefile.rs"]
mod shapefile;

/// The polygons of a country, each the rings of one.
type Country = Vec<Vec<Vec<LonLat>>>;

#[test]
fn every_view_is_cut_alike_whichever_way_it_is_turned() {
    match env::var("ALL_ROTATIONS") {
        Ok(folder) => check(&format!("{folder}/rotations.json"), &["110m", "50m"], 60),
        Err(_) => check("tests/reference/rotations.json", &["110m"], 12),
    }
}

fn check(path: &str, scales: &[&str], least: usize) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let file: Value = serde_json::from_str(&text).unwrap();
    let shapes: Vec<_> = list(&file["shapes"]).iter().map(|shape| list(shape).iter().map(places).collect()).collect();
    let lands: Vec<Vec<Country>> = scales.iter().map(|scale| countries(scale)).collect();
    let width = file["width"].as_f64().unwrap();
    let (mut failures, mut worst) = (Vec::new(), 0.0_f64);
    for view in list(&file["views"]) {
        let name = view["name"].as_str().unwrap();
        let turned = list(&view["turned"]);
        assert!(turned.len() >= least, "{name}: {} ways", turned.len());
        for way in turned {
            let rotate: [f64; 3] = numbers(&way["rotate"]);
            let (projection, height) = View::by_name(name).unwrap().projection(width, ROTATION);
            let projection = projection.rotate(Rotation::new(rotate)).precision(view["precision"].as_f64().unwrap());
            let mut compare = |what: String, expected: &Value, drawn: [f64; 2]| {
                let [area, rings, doubtful] = numbers(expected);
                let close = if doubtful < 1e6 { 1e-3 } else { 1e-2 };
                if (drawn[0] - area).abs() > close * width * height || (drawn[1] - rings).abs() > doubtful {
                    failures.push(format!("{name} {rotate:?}: {what}: {drawn:?}, not {expected}"));
                }
            };
            for (at, point) in list(&file["places"]).iter().zip(list(&way["points"])) {
                let ([lon, lat], [x, y]) = (numbers(at), numbers(point));
                if let Some(found) = projection.project(LonLat::new(lon, lat)) {
                    // A place on the cut is drawn at one side or at the other.
                    let seam = if (found.x - x).abs() > width / 2.0 { width - 2.0 * x.min(width - x) } else { 0.0 };
                    let apart = Point::new((found.x - x).abs() - seam, found.y - y);
                    worst = worst.max(apart.distance(Point::default()));
                }
            }
            let sphere = projection.draw_sphere().lines;
            compare("sphere".to_owned(), &way["sphere"], sum([measure(&sphere)]));
            for (number, (rings, expected)) in shapes.iter().zip(list(&way["shapes"])).enumerate() {
                let rings: &Vec<Vec<LonLat>> = rings;
                compare(format!("shape {number}"), expected, measure(&projection.draw(rings, true).lines));
            }
            for (scale, (land, expected)) in scales.iter().zip(lands.iter().zip(list(&way["lands"]))) {
                let drawn: Vec<_> = land.iter().map(|country| draw(&projection, country)).collect();
                let expected = list(expected);
                if let [total] = expected {
                    compare(format!("all of {scale}"), total, sum(drawn));
                    continue;
                }
                assert_eq!(expected.len(), drawn.len(), "the vectors are of other countries");
                for (number, (drawn, expected)) in drawn.into_iter().zip(expected).enumerate() {
                    compare(format!("country {number} of {scale}"), expected, drawn);
                }
            }
        }
    }
    assert!(worst < 1e-6, "{worst} px");
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

/// Returns the area of rings in px², and how many have more than 0.1 px².
fn measure(rings: &[Vec<Point>]) -> [f64; 2] {
    sum(rings.iter().map(|ring| [area(ring), if area(ring).abs() >= 0.1 { 1.0 } else { 0.0 }]))
}

fn sum(pairs: impl IntoIterator<Item = [f64; 2]>) -> [f64; 2] {
    pairs.into_iter().fold([0.0; 2], |sum, pair| [sum[0] + pair[0], sum[1] + pair[1]])
}

fn draw(projection: &Projection, country: &Country) -> [f64; 2] {
    sum(country.iter().map(|rings| measure(&projection.draw(rings, true).lines)))
}

/// Returns the countries of Natural Earth as they are published, cut at 180° and along -90°.
fn countries(scale: &str) -> Vec<Country> {
    let records = shapefile::read(&format!(".cache/natural-earth/ne_{scale}_admin_0_countries"), "ADM0_A3");
    let country = |rings: Vec<shapefile::Ring>| {
        let mut polygons: Country = Vec::new();
        for ring in rings {
            let turn: f64 = ring.windows(2).map(|side| side[0].0 * side[1].1 - side[1].0 * side[0].1).sum();
            let places = ring[1..].iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect();
            // Exteriors run clockwise; a hole follows the exterior that it is in.
            match polygons.last_mut() {
                Some(last) if turn > 0.0 => last.push(places),
                _ => polygons.push(vec![places]),
            }
        }
        polygons
    };
    records.into_iter().map(|(_, rings)| country(rings)).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    let all: Vec<f64> = list(value).iter().map(|number| number.as_f64().unwrap()).collect();
    all.try_into().unwrap_or_else(|all| panic!("{all:?} are not {N} numbers"))
}

fn places(ring: &Value) -> Vec<LonLat> {
    list(ring).iter().map(numbers).map(|[lon, lat]| LonLat::new(lon, lat)).collect()
}
