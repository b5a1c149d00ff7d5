//! The inset: there for the stories that it serves, and part of the map.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop")]

mod common;

use alliance_map::render::svg::picture;
use alliance_map::scene::{Base, Choice, Label};
use alliance_map::story::query::subjects;
use common::{country, draw, fixtures, published, world};

#[test]
fn the_inset_is_there_for_a_story_that_it_serves_and_shows_what_the_map_shows() {
    let topology = world();
    for (fixture, view, width) in fixtures().iter().flat_map(|f| [(f, "pacific", 904.0), (f, "arctic", 360.0)]) {
        let served = subjects(&fixture.story);
        let choice = Choice { view, ..Choice::opening(&fixture.story, width) };
        let base = Base::new(&topology, &choice, &served);
        let alone = Base::new(&topology, &choice, &[]);
        assert!(alone.inset.is_none() && alone.height == alone.frame.height);
        assert_eq!(base.inset.is_some(), fixture.story.id == published().story.id, "six countries in Europe, or none");
        let Some((place, inset)) = &base.inset else { continue };
        let europe = served.iter().filter(|code| inset.shapes[topology.unit(code).expect(code)].label.is_some());
        assert!(europe.count() >= 6, "{}: an inset for too few", fixture.story.id);
        assert!(place.x == 0.0 && (place.y + place.height - base.height).abs() < 1e-9 && place.width <= width);
        assert_eq!(view == "arctic", place.y > base.frame.height, "below the map, or in its corner");
    }
    let (fixture, topology) = (published(), world());
    let scene = draw(&fixture, &topology, |choice| choice.selected = Some("JPN".into()));
    let (_, inset) = scene.inset.as_ref().expect("an inset");
    assert!(inset
        .ties
        .iter()
        .any(|tie| tie.plan.ties
            == scene.ties.iter().find(|t| t.plan.party == tie.plan.party).expect("in both").plan.ties));
    let markup = picture(&fixture.on(fixture.story.as_of), &scene, &Choice::opening(&fixture.story, 904.0));
    for code in ["DEU", "LUX"] {
        assert_eq!(markup.matches(&format!("data-country=\"{code}\"")).count(), 2, "{code} is in map and inset");
    }
    assert_eq!(markup.matches("role=\"button\"").count(), subjects(&fixture.story).len(), "one button each");
}

#[test]
fn a_country_that_the_inset_names_is_named_once() {
    let (fixture, topology) = (published(), world());
    let scene = draw(&fixture, &topology, |choice| choice.selected = Some("JPN".into()));
    let (_, inset) = scene.inset.as_ref().expect("an inset");
    let named = |labels: &[Label], code: &str| labels.iter().any(|label| country(&topology, label) == code);
    assert!(named(&inset.labels, "ITA") && !named(&scene.labels, "ITA"), "Italy lies in the inset");
    assert!(named(&scene.labels, "RUS"), "Russia goes on beyond the inset");
    let opening = draw(&fixture, &topology, |_| {});
    for label in &opening.labels {
        assert!(!label.ground.overlaps(opening.inset.as_ref().expect("an inset").0), "{:?} lies under it", label.lines);
    }
}
