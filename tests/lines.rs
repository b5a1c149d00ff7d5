//! The lines of a selected country's ties: each can be followed, and none runs through a name.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::geo::Point;
use alliance_map::projection::VIEWS;
use alliance_map::scene::{Base, Choice, Scene, TieLine};
use alliance_map::story::{query, Kinds, Party};
use common::{draw, published, world};

/// Px from which on a line is long enough to be bowed aside.
const LONG: f64 = 60.0;

/// Px that two lines must be apart somewhere; on a globe less, near whose rim they are seen from the side until the reader
/// turns it.
const APART: f64 = 5.5;
const APART_ON_GLOBE: f64 = 2.5;

/// Calls a function with every subject of the published story selected, in every view, without the lines of ended ties and
/// with them.
fn each(check: &mut dyn FnMut(&str, &Scene)) {
    let (fixture, topology) = (published(), world());
    let mut with_ended = Kinds::default();
    with_ended.choose(Kinds::ENDED);
    for view in VIEWS {
        for code in query::subjects(&fixture.story) {
            for kinds in [Kinds::default(), with_ended] {
                let scene = draw(&fixture, &topology, |choice| {
                    (choice.view, choice.selected, choice.kinds) = (view.name, Some(code.to_owned()), kinds);
                });
                check(&format!("{code} in {}", view.name), &scene);
            }
        }
    }
}

/// Returns the length of a line in px.
fn length(line: &TieLine) -> f64 {
    line.points.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

/// Returns how far one line runs from another at most, in px.
fn apart(line: &TieLine, other: &TieLine) -> f64 {
    let near = |at: &Point| other.points.iter().map(|to| at.distance(*to)).fold(f64::INFINITY, f64::min);
    line.points.iter().map(near).fold(0.0, f64::max)
}

#[test]
fn no_line_hides_under_another() {
    let mut found = Vec::new();
    let mut pairs = 0;
    each(&mut |place, scene| {
        for (index, line) in scene.ties.iter().enumerate() {
            for other in &scene.ties[..index] {
                pairs += 1;
                let (shorter, apart) = (length(line).min(length(other)), apart(line, other).min(apart(other, line)));
                let least = if place.ends_with("globe") { APART_ON_GLOBE } else { APART };
                if shorter >= LONG && apart < least {
                    let (one, other) = (&line.plan.party, &other.plan.party);
                    found.push(format!("{place}: {one:?} and {other:?}, {shorter:.0} px long, {apart:.1} apart"));
                }
            }
        }
    });
    assert!(pairs > 2_000, "{pairs}");
    assert!(found.is_empty(), "{} of {pairs}:\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_name_stands_on_a_line() {
    let mut names = 0;
    let mut found = Vec::new();
    each(&mut |place, scene| {
        for label in &scene.labels {
            names += 1;
            let is_on = |line: &&TieLine| line.points.iter().any(|at| label.ground.grow(-1.0).holds(*at));
            if let Some(line) = scene.ties.iter().find(is_on) {
                found.push(format!("{place}: {:?} on the line to {:?}", label.lines, line.plan.party));
            }
        }
    });
    assert!(names > 1_000, "{names}");
    assert!(found.is_empty(), "{} of {names}:\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_line_to_a_group_ends_at_its_anchor() {
    let (fixture, topology) = (published(), world());
    let mut lines = 0;
    for code in query::subjects(&fixture.story) {
        let base = Base::new(&topology, &Choice::opening(&fixture.story, 1000.0), &[]);
        for line in &draw(&fixture, &topology, |choice| choice.selected = Some(code.to_owned())).ties {
            let Party::Group(group) = line.plan.party else { continue };
            lines += 1;
            let (anchor, _) =
                fixture.story.groups[group].anchor.as_ref().expect("a group that is a party has an anchor");
            let end = base.point(*anchor).expect("the whole map shows it");
            let ends = [line.points.first(), line.points.last()].map(|at| at.expect("a point").distance(end));
            assert!(ends.iter().any(|apart| *apart < 0.1), "{code}: {ends:?}");
        }
    }
    assert!(lines > 3, "{lines}");
}
