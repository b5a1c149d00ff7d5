//! What the README shows works.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::fs;
use std::path::Path;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"))
        .unwrap_or_else(|error| panic!("README.md: {error}"))
}

/// Returns the blocks of code in that language.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    text.split(fence.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_story_to_start_from_has_no_problem() {
    let text = readme();
    let stories = blocks(&text, "json");
    assert_eq!(stories.len(), 1, "one story in README.md");
    let known = |code: &str| ["AUS", "JPN", "NZL", "USA"].contains(&code);
    for story in stories {
        let problems = alliance_map::story::read(story, "README.md", &known).err().unwrap_or_default();
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }
}

#[test]
fn every_file_that_the_documents_link_to_is_named_in_the_repository() {
    let text = readme();
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for target in targets.filter(|target| !target.contains(':')) {
        let target = target.split('#').next().unwrap_or_default();
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(target).exists(), "README.md links to {target}");
    }
}
