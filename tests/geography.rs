//! The shipped geography is what its sources give, byte for byte.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::fs;

use alliance_map::atlas::{build, Options, Report};

fn built() -> (Vec<u8>, Report) {
    let read = |name: &str| fs::read_to_string(format!("data/geography/{name}")).unwrap();
    let options = Options::from_json(&read("options.json")).unwrap();
    build(&read("countries.geojson"), &read("worldviews.json"), &read("capitals.json"), &options).unwrap()
}

/// `UPDATE=1 cargo test --test geography` writes the file anew.
#[test]
fn world_bin_is_what_its_sources_give() {
    let (bytes, report) = built();
    if std::env::var_os("UPDATE").is_some() {
        fs::write("data/geography/world.bin", &bytes).unwrap();
        println!("{report:#?}");
    }
    assert!(fs::read("data/geography/world.bin").unwrap() == bytes, "run `UPDATE=1 cargo test --test geography`");
}
