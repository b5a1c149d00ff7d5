//! The geography file's format: what is written is read again, and no bytes make the reader panic.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use alliance_map::geo::LonLat;
use alliance_map::topology::{
    decode, encode, mesh, ArcKind, ArcRef, Area, BorderClass, BorderPair, DecodeError, Topology, Unit, Worldview,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

#[path = "support/world.rs"]
mod world;

/// The shipped grid.
const GRID: u32 = 8192;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2024), ..ProptestConfig::default() }
}

#[test]
fn the_shipped_file_is_written_again_byte_for_byte() {
    let bytes = std::fs::read("data/geography/world.bin").unwrap();
    assert!(encode(&decode(&bytes).unwrap(), GRID) == bytes);
}

#[test]
fn other_bytes_are_refused_by_name() {
    let bytes = std::fs::read("data/geography/world.bin").unwrap();
    assert_eq!(decode(b"<!doctype html>"), Err(DecodeError::Magic));
    assert_eq!(decode(b""), Err(DecodeError::Magic));
    assert_eq!(decode(b"AMW"), Err(DecodeError::Short));
    assert_eq!(decode(b"AMW\x09"), Err(DecodeError::Version(9)));
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(decode(&longer), Err(DecodeError::Wrong("there is more after its end")));
    for length in (4..bytes.len()).step_by(97) {
        assert!(decode(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn a_count_beyond_the_file_asks_for_no_memory() {
    let huge = [b"AMW\x01".as_slice(), &[0x80, 0x40], &[0xff, 0xff, 0xff, 0xff, 0x0f]].concat();
    assert_eq!(decode(&huge), Err(DecodeError::Short));
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&bytes);
        let _ = decode(&[b"AMW\x01\x80\x40".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_damage_makes_the_reader_panic(at in 4_usize..34_000, byte in any::<u8>()) {
        let mut bytes = std::fs::read("data/geography/world.bin").unwrap();
        bytes[at] = byte;
        if let Ok(topology) = decode(&bytes) {
            let _ = mesh(&topology, 0);
        }
    }

    #[test]
    fn what_is_written_is_read(topology in topologies()) {
        prop_assert_eq!(decode(&encode(&topology, GRID)), Ok(topology));
    }
}

fn places() -> impl Strategy<Value = LonLat> {
    let step = 360.0 / f64::from(GRID);
    (-4096_i32..4096, -2048_i32..=2048).prop_map(move |(x, y)| LonLat::new(f64::from(x) * step, f64::from(y) * step))
}

fn units(arcs: usize) -> impl Strategy<Value = Unit> {
    let arc = (0..arcs as u32, any::<bool>()).prop_map(|(arc, reversed)| ArcRef { arc, reversed });
    let ring = proptest::collection::vec(arc, 0..4);
    let polygons = proptest::collection::vec(proptest::collection::vec(ring, 0..3), 0..3);
    ("[A-Z]{3}", "[A-Z]{2}|", polygons, places(), places(), proptest::option::of(0_usize..3)).prop_map(
        |(code, alpha2, polygons, label, anchor, dependency_of)| Unit {
            code,
            alpha2,
            polygons,
            label,
            anchor,
            dependency_of,
        },
    )
}

fn topologies() -> impl Strategy<Value = Topology> {
    let arcs = proptest::collection::vec(proptest::collection::vec(places(), 2..9), 5);
    let worldview = proptest::collection::vec(0_usize..3, 3).prop_map(|owner| Worldview { name: "é".into(), owner });
    let pair = (0_usize..3, 0_usize..3, proptest::option::of(0_usize..2), proptest::collection::vec(0_u32..5, 0..3));
    let pair = pair.prop_map(|(a, b, worldview, arcs)| BorderPair {
        a,
        b,
        class: BorderClass::LineOfControl,
        worldview,
        arcs,
    });
    let area = proptest::collection::vec(0_usize..3, 0..3).prop_map(|units| Area { name: "sea".into(), units });
    (
        arcs,
        proptest::collection::vec(units(5), 3),
        proptest::collection::vec(worldview, 2),
        proptest::collection::vec(area, 0..2),
        proptest::collection::vec(pair, 0..3),
    )
        .prop_map(|(arcs, units, worldviews, areas, pairs)| Topology { arcs, units, worldviews, areas, pairs })
}

#[test]
fn a_row_for_one_worldview_goes_before_one_for_all() {
    let mut world = world::shipped();
    let (ukraine, crimea) = (world.unit("UKR").unwrap(), world.unit("x-crimea").unwrap());
    let class = |world: &Topology, worldview| {
        let found = mesh(world, worldview)
            .into_iter()
            .find(|arc| [(Some(ukraine), Some(crimea)), (Some(crimea), Some(ukraine))].contains(&(arc.a, arc.b)));
        found.unwrap().kind
    };
    assert_eq!(class(&world, 0), ArcKind::Border(BorderClass::Disputed));
    let row = BorderPair { a: ukraine, b: crimea, class: BorderClass::Hidden, worldview: Some(1), arcs: Vec::new() };
    world.pairs.insert(0, row);
    assert_eq!(class(&world, 0), ArcKind::Border(BorderClass::Disputed));
    assert_eq!(class(&world, 1), ArcKind::Border(BorderClass::Hidden));
    world.pairs.clear();
    assert_eq!(class(&world, 0), ArcKind::Border(BorderClass::Hidden), "one owner on both sides");
    assert_eq!(class(&world, 1), ArcKind::Border(BorderClass::International));
}
