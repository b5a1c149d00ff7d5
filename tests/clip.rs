//! Cutting along each edge, on literal rings and lines, seen through a sink that records what it is told.

use alliance_map::clip::{clip, outline, Antimeridian, Circle, Edge, Rectangle, Vertex};
use alliance_map::geo::{LonLat, Rect};

/// How the numbers of a line are to be read.
#[derive(Clone, Copy)]
enum Unit {
    Degrees,
    Px,
}

use Unit::{Degrees, Px};

fn vertices(line: &[(f64, f64)], unit: Unit) -> Vec<Vertex> {
    line.iter()
        .map(|&(x, y)| match unit {
            Degrees => LonLat::new(x, y).vector(),
            Px => [x, y, 0.0],
        })
        .collect()
}

/// Returns lines or rings as text: `(x y, …)` for each, in whole degrees or px.
fn text(lines: &[Vec<Vertex>], unit: Unit) -> String {
    let numbers = |&[x, y, z]: &Vertex| match unit {
        Degrees => LonLat::of([x, y, z]),
        Px => LonLat::new(x, y),
    };
    let words =
        |vertex: &Vertex| format!("{} {}", numbers(vertex).lon.round() as i64, numbers(vertex).lat.round() as i64);
    lines.iter().map(|line| format!("({})", line.iter().map(words).collect::<Vec<_>>().join(", "))).collect()
}

/// Asserts what comes of a polygon, in degrees on the sphere.
fn check(edge: &dyn Edge, rings: &[&[(f64, f64)]], expected: &str) {
    check_polygon(edge, Degrees, rings, expected);
}

fn check_polygon(edge: &dyn Edge, unit: Unit, rings: &[&[(f64, f64)]], expected: &str) {
    assert_eq!(format!("{{{}}}", polygon(edge, unit, rings)), expected);
}

fn polygon(edge: &dyn Edge, unit: Unit, rings: &[&[(f64, f64)]]) -> String {
    let rings: Vec<_> = rings.iter().map(|ring| vertices(ring, unit)).collect();
    text(&clip(edge, rings, true).lines, unit)
}

/// Asserts what comes of a line, in degrees on the sphere or in px.
fn check_line(edge: &dyn Edge, unit: Unit, line: &[(f64, f64)], expected: &str) {
    assert_eq!(text(&clip(edge, vec![vertices(line, unit)], false).lines, unit), expected);
}

#[test]
fn a_ring_clear_of_the_antimeridian_stays_as_it_is() {
    check(&Antimeridian, &[&[(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0)]], "{(0 0, 0 10, 10 10, 10 0)}");
}

#[test]
fn chukotka_is_cut_in_two() {
    check(
        &Antimeridian,
        &[&[(170.0, 60.0), (170.0, 70.0), (-170.0, 70.0), (-170.0, 60.0)]],
        "{(-180 70, -170 70, -170 60, -180 60)(180 60, 170 60, 170 70, 180 70)}",
    );
}

#[test]
fn fiji_keeps_two_islands_whole_and_cuts_the_third() {
    check(
        &Antimeridian,
        &[&[(178.0, -18.0), (178.0, -17.0), (179.0, -17.0)], &[(-179.0, -17.0), (-178.0, -17.0), (-178.0, -18.0)]],
        "{(178 -18, 178 -17, 179 -17)(-179 -17, -178 -17, -178 -18)}",
    );
    check(
        &Antimeridian,
        &[&[(178.0, -18.0), (178.0, -16.0), (-178.0, -17.0)]],
        "{(-180 -17, -178 -17, -180 -18)(180 -18, 178 -18, 178 -16, 180 -17)}",
    );
}

#[test]
fn antarctica_is_closed_under_the_south_pole() {
    check(
        &Antimeridian,
        &[&[(-120.0, -70.0), (0.0, -70.0), (120.0, -70.0)]],
        "{(-180 -80, -120 -70, 0 -70, 120 -70, 180 -80, 180 -90, 0 -90, -180 -90)}",
    );
}

#[test]
fn an_arctic_cap_is_closed_over_the_north_pole() {
    check(
        &Antimeridian,
        &[&[(120.0, 70.0), (0.0, 70.0), (-120.0, 70.0)]],
        "{(180 80, 120 70, 0 70, -120 70, -180 80, -180 90, 0 90, 180 90)}",
    );
}

