use std::fs;
use std::path::Path;

use alliance_map::topology::decode;

use crate::program::{finish, folder, program, run, STORY};

/// Two countries that share a border, as squares near the equator.
const COUNTRIES: &str = r#"{"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "JPN", "alpha2": "JP"}, "geometry": {"type": "Polygon",
     "coordinates": [[[0, 0], [0, 20], [20, 20], [20, 0], [0, 0]]]}},
    {"type": "Feature", "properties": {"code": "AUS", "alpha2": "AU"}, "geometry": {"type": "Polygon",
     "coordinates": [[[20, 0], [20, 20], [40, 20], [40, 0], [20, 0]]]}}]}"#;

#[test]
fn a_geography_of_the_embedders_own_can_be_built_and_drawn() {
    let folder = folder("atlas");
    let (first, second) = (folder.join("a.bin"), folder.join("b.bin"));
    for file in [&first, &second] {
        let result = finish(program().args(["atlas", "-", "-o"]).arg(file), COUNTRIES);
        assert_eq!((result.code, result.err.as_str()), (0, ""));
        assert!(result.out.contains(": 2 units") || result.out.contains(" 2 units"), "{}", result.out);
    }
    assert_eq!(fs::read(&first).expect("a file"), fs::read(&second).expect("a file"));

    let drawn = finish(program().args(["render", STORY, "--select", "JPN", "--world"]).arg(&first), "");
    assert_eq!((drawn.code, drawn.err.as_str()), (0, ""));
    assert!(drawn.out.contains("data-country=\"AUS\"") && drawn.out.contains("data-tie=\"treaty\""));
}

#[test]
fn a_finer_geography_keeps_the_labels_of_another_and_wants_its_units() {
    let folder = folder("atlas-like");
    let [coarse, fine, odd] = ["coarse", "fine", "odd"].map(|name| folder.join(name).with_extension("bin"));
    for (name, grid) in [("fine", 16384), ("odd", 9000)] {
        fs::write(folder.join(name).with_extension("json"), format!("{{\"grid\": {grid}}}")).expect("a file");
    }
    let atlas = |input: &str, file: &Path, more: &[&Path]| {
        let mut command = program();
        command.args(["atlas", "-", "-o"]).arg(file);
        for (name, value) in ["--options", "--like"].iter().zip(more) {
            command.arg(name).arg(value);
        }
        finish(&mut command, input)
    };
    assert_eq!(atlas(COUNTRIES, &coarse, &[]).code, 0);
    let moved = COUNTRIES.replace("\"alpha2\": \"JP\"", "\"alpha2\": \"JP\", \"label\": [3.3, 4.4]");
    assert_eq!(atlas(&moved, &fine, &[&folder.join("fine.json"), &coarse]).code, 0);
    let [one, two] = [&coarse, &fine].map(|file| decode(&fs::read(file).expect("a file")).expect("a geography"));
    for (one, two) in one.units.iter().zip(&two.units) {
        assert_eq!((&one.code, one.label, one.anchor), (&two.code, two.label, two.anchor));
    }
    for (input, options, expected) in [
        (COUNTRIES.replace("AUS", "NZL"), "fine.json", "found other units"),
        (COUNTRIES.to_owned(), "odd.json", "found a grid of 9000, expected a multiple"),
    ] {
        let result = atlas(&input, &odd, &[&folder.join(options), &coarse]);
        assert_eq!(result.code, 1);
        assert!(result.err.contains(expected), "{}", result.err);
        assert!(!odd.exists());
    }
}

#[test]
fn bad_geometry_exits_1_and_writes_nothing() {
    let folder = folder("atlas-bad");
    let deep = format!("{}{}", "[".repeat(2000), "]".repeat(2000));
    let open = COUNTRIES.replace("[20, 0], [0, 0]", "[20, 0]");
    for input in [COUNTRIES.replace("[0, 20]", "[0, NaN]"), open, deep, "{}".to_owned()] {
        let result = finish(program().args(["atlas", "-", "-o"]).arg(folder.join("world.bin")), &input);
        assert_eq!((result.code, result.out.as_str()), (1, ""), "{}", &input[..60.min(input.len())]);
        assert!(!result.err.is_empty());
    }
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 0);
}

#[test]
fn input_and_output_must_be_named() {
    assert_eq!(run(&["atlas"]).code, 2);
    assert_eq!(run(&["atlas", "data/geography/countries.geojson"]).code, 2);
}
