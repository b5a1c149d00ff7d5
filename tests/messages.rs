//! Every word that the code asks for is in the file of messages, and no word there is left over.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::story::{KINDS, STATUSES};
use alliance_map::text::Messages;
use common::{path, text};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Keys under these are put together at run time, or are the element's own.
const ELSEWHERE: [&str; 5] = ["unit.", "widget.", "tool.", "map.", "alias."];

/// Returns the text of every source file below `folder`, without its tests.
fn sources(folder: &Path, out: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() && !path.ends_with("pkg") {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "js") {
            let text = fs::read_to_string(&path).expect("file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            out.push(code.collect::<Vec<_>>().join("\n"));
        }
    }
}

/// Returns the string literals that look like keys: lower-case words with a dot, under a prefix that the file has.
fn keys_in_code(prefixes: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&path("src"), &mut files);
    sources(&path("www"), &mut files);
    let mut found = BTreeSet::new();
    for literal in files.iter().flat_map(|file| file.split('"')) {
        let plain = literal.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '.');
        let prefix = literal.split('.').next().unwrap_or_default();
        let is_file = [".css", ".js", ".json", ".html", ".svg"].iter().any(|end| literal.ends_with(end));
        if plain && !is_file && literal.len() > prefix.len() + 1 && prefixes.contains(prefix) {
            found.insert(literal.to_string());
        }
    }
    found
}

#[test]
fn keys_in_code_and_keys_in_the_file_are_the_same() {
    let messages = Messages::read(&text("data/text/en.json")).expect("messages");
    let keys: BTreeSet<&str> = messages.keys().collect();
    let prefixes = keys.iter().filter_map(|key| key.split_once('.')).map(|(prefix, _)| prefix).collect();
    let mut used = keys_in_code(&prefixes);
    assert!(used.len() > 60, "the search for keys finds too little: {used:?}");
    // These are put together of a place and a word of the story format.
    for (places, words) in [(["kind", "kinds"], KINDS.split(' ')), (["milestone", "status"], STATUSES.split(' '))] {
        for word in words {
            used.extend(places.map(|place| format!("{place}.{}", word.replace('_', "-"))));
        }
    }
    used.extend(["status.signed-only", "milestone.in-force-again"].map(String::from));
    let missing: Vec<&String> = used.iter().filter(|key| !keys.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "not in data/text/en.json: {missing:?}");
    let elsewhere = |key: &&str| ELSEWHERE.iter().any(|prefix| key.starts_with(prefix));
    let has_key = |key: &&str| used.contains(*key) || ["language", "direction"].contains(key) || elsewhere(key);
    let left_over: Vec<&&str> = keys.iter().filter(|key| !has_key(key)).collect();
    assert!(left_over.is_empty(), "not used by any code: {left_over:?}");
}

#[test]
fn every_language_has_the_keys_of_english_with_the_same_placeholders() {
    let english = Messages::read(&text("data/text/en.json")).expect("messages");
    for file in fs::read_dir(path("data/text")).expect("folder") {
        let file = file.expect("file").path();
        let other = Messages::read(&fs::read_to_string(&file).expect("text")).expect("messages");
        for key in english.keys() {
            let (ours, theirs) = (english.get(key), other.find(key));
            let theirs = theirs.unwrap_or_else(|| panic!("{key} is missing in {}", file.display()));
            assert_eq!(placeholders(ours), placeholders(theirs), "{key} in {}", file.display());
            assert!(!theirs.trim().is_empty(), "{key}");
        }
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn no_code_of_the_core_names_this_story() {
    let mut files = Vec::new();
    for folder in ["src/render", "src/text"] {
        sources(&path(folder), &mut files);
    }
    for word in ["nato", "indo-pacific", "adversary", "japan", "\"JPN\"", "ip4", "aukus"] {
        for file in &files {
            let found = file.to_lowercase().contains(word) || file.contains(word);
            assert!(!found, "{word}");
        }
    }
}
