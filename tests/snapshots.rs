//! Some panels, and the map in every view, as they were when somebody last looked at them. UPDATE=1 writes them anew.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::markup::write;
use alliance_map::projection::VIEWS;
use alliance_map::render::{panel, svg};
use alliance_map::scene::{scene, Base, Choice, Input};
use alliance_map::story::query::subjects;
use alliance_map::topology::decode;
use common::{markup, path, published, select};
use std::{env, fs};

fn check(name: &str, found: &str) {
    let file = path("tests/snapshots").join(name);
    let expected = fs::read_to_string(&file).ok();
    if env::var_os("UPDATE").is_some() || (expected.is_none() && env::var_os("CI").is_none()) {
        fs::write(&file, found).expect("written");
        return;
    }
    let expected = expected.unwrap_or_else(|| panic!("{name} is missing; UPDATE=1 writes it"));
    let differs = expected.lines().zip(found.lines()).position(|(old, new)| old != new);
    let line = differs.map_or(0, |line| line + 1);
    assert!(expected == found, "{name} differs from line {line} on; look at it, then UPDATE=1 writes it anew");
}

#[test]
fn panels_are_as_last_seen() {
    let fixture = published();
    for (country, other) in [("JPN", None), ("PRK", None), ("LUX", None), ("JPN", Some("CHN"))] {
        let ctx = fixture.context();
        let choice = Choice { compare: other.map(str::to_owned), ..select(&ctx, Some(country)) };
        let html = write(&markup(|to| panel(&ctx, to, &choice)));
        // One element a line, so that a change shows as a line.
        let name = other.map_or_else(String::new, |other| ["-", other].concat());
        check(&["panel-", country, &name, ".html"].concat(), &(html.replace("><", ">\n<") + "\n"));
    }
}

#[test]
fn views_are_as_last_seen() {
    let fixture = published();
    let topology = decode(include_bytes!("../data/geography/world.bin")).unwrap();
    for view in VIEWS {
        let choice = Choice { view: view.name, ..Choice::opening(&fixture.story, 240.0) };
        let base = Base::new(&topology, &choice, &subjects(&fixture.story));
        let input =
            Input { story: &fixture.story, topology: &topology, messages: &fixture.messages, host: &fixture.host };
        let [_, picture] = svg::light(&fixture.context(), &scene(input, &base, &choice, None), 0.34);
        // One part a line, so that a change shows as a line.
        check(&["view-", view.name, ".svg"].concat(), &picture.replace("><", ">\n<"));
    }
}
