//! Every trap in making small geometry out of large has a test here, on the shipped file and on literal rings.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use alliance_map::atlas::{build, Options};
use alliance_map::geo::LonLat;
use alliance_map::topology::{decode, mesh, ArcKind, Topology};

#[path = "support/world.rs"]
mod world;

/// Returns the shipped geography and the finer one.
fn files() -> [Topology; 2] {
    [world::shipped(), world::fine()]
}

/// Returns the step from one longitude to another, the short way round.
fn east(a: f64, b: f64) -> f64 {
    (b - a + 180.0).rem_euclid(360.0) - 180.0
}

fn edges(ring: &[LonLat]) -> Vec<(LonLat, LonLat)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)).collect()
}

/// Returns twice the area in square degrees, positive where the ring is clockwise; a ring round the south pole is
/// closed along it.
fn area(ring: &[LonLat]) -> f64 {
    let turn: f64 = edges(ring).iter().map(|(a, b)| east(a.lon, b.lon)).sum();
    let base = if turn.abs() < 1.0 { 0.0 } else { 90.0 * turn.signum() };
    edges(ring).iter().map(|(a, b)| east(a.lon, b.lon) * (a.lat + b.lat + 2.0 * base)).sum()
}

fn cross(a: (LonLat, LonLat), b: (LonLat, LonLat)) -> bool {
    let from = |p: LonLat| (east(a.0.lon, p.lon), p.lat - a.0.lat);
    let (p, q, r, s) = (from(a.0), from(a.1), from(b.0), from(b.1));
    let side = |p: (f64, f64), q: (f64, f64), r: (f64, f64)| {
        let turn = (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
        if turn.abs() < 1e-9 {
            0.0
        } else {
            turn.signum()
        }
    };
    let is_far = (r.0 - s.0).abs() > 180.0;
    !is_far && side(p, q, r) * side(p, q, s) < 0.0 && side(r, s, p) * side(r, s, q) < 0.0
}

/// Asserts that every ring has four places or more, an area on the right side, and no edge that crosses another.
fn check_rings(world: &Topology) {
    for unit in &world.units {
        assert!(!unit.polygons.is_empty(), "{} has no polygon", unit.code);
        let exteriors = unit.polygons.iter().scan(0, |ring, rings| {
            *ring += rings.len();
            Some(*ring - rings.len())
        });
        let exteriors: Vec<usize> = exteriors.collect();
        for (index, ring) in world::rings(world, unit).iter().enumerate() {
            let name = format!("{} ring {index} at {:?}", unit.code, ring.first());
            let mut places: Vec<(i64, i64)> =
                ring.iter().map(|p| ((p.lon * 1e6) as i64, (p.lat * 1e6) as i64)).collect();
            places.sort_unstable();
            places.dedup();
            assert!(places.len() >= 4, "{name}: {} places", places.len());
            assert_eq!(area(ring) > 1e-6, exteriors.contains(&index), "{name}: area {}", area(ring));
            let edges = edges(ring);
            for (at, a) in edges.iter().enumerate() {
                let crossed = edges[at + 1..].iter().find(|b| cross(*a, **b));
                assert!(crossed.is_none(), "{name}: {a:?} crosses {crossed:?}");
            }
        }
    }
}

#[test]
fn no_shipped_ring_is_degenerate_flipped_or_crossed() {
    files().iter().for_each(check_rings);
}

#[test]
fn every_arc_is_one_coast_or_one_border() {
    files().iter().for_each(check_uses);
}

fn check_uses(world: &Topology) {
    let mut uses = vec![0; world.arcs.len()];
    world
        .units
        .iter()
        .flat_map(|unit| unit.polygons.iter().flatten().flatten())
        .for_each(|used| uses[used.arc as usize] += 1);
    for (arc, (count, meshed)) in uses.iter().zip(mesh(world, 0)).enumerate() {
        let expected = if meshed.kind == ArcKind::Coast { 1 } else { 2 };
        assert_eq!(*count, expected, "arc {arc} from {:?}", LonLat::of(world.arcs[arc][0]));
    }
}

#[test]
fn the_49th_parallel_has_a_vertex_every_five_degrees() {
    files().iter().for_each(check_parallel);
}

fn check_parallel(world: &Topology) {
    let (canada, usa) = (world.unit("CAN"), world.unit("USA"));
    let mut length = 0.0;
    for (arc, meshed) in world.arcs.iter().zip(mesh(world, 0)) {
        for pair in world::degrees(arc).windows(2) {
            let step = east(pair[0].lon, pair[1].lon).abs();
            assert!(step <= 5.01, "an edge of {step}° from {:?}", pair[0]);
            let is_parallel = (pair[0].lat - 49.0).abs() < 0.05 && pair[0].lat == pair[1].lat;
            if is_parallel && [(canada, usa), (usa, canada)].contains(&(meshed.a, meshed.b)) {
                length += step;
            }
        }
    }
    assert!(length > 25.0, "{length}° of the 49th parallel");
}

#[test]
fn nothing_is_cut_at_180_degrees_or_at_a_pole() {
    files().iter().for_each(check_cuts);
}

fn check_cuts(world: &Topology) {
    for code in ["RUS", "FJI", "ATA"] {
        let unit = &world.units[world.unit(code).unwrap()];
        let rings = world::rings(world, unit);
        let all: Vec<(LonLat, LonLat)> = rings.iter().flat_map(|ring| edges(ring)).collect();
        assert!(all.iter().any(|(a, b)| (a.lon - b.lon).abs() > 180.0), "{code} runs across 180°");
        for (a, b) in all {
            let along = a.lon.abs() == 180.0 && a.lon == b.lon && (a.lat - b.lat).abs() > 0.2;
            assert!(!along, "{code}: an edge along 180° from {} to {}", a.lat, b.lat);
            assert!(a.lat.abs() < 89.9, "{code}: a vertex at a pole");
        }
    }
}

#[test]
fn antarctica_goes_round_the_pole_once() {
    let world = world::shipped();
    let rings = world::rings(&world, &world.units[world.unit("ATA").unwrap()]);
    let turns: Vec<f64> =
        rings.iter().map(|ring| edges(ring).iter().map(|(a, b)| east(a.lon, b.lon)).sum::<f64>().round()).collect();
    assert_eq!(turns.iter().filter(|turn| **turn == 360.0).count(), 1);
    assert!(turns.iter().all(|turn| [0.0, 360.0].contains(turn)), "{turns:?}");
}

/// Builds a world of literal rings, each a unit `AAA`, `BBB` … of one polygon.
fn built(rings: &[&str], options: &Options) -> Topology {
    let feature = |(index, ring): (usize, &&str)| {
        let code = String::from_utf8(vec![b'A' + index as u8; 3]).unwrap();
        let geometry = format!(r#"{{"type":"MultiPolygon","coordinates":{ring}}}"#);
        format!(r#"{{"type":"Feature","properties":{{"code":"{code}"}},"geometry":{geometry}}}"#)
    };
    let features: Vec<String> = rings.iter().enumerate().map(feature).collect();
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let (bytes, _) = build(&text, "{}", "{}", options).unwrap();
    decode(&bytes).unwrap()
}

#[test]
fn neighbours_share_their_border() {
    let left = "[[[[0,0],[0,9],[5,9],[5,4],[5,0],[0,0]]]]";
    let right = "[[[[5,0],[5,4],[5,9],[9,9],[9,0],[5,0]]]]";
    let world = built(&[left, right], &Options::default());
    assert_eq!(world.arcs.len(), 3);
    let kinds: Vec<bool> = mesh(&world, 0).iter().map(|arc| arc.kind == ArcKind::Coast).collect();
    assert_eq!(kinds.iter().filter(|coast| **coast).count(), 2);
    check_rings(&world);
}

#[test]
fn an_enclave_and_the_hole_around_it_are_one_arc() {
    let around = "[[[[0,0],[0,9],[9,9],[9,0],[0,0]],[[3,3],[6,3],[6,6],[3,6],[3,3]]]]";
    let inside = "[[[[6,6],[6,3],[3,3],[3,6],[6,6]]]]";
    let world = built(&[around, inside], &Options::default());
    assert_eq!(world.arcs.len(), 2);
    check_rings(&world);
}

#[test]
fn either_winding_comes_out_the_same() {
    let clockwise = "[[[[0,0],[0,9],[9,9],[9,0],[0,0]]]]";
    let other = "[[[[0,0],[9,0],[9,9],[0,9],[0,0]]]]";
    let options = Options::default();
    let [one, two] = [clockwise, other].map(|ring| built(&[ring], &options));
    check_rings(&one);
    check_rings(&two);
}

#[test]
fn a_ring_that_simplifying_would_flatten_or_flip_keeps_its_shape() {
    // A thin crescent: without the vertices of its inner side it would have no area or turn over.
    let crescent = "[[[[0,0],[2,3],[5,4],[8,3],[10,0],[8,2.9],[5,3.8],[2,2.9],[0,0]]]]";
    check_rings(&built(&[crescent], &Options { coarse: 500.0, ..Options::default() }));
}

#[test]
fn an_arc_that_simplifying_would_lay_across_an_island_keeps_its_bay() {
    let mainland = "[[[[0,0],[0,20],[10,20],[11,12],[4,11],[4,9],[11,8],[10,0],[0,0]]]]";
    let island = "[[[[6,9.6],[6,10.4],[12,10.4],[12,9.6],[6,9.6]]]]";
    let world = built(&[mainland, island], &Options { coarse: 60.0, ..Options::default() });
    let rings: Vec<_> = world.units.iter().map(|unit| edges(&world::rings(&world, unit)[0])).collect();
    assert!(rings[0].iter().all(|a| rings[1].iter().all(|b| !cross(*a, *b))), "the coast runs across the island");
}

#[test]
fn a_unit_smaller_than_the_grid_is_still_there() {
    let speck = "[[[[12.4510,41.9000],[12.4510,41.9030],[12.4550,41.9030],[12.4550,41.9000],[12.4510,41.9000]]]]";
    let world = built(&[speck], &Options::default());
    check_rings(&world);
    let rings = world::rings(&world, &world.units[0]);
    assert!(alliance_map::atlas::contains(rings.iter().map(Vec::as_slice), world.units[0].label));
}

#[test]
fn an_island_cut_at_180_degrees_is_joined() {
    let cut = "[[[[178,0],[178,4],[180,4],[180,2],[180,0],[178,0]]],[[[-180,0],[-180,4],[-177,4],[-177,0],[-180,0]]]]";
    let world = built(&[cut], &Options::default());
    assert_eq!(world.units[0].polygons.len(), 1);
    check_rings(&world);
    // One half alone stays as it is.
    let half = "[[[[178,0],[178,4],[180,4],[180,2],[180,0],[178,0]]]]";
    check_rings(&built(&[half], &Options::default()));
}

#[test]
fn where_the_grid_is_rough_each_second_row_and_column_counts_but_for_small_islands() {
    // An uneven square at so many degrees east and north, so many wide.
    let square = |lon: f64, lat: f64, wide: f64| {
        let at = |x: f64, y: f64| format!("[{},{}]", lon + x * wide, lat + y * wide);
        let ring = [at(0.0, 0.0), at(0.13, 1.01), at(1.07, 0.93), at(1.01, -0.09), at(0.0, 0.0)].join(",");
        format!("[[[{ring}]]]")
    };
    let options = Options { coarse: 0.0, rough: true, ..Options::default() };
    let off = |lon: f64, lat: f64, wide: f64| {
        let world = built(&[&square(lon, lat, wide)], &options);
        check_rings(&world);
        let steps = |degrees: f64| (degrees * f64::from(options.grid) / 360.0).round() as i64;
        let places = world::degrees(&world.arcs[0]);
        places.iter().filter(|at| steps(at.lon) % 2 != 0 || steps(at.lat) % 2 != 0).count()
    };
    for (lon, lat) in [(-60.03, 12.07), (-100.03, 35.07), (80.03, 35.07), (20.03, 12.07), (140.03, -12.07)] {
        assert_eq!(off(lon, lat, 3.1), 0, "rough at {lon}, {lat}");
        assert!(off(lon, lat, 0.5) > 0, "a small island at {lon}, {lat}");
    }
    for (lon, lat) in [(20.03, 35.07), (140.03, 35.07)] {
        assert!(off(lon, lat, 3.1) > 0, "fine at {lon}, {lat}");
    }
}
