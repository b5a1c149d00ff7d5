//! Countries in several groups: fill, bands inside the border, rings, and the legend's switches.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop")]

mod common;

use alliance_map::render::svg::picture;
use alliance_map::render::{legend, Entries};
use alliance_map::scene::theme::overlay_style;
use alliance_map::scene::{Choice, Fill, Land, Look, Scene};
use alliance_map::story::query::{focus_subjects, members_on};
use alliance_map::story::{Date, Story};
use common::{
    attr, country, draw, find, fixture, fixtures, markup, published, text, words, world, written, Element, Fixture,
};

fn index(story: &Story, id: &str) -> usize {
    story.groups.iter().position(|group| group.id == id).expect(id)
}

/// Shows the groups with these ids.
fn show<'a>(story: &'a Story, ids: &'a str) -> impl FnOnce(&mut Choice) + 'a {
    move |choice| choice.groups = ids.split(' ').map(|id| index(story, id)).collect()
}

fn land<'a>(scene: &'a Scene, code: &str) -> &'a Land {
    scene.lands.iter().find(|land| land.code == code).expect(code)
}

fn svg(fixture: &Fixture, scene: &Scene) -> String {
    picture(&fixture.context(), scene, &Choice::opening(&fixture.story, 1000.0))
}

/// Returns the number of classes `class` in a picture, of its map and its inset.
fn drawn(picture: &str, class: &str) -> usize {
    picture.matches(&["class=\"band ", class, "\""].concat()).count()
}

#[test]
fn a_group_that_is_no_focus_group_is_a_band_on_each_member_and_changes_no_fill() {
    let topology = world();
    for fixture in fixtures() {
        let story = &fixture.story;
        let before = draw(&fixture, &topology, |_| {});
        assert!(before.lands.iter().all(|land| land.bands.is_empty()));
        assert!(!svg(&fixture, &before).contains("clipPath"));
        for (group, found) in story.groups.iter().enumerate().filter(|(group, _)| !story.focus.contains(group)) {
            let after = draw(&fixture, &topology, |choice| choice.groups.push(group));
            for (old, new) in before.lands.iter().zip(&after.lands) {
                assert_eq!((&old.code, old.paint, old.home), (&new.code, new.paint, new.home));
            }
            let (_, inset) = after.inset.as_ref().map_or((None, None), |(place, inset)| (Some(place), Some(inset)));
            for member in members_on(found, story.as_of) {
                let bands = &land(&after, &member.country).bands;
                let is_in_inset = inset.is_some_and(|inset| !land(inset, &member.country).bands.is_empty());
                assert!(*bands == [group] || is_in_inset, "{} in {}: {bands:?}", member.country, found.id);
            }
            let banded = after.lands.iter().filter(|land| land.of.is_empty() && !land.bands.is_empty());
            assert!(banded.count() <= members_on(found, story.as_of).count(), "{}", found.id);
        }
    }
}

#[test]
fn a_country_in_two_overlays_and_a_focus_group_shows_all_three_and_a_third_overlay_is_not_drawn() {
    let (fixture, topology) = (published(), world());
    let story = &fixture.story;
    let scene = draw(&fixture, &topology, show(story, "quad nato aukus ip4 adversary five-eyes quad"));
    let (aukus, quad) = (index(story, "aukus"), index(story, "quad"));
    for (code, slot) in [("USA", 0), ("AUS", 1)] {
        let found = land(&scene, code);
        assert_eq!((found.paint.fill, &found.bands[..]), (Fill::Group(slot), &[quad, aukus][..]), "{code}");
    }
    assert_eq!(land(&scene, "IND").bands, [quad], "a band needs no fill");
    assert!(scene.labels.iter().any(|label| country(&topology, label) == "IND"), "and no word of a whole names India");
    assert!(land(&scene, "CAN").bands.is_empty(), "Five Eyes is the third");
    let picture = svg(&fixture, &scene);
    assert_eq!([drawn(&picture, "overlay-2"), drawn(&picture, "overlay-3")], [4, 4], "the inset has Britain again");
    // from the border inwards: line, casing, line, casing; what lies further in is drawn first
    let australia = picture.split("clip-path=\"url(#alliance-map-inside-AUS)\"").nth(1).expect("Australia");
    let widths: Vec<&str> = australia.split("stroke-width=\"").skip(1).map(|rest| &rest[..3]).take(4).collect();
    assert_eq!(widths, ["120", "100", "60\"", "40\""]);
}

