//! What holds for every projection: there and back again, no number that is none, nothing beyond the frame.

#![allow(clippy::panic, reason = "a test fails by panicking")]

use alliance_map::clip::{Antimeridian, Circle, Edge};
use alliance_map::geo::{LonLat, Point, Rect, Rotation};
use alliance_map::path::PathData;
use alliance_map::projection::{
    graticule, EqualEarth, LambertAzimuthal, NaturalEarth, Orthographic, Patterson, Projection, RawProjection,
    ROTATION, VIEWS,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Every projection with the edge of what it can show.
const ALL: [(&dyn RawProjection, &dyn Edge); 5] = [
    (&Patterson, &Antimeridian),
    (&NaturalEarth, &Antimeridian),
    (&EqualEarth, &Antimeridian),
    (&LambertAzimuthal, &Circle::new(170.0)),
    (&Orthographic, &Circle::new(89.0)),
];

fn projection(index: usize, rotate: [f64; 3]) -> Projection {
    let (raw, edge) = ALL[index];
    Projection::new(raw).rotate(Rotation::new(rotate)).clip(edge).scale(160.0).translate(Point::new(480.0, 250.0))
}

/// A polygon like a country: a ring round a place, clockwise on the map.
fn blob(centre: LonLat, radius_deg: f64, wobble: &[f64]) -> Vec<LonLat> {
    let turn = Rotation::new([-centre.lon, -centre.lat, 0.0]);
    let step = std::f64::consts::TAU / wobble.len() as f64;
    let vertex = |(index, wobble): (usize, &f64)| {
        let (sin, cos) = (step * index as f64).sin_cos();
        let radius = (radius_deg * wobble).to_radians();
        LonLat::of(turn.invert([radius.cos(), radius.sin() * sin, radius.sin() * cos]))
    };
    wobble.iter().enumerate().map(vertex).collect()
}

/// A ring round a field of the net of tens of degrees, clockwise on the map.
fn lattice(west: i32, south: i32, east: i32, north: i32) -> Vec<LonLat> {
    let place = |lon: i32, lat: i32| LonLat::new(f64::from((lon + 54) % 36 - 18) * 10.0, f64::from(lat) * 10.0);
    let up = (south..north).map(|lat| place(west, lat));
    let along = (west..east).map(|lon| place(lon, north));
    let down = (south + 1..=north).rev().map(|lat| place(east, lat));
    let back = (west + 1..=east).rev().map(|lon| place(lon, south));
    up.chain(along).chain(down).chain(back).collect()
}

/// Returns what is wrong, if anything: a polygon and the rest of the globe must fill what the map shows of it
/// together, and neither may be less than nothing.
fn part_and_rest(projection: &Projection, ring: &[LonLat]) -> Option<String> {
    let measure = |ring: Vec<LonLat>| projection.draw(&[ring], true).area();
    let part = measure(ring.to_vec());
    let rest = measure(ring.iter().rev().copied().collect());
    let whole = projection.draw_sphere().area();
    let alike = (part + rest - whole).abs() < 1.0 + whole * 2e-3;
    (!alike || part < -1.0 || rest < -1.0).then(|| format!("{part} px² and {rest} px² are not {whole} px²"))
}

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn there_and_back(
        index in 0..ALL.len(),
        rotate in [-360.0..360.0, -90.0..90.0, -180.0..180.0],
        lon in -180.0..180.0_f64,
        lat in -89.9..89.9_f64,
    ) {
        let projection = projection(index, rotate);
        let place = LonLat::new(lon, lat);
        if let Some(point) = projection.project(place) {
            let back = projection.invert(point);
            prop_assert!(back.is_some(), "{point:?} is off the globe");
            let back = back.unwrap_or_default();
            let east = (back.lon - lon + 540.0).rem_euclid(360.0) - 180.0;
            prop_assert!(east.abs() * lat.to_radians().cos() < 1e-5 && (back.lat - lat).abs() < 1e-5, "{back:?}");
        }
    }

    #[test]
    fn off_the_globe_or_back_again(index in 0..ALL.len(), x in -200.0..1200.0_f64, y in -200.0..800.0_f64) {
        let projection = projection(index, [-110.0, -55.0, 0.0]);
        if let Some(place) = projection.invert(Point::new(x, y)) {
            prop_assert!(place.is_valid());
            if let Some(point) = projection.project(place) {
                // On the rim itself the same place is drawn at both ends.
                let rim = point.distance(Point::new(960.0 - x, y)) < 0.01;
                prop_assert!(rim || point.distance(Point::new(x, y)) < 1e-4, "{point:?} for {x}, {y}");
            }
        }
    }

    #[test]
    fn polygons_stay_finite_inside_the_frame_and_near_their_size(
        index in 0..ALL.len(),
        rotate in [-360.0..360.0, -90.0..90.0, -180.0..180.0],
        lon in -180.0..180.0,
        lat in -90.0..90.0,
        radius in 0.5..60.0_f64,
        wobble in prop::collection::vec(0.5..1.0_f64, 5..40),
    ) {
        let ring = blob(LonLat::new(lon, lat), radius, &wobble);
        let frame = Rect { x: 100.0, y: 50.0, width: 700.0, height: 350.0 };
        let free = projection(index, rotate);
        let framed = projection(index, rotate).extent(frame);

        let lines = framed.draw(std::slice::from_ref(&ring), true);
        for point in lines.lines.iter().flatten() {
            let here = Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 };
            prop_assert!(frame.contains(here), "{point:?}");
        }

        prop_assert_eq!(part_and_rest(&free, &ring), None);
        prop_assert_eq!(part_and_rest(&framed, &ring), None);

        let mut path = PathData::default();
        path.draw(&lines);
        prop_assert!(path.text.chars().all(|c| c.is_ascii_digit() || "mlhvz -".contains(c)), "{}", path.text);
    }

    #[test]
    fn every_view_turned_any_way_stays_finite_and_inside_its_frame(
        view in 0..VIEWS.len(),
        rotate in [-360.0..360.0, -90.0..90.0, -180.0..180.0],
        width in 160.0..4000.0_f64,
        lon in -180.0..180.0,
        lat in -90.0..90.0,
        radius in 0.5..80.0_f64,
        wobble in prop::collection::vec(0.5..1.0_f64, 5..40),
    ) {
        let (projection, height) = VIEWS[view].projection(width, ROTATION);
        let projection = projection.rotate(Rotation::new(rotate));
        let frame = Rect { x: 0.0, y: 0.0, width, height }.grow(1e-6);
        let ring = blob(LonLat::new(lon, lat), radius, &wobble);
        let lines = projection.draw(std::slice::from_ref(&ring), true);
        let net = projection.draw_vectors(&graticule(20.0), false);
        for point in lines.lines.iter().chain(&net.lines).chain(&projection.draw_sphere().lines).flatten() {
            prop_assert!(frame.holds(*point), "{point:?}");
        }
        prop_assert_eq!(part_and_rest(&projection, &ring), None);
        let place = LonLat::new(lon, lat);
        if let Some(back) = projection.project(place).map(|point| projection.invert(point)) {
            let back = back.unwrap_or(LonLat::new(f64::NAN, 0.0));
            let east = (back.lon - lon + 540.0).rem_euclid(360.0) - 180.0;
            prop_assert!(east.abs() * lat.to_radians().cos() < 1e-5 && (back.lat - lat).abs() < 1e-5, "{back:?}");
        }
    }

    #[test]
    fn sides_on_the_cut_and_corners_at_the_poles_do_no_harm(
        index in 0..ALL.len(),
        (east, north, roll) in (-18..18, -9..=9, -1..=1),
        (west, south) in (-18..18_i32, -9..9_i32),
        (width, height) in (1..34, 1..18),
    ) {
        let rotate = [east, north, roll].map(|tens| f64::from(tens) * 10.0);
        let ring = lattice(west, south, west + width, i32::min(south + height, 9));
        prop_assert_eq!(part_and_rest(&projection(index, rotate), &ring), None);
    }

    #[test]
    fn great_circles_keep_their_ends(
        index in 0..ALL.len(),
        rotate in [-360.0..360.0, -90.0..90.0, 0.0..1.0],
        from in (-180.0..180.0, -90.0..90.0),
        to in (-180.0..180.0, -90.0..90.0),
    ) {
        let projection = projection(index, rotate);
        let (from, to) = (LonLat::new(from.0, from.1), LonLat::new(to.0, to.1));
        let pieces = projection.draw(&[vec![from, to]], false).lines;
        for point in pieces.iter().flatten() {
            prop_assert!(point.x.is_finite() && point.y.is_finite());
        }
        if let (Some(start), Some(end)) = (projection.project(from), projection.project(to)) {
            let first = pieces.first().and_then(|piece| piece.first()).copied().unwrap_or_default();
            let last = pieces.last().and_then(|piece| piece.last()).copied().unwrap_or_default();
            // A place on the cut is drawn at one side or at the other.
            let side = if index < 3 { 500.0 } else { f64::INFINITY };
            let meets = |a: Point, b: Point| a.distance(b) < 1e-3 || ((a.x - b.x).abs() > side && (a.y - b.y).abs() < 1e-3);
            prop_assert!(meets(first, start) && meets(last, end), "{first:?}, {last:?} for {start:?}, {end:?}");
        }
    }
}

