//! Moves of the map: what the reader holds stays under the hand, and nothing beyond the map is ever shown.

mod common;

use alliance_map::geo::{LonLat, Point, Rect};
use alliance_map::projection::{View, VIEWS, WHOLE};
use alliance_map::scene::{Base, Camera, Choice, MOST, OPENING};
use alliance_map::story::query::subjects;
use alliance_map::topology::Topology;
use common::{fixtures, published, world};
use proptest::prelude::*;

const FRAME: Rect = Rect { x: 0.0, y: 0.0, width: 900.0, height: 440.0 };

/// The point of the page that shows a place of the whole map, given as shares of it.
fn shown(camera: Camera, [x, y]: [f64; 2]) -> Point {
    let [middle_x, middle_y, times] = camera.zoom;
    Point::new(((x - middle_x) * times + 0.5) * FRAME.width, ((y - middle_y) * times + 0.5) * FRAME.height)
}

/// The place under a point of the page.
fn under(camera: Camera, at: Point) -> [f64; 2] {
    let [x, y, times] = camera.zoom;
    [x + (at.x / FRAME.width - 0.5) / times, y + (at.y / FRAME.height - 0.5) / times]
}

/// Any moves: px dragged, the point round which it grows, how many times.
fn moves() -> impl Strategy<Value = Vec<(Point, Point, f64)>> {
    let point = || (-2000.0..2000.0_f64, -2000.0..2000.0_f64).prop_map(|(x, y)| Point::new(x, y));
    prop::collection::vec((point(), point(), 0.01..100.0_f64), 1..12)
}

proptest! {
    #[test]
    fn nothing_beyond_the_map_is_shown(moves in moves(), view in 0..VIEWS.len()) {
        let mut camera = OPENING;
        for (by, round, times) in moves {
            camera = camera.moved(&VIEWS[view], FRAME, by, round, times);
            let [x, y, times] = camera.zoom;
            prop_assert!((1.0..=MOST).contains(&times), "{camera:?}");
            for middle in [x, y] {
                prop_assert!(middle - 0.5 / times > -1e-12 && middle + 0.5 / times < 1.0 + 1e-12, "{camera:?}");
            }
            let [lon, lat, _] = camera.rotation;
            prop_assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0, "{camera:?}");
        }
    }

    #[test]
    fn what_lies_under_the_fingers_stays_there(x in 0.45..0.55_f64, y in 0.45..0.55_f64, times in 1.0..1.5_f64) {
        let camera = Camera { zoom: [0.5, 0.5, 4.0], ..OPENING };
        let round = Point::new(x * FRAME.width, y * FRAME.height);
        let place = under(camera, round);
        let by = Point::new(12.0, -7.0);
        let moved = camera.moved(&VIEWS[0], FRAME, by, round, times);
        let after = shown(moved, place);
        prop_assert!((after.x - round.x - by.x).abs() < 1e-9 && (after.y - round.y - by.y).abs() < 1e-9, "{after:?}");
    }

    #[test]
    fn a_flight_begins_and_ends_where_it_should_and_keeps_a_fixed_point(share in 0.0..1.0_f64, times in 1.0..8.0_f64) {
        let round = Point::new(300.0, 200.0);
        let to = OPENING.moved(&VIEWS[0], FRAME, Point::default(), round, times);
        let place = under(OPENING, round);
        let between = shown(OPENING.towards(to, share), place);
        prop_assert!(between.distance(round) < 1e-6, "{between:?}");
        for (end, share) in [(OPENING, 0.0), (to, 1.0)] {
            let here = OPENING.towards(to, share);
            for (a, b) in here.zoom.iter().zip(end.zoom) {
                prop_assert!((a - b).abs() < 1e-9, "{here:?}");
            }
        }
    }
}

#[test]
fn the_globe_turns_the_short_way() {
    let from = Camera { rotation: [170.0, 10.0, 0.0], ..OPENING };
    let to = Camera { rotation: [-170.0, 30.0, 0.0], ..OPENING };
    assert_eq!(from.towards(to, 0.5).rotation, [-180.0, 20.0, 0.0]);
    assert_eq!(from.towards(to, 1.0).rotation, [-170.0, 30.0, 0.0]);
}