#[test]
fn a_small_country_has_its_band_on_a_ring_where_no_inset_shows_it_larger() {
    let (fixture, topology) = (published(), world());
    let story = &fixture.story;
    let scene = draw(&fixture, &topology, show(story, "nato ip4 adversary fpda b9"));
    let singapore = land(&scene, "SGP");
    assert!(singapore.ring.is_some() && singapore.edge.is_empty() && singapore.bands == [index(story, "fpda")]);
    let picture = svg(&fixture, &scene);
    let place = picture.split("url(#alliance-map-inside-SGP)").nth(1).expect("Singapore");
    assert!(place[..place.find("</g>").expect("an end")].contains("r=\"70\""), "a line from 5 to 7 px");
    // Estonia is as small, but stands in the inset
    assert!(land(&scene, "EST").bands.is_empty());
    let (_, inset) = scene.inset.as_ref().expect("an inset");
    let estonia = land(inset, "EST");
    assert!(estonia.ring.is_none() && estonia.bands == [index(story, "b9")]);
    assert!(picture.contains("id=\"alliance-map-inside-inset-EST\""));
    // enlarged, it has room
    let at = singapore.ring.expect("a place");
    let near = draw(&fixture, &topology, |choice| {
        show(story, "fpda")(choice);
        choice.zoom = [at.x / scene.frame.width, at.y / scene.frame.height, 60.0];
    });
    let singapore = land(&near, "SGP");
    assert!(singapore.ring.is_none() && !singapore.edge.is_empty());
}

#[test]
fn focus_groups_that_overlap_are_a_fill_and_a_band() {
    let text = text("tests/stories/latin-american-blocs.json");
    let focus = "\"focus\": [\"mercosur\", \"pacific-alliance\"]";
    assert!(text.contains(focus));
    let fixture =
        fixture(&text.replace(focus, "\"focus\": [\"andean-community\", \"mercosur\", \"pacific-alliance\"]"));
    let topology = world();
    let scene = draw(&fixture, &topology, |_| {});
    let pacific = index(&fixture.story, "pacific-alliance");
    assert_eq!(Look::of(&fixture.story, pacific), Look::Fill(2));
    for code in ["COL", "PER"] {
        let found = land(&scene, code);
        assert_eq!((found.paint.fill, &found.bands[..]), (Fill::Group(0), &[pacific][..]), "{code}");
    }
    assert_eq!((land(&scene, "MEX").paint.fill, land(&scene, "MEX").bands.len()), (Fill::Group(2), 0));
    let picture = svg(&fixture, &scene);
    assert_eq!(drawn(&picture, "group-3 textured"), 2, "the band has the texture of its group");
    assert!(picture.contains("stroke=\"url(#alliance-map-texture-3)\""));
    // with the first group hidden the second one fills
    let scene = draw(&fixture, &topology, show(&fixture.story, "mercosur pacific-alliance"));
    assert_eq!((land(&scene, "COL").paint.fill, land(&scene, "COL").bands.len()), (Fill::Group(2), 0));
}

#[test]
fn bands_follow_the_day_and_step_back_with_their_countries() {
    let (fixture, topology) = (published(), world());
    let story = &fixture.story;
    let on = |year, ids: &str| {
        draw(&fixture, &topology, |choice| {
            show(story, ids)(choice);
            (choice.date, choice.selected) = (Date { year, month: 7, day: 11 }, Some("JPN".into()));
        })
    };
    let early = on(2020, "nato aukus nato-aspirants");
    assert!(early.lands.iter().all(|land| land.bands.is_empty()), "not announced; an editor's grouping has no past");
    let late = on(2024, "nato aukus nato-aspirants");
    assert!(!land(&late, "UKR").bands.is_empty() && land(&late, "UKR").paint.faded && !land(&late, "USA").paint.faded);
    let group = |code: &str| {
        let picture = svg(&fixture, &late);
        let start = picture.find(&["url(#alliance-map-inside-", code, ")"].concat()).expect("a band");
        picture[start.saturating_sub(40)..start].contains("opacity=\"0.46\"")
    };
    assert!(group("UKR") && !group("USA"));
}

#[test]
fn no_two_groups_of_a_story_look_alike() {
    let looks: Vec<_> = (0..36).map(overlay_style).collect();
    for (place, look) in looks.iter().enumerate() {
        assert!(!looks[..place].contains(look), "{place}");
    }
}

