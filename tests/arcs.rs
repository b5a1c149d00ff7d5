//! The shipped geography through the projected arcs: the same land as ring by ring, and one line per border.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use alliance_map::clip::Circle;
use alliance_map::geo::{LonLat, Point, Rect, Rotation};
use alliance_map::path::PathData;
use alliance_map::projection::{LambertAzimuthal, NaturalEarth, ProjectedArcs, Projection, ROTATION, VIEWS};
use alliance_map::topology::{self, ArcRef, Topology};

fn world() -> Topology {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/geography/world.bin");
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    topology::decode(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn projections() -> Vec<Projection> {
    const CIRCLE: Circle = Circle::new(116.0);
    let arctic = Projection::new(&LambertAzimuthal).rotate(Rotation::new([-110.0, -55.0, 0.0])).clip(&CIRCLE);
    let oblique = Projection::new(&NaturalEarth).rotate(Rotation::new([-60.0, -40.0, 20.0]));
    let mut all: Vec<Projection> = VIEWS.iter().map(|view| view.projection(1000.0, ROTATION).0).collect();
    all.push(arctic.fit([2.0 * 58_f64.to_radians().sin(); 4], 700.0).0);
    all.push(oblique.scale(160.0).translate(Point::new(480.0, 250.0)));
    all
}

/// Returns the places of a ring, none repeated at the end.
fn places(topology: &Topology, ring: &[ArcRef]) -> Vec<LonLat> {
    let mut places = Vec::new();
    for used in ring {
        let mut arc = topology.arcs[used.arc as usize].clone();
        if used.reversed {
            arc.reverse();
        }
        arc.pop();
        places.extend(arc.into_iter().map(LonLat::of));
    }
    places
}

#[test]
fn units_have_the_same_area_as_ring_by_ring() {
    let world = world();
    assert!(world.units.len() > 200, "{} units", world.units.len());
    for (number, projection) in projections().iter().enumerate() {
        let is_globe = VIEWS.get(number).is_some_and(|view| view.name == "globe");
        let arcs = ProjectedArcs::new(&world, projection);
        for (index, unit) in world.units.iter().enumerate() {
            let joined = arcs.unit(index).area();
            let mut apart = 0.0;
            for polygon in &unit.polygons {
                let rings: Vec<_> = polygon.iter().map(|ring| places(&world, ring)).collect();
                apart += projection.draw(&rings, true).area();
            }
            assert!((joined - apart).abs() < 1e-6, "{}: {joined} px² and {apart} px²", unit.code);
            // The globe's rim is drawn in steps of 2°, and what lies between step and rim is less than nothing.
            assert!(joined > if is_globe { -1e-2 } else { -1e-6 }, "{}: {joined} px²", unit.code);
        }
    }
}

#[test]
fn land_and_sea_are_no_more_than_the_globe() {
    let world = world();
    for (number, projection) in projections().iter().enumerate() {
        let arcs = ProjectedArcs::new(&world, projection);
        let land: f64 = (0..world.units.len()).map(|unit| arcs.unit(unit).area()).sum();
        let share = land / projection.draw_sphere().area();
        let is_europe = VIEWS.get(number).is_some_and(|view| view.name == "europe");
        let expected = if is_europe { 0.5..0.65 } else { 0.2..0.5 };
        assert!(expected.contains(&share), "{share} of the map is land");
    }
}

#[test]
fn nothing_is_drawn_beyond_the_frame() {
    let world = world();
    for view in VIEWS {
        let (projection, height) = view.projection(1000.0, ROTATION);
        let frame = Rect { x: 0.0, y: 0.0, width: 1000.0, height };
        let arcs = ProjectedArcs::new(&world, &projection);
        let mut visible = 0;
        for (unit, bounds) in (0..world.units.len()).filter_map(|unit| Some((unit, arcs.unit(unit).bounds()?))) {
            assert!(frame.contains(bounds), "{}: {bounds:?}", world.units[unit].code);
            visible += 1;
        }
        let least = match view.name {
            "europe" | "indo-pacific" => 60,
            "globe" => 100,
            _ => 200,
        };
        assert!(visible > least, "{}: {visible} units", view.name);
        let antarctica = world.unit("ATA").unwrap_or_else(|| panic!("no Antarctica"));
        let mut path = PathData::default();
        path.draw(&arcs.unit(antarctica));
        assert!(path.text.len() < 2000, "only the tip of its peninsula lies in the frame");
    }
}

#[test]
fn neighbours_share_every_point_of_their_border() {
    let world = world();
    let (projection, _) = VIEWS[0].projection(1000.0, ROTATION);
    let arcs = ProjectedArcs::new(&world, &projection);
    let drawn = |code: &str| {
        let unit = world.unit(code).unwrap_or_else(|| panic!("no {code}"));
        (unit, arcs.unit(unit).lines.concat())
    };
    let (france, of_france) = drawn("FRA");
    let (germany, of_germany) = drawn("DEU");
    let used = |unit: usize| world.units[unit].polygons.iter().flatten().flatten().map(|used| used.arc);
    let shared: Vec<u32> = used(france).filter(|arc| used(germany).any(|other| other == *arc)).collect();
    assert!(!shared.is_empty());
    for arc in shared {
        for point in arcs.arcs[arc as usize].lines.iter().flatten() {
            assert!(of_france.contains(point) && of_germany.contains(point), "{point:?}");
        }
    }
}

#[test]
fn greenland_and_chukotka_are_drawn_where_they_belong() {
    let world = world();
    let (projection, _) = VIEWS[0].projection(1000.0, ROTATION);
    let arcs = ProjectedArcs::new(&world, &projection);
    let bounds = |code: &str| world.unit(code).and_then(|unit| arcs.unit(unit).bounds()).unwrap_or_default();
    // Greenland is cut at 30°W and touches both sides; Russia is not and reaches from Europe over 180°.
    let greenland = bounds("GRL");
    assert!(greenland.x < 1.0 && greenland.x + greenland.width > 999.0, "{greenland:?}");
    let russia = bounds("RUS");
    assert!(russia.x > 100.0 && (420.0..480.0).contains(&russia.width), "{russia:?}");
    let fiji = bounds("FJI");
    assert!(fiji.width < 20.0 && (560.0..600.0).contains(&fiji.x), "{fiji:?}");
}
