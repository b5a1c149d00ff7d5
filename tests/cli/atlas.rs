use std::fs;

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
