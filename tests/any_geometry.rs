//! No GeoJSON makes the builder panic, however its rings cross, touch, overlap or lie.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use alliance_map::atlas::{build, Options};
use alliance_map::topology::{decode, mesh};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Places on a coarse lattice, so that rings often meet, and often at ±180° and the poles.
fn positions() -> impl Strategy<Value = (i32, i32)> {
    prop_oneof![(0_i32..5, 0_i32..5), (-12_i32..=12, -6_i32..=6).prop_map(|(x, y)| (x * 15, y * 15))]
}

fn rings() -> impl Strategy<Value = Vec<(i32, i32)>> {
    proptest::collection::vec(positions(), 3..9).prop_map(|mut ring| {
        ring.push(ring[0]);
        ring
    })
}

fn text(units: &[Vec<Vec<(i32, i32)>>]) -> String {
    let feature = |(index, polygons): (usize, &Vec<Vec<(i32, i32)>>)| {
        let code = String::from_utf8(vec![b'A' + index as u8; 3]).unwrap();
        let polygons: Vec<String> = polygons
            .iter()
            .map(|ring| format!("[[{}]]", ring.iter().map(|(x, y)| format!("[{x},{y}]")).collect::<Vec<_>>().join(",")))
            .collect();
        let geometry = format!(r#"{{"type":"MultiPolygon","coordinates":[{}]}}"#, polygons.join(","));
        format!(r#"{{"type":"Feature","properties":{{"code":"{code}"}},"geometry":{geometry}}}"#)
    };
    let features: Vec<String> = units.iter().enumerate().map(feature).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200, failure_persistence: None, rng_seed: RngSeed::Fixed(2024), ..ProptestConfig::default()
    })]

    #[test]
    fn any_rings_give_a_file_or_problems(
        units in proptest::collection::vec(proptest::collection::vec(rings(), 1..4), 1..4),
        coarse in prop_oneof![Just(0.0), Just(0.5), Just(500.0)],
        rough in any::<bool>(),
    ) {
        let options = Options { coarse, rough, ..Options::default() };
        match build(&text(&units), "{}", "{}", &options) {
            Ok((bytes, report)) => {
                let world = decode(&bytes).unwrap();
                prop_assert_eq!(world.units.len(), units.len());
                prop_assert_eq!(mesh(&world, 0).len(), report.arcs);
                prop_assert!(world.units.iter().all(|unit| !unit.polygons.is_empty()));
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}
