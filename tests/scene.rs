//! What the map shows, on the shipped geography: fills, lines, names and the way of the arrow keys.
#![allow(clippy::expect_used, reason = "a test may stop")]

mod common;

use alliance_map::geo::LonLat;
use alliance_map::projection::VIEWS;
use alliance_map::render::svg::picture;
use alliance_map::render::Context;
use alliance_map::scene::{neighbour, scene, Base, Choice, Fill, Firmness, Input, Mark, Scene};
use alliance_map::story::query::{focus_subjects, subjects};
use alliance_map::story::{Date, Party};
use common::{draw, fixtures, published, world};
use proptest::prelude::*;

fn select(code: &str) -> impl FnOnce(&mut Choice) + '_ {
    move |choice| choice.selected = Some(code.to_owned())
}

fn fill(scene: &Scene, code: &str) -> Fill {
    scene.lands.iter().find(|land| land.code == code).expect(code).paint.fill
}

#[test]
fn every_focus_subject_has_the_fill_of_its_group() {
    let topology = world();
    for fixture in fixtures() {
        let scene = draw(&fixture, &topology, |_| {});
        for code in focus_subjects(&fixture.story) {
            assert!(matches!(fill(&scene, code), Fill::Group(_)), "{code}");
        }
        let filled = scene.lands.iter().filter(|land| land.subject && matches!(land.paint.fill, Fill::Group(_)));
        assert_eq!(filled.count(), focus_subjects(&fixture.story).len());
    }
}

#[test]
fn the_shipped_map_colours_forty_countries_in_three_groups() {
    let scene = draw(&published(), &world(), |_| {});
    let in_slot = |slot| scene.lands.iter().filter(|l| l.subject && l.paint.fill == Fill::Group(slot)).count();
    assert_eq!([in_slot(0), in_slot(1), in_slot(2)], [32, 4, 4]);
}

#[test]
fn a_fill_follows_the_treaty_area() {
    let scene = draw(&published(), &world(), |_| {});
    for code in ["GRL", "FRO"] {
        assert_eq!(fill(&scene, code), Fill::Group(0), "{code}");
    }
    for code in ["x-hawaii", "GUF", "REU", "PRI", "GUM", "NCL"] {
        assert_eq!(fill(&scene, code), Fill::Territory, "{code}");
    }
    assert_eq!(fill(&scene, "HKG"), Fill::Group(2), "a group without treaty area takes all land of its members");
}

#[test]
fn a_membership_fills_from_its_first_day() {
    let (fixture, topology) = (published(), world());
    let on = |day| draw(&fixture, &topology, |choice| choice.date = Date { year: 2024, month: 3, day });
    let (before, after) = (on(6), on(7));
    assert_eq!((fill(&before, "SWE"), fill(&after, "SWE")), (Fill::Land, Fill::Group(0)));
    let pending = before.lands.iter().find(|land| land.code == "SWE").expect("Sweden");
    assert_eq!(pending.paint.outline, Some(0));
}

#[test]
fn washington_to_tokyo_is_whole() {
    let (fixture, topology) = (published(), world());
    let scene = draw(&fixture, &topology, select("JPN"));
    let to_the_states: Vec<_> =
        scene.ties.iter().filter(|tie| tie.plan.party == Party::Country("USA".into())).collect();
    assert!(!to_the_states.is_empty());
    for tie in to_the_states {
        assert_eq!(tie.path.matches('m').count(), 1, "one piece: {}", tie.path);
        let (first, last) = (tie.points.first().expect("a start"), tie.points.last().expect("an end"));
        assert!(last.x - first.x > 300.0, "the way over the Pacific, from {first:?} to {last:?}");
    }
}

#[test]
fn an_accusation_is_dotted_and_points_from_giver_to_taker() {
    let (fixture, topology) = (published(), world());
    for (selected, other) in [("PRK", "RUS"), ("RUS", "PRK")] {
        let scene = draw(&fixture, &topology, select(selected));
        let supply = |tie: &&alliance_map::scene::TieLine| {
            tie.mark == Some(Mark::Arrow) && tie.plan.party == Party::Country(other.into())
        };
        let tie = scene.ties.iter().find(supply).expect("a supply line");
        assert_eq!(tie.plan.firmness, Firmness::Alleged);
        // Moscow lies west of Pyongyang, whichever of the two is selected
        assert!(tie.along.x < 0.0, "from {selected}: {:?}", tie.along);
    }
}

#[test]
fn a_selection_fades_all_but_the_tied() {
    let scene = draw(&published(), &world(), select("JPN"));
    let faded = |code: &str| scene.lands.iter().find(|land| land.code == code).expect(code).paint.faded;
    assert!(!faded("JPN") && !faded("USA") && !faded("AUS"));
    assert!(faded("CHN") && faded("CAN") && faded("GRL"));
}

#[test]
fn arrow_keys_lead_from_every_subject_to_every_other() {
    let topology = world();
    for fixture in fixtures() {
        let base = Base::new(&topology, &Choice::opening(&fixture.story, 1000.0), &[]);
        let label = |code: &str| base.point(topology.units[topology.unit(code).expect(code)].label).expect(code);
        let points: Vec<_> = subjects(&fixture.story).into_iter().map(label).collect();
        for start in 0..points.len() {
            let mut reached = vec![false; points.len()];
            let mut next = vec![start];
            while let Some(at) = next.pop() {
                if std::mem::replace(&mut reached[at], true) {
                    continue;
                }
                for heading in [[-1.0, 0.0], [1.0, 0.0], [0.0, -1.0], [0.0, 1.0]] {
                    next.extend(neighbour(&points, at, heading));
                }
            }
            let missed: Vec<_> = subjects(&fixture.story).into_iter().zip(reached).filter(|(_, r)| !r).collect();
            assert!(missed.is_empty(), "from {}: {missed:?}", subjects(&fixture.story)[start]);
        }
    }
}

