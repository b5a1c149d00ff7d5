use std::fs;

use crate::program::{finish, folder, program, run, STORY};

#[test]
fn a_sound_story_exits_0_and_is_counted() {
    let result = run(&["check", STORY]);
    assert_eq!((result.code, result.err.as_str()), (0, ""));
    assert_eq!(result.out, format!("{STORY}: no problem in 2 groups, 1 ties, 0 statements and 1 sources\n"));
}

#[test]
fn every_problem_of_every_file_is_reported_in_one_run() {
    let folder = folder("check");
    let story = fs::read_to_string(STORY).expect("the story");
    let bad = folder.join("bad.json");
    fs::write(&bad, story.replace("\"AUS\", \"since\"", "\"ZZZ\", \"since\"").replace("1976-06-16", "1976-06-31"))
        .expect("a file");
    let worse = folder.join("worse.json");
    fs::write(&worse, "{").expect("a file");

    let result = finish(program().arg("check").args([&bad, &worse]), "");
    assert_eq!((result.code, result.err.as_str()), (1, ""));
    let place = bad.display();
    assert!(
        result.out.contains(&format!("{place}:11:65: error[unknown-country]: found the country code \"ZZZ\"")),
        "{}",
        result.out
    );
    assert!(result.out.contains(&format!("{place}:19:32: error[bad-date]: found \"1976-06-31\"")), "{}", result.out);
    assert!(result.out.contains(&format!("{}:1:2: error[syntax]", worse.display())), "{}", result.out);
}

#[test]
fn a_story_can_come_from_standard_input() {
    let story = fs::read_to_string(STORY).expect("the story");
    let result = finish(program().args(["check", "-"]), &story);
    assert_eq!(result.code, 0, "{}", result.out);
    let result = finish(program().args(["check", "-"]), "[]");
    assert_eq!(result.code, 1);
    assert!(result.out.starts_with("-:1:1: error["), "{}", result.out);
}

#[test]
fn a_missing_file_and_a_wrong_geography_exit_1() {
    let result = run(&["check", "there-is-no-such.json"]);
    assert_eq!(result.code, 1);
    assert!(result.out.starts_with("there-is-no-such.json: error: cannot be read"), "{}", result.out);
    let result = run(&["check", STORY, "--world", STORY]);
    assert_eq!((result.code, result.out.as_str()), (1, ""));
    assert!(result.err.starts_with(&format!("{STORY}: error: this is no geography file")), "{}", result.err);
}
