//! The finer geography takes the place of the other on a map, and nothing jumps: the same units in the same order, names
//! and ends of ties where they were, and lines that differ from the coarse ones by what those were wrong.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::HashMap;

use alliance_map::atlas::contains;
use alliance_map::geo::LonLat;
use alliance_map::topology::Topology;

#[path = "support/source.rs"]
mod source;
#[path = "support/world.rs"]
mod world;

/// Km of a degree of latitude.
const DEGREE: f64 = 111.2;
/// Km of a px on an Equal Earth map 1000 px wide.
const PX: f64 = 34.5;

#[test]
fn units_labels_anchors_and_tables_are_the_same() {
    let (world, fine) = (world::shipped(), world::fine());
    assert!(fine.has_units_of(&world) && world.has_units_of(&fine));
    for (one, two) in world.units.iter().zip(&fine.units) {
        assert_eq!((&one.code, &one.alpha2), (&two.code, &two.alpha2));
        assert_eq!((one.label, one.anchor), (two.label, two.anchor), "{}", one.code);
        assert_eq!(one.dependency_of, two.dependency_of, "{}", one.code);
        assert!(one.polygons.len() <= two.polygons.len(), "{} has fewer parts", one.code);
    }
    assert_eq!((&world.worldviews, &world.areas), (&fine.worldviews, &fine.areas));
    let rows = |world: &Topology| -> Vec<_> {
        world.pairs.iter().map(|pair| (pair.a, pair.b, pair.class as u8, pair.worldview)).collect()
    };
    assert_eq!(rows(&world), rows(&fine));
    let mut shorter = world.clone();
    shorter.units.pop();
    let mut other = world.clone();
    other.units[7].code.push('X');
    assert!(!shorter.has_units_of(&world) && !world.has_units_of(&shorter) && !other.has_units_of(&world));
}

/// Lines, found by where they are.
#[derive(Default)]
struct Lines(HashMap<(i32, i32), Vec<(LonLat, LonLat)>>);

impl Lines {
    fn of<'a>(lines: impl IntoIterator<Item = &'a [LonLat]>) -> Self {
        let mut found = Self::default();
        for line in lines {
            for pair in line.windows(2) {
                let (a, mut b) = (pair[0], pair[1]);
                b.lon = a.lon + (b.lon - a.lon + 180.0).rem_euclid(360.0) - 180.0;
                for x in a.lon.min(b.lon).floor() as i32..=a.lon.max(b.lon).floor() as i32 {
                    for y in a.lat.min(b.lat).floor() as i32..=a.lat.max(b.lat).floor() as i32 {
                        found.0.entry((x.rem_euclid(360), y)).or_default().push((a, b));
                    }
                }
            }
        }
        found
    }

    /// Returns the km from a place to the nearest line, or more than 100.
    fn distance(&self, place: LonLat) -> f64 {
        let squeeze = place.lat.to_radians().cos();
        let wide = (1.0 / squeeze).ceil().min(30.0) as i32;
        let (x, y) = (place.lon.floor() as i32, place.lat.floor() as i32);
        let mut least = f64::INFINITY;
        for column in x - wide..=x + wide {
            for row in y - 1..=y + 1 {
                for (a, b) in self.0.get(&(column.rem_euclid(360), row)).into_iter().flatten() {
                    let east = (a.lon - place.lon + 180.0).rem_euclid(360.0) - 180.0;
                    let (px, py) = (east * squeeze, a.lat - place.lat);
                    let (dx, dy) = ((b.lon - a.lon) * squeeze, b.lat - a.lat);
                    let along = (-(px * dx + py * dy) / (dx * dx + dy * dy).max(1e-12)).clamp(0.0, 1.0);
                    least = least.min((px + along * dx).hypot(py + along * dy));
                }
            }
        }
        least * DEGREE
    }
}

/// Returns the mean and the largest distance in km of a world's vertices from lines, and prints both.
fn apart(what: &str, world: &Topology, lines: &Lines) -> (f64, f64) {
    let all: Vec<f64> = world.arcs.iter().flatten().map(|&at| lines.distance(LonLat::of(at))).collect();
    let (mean, most) = (all.iter().sum::<f64>() / all.len() as f64, all.iter().copied().fold(0.0, f64::max));
    println!("{what}: {mean:.2} km on average, at most {most:.2} km or {:.2} px at 1000 px", most / PX);
    (mean, most)
}

#[test]
fn lines_move_by_what_the_coarse_ones_were_wrong() {
    let (world, fine) = (world::shipped(), world::fine());
    let rings = source::rings();
    let source = Lines::of(rings.values().flatten().map(Vec::as_slice));
    let arcs: Vec<Vec<LonLat>> = fine.arcs.iter().map(|arc| world::degrees(arc)).collect();
    let lines = Lines::of(arcs.iter().map(Vec::as_slice));
    let coarse_error = apart("world.bin from its source", &world, &source);
    let fine_error = apart("world-fine.bin from its source", &fine, &source);
    let moved = apart("world.bin from world-fine.bin", &world, &lines);
    assert!(fine_error.0 < coarse_error.0 / 4.0 && fine_error.1 < coarse_error.1 / 4.0, "it is finer");
    assert!(moved.0 <= coarse_error.0 + fine_error.0, "{moved:?}");
    assert!(moved.1 <= coarse_error.1 + fine_error.1, "{moved:?}");
}

#[test]
fn a_label_that_stands_beside_its_land_stands_near_it() {
    let fine = world::fine();
    let mut beside = Vec::new();
    for unit in &fine.units {
        let mut rings = world::rings(&fine, unit);
        if !contains(rings.iter().map(Vec::as_slice), unit.label) {
            rings.iter_mut().for_each(|ring| ring.push(ring[0]));
            let km = Lines::of(rings.iter().map(Vec::as_slice)).distance(unit.label);
            println!("{}: its label stands {km:.1} km beside it", unit.code);
            assert!(km < 5.0, "{}: {km} km", unit.code);
            beside.push(unit.code.as_str());
        }
    }
    // Smaller than the coarse grid, all of them.
    assert!(beside.len() <= 11, "{beside:?}");
}
