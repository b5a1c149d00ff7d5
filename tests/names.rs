//! Names on the map: which find room, and that none covers another.

mod common;

use alliance_map::projection::VIEWS;
use alliance_map::scene::{Base, Choice, LabelKind};
use alliance_map::story::query::{focus_subjects, subjects};
use common::{country, draw, fixtures, published, world};

#[test]
fn no_name_covers_another_or_leaves_the_frame() {
    let topology = world();
    for fixture in fixtures() {
        for width in [320.0, 360.0, 768.0, 1000.0, 1600.0] {
            let all: Vec<Option<&str>> = subjects(&fixture.story).into_iter().map(Some).chain([None]).collect();
            for selected in all {
                let scene = draw(&fixture, &topology, |choice| {
                    choice.width = width;
                    choice.selected = selected.map(str::to_owned);
                });
                for (index, label) in scene.labels.iter().enumerate() {
                    assert!(scene.frame.contains(label.ground), "{:?} at {width}", label.lines);
                    assert!(label.style.size >= 11.0, "{:?}", label.lines);
                    for other in &scene.labels[..index] {
                        let apart = !label.ground.overlaps(other.ground);
                        assert!(apart, "{:?} and {:?} at {width}, {selected:?}", label.lines, other.lines);
                    }
                }
            }
        }
    }
}

#[test]
fn the_eight_countries_named_one_by_one_find_room() {
    let fixture = published();
    let topology = world();
    let scene = draw(&fixture, &topology, |_| {});
    let named: Vec<&str> = scene
        .labels
        .iter()
        .filter(|label| label.kind == LabelKind::Country)
        .map(|label| country(&topology, label))
        .collect();
    for code in ["JPN", "KOR", "AUS", "NZL", "CHN", "RUS", "PRK", "IRN"] {
        assert!(named.contains(&code), "{code} is not among {named:?}");
    }
}

#[test]
fn the_selected_country_is_named_in_smaller_type_where_there_is_little_room() {
    let (fixture, topology) = (published(), world());
    let (mut named, mut missing) = (0, Vec::new());
    for view in VIEWS {
        for width in [360.0, 768.0, 1280.0] {
            let base = Base::new(&topology, &Choice { view: view.name, ..Choice::opening(&fixture.story, width) }, &[]);
            for code in focus_subjects(&fixture.story) {
                let unit = topology.unit(code).expect(code);
                if base.shapes[unit].label.is_none() {
                    continue;
                }
                let scene = draw(&fixture, &topology, |choice| {
                    (choice.view, choice.width, choice.selected) = (view.name, width, Some(code.to_owned()));
                });
                let inset = scene.inset.iter().flat_map(|(_, inset)| &inset.labels);
                if scene.labels.iter().chain(inset).any(|label| label.unit == Some(unit)) {
                    named += 1;
                } else {
                    missing.push(format!("{code} in {} at {width}", view.name));
                }
            }
        }
    }
    assert!(missing.len() * 150 < named, "{named} named, not {missing:?}");
}
