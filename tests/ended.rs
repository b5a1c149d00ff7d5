//! Ties that ended: in the panel always, on the map where the reader asks for their lines.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod common;

use alliance_map::render::panel;
use alliance_map::render::svg::picture;
use alliance_map::scene::theme::SEA_TEXT;
use alliance_map::scene::{line_style, Choice, Family, Scene};
use alliance_map::story::{query, Kinds, Role};
use alliance_map::topology::Topology;
use common::{attr, draw, find, fixtures, markup, published, select, words, world, written, Fixture};

fn ended() -> Kinds {
    let mut kinds = Kinds::default();
    kinds.choose(Kinds::ENDED);
    kinds
}

/// Returns the map of a country, with the lines of ended ties if they are asked for.
fn map(fixture: &Fixture, topology: &Topology, code: &str, kinds: Kinds) -> Scene {
    draw(fixture, topology, |choice| (choice.selected, choice.kinds) = (Some(code.to_owned()), kinds))
}

/// Returns the ids of the country's own ties that ended and have an other end.
fn past(fixture: &Fixture, code: &str) -> Vec<usize> {
    let story = &fixture.story;
    let is_past = |index: &usize| {
        let tie = &story.ties[*index];
        let with_ends = tie.parties.iter().filter(|party| party.role != Role::About).count() > 1;
        with_ends && line_style(tie, story.as_of).0 == Family::Ended
    };
    query::own_ties(story, code, story.as_of).into_iter().filter(is_past).collect()
}

#[test]
fn ended_ties_have_thin_plain_lines_without_ends_where_they_are_asked_for() {
    let topology = world();
    let mut seen = 0;
    for fixture in fixtures() {
        for code in query::subjects(&fixture.story) {
            let past = past(&fixture, code);
            let drawn = |scene: &Scene| -> Vec<usize> {
                let lines = scene.ties.iter().filter(|line| line.plan.family == Family::Ended);
                lines.flat_map(|line| line.plan.ties.clone()).collect()
            };
            assert!(drawn(&map(&fixture, &topology, code, Kinds::default())).is_empty(), "{code}: not asked for");
            let scene = map(&fixture, &topology, code, ended());
            for tie in drawn(&scene) {
                assert!(past.contains(&tie), "{code}: {} has not ended", fixture.story.ties[tie].id);
            }
            for tie in &past {
                assert!(drawn(&scene).contains(tie), "{code}: {} has no line", fixture.story.ties[*tie].id);
            }
            for line in scene.ties.iter().filter(|line| line.plan.family == Family::Ended) {
                assert_eq!((line.width, line.mark), (1.0, None), "{code}");
                seen += 1;
            }
            // All others stay as they were.
            let others = scene.ties.iter().filter(|line| line.plan.family != Family::Ended);
            let before = map(&fixture, &topology, code, Kinds::default());
            let plans = before.ties.iter().map(|line| &line.plan).collect::<Vec<_>>();
            assert!(others.clone().all(|line| plans.contains(&&line.plan)), "{code}");
        }
    }
    assert!(seen > 5, "{seen} lines of ended ties");
}

#[test]
fn a_picture_draws_them_solid_in_the_colour_of_the_seas_names() {
    let fixture = published();
    let code = query::subjects(&fixture.story).into_iter().find(|code| !past(&fixture, code).is_empty());
    let scene = map(&fixture, &world(), code.expect("a country with a tie that ended"), ended());
    let choice = Choice::opening(&fixture.story, 1000.0);
    let file = picture(&fixture.context(), &scene, &choice);
    let lines: Vec<&str> = file.split('<').filter(|tag| tag.contains("tie ended")).collect();
    assert!(!lines.is_empty());
    for line in lines {
        assert!(line.contains(&format!("stroke=\"{SEA_TEXT}\"")) && !line.contains("dasharray"), "{line}");
        assert!(line.contains("stroke-width=\"1\""), "{line}");
    }
}

#[test]
fn the_panel_offers_them_where_there_are_any() {
    let mut offered = 0;
    for fixture in fixtures() {
        for code in query::subjects(&fixture.story) {
            let day = fixture.story.as_of;
            let is_past = |tie: usize| line_style(&fixture.story.ties[tie], day).0 == Family::Ended;
            let count = query::own_ties(&fixture.story, code, day).into_iter().filter(|tie| is_past(*tie)).count();
            for kinds in [Kinds::default(), ended()] {
                let ctx = fixture.context();
                let choice = Choice { kinds, ..select(&ctx, Some(code)) };
                let panel = written(&markup(|to| panel(&ctx, to, &choice)));
                let buttons = find(&panel, |element| attr(element, "data-kind") == Some("ended"));
                let own = query::own_ties(&fixture.story, code, day).len();
                if own == 0 || count == 0 && !kinds.has(Kinds::ENDED) {
                    assert!(buttons.is_empty(), "{code}");
                    continue;
                }
                assert_eq!(words(buttons[0]), format!("Lines of ended ties {count}"), "{code}");
                assert_eq!(
                    attr(buttons[0], "aria-pressed"),
                    Some(if kinds.has(Kinds::ENDED) { "true" } else { "false" })
                );
                // They are no kind: all ties stay in the list.
                assert!(!words(&panel).contains("shown"), "{code}: {}", words(&panel));
                offered += 1;
            }
        }
    }
    assert!(offered > 10, "{offered}");
}