fn live(fixture: &Fixture, choice: &Choice) -> Element {
    written(&markup(|to| legend(&fixture.on(choice.date), to, Entries::Switches(&choice.shown(&fixture.story)))))
}

fn pressed<'a>(legend: &'a Element) -> Vec<(&'a str, bool)> {
    let switches = find(legend, |element| attr(element, "data-switch").is_some());
    assert!(switches.iter().all(|switch| switch.name == "button" && attr(switch, "type") == Some("button")));
    let state = |switch: &&'a Element| (attr(switch, "data-switch").expect("a group"), attr(switch, "aria-pressed"));
    switches.iter().map(state).map(|(group, on)| (group, on == Some("true"))).collect()
}

#[test]
fn the_legend_switches_every_group_and_says_how_many_countries_are_coloured() {
    for fixture in fixtures() {
        let story = &fixture.story;
        let opening = Choice::opening(story, 1000.0);
        let switches = live(&fixture, &opening);
        let found = pressed(&switches);
        assert_eq!(found.len(), story.groups.len());
        for (place, (id, on)) in found.iter().enumerate() {
            assert_eq!(*on, place < story.focus.len(), "{id}");
        }
        assert!(!words(&switches).contains("shown"), "all are");
        for note in find(&switches, |element| attr(element, "class") == Some("editorial")) {
            assert!(find(note, |element| element.name == "button").is_empty());
        }
        let all = focus_subjects(story).len();
        for &group in &story.focus {
            let choice = Choice { groups: vec![group], ..opening.clone() };
            let n = members_on(&story.groups[group], story.as_of).count();
            let text = words(&live(&fixture, &choice));
            assert!(text.contains(&format!("{n} of {all} shown")), "{text}");
        }
        let others: Vec<usize> = (0..story.groups.len()).filter(|group| !story.focus.contains(group)).collect();
        let none = live(&fixture, &Choice { groups: others.clone(), ..opening.clone() });
        assert!(words(&none).contains(&format!("0 of {all} shown")));
        assert_eq!(pressed(&none).iter().filter(|(_, on)| *on).count(), others.len().min(2), "two lines at once");
    }
}

#[test]
fn the_legend_follows_the_day() {
    let fixture = published();
    let on = |year, month, day| {
        let choice = Choice { date: Date { year, month, day }, ..Choice::opening(&fixture.story, 1000.0) };
        let legend = live(&fixture, &choice);
        (words(&legend), pressed(&legend).len())
    };
    let (text, switches) = on(2024, 3, 6);
    // Sweden is missing, and the editor's four are outlined only
    assert!(text.contains("NATO 31 countries") && text.contains("35 of 40 shown"), "{text}");
    assert_eq!(switches, 15);
    let (text, switches) = on(1952, 1, 1);
    assert!(text.contains("NATO 12 countries") && switches < 15, "{text}");
}

#[test]
fn a_page_without_a_map_has_the_same_legend_without_switches() {
    for fixture in fixtures() {
        let plain = written(&markup(|to| legend(&fixture.context(), to, Entries::Counts)));
        let switches = live(&fixture, &Choice::opening(&fixture.story, 1000.0));
        assert!(find(&plain, |element| element.name == "button").is_empty());
        let squeezed = |element: &Element| words(element).split_whitespace().collect::<Vec<_>>().join(" ");
        let (plain_words, live_words) = (squeezed(&plain), squeezed(&switches));
        // the switches have a fold more, which begins with a number
        let head = live_words.split(" more group").next().unwrap_or_default();
        let number = head.strip_prefix(&plain_words).unwrap_or_default();
        assert!(number.trim().parse::<usize>().is_ok(), "{live_words}");
    }
}

#[test]
fn a_legend_of_names_is_the_same_on_any_day() {
    for fixture in fixtures() {
        let on = |year| {
            let ctx = fixture.on(Date { year, month: 1, day: 1 });
            written(&markup(|to| legend(&ctx, to, Entries::Names)))
        };
        let names: Vec<&str> =
            fixture.story.focus.iter().map(|&group| fixture.story.groups[group].label.as_str()).collect();
        assert_eq!(words(&on(1950)).split_whitespace().collect::<Vec<_>>().join(" "), names.join(" "));
        assert_eq!(words(&on(1950)), words(&on(2024)));
        assert_eq!(find(&on(1950), |element| element.name == "svg").len(), names.len());
    }
}
