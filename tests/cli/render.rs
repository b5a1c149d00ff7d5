use std::fs;

use crate::program::{finish, folder, program, run, STORY};

#[test]
fn a_picture_goes_to_standard_output_or_to_a_file() {
    let out = run(&["render", STORY]);
    assert_eq!((out.code, out.err.as_str()), (0, ""));
    assert!(out.out.starts_with("<svg xmlns=") && out.out.ends_with("</svg>\n"));

    let file = folder("render-svg").join("map.svg");
    let written = finish(program().args(["render", STORY, "-o"]).arg(&file), "");
    assert_eq!((written.code, written.out.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&file).expect("the picture"), out.out);
}

#[test]
fn options_change_the_picture() {
    let plain = run(&["render", STORY]).out;
    let wide = run(&["render", STORY, "--width", "1600"]).out;
    assert!(plain.contains("width=\"1000\"") && wide.contains("width=\"1600\""));
    let selected = run(&["render", STORY, "--select", "JPN"]).out;
    assert!(!plain.contains("data-tie=\"treaty\"") && selected.contains("data-tie=\"treaty\""));
    let before = run(&["render", STORY, "--select", "JPN", "--date", "1975"]).out;
    assert!(!before.contains("data-tie=\"treaty\""));
    let two = |other: &str| run(&["render", STORY, "--select", "JPN", "--compare", other]).out;
    assert!(two("AUS").contains("data-tie=\"treaty\"") && !two("NZL").contains("data-tie=\"treaty\""));
    let named = |language: &str| run(&["render", STORY, "--language", language]).out;
    assert!(named("fr").contains("aria-label=\"Japon, ") && named("en") == plain);
    let real = "data/stories/nato-indo-pacific.json";
    let lines = run(&["render", real, "--groups", "nato, aukus"]).out;
    assert!(lines.contains("band overlay-2") && !run(&["render", real]).out.contains("band overlay"));
}

#[test]
fn the_page_is_one_file_that_asks_for_no_other() {
    let file = folder("render-html").join("map.html");
    assert_eq!(finish(program().args(["render", STORY, "-o"]).arg(&file), "").code, 0);
    let page = fs::read_to_string(file).expect("the page");
    assert!(page.contains("Two countries &amp; a treaty") && page.contains("Treaty of friendship"));
    let asked: Vec<&str> =
        page.split([' ', '>']).filter(|part| part.starts_with("src=") || part.starts_with("href=")).collect();
    for address in asked {
        let inside = ["src=\"data:", "href=\"data:", "href=\"#"].iter().any(|start| address.starts_with(start));
        assert!(inside || address.starts_with("href=\"https://example.org/"), "{address}");
    }
}

#[test]
fn wrong_values_exit_2_and_list_the_right_ones_and_write_nothing() {
    let folder = folder("render-wrong");
    let file = folder.join("map.svg");
    for (option, value, expected) in [
        ("--view", "flat", "--view: found flat, expected pacific"),
        ("--select", "ZZZ", "--select: found ZZZ, expected a country code of the map"),
        ("--compare", "ZZZ", "--compare: found ZZZ, expected a country code of the map"),
        ("--compare", "JPN", "--compare: found no other country to compare with, expected one in --select"),
        ("--groups", "nobody", "--groups: found nobody, expected "),
        ("--date", "yesterday", "--date: found yesterday, expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("--width", "20", "--width: found 20, expected a whole number from 160 to 4000"),
        ("--worldview", "mine", "--worldview: found mine, expected default"),
        ("--language", "xx", "--language: found xx, expected en, fr"),
    ] {
        let result = finish(program().args(["render", STORY, option, value, "-o"]).arg(&file), "");
        assert_eq!((result.code, result.out.as_str()), (2, ""), "{option}");
        assert!(result.err.contains(expected), "{}", result.err);
    }
    let result = run(&["render", STORY, "-o", "map.pdf"]);
    assert_eq!(result.code, 2);
    assert!(
        result.err.contains("found map.pdf, expected a name that ends in .svg, .html or .png, or -"),
        "{}",
        result.err
    );
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 0);
}

#[test]
fn a_bad_story_exits_1_and_leaves_the_old_picture() {
    let folder = folder("render-bad");
    let file = folder.join("map.svg");
    fs::write(&file, "old").expect("a file");
    let result = finish(program().args(["render", "-", "-o"]).arg(&file), "{}");
    assert_eq!((result.code, result.out.as_str()), (1, ""));
    assert!(result.err.contains("-:1:1: error[missing-key]"), "{}", result.err);
    assert_eq!(fs::read_to_string(&file).expect("the old file"), "old");

    let result = finish(program().args(["render", STORY, "-o"]).arg(folder.join("no/map.svg")), "");
    assert_eq!(result.code, 1);
    assert!(result.err.contains("cannot be written"), "{}", result.err);
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1);
}