#[test]
fn a_globe_that_is_dragged_round_more_than_once_stands_where_it_ends() {
    let globe = View::by_name("globe").expect("globe");
    let drag = |x: f64| OPENING.moved(globe, FRAME, Point { x, y: 0.0 }, Point::default(), 1.0).rotation[0];
    for turns in [-3.0, -1.0, 1.0, 2.0, 50.0] {
        let apart = drag(30.0 + turns * 2.0 * FRAME.width) - drag(30.0);
        assert!(apart.abs() < 1e-9, "{turns} turns: {apart}°");
    }
}

/// Where a map that stands at `choice` goes to show a country.
fn flight(topology: &Topology, choice: &Choice, code: &str) -> Camera {
    let base = Base::new(topology, choice, &[]);
    let index = topology.unit(code).expect(code);
    let view = View::by_name(choice.view).expect("a view");
    Camera::of(choice).on(view, &base, &topology.units[index], base.shapes[index].bounds)
}

#[test]
fn every_subject_that_a_view_shows_can_be_flown_to_and_stands_in_the_frame_then() {
    let topology = world();
    for fixture in fixtures() {
        for (view, zoom) in VIEWS.iter().flat_map(|view| [(view, WHOLE), (view, [0.2, 0.8, 5.0])]) {
            let zoom = if view.turns() { WHOLE } else { zoom };
            let choice = Choice { view: view.name, ..Choice::opening(&fixture.story, 900.0) };
            let whole = Base::new(&topology, &choice, &[]);
            let choice = Choice { zoom, ..choice };
            for code in subjects(&fixture.story) {
                let index = topology.unit(code).expect(code);
                if !view.turns() && whole.shapes[index].label.is_none() {
                    continue;
                }
                let there = flight(&topology, &choice, code);
                let mut moved = choice.clone();
                there.put(&mut moved);
                let base = Base::new(&topology, &moved, &[]);
                let (shape, before) = (&base.shapes[index], zoom[2]);
                assert!(base.frame.holds(shape.label.expect(code)), "{code} in {} from {before}", view.name);
                assert!(there.zoom[2] <= 8.0 || there.zoom[2] <= before, "{code} in {}: {there:?}", view.name);
            }
        }
    }
}

#[test]
fn a_view_that_has_no_place_for_a_country_stays() {
    let (topology, fixture) = (world(), published());
    let choice = Choice { view: "europe", ..Choice::opening(&fixture.story, 900.0) };
    assert_eq!(flight(&topology, &choice, "AUS"), Camera::of(&choice));
}

#[test]
fn an_enlarged_map_shows_the_same_places_larger() {
    let (topology, fixture) = (world(), published());
    let choice = Choice::opening(&fixture.story, 900.0);
    let zoomed = Choice { zoom: [0.45, 0.4, 3.0], ..choice.clone() };
    let (whole, near) = (Base::new(&topology, &choice, &[]), Base::new(&topology, &zoomed, &[]));
    assert_eq!(whole.frame, near.frame);
    let tokyo = LonLat::new(139.7, 35.7);
    let (a, b) = (whole.point(tokyo).expect("Tokyo"), near.point(tokyo).expect("Tokyo"));
    let frame = whole.frame;
    assert!((b.x - ((a.x / frame.width - 0.45) * 3.0 + 0.5) * frame.width).abs() < 1e-9);
    assert!((b.y - ((a.y / frame.height - 0.4) * 3.0 + 0.5) * frame.height).abs() < 1e-9);
    assert!(Base::new(&topology, &zoomed, &subjects(&fixture.story)).inset.is_none(), "it would cover the map");
    let arctic = Choice { view: "arctic", zoom: [0.5, 0.5, 3.0], ..Choice::opening(&fixture.story, 360.0) };
    let whole = Choice { zoom: WHOLE, ..arctic.clone() };
    let [near, whole] = [arctic, whole].map(|choice| Base::new(&topology, &choice, &subjects(&fixture.story)));
    assert!(near.inset.is_some() && near.height == whole.height, "what stands below the map stays");
    assert!(View::by_name("globe").is_some_and(View::turns));
}