#[test]
fn a_ring_that_touches_the_circle_is_not_turned_inside_out() {
    // At two places opposite each other, then with a side along the circle's tangent.
    assert_eq!(part_and_rest(&projection(3, [50.0, 0.0, 0.0]), &lattice(0, -1, 15, 1)), None);
    assert_eq!(part_and_rest(&projection(3, [140.0, 80.0, 0.0]), &lattice(11, 0, 13, 9)), None);
}

#[test]
fn no_place_makes_a_number_that_is_none() {
    let extremes = [-180.0, -90.0, 0.0, 90.0, 180.0];
    let lats = [-90.0, -45.0, 0.0, 45.0, 90.0];
    for index in 0..ALL.len() {
        for rotate in [[0.0; 3], [180.0, 0.0, 0.0], [0.0, 90.0, 0.0], [-90.0, -90.0, 90.0]] {
            let projection = projection(index, rotate);
            for place in extremes.iter().flat_map(|&lon| lats.map(|lat| LonLat::new(lon, lat))) {
                if let Some(point) = projection.project(place) {
                    assert!(point.x.is_finite() && point.y.is_finite(), "{place:?} {rotate:?}");
                }
            }
            let net = projection.draw_vectors(&graticule(45.0), false);
            assert!(net.lines.iter().flatten().all(|point| point.x.is_finite() && point.y.is_finite()));
        }
    }
}