#[test]
fn the_narrow_view_shows_every_focus_subject_with_its_name_and_its_capital() {
    let (fixture, topology) = (published(), world());
    for width in [320.0, 360.0, 599.0] {
        let base = Base::new(&topology, &Choice { view: "arctic", ..Choice::opening(&fixture.story, width) }, &[]);
        for code in focus_subjects(&fixture.story) {
            let shape = &base.shapes[topology.unit(code).expect(code)];
            assert!(!shape.path.is_empty(), "{code} is not on the map");
            for place in [shape.label, shape.anchor] {
                let place = place.expect(code);
                assert!(base.frame.grow(-2.0).holds(place), "{code}: {place:?} at {width}");
            }
        }
    }
}

#[test]
fn each_worldview_draws_crimea_as_it_says() {
    let (fixture, topology) = (published(), world());
    let path = |worldview: usize, code: &str| {
        let scene = draw(&fixture, &topology, |choice| choice.worldview = worldview);
        scene.lands.iter().find(|land| land.code == code).expect(code).path.len()
    };
    assert!(path(0, "UKR") > path(1, "UKR"));
    assert!(path(0, "RUS") < path(1, "RUS"));
}

#[test]
fn a_unit_without_a_country_code_has_its_name_on_the_map() {
    let (fixture, topology) = (published(), world());
    let scene = draw(&fixture, &topology, |choice| {
        choice.worldview = 1;
        choice.selected = Some("x-somaliland".into());
    });
    assert!(scene.labels.iter().any(|label| label.lines == ["Somaliland"]), "{:?}", scene.labels);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_width_and_day_draws_numbers_only(width in 160.0..4000.0_f64, year in 1940_u16..2030, at in 0..58_usize) {
        let (fixture, topology) = (published(), world());
        let codes = subjects(&fixture.story);
        let mut choice = Choice::opening(&fixture.story, width);
        choice.date = Date { year, month: 6, day: 30 };
        choice.selected = codes.get(at).map(|code| (*code).to_owned());
        let base = Base::new(&topology, &choice, &codes);
        let input = Input {
            story: &fixture.story, topology: &topology, messages: &fixture.messages, host: &fixture.host,
        };
        let scene = scene(input, &base, &choice, None);
        let text = picture(&fixture.on(choice.date), &scene, &choice);
        prop_assert!(!text.contains("NaN") && !text.contains("inf"));
    }
}

#[test]
fn a_tie_that_leaves_the_map_ends_at_its_edge_without_a_mark() {
    let (fixture, topology) = (published(), world());
    let mut cut = 0;
    for view in VIEWS {
        for code in ["JPN", "USA", "LUX", "RUS"] {
            let scene = draw(&fixture, &topology, |choice| {
                (choice.view, choice.selected) = (view.name, Some(code.to_owned()));
            });
            let base =
                Base::new(&topology, &Choice { view: view.name, ..Choice::opening(&fixture.story, 1000.0) }, &[]);
            let unit = topology.unit(code).and_then(|unit| topology.units.get(unit)).expect(code);
            let is_here = base.point(unit.anchor).is_some();
            assert_eq!(scene.origin.is_some(), is_here && !scene.ties.is_empty(), "{code} in {}", view.name);
            for tie in &scene.ties {
                for point in &tie.points {
                    assert!(base.frame.grow(1e-6).holds(*point), "{code} in {}: {point:?}", view.name);
                }
                cut += usize::from(tie.mark.is_none());
                let towards = |party: &Party| match party {
                    Party::Country(other) => {
                        topology.unit(other).and_then(|unit| base.point(topology.units[unit].anchor))
                    }
                    Party::Group(_) => None,
                };
                if let (Some(end), true) = (towards(&tie.plan.party), is_here) {
                    assert!(tie.mark.is_some(), "{code} in {}: a line to {end:?} has no end", view.name);
                }
            }
            for label in &scene.labels {
                assert!(base.frame.contains(label.ground), "{:?} in {}", label.lines, view.name);
                if let Some(place) = label.unit {
                    let shape = &base.shapes[place];
                    assert!(shape.label.is_some(), "{:?} names what {} does not show", label.lines, view.name);
                }
            }
        }
    }
    assert!(cut > 10, "{cut} ties leave a map");
}

#[test]
fn each_border_policy_paints_its_own_map_and_an_exported_map_says_which() {
    let (fixture, topology) = (published(), world());
    let simferopol = LonLat::new(34.1, 44.95);
    for (worldview, owner, said) in [(0, "UKR", "our stated policy"), (1, "RUS", "Natural Earth data set as published")]
    {
        let choice = Choice { worldview, ..Choice::opening(&fixture.story, 1000.0) };
        let base = Base::new(&topology, &choice, &[]);
        let unit = base.point(simferopol).and_then(|at| base.land(at)).expect("on land");
        assert_eq!(topology.units[unit].code, owner);
        let scene = draw(&fixture, &topology, |choice| choice.worldview = worldview);
        let text = picture(&Context { topology: &topology, ..fixture.on(choice.date) }, &scene, &choice);
        let desc = text.split("<desc>").nth(1).and_then(|rest| rest.split("</desc>").next()).expect("a description");
        assert!(
            desc.starts_with("As of 11 July 2024.") && desc.contains(said) && desc.contains("Natural Earth"),
            "{desc}"
        );
    }
}
