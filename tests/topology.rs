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
fn bytes_that_ask_for_endless_lists_are_refused() {
    // Ever the likelier bit, or ever the other: long numbers, or long lists of nothing.
    for byte in [0x00, 0x55, 0xfe, 0xff] {
        let huge = [b"AMW\x04".as_slice(), &[byte; 4000]].concat();
        assert!(decode(&huge).is_err(), "{byte}");
    }
}

#[test]
fn damage_is_noticed() {
    let bytes = std::fs::read("data/geography/world.bin").unwrap();
    for at in (4..bytes.len()).step_by(61) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x10;
        assert!(decode(&damaged).is_err(), "byte {at}");
    }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&bytes);
        let _ = decode(&[b"AMW\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_damage_makes_the_reader_panic(at in 4_usize..14_000, byte in any::<u8>()) {
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
    let half = GRID as i32 / 2;
    (-half..half, -half / 2..=half / 2).prop_map(move |(x, y)| LonLat::new(f64::from(x) * step, f64::from(y) * step))
}

/// How a ring goes on: by a known arc where this is one of them, else by a new one over these places to this end.
type Way = (usize, Vec<LonLat>, usize);

fn ways() -> impl Strategy<Value = (usize, Vec<Way>)> {
    let way = (0_usize..4, proptest::collection::vec(places(), 0..7), 0_usize..ENDS);
    (0..ENDS, proptest::collection::vec(way, 1..5))
}

/// Places where arcs may meet.
const ENDS: usize = 4;

/// Draws a ring from end to end and back to its start, as a line may be drawn that knows the arcs before it.
fn ring(arcs: &mut Vec<Vec<LonLat>>, ends: &[LonLat], (start, ways): (usize, Vec<Way>)) -> Vec<ArcRef> {
    let (mut at, mut ring) = (ends[start], Vec::new());
    let count = ways.len();
    for (index, (choice, between, end)) in ways.into_iter().enumerate() {
        let is_last = index + 1 == count;
        let end = if is_last { ends[start] } else { ends[end] };
        let known = (0..arcs.len()).flat_map(|arc| [(arc, false), (arc, true)]).filter(|(arc, reversed)| {
            let (first, last) = (arcs[*arc][0], *arcs[*arc].last().unwrap());
            let (from, to) = if *reversed { (last, first) } else { (first, last) };
            from == at && (!is_last || to == end)
        });
        let (arc, reversed) = known.collect::<Vec<_>>().get(choice).copied().unwrap_or_else(|| {
            arcs.push([vec![at], between, vec![end]].concat());
            (arcs.len() - 1, false)
        });
        at = if reversed { arcs[arc][0] } else { *arcs[arc].last().unwrap() };
        ring.push(ArcRef { arc: arc as u32, reversed });
    }
    ring
}

/// Arcs, and of each unit its polygons, each a list of rings.
type Shapes = (Vec<Vec<LonLat>>, Vec<Vec<Vec<Vec<ArcRef>>>>);

/// Returns the arcs, and the polygons of three units.
fn shapes() -> impl Strategy<Value = Shapes> {
    let polygons = proptest::collection::vec(proptest::collection::vec(ways(), 0..3), 0..3);
    let ends = proptest::collection::vec(places(), ENDS);
    (ends, proptest::collection::vec(polygons, 3)).prop_map(|(ends, units)| {
        let mut arcs = Vec::new();
        let mut unit = |polygons: Vec<Vec<(usize, Vec<Way>)>>| {
            let mut polygon =
                |rings: Vec<_>| rings.into_iter().map(|ways| ring(&mut arcs, &ends, ways)).collect::<Vec<_>>();
            polygons.into_iter().map(&mut polygon).collect()
        };
        let units = units.into_iter().map(&mut unit).collect();
        (arcs, units)
    })
}

fn topologies() -> impl Strategy<Value = Topology> {
    let words = ("[A-Z]{3}", "[A-Z]{2}|", places(), places(), proptest::option::of(0_usize..3));
    let worldview = proptest::collection::vec(0_usize..3, 3).prop_map(|owner| Worldview { name: "é".into(), owner });
    let pair = (0_usize..3, 0_usize..3, proptest::option::of(0_usize..2), proptest::collection::vec(0_u32..5, 0..3));
    let area = proptest::collection::vec(0_usize..3, 0..3).prop_map(|units| Area { name: "sea".into(), units });
    (
        shapes(),
        proptest::collection::vec(words, 3),
        proptest::collection::vec(worldview, 2),
        proptest::collection::vec(area, 0..2),
        proptest::collection::vec(pair, 0..3),
    )
        .prop_map(|((arcs, shapes), words, worldviews, areas, pairs)| {
            let unit = |(polygons, (code, alpha2, label, anchor, dependency_of))| Unit {
                code,
                alpha2,
                polygons,
                label,
                anchor,
                dependency_of,
            };
            let count = arcs.len() as u32;
            let pair = |(a, b, worldview, part): (usize, usize, Option<usize>, Vec<u32>)| BorderPair {
                a,
                b,
                class: BorderClass::LineOfControl,
                worldview,
                arcs: part.into_iter().filter(|arc| *arc < count).collect(),
            };
            let units = shapes.into_iter().zip(words).map(unit).collect();
            let arcs = arcs.iter().map(|arc: &Vec<LonLat>| arc.iter().map(|at| at.vector()).collect()).collect();
            Topology { arcs, units, worldviews, areas, pairs: pairs.into_iter().map(pair).collect() }
        })
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
