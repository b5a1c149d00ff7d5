//! The border policy: whose a place is, and how a border is drawn, under each worldview.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use alliance_map::atlas::contains;
use alliance_map::geo::LonLat;
use alliance_map::topology::{mesh, ArcKind, BorderClass, Topology};

#[path = "support/world.rs"]
mod world;

/// Returns the code of the country that a place is drawn as, or `sea`.
fn owner_at(world: &Topology, worldview: usize, lon: f64, lat: f64) -> &str {
    let is_in = |unit: &&alliance_map::topology::Unit| {
        contains(world::rings(world, unit).iter().map(Vec::as_slice), LonLat::new(lon, lat))
    };
    let unit = world.units.iter().position(|unit| is_in(&unit));
    unit.map_or("sea", |unit| &world.units[world.owner(worldview, unit)].code)
}

/// Returns the shipped geography and the finer one.
fn files() -> [(&'static str, Topology); 2] {
    [("world.bin", world::shipped()), ("world-fine.bin", world::fine())]
}

/// Asserts whose a place is under `default` and under `natural-earth`.
fn check(place: &str, lon: f64, lat: f64, default: &str, natural_earth: &str) {
    for (file, world) in files() {
        assert_eq!(owner_at(&world, 0, lon, lat), default, "{place}, default, {file}");
        assert_eq!(owner_at(&world, 1, lon, lat), natural_earth, "{place}, natural-earth, {file}");
    }
}

#[test]
fn worldviews_have_their_names() {
    for (file, world) in files() {
        let names: Vec<String> = world.worldviews.into_iter().map(|worldview| worldview.name).collect();
        assert_eq!(names, ["default", "natural-earth"], "{file}");
    }
}

#[test]
fn disputed_places_follow_the_policy() {
    check("Simferopol", 34.1, 44.95, "UKR", "RUS");
    check("north of Nicosia", 33.36, 35.25, "CYP", "x-north-cyprus");
    check("Hargeisa", 44.07, 9.56, "SOM", "x-somaliland");
    check("Laayoune", -13.2, 27.1, "ESH", "MAR");
    check("Tifariti", -10.6, 26.15, "ESH", "ESH");
    check("Siachen Glacier", 77.1, 35.45, "IND", "x-siachen");
}

#[test]
fn places_that_both_draw_alike_are_as_administered() {
    for (place, lon, lat, code) in [
        ("Donetsk", 37.8, 48.0, "UKR"),
        ("Luhansk", 39.3, 48.57, "UKR"),
        ("Melitopol", 35.37, 46.85, "UKR"),
        ("Taipei", 121.4, 24.9, "TWN"),
        ("Pristina", 21.17, 42.66, "XKX"),
        ("Ramallah", 35.2, 31.95, "PSE"),
        ("Gaza", 34.4, 31.45, "PSE"),
        ("Golan", 35.78, 33.0, "ISR"),
        ("Srinagar", 74.8, 34.08, "IND"),
        ("Gilgit", 74.3, 35.9, "PAK"),
        ("Aksai Chin", 79.4, 35.0, "CHN"),
        ("Arunachal Pradesh", 94.5, 28.0, "IND"),
        ("Iturup", 147.9, 45.05, "RUS"),
        ("Sukhumi", 41.1, 43.05, "GEO"),
        ("Tskhinvali", 43.97, 42.22, "GEO"),
        ("Kunashir", 145.8, 44.1, "RUS"),
        ("Dokdo", 131.87, 37.24, "sea"),
        ("Senkaku Islands", 123.5, 25.75, "sea"),
        ("Tiraspol", 29.6, 46.9, "MDA"),
        ("Stepanakert", 46.75, 39.82, "AZE"),
        ("Kaliningrad", 21.3, 54.7, "RUS"),
        ("Nuuk", -51.0, 64.3, "GRL"),
        ("Spitsbergen", 16.5, 78.75, "NOR"),
        ("São Miguel", -25.45, 37.8, "PRT"),
        ("Tenerife", -16.6, 28.3, "ESP"),
        ("Okinawa", 128.05, 26.6, "JPN"),
        ("Hokkaido", 142.8, 43.4, "JPN"),
        ("Hawaii", -155.5, 19.6, "x-hawaii"),
        ("Cayenne", -52.6, 4.3, "GUF"),
        ("Alaska", -150.0, 65.0, "USA"),
        ("Chukotka, east of 180°", -175.0, 66.8, "RUS"),
        ("Chukotka, west of 180°", 178.0, 67.5, "RUS"),
        ("South Pole station", 0.0, -89.5, "ATA"),
        ("North Atlantic", -35.0, 50.0, "sea"),
        ("North Pole", 0.0, 89.9, "sea"),
    ] {
        check(place, lon, lat, code, code);
    }
}

/// Returns the classes of the border of two units, each once.
fn classes(world: &Topology, worldview: usize, a: &str, b: &str) -> Vec<BorderClass> {
    let (a, b) = (world.unit(a), world.unit(b));
    assert!(a.is_some() && b.is_some());
    let mut found = Vec::new();
    for arc in mesh(world, worldview) {
        if let ArcKind::Border(class) = arc.kind {
            if [(a, b), (b, a)].contains(&(arc.a, arc.b)) && !found.contains(&class) {
                found.push(class);
            }
        }
    }
    found.sort_by_key(|class| *class as u8);
    found
}

#[test]
fn borders_have_their_class() {
    use BorderClass::{Disputed, Hidden, International, LineOfControl};
    for (a, b, default, natural_earth) in [
        ("FRA", "DEU", vec![International], vec![International]),
        ("x-crimea", "UKR", vec![Disputed], vec![Disputed]),
        ("x-north-cyprus", "CYP", vec![LineOfControl], vec![LineOfControl]),
        ("x-somaliland", "SOM", vec![Disputed], vec![Disputed]),
        ("x-western-sahara-west", "ESH", vec![LineOfControl], vec![LineOfControl]),
        ("x-western-sahara-west", "MAR", vec![Disputed], vec![Hidden]),
        ("SRB", "XKX", vec![Disputed], vec![International]),
        ("KOR", "PRK", vec![LineOfControl], vec![LineOfControl]),
        ("IND", "PAK", vec![International, LineOfControl], vec![International, LineOfControl]),
        ("CHN", "IND", vec![International, Disputed], vec![International, Disputed]),
        ("GUF", "BRA", vec![International], vec![International]),
    ] {
        for (file, world) in files() {
            assert_eq!(classes(&world, 0, a, b), default, "{a}-{b}, default, {file}");
            assert_eq!(classes(&world, 1, a, b), natural_earth, "{a}-{b}, natural-earth, {file}");
        }
    }
}

#[test]
fn every_row_of_the_table_is_drawn() {
    let table: serde_json::Value = serde_json::from_str(include_str!("../data/geography/worldviews.json")).unwrap();
    let rows = table["borders"].as_array().unwrap();
    assert!(rows.len() > 20);
    for (file, world) in files() {
        for row in rows {
            let [a, b] = [0, 1].map(|side| row["units"][side].as_str().unwrap());
            let class = match row["class"].as_str().unwrap() {
                "disputed" => BorderClass::Disputed,
                "line-of-control" => BorderClass::LineOfControl,
                other => unreachable!("{other}"),
            };
            for (worldview, name) in ["default", "natural-earth"].into_iter().enumerate() {
                if row["worldview"].as_str().is_none_or(|only| only == name) {
                    let found = classes(&world, worldview, a, b);
                    // Where a row has boxes, the rest of the border is an ordinary one.
                    assert!(found.contains(&class), "{a}-{b}, {name}, {file}: {found:?}");
                    assert_eq!(found.len() > 1, row["boxes"].is_array(), "{a}-{b}, {name}, {file}: {found:?}");
                }
            }
        }
    }
}

#[test]
fn dependencies_lie_in_or_outside_the_treaty_area() {
    let world = world::shipped();
    let area = world.areas.iter().find(|area| area.name == "north-atlantic").unwrap();
    let country_of = |code: &str| {
        let unit = world.unit(code).unwrap();
        let country = world.units[unit].dependency_of.unwrap();
        (world.units[country].code.as_str(), area.units.contains(&unit))
    };
    for (code, country, inside) in [
        ("GRL", "DNK", true),
        ("FRO", "DNK", true),
        ("ALA", "FIN", true),
        ("SPM", "FRA", true),
        ("BMU", "GBR", true),
        ("x-hawaii", "USA", false),
        ("PRI", "USA", false),
        ("GUM", "USA", false),
        ("GUF", "FRA", false),
        ("REU", "FRA", false),
        ("NCL", "FRA", false),
        ("BES", "NLD", false),
        ("FLK", "GBR", false),
        ("HKG", "CHN", false),
        ("CXR", "AUS", false),
        ("TKL", "NZL", false),
    ] {
        assert_eq!(country_of(code), (country, inside), "{code}");
    }
    assert!(area.units.iter().all(|unit| world.units[*unit].dependency_of.is_some()));
}
