//! Three panels as they were when somebody last looked at them. UPDATE=1 writes them anew.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::markup::write;
use alliance_map::render::panel;
use common::{markup, path, published};
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
    for country in ["JPN", "PRK", "LUX"] {
        let html = write(&markup(|to| panel(&fixture.context(), to, Some(country))));
        // One element a line, so that a change shows as a line.
        check(&["panel-", country, ".html"].concat(), &(html.replace("><", ">\n<") + "\n"));
    }
}
