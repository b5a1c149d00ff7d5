//! The shipped geography is what its sources give, byte for byte, and every place in it is where it should be.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use alliance_map::atlas::{build, contains, place_like, Options, Report};
use alliance_map::geo::LonLat;
use alliance_map::topology::decode;

#[path = "support/source.rs"]
mod source;
#[path = "support/world.rs"]
mod world;

fn read(name: &str) -> String {
    fs::read_to_string(format!("data/geography/{name}")).unwrap()
}

fn built(options: &Options) -> (Vec<u8>, Report) {
    build(&read("countries.geojson"), &read("worldviews.json"), &read("capitals.json"), options).unwrap()
}

/// Holds a file to what was built, or writes it anew.
fn check(name: &str, bytes: &[u8], report: &Report) {
    let path = format!("data/geography/{name}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, bytes).unwrap();
    }
    assert!(fs::read(&path).unwrap() == bytes, "{name}: run `UPDATE=1 cargo test --test geography`");
    assert_eq!((report.units, report.arcs), (253, decode(bytes).unwrap().arcs.len()));
    let odd = |note: &&String| !note.contains("label point") && !note.contains("smaller than the grid");
    assert_eq!(report.notes.iter().find(odd), None);
}

/// `UPDATE=1 cargo test --test geography` writes both files anew.
#[test]
fn both_geography_files_are_what_their_sources_give() {
    let (world, report) = built(&Options::from_json(&read("options.json")).unwrap());
    check("world.bin", &world, &report);
    let options = Options::from_json(&read("options-fine.json")).unwrap();
    let (bytes, report) = built(&options);
    assert_eq!(report.dropped_rings, 0, "near by, every island is there");
    check("world-fine.bin", &place_like(&bytes, &options, &world).unwrap(), &report);
}

#[test]
fn countries_are_what_natural_earth_gives() {
    let source = ".cache/natural-earth/ne_50m_admin_0_countries.shp";
    assert!(fs::exists(source).unwrap(), "{source} is missing: run tests/tools/setup-natural-earth.sh");
    let output = std::env::temp_dir().join(format!("countries-{}.geojson", std::process::id()));
    let script = Command::new("python3").arg("tests/tools/derive-countries.py").arg(&output).status().unwrap();
    assert!(script.success());
    let derived = fs::read_to_string(&output).unwrap();
    fs::remove_file(&output).unwrap();
    assert!(derived == read("countries.geojson"), "run `python3 tests/tools/derive-countries.py`");
}

#[test]
fn every_file_keeps_its_size() {
    assert!(read("countries.geojson").len() <= 2 << 20, "at most 2 MiB");
    for (name, most) in [("world.bin", 16_000), ("world-fine.bin", 67_000)] {
        let bytes = fs::read(format!("data/geography/{name}")).unwrap();
        let mut small = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut small, &params).unwrap();
        println!("{name}: {} bytes, {} brotli", bytes.len(), small.len());
        assert!(small.len() <= most, "{name} is {} bytes brotli, at most {most}", small.len());
    }
}

#[test]
fn every_label_stands_on_its_unit() {
    let world = world::shipped();
    for unit in &world.units {
        let rings = world::rings(&world, unit);
        assert!(contains(rings.iter().map(Vec::as_slice), unit.label), "{}: {:?}", unit.code, unit.label);
    }
}

/// Returns the distance in degrees of latitude from a place to the nearest edge.
fn distance(rings: &[Vec<LonLat>], place: LonLat) -> f64 {
    let squeeze = place.lat.to_radians().cos();
    let mut least = f64::INFINITY;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let east = |lon: f64| ((lon + 180.0).rem_euclid(360.0) - 180.0) * squeeze;
            let (x, y) = (east(a.lon - place.lon), a.lat - place.lat);
            let (dx, dy) = (east(b.lon - a.lon), b.lat - a.lat);
            let along = (-(x * dx + y * dy) / (dx * dx + dy * dy).max(1e-12)).clamp(0.0, 1.0);
            least = least.min((x + along * dx).hypot(y + along * dy));
        }
    }
    least
}

#[test]
fn every_country_has_its_capital_on_its_land() {
    let world = world::shipped();
    let capitals: BTreeMap<String, serde_json::Value> = serde_json::from_str(&read("capitals.json")).unwrap();
    let countries = source::rings();
    for (code, capital) in &capitals {
        let unit = &world.units[world.unit(code).unwrap()];
        let at = LonLat::new(capital["at"][0].as_f64().unwrap(), capital["at"][1].as_f64().unwrap());
        let rings = &countries[code];
        let inside = contains(rings.iter().map(Vec::as_slice), at);
        assert!(
            inside || distance(rings, at) < 0.4,
            "{code}: {} lies {:.2}° off",
            capital["name"],
            distance(rings, at)
        );
        assert!((unit.anchor.lon - at.lon).abs() < 0.03 && (unit.anchor.lat - at.lat).abs() < 0.03, "{code}");
    }
    let without: Vec<&str> = world
        .units
        .iter()
        .filter(|unit| unit.dependency_of.is_none() && !capitals.contains_key(&unit.code))
        .map(|unit| unit.code.as_str())
        .collect();
    let expected = ["ATA", "ESH", "x-crimea", "x-north-cyprus", "x-siachen", "x-somaliland", "x-western-sahara-west"];
    assert_eq!(without, expected, "units that are no country's dependency and have no capital");
}

#[test]
fn codes_are_iso_or_ours() {
    let world = world::shipped();
    for (code, alpha2) in [
        ("NOR", "NO"),
        ("FRA", "FR"),
        ("XKX", "XK"),
        ("PSE", "PS"),
        ("ESH", "EH"),
        ("SSD", "SS"),
        ("TWN", "TW"),
        ("ALA", "AX"),
        ("GUF", "GF"),
        ("x-somaliland", ""),
        ("x-north-cyprus", ""),
        ("x-siachen", ""),
    ] {
        let unit = world.unit(code).map(|unit| world.units[unit].alpha2.as_str());
        assert_eq!(unit, Some(alpha2), "{code}");
    }
    for code in ["KOS", "PSX", "SAH", "SDS", "SOL", "CYN", "KAS", "ALD", "IOA", "ATC"] {
        assert_eq!(world.unit(code), None, "{code} is Natural Earth's own");
    }
    for unit in &world.units {
        let is_code = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_ours = unit.code.starts_with("x-") && unit.alpha2.is_empty();
        assert!(is_ours || is_code(&unit.code, 3) && is_code(&unit.alpha2, 2), "{} {}", unit.code, unit.alpha2);
    }
}