#[test]
fn resampling_follows_the_great_circle_within_its_precision() {
    let coarse = VIEWS[0].projection(1000.0, ROTATION).0;
    let line = |precision: f64| {
        let projection = VIEWS[0].projection(1000.0, ROTATION).0.precision(precision);
        projection.draw(&[vec![LonLat::new(4.35, 50.85), LonLat::new(139.69, 35.69)]], false).lines.concat()
    };
    let true_curve = line(0.001);
    for precision in [0.2, 0.3, 1.0] {
        let drawn = line(precision);
        let furthest = true_curve.iter().map(|&point| distance_to(&drawn, point)).fold(0.0, f64::max);
        assert!(furthest < precision, "{furthest} px at precision {precision}");
        assert!(drawn.len() < 100, "{} points", drawn.len());
    }
    // Due north a great circle is drawn straight and needs no more points.
    assert_eq!(coarse.draw(&[vec![LonLat::new(100.0, 0.0), LonLat::new(100.0, 25.0)]], false).lines.concat().len(), 2);
}

/// Returns the distance from a point to a drawn line in px.
fn distance_to(line: &[Point], point: Point) -> f64 {
    let side = |(a, b): (&Point, &Point)| {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let share = (((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
        point.distance(Point::new(a.x + share * dx, a.y + share * dy))
    };
    line.iter().zip(&line[1..]).map(side).fold(f64::INFINITY, f64::min)
}

#[test]
fn a_cap_fills_a_square() {
    const CIRCLE: Circle = Circle::new(116.0);
    let arctic = Projection::new(&LambertAzimuthal).rotate(Rotation::new([-110.0, -55.0, 0.0])).clip(&CIRCLE);
    let (arctic, height) = arctic.fit([2.0 * 58_f64.to_radians().sin(); 4], 360.0);
    assert!((height - 360.0).abs() < 1e-6, "{height}");
    let Some(bounds) = arctic.draw_sphere().bounds() else { panic!("nothing was drawn") };
    assert!(bounds.x.abs() < 1e-6 && bounds.y.abs() < 1e-6, "{bounds:?}");
    assert!((bounds.width - 360.0).abs() < 1e-6 && (bounds.height - 360.0).abs() < 1e-6, "{bounds:?}");
}

#[test]
fn no_width_and_no_rotation_stops_a_view() {
    let absurd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -0.0, -1.0, 1e300, 1e-300, f64::MIN_POSITIVE];
    for view in VIEWS {
        for width in absurd {
            for turn in absurd {
                for rotation in [[turn, 0.0, 0.0], [0.0, turn, 0.0], [turn; 3]] {
                    let (projection, _) = view.projection(width, rotation);
                    let ring = blob(LonLat::new(100.0, 20.0), 30.0, &[1.0; 9]);
                    let mut path = PathData::default();
                    path.draw(&projection.draw(&[ring], true));
                    path.draw(&projection.draw_vectors(&graticule(20.0), false));
                    path.draw(&projection.draw_sphere());
                }
            }
        }
    }
}

#[test]
fn every_view_fills_its_frame_at_any_width() {
    for view in VIEWS {
        for width in [100.0, 360.0, 1280.0] {
            let (projection, height) = view.projection(width, ROTATION);
            let Some(bounds) = projection.draw_sphere().bounds() else { panic!("{} draws nothing", view.name) };
            assert!(bounds.width > width - 1e-6 && bounds.height > height - 1e-6, "{}: {bounds:?}", view.name);
            assert!(bounds.x > -1e-6 && bounds.width < width + 1e-6 && bounds.height < height + 1e-6);
        }
    }
}
