//! Words that may stand only in some places, or nowhere.

use super::imports::code;

/// A word and the only places of `src` in which it may stand.
const ONLY_IN: [(&str, &[&str]); 14] = [
    ("wasm_bindgen", &["src/web/"]),
    ("serde_wasm_bindgen", &["src/web/"]),
    ("js_sys", &["src/web/"]),
    ("web_sys", &["src/web/"]),
    ("geojson::", &["src/atlas/"]),
    ("std::fs", &["src/cli/files.rs"]),
    ("std::io", &["src/cli/"]),
    ("std::net", &["src/cli/"]),
    ("std::env", &["src/cli/"]),
    ("std::process", &["src/cli/", "src/main.rs"]),
    ("resvg", &["src/cli/png.rs"]),
    ("tiny_http", &["src/cli/"]),
    ("SystemTime", &["src/cli/"]),
    ("Instant", &["src/cli/"]),
];

/// Ways to make markup or code from a string.
const FROM_STRINGS: [&str; 11] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "parseFromString",
    "createContextualFragment",
    "document.write",
    "eval(",
    "new Function",
    "set_inner_html",
    "set_outer_html",
];

/// Names from the story that this repository ships: code must not know them.
const OF_THE_STORY: [&str; 4] = ["NATO", "nato", "adversary", "ip4"];

/// What only one machine or network knows. Written in two parts, so that this file does not name them.
const OF_ONE_MACHINE: [&str; 9] = [
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/tmp", "/wt"),
    concat!("/ho", "me/"),
    concat!("registry.", "npmjs"),
    concat!("files.", "pythonhosted"),
    concat!("pypi.", "org/simple"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
];

/// Returns the line and message of every word that stands where it must not.
pub(crate) fn problems(path: &str, text: &str) -> Vec<(usize, String)> {
    let in_src = path.starts_with("src/");
    let script = path.starts_with("www/") && path.ends_with(".js");
    let in_browser = script || path.starts_with("src/web/");
    let mut found = Vec::new();
    for (line, code) in code(text) {
        for (word, places) in ONLY_IN {
            if in_src && has(code, word) && !places.iter().any(|place| path.starts_with(place)) {
                found.push((line, format!("`{word}` may stand only in {}", places.join(", "))));
            }
        }
        for word in FROM_STRINGS {
            if in_browser && has(code, word) {
                found.push((line, format!("`{word}` makes markup or code from a string")));
            }
        }
        for word in OF_THE_STORY {
            if (in_src || script) && has(code, word) {
                found.push((line, format!("`{word}` belongs into data")));
            }
        }
    }
    for (i, line) in text.lines().enumerate() {
        if OF_ONE_MACHINE.iter().any(|word| line.contains(word)) {
            found.push((i + 1, "names a machine's own path or a package registry".to_owned()));
        }
        if path.ends_with(".rs") && line.trim_start().starts_with(concat!("#[ig", "nore")) {
            found.push((i + 1, "a test that is not run is no test".to_owned()));
        }
    }
    found
}

/// Returns whether `word` stands in `code` and not as a part of a longer word.
fn has(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].ends_with(part) && (!word.ends_with(part) || !code[at + word.len()..].starts_with(part))
    })
}
