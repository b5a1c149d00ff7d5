//! Every word that the code asks for is in the file of messages, and no word there is left over.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::story::{PartialDate, KINDS, STATUSES};
use alliance_map::text::Messages;
use alliance_map::topology;
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
    used.extend(["kinds.ended", "status.signed-only", "milestone.in-force-again"].map(String::from));
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

#[test]
fn every_language_is_known_to_the_command_line_and_to_the_element() {
    let mut files: Vec<String> = fs::read_dir(path("data/text"))
        .expect("folder")
        .map(|file| file.expect("file").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    files.sort();
    let element = text("www/assets.js");
    let list = element.split_once("languages = [").and_then(|(_, rest)| rest.split_once(']')).expect("a list").0;
    assert_eq!(list, files.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", "));
    let program = text("src/cli/builtin.rs");
    for name in &files {
        assert!(program.contains(&format!("(\"{name}\", include_str!(\"../../data/text/{name}.json\"))")), "{name}");
        assert_eq!(Messages::read(&text(&format!("data/text/{name}.json"))).expect("messages").get("language"), name);
    }
}

#[test]
fn every_language_names_all_countries_of_the_map_and_all_months() {
    let world = fs::read(path("data/geography/world.bin")).expect("world");
    let units = topology::decode(&world).expect("geography").units;
    let months = (1..=12).map(|month| format!("month {month}"));
    let wanted = units.iter().filter(|unit| !unit.alpha2.is_empty()).map(|unit| format!("country {}", unit.alpha2));
    let wanted: Vec<String> = wanted.chain(months).collect();
    assert!(wanted.len() > 200);
    for file in fs::read_dir(path("data/text")).expect("folder") {
        let file = file.expect("file").path();
        let messages = Messages::read(&fs::read_to_string(&file).expect("text")).expect("messages");
        for key in &wanted {
            assert!(messages.find(key).is_some_and(|name| !name.trim().is_empty()), "{key} in {}", file.display());
        }
    }
}

#[test]
fn a_name_says_nothing_about_status() {
    let messages = Messages::read(&text("data/text/en.json")).expect("messages");
    for (code, alpha2, name) in
        [("PSE", "PS", "Palestine"), ("HKG", "HK", "Hong Kong"), ("TWN", "TW", "Taiwan"), ("XKX", "XK", "Kosovo")]
    {
        assert_eq!(messages.country(code, alpha2), name);
    }
}

#[test]
fn a_range_of_days_says_month_and_year_once() {
    let messages = Messages::read(&text("data/text/en.json")).expect("messages");
    let date = |text: &str| PartialDate::parse(text).expect("a date");
    for (from, to, words) in [
        ("2022-06-29", "2022-06-30", "29–30 June 2022"),
        ("2022-06-29", "2022-07-01", "29 June – 1 July 2022"),
        ("2022-12-30", "2023-01-02", "30 December 2022 – 2 January 2023"),
        ("2022-06-29", "2023-06-30", "29 June 2022 – 30 June 2023"),
        ("2022-06", "2022-07", "June 2022 – July 2022"),
        ("2022", "2022-07-01", "2022 – 1 July 2022"),
    ] {
        assert_eq!(messages.date_range(date(from), date(to)), words);
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