#[test]
fn antarctica_as_stored_down_to_the_pole_and_back_is_the_same_land() {
    check(
        &Antimeridian,
        &[&[(-120.0, -70.0), (0.0, -70.0), (120.0, -70.0), (180.0, -80.0), (180.0, -90.0), (-180.0, -90.0), (-180.0, -80.0)]],
        "{(-180 -90, -180 -90, -180 -80, -120 -70, 0 -70, 120 -70, 180 -80, 180 -90, 180 -90, 180 -90, 180 -90, 0 -90)}",
    );
}

#[test]
fn a_hole_across_the_cut_opens_both_halves() {
    check(
        &Antimeridian,
        &[
            &[(160.0, -20.0), (160.0, 20.0), (-160.0, 20.0), (-160.0, -20.0)],
            &[(170.0, -10.0), (-170.0, -10.0), (-170.0, 10.0), (170.0, 10.0)],
        ],
        // The long sides are great circles, which bow towards the poles.
        "{(-180 21, -160 20, -160 -20, -180 -21, -180 -10, -170 -10, -170 10, -180 10)\
         (180 -21, 160 -20, 160 20, 180 21, 180 10, 170 10, 170 -10, 180 -10)}",
    );
}

#[test]
fn a_ring_the_other_way_round_is_the_rest_of_the_globe() {
    check(
        &Antimeridian,
        &[&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]],
        "{(0 0, 10 0, 10 10)(-180 -90, -180 0, -180 90, 0 90, 180 90, 180 0, 180 -90, 0 -90)}",
    );
}

#[test]
fn a_side_along_the_cut_stays_on_its_own_side() {
    check(
        &Antimeridian,
        &[&[(-180.0, 0.0), (180.0, 10.0), (-170.0, 10.0), (-170.0, 0.0)]],
        "{(-170 10, -170 0, -180 0, -180 10)}",
    );
    check(
        &Antimeridian,
        &[&[(-180.0, 0.0), (170.0, 0.0), (170.0, 10.0), (-180.0, 10.0)]],
        "{(170 0, 170 10, 180 10, 180 0)}",
    );
}

#[test]
fn lines_over_the_antimeridian_and_the_pole_are_cut() {
    check_line(&Antimeridian, Degrees, &[(170.0, 0.0), (-170.0, 0.0)], "(170 0, 180 0)(-180 0, -170 0)");
    check_line(
        &Antimeridian,
        Degrees,
        &[(-77.0, 39.0), (103.0, 35.0)],
        "(-77 39, -77 90, -180 90)(180 90, 103 90, 103 35)",
    );
    check_line(&Antimeridian, Degrees, &[(0.0, 0.0)], "");
}

#[test]
fn a_line_may_enter_and_leave_a_circle_between_two_hidden_vertices() {
    check_line(&Circle::new(30.0), Degrees, &[(-60.0, 0.0), (60.0, 0.0)], "(-30 0, 30 0)");
    check_line(&Circle::new(30.0), Degrees, &[(-60.0, 40.0), (60.0, 40.0)], "");
    check_line(&Circle::new(30.0), Degrees, &[(0.0, 0.0), (60.0, 0.0)], "(0 0, 30 0)");
}

#[test]
fn a_line_may_leave_and_enter_a_wide_circle_between_two_visible_vertices() {
    check_line(&Circle::new(150.0), Degrees, &[(140.0, 0.0), (-140.0, 0.0)], "(140 0, 150 0)(-150 0, -140 0)");
    check_line(&Circle::new(150.0), Degrees, &[(140.0, 0.0), (0.0, 60.0)], "(140 0, 0 60)");
}

#[test]
fn a_polygon_round_the_circle_becomes_the_circle() {
    for (edge, radius) in [(Circle::new(20.0), 20.0), (Circle::new(120.0), 60.0)] {
        let far = 45.0;
        let hidden: [(f64, f64); 4] = match radius {
            20.0 => [(-far, -far), (-far, far), (far, far), (far, -far)],
            _ => [(170.0, -10.0), (170.0, 10.0), (-170.0, 10.0), (-170.0, -10.0)],
        };
        // The square round the circle; the square beyond the circle, run so that the circle is inside.
        let ring: Vec<_> = if radius == 20.0 { hidden.to_vec() } else { hidden.iter().rev().copied().collect() };
        let text = polygon(&edge, Degrees, &[&ring]);
        assert_eq!(text.matches('(').count(), 1);
        assert_eq!(text.matches(',').count(), 179, "a point every 2°");
        assert!(text.contains(&format!("0 {radius}")), "{text}");
    }
}

