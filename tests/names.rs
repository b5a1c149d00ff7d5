//! Names on the map: which find room, and that none covers another.

mod common;

use alliance_map::scene::LabelKind;
use alliance_map::story::query::subjects;
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