#[test]
fn a_polygon_beyond_the_circle_is_not_drawn() {
    check(&Circle::new(90.0), &[&[(150.0, 0.0), (150.0, 10.0), (160.0, 10.0)]], "{}");
}

#[test]
fn a_small_ring_beyond_the_circle_is_nothing_one_way_round_and_all_the_other() {
    for (radius, west) in [(30.0, 40.0), (89.999, 90.01), (90.0, 150.0), (120.0, 121.0), (150.0, 170.0)] {
        let edge = Circle::new(radius);
        for south in [-10.0, 0.0, 5.0] {
            let mut ring = vertices(&[(west, south), (west, south + 3.0), (west + 5.0, south + 3.0)], Degrees);
            assert_eq!(clip(&edge, vec![ring.clone()], true).lines, Vec::<Vec<Vertex>>::new(), "{radius}");
            ring.reverse();
            assert_eq!(clip(&edge, vec![ring], true).lines, vec![outline(&edge)], "{radius}");
        }
    }
}

#[test]
fn a_polygon_half_in_the_circle_is_closed_along_it() {
    check(
        &Circle::new(90.0),
        &[&[(80.0, -1.0), (80.0, 1.0), (100.0, 1.0), (100.0, -1.0)]],
        "{(90 -1, 80 -1, 80 1, 90 1, 90 0)}",
    );
}

const FRAME: Rect = Rect { x: 0.0, y: 0.0, width: 100.0, height: 50.0 };

#[test]
fn lines_are_cut_at_the_frame() {
    let frame = Rectangle::new(FRAME);
    check_line(&frame, Px, &[(-10.0, 10.0), (110.0, 10.0)], "(0 10, 100 10)");
    check_line(&frame, Px, &[(50.0, 25.0), (50.0, 75.0), (60.0, 25.0)], "(50 25, 50 50)(55 50, 60 25)");
    check_line(&frame, Px, &[(-10.0, 10.0), (10.0, -20.0)], "");
    check_line(&frame, Px, &[(0.0, 0.0), (100.0, 50.0)], "(0 0, 100 50)");
}

#[test]
fn polygons_are_closed_along_the_frame() {
    let frame = Rectangle::new(FRAME);
    let check = |rings: &[&[(f64, f64)]], expected| check_polygon(&frame, Px, rings, expected);
    check(&[&[(-10.0, 60.0), (-10.0, 20.0), (30.0, 20.0), (30.0, 60.0)]], "{(0 20, 30 20, 30 50, 0 50)}");
    // Larger than the frame, with a hole in it.
    let outer: &[(f64, f64)] = &[(-10.0, 60.0), (-10.0, -10.0), (110.0, -10.0), (110.0, 60.0)];
    check(&[outer], "{(0 50, 0 0, 100 0, 100 50)}");
    let hole: &[(f64, f64)] = &[(10.0, 10.0), (10.0, 20.0), (20.0, 20.0)];
    check(&[outer, hole], "{(10 10, 10 20, 20 20)(0 50, 0 0, 100 0, 100 50)}");
    // A comb whose back is beyond the frame falls into its teeth.
    check(
        &[&[
            (10.0, 60.0),
            (10.0, 40.0),
            (20.0, 40.0),
            (20.0, 55.0),
            (30.0, 55.0),
            (30.0, 40.0),
            (40.0, 40.0),
            (40.0, 60.0),
        ]],
        "{(10 50, 10 40, 20 40, 20 50)(30 50, 30 40, 40 40, 40 50)}",
    );
    // Beside the frame, and touching its side from within.
    check(&[&[(110.0, 10.0), (120.0, 10.0), (120.0, 20.0)]], "{}");
    check(&[&[(0.0, 10.0), (10.0, 10.0), (0.0, 20.0)]], "{(0 10, 10 10, 0 20)}");
}

#[test]
fn the_globe_becomes_the_edge() {
    let text = text(&[outline(&Antimeridian)], Degrees);
    assert_eq!(text, "(-180 -90, -180 0, -180 90, 0 90, 180 90, 180 0, 180 -90, 0 -90)");
}

#[test]
fn empty_rings_and_lines_are_nothing() {
    for edge in [&Antimeridian as &dyn Edge, &Circle::new(90.0), &Rectangle::new(FRAME)] {
        check_line(edge, Px, &[], "");
        check_polygon(edge, Degrees, &[&[], &[]], "{}");
        check_polygon(edge, Degrees, &[], "{}");
    }
}
