//! Who may import whom.

/// Each module with the modules that it may import, from the ground up.
const MAY_IMPORT: [(&str, &[&str]); 18] = [
    ("math", &[]),
    ("order", &[]),
    ("pieces", &[]),
    ("geo", &["math"]),
    ("clip", &["math", "geo"]),
    ("path", &["math", "geo"]),
    ("topology", &["math", "geo"]),
    ("projection", &["math", "geo", "clip", "path", "topology"]),
    ("json", &["math"]),
    ("markup", &["math"]),
    ("story", &["math", "json", "geo"]),
    ("text", &["math", "json", "story"]),
    ("scene", &["math", "geo", "clip", "path", "topology", "projection", "story", "text"]),
    ("render", &["math", "geo", "path", "markup", "scene", "story", "text", "topology"]),
    ("atlas", &["math", "geo", "clip", "path", "topology", "json"]),
    ("web", &["math", "geo", "json", "markup", "projection", "render", "scene", "story", "text", "topology"]),
    ("cli", &["atlas", "geo", "json", "markup", "projection", "render", "scene", "story", "text", "topology"]),
    ("main", &["cli"]),
];

/// What knows nothing of the subject, so that every module may import it.
const GROUND: [&str; 2] = ["order", "pieces"];

/// Returns the line and message of every import that goes the wrong way.
pub(crate) fn problems(path: &str, text: &str) -> Vec<(usize, String)> {
    let Some(module) = module(path) else { return Vec::new() };
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
        return vec![(1, format!("{module} is not in the table of tests/tidy/imports.rs"))];
    };
    let mut found = Vec::new();
    for (line, code) in code(text) {
        if code.contains("crate::{") || code.contains("alliance_map::{") {
            found.push((line, "name one module per import: use crate::module::…".to_owned()));
        }
        for name in imported(code) {
            let known = MAY_IMPORT.iter().any(|(module, _)| *module == name);
            if known && name != module && !GROUND.contains(&name) && !allowed.contains(&name) {
                found.push((line, format!("{module} may not import {name}")));
            }
        }
    }
    found
}

/// Returns the module of a file in `src`: its folder, or its own name.
fn module(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let module = rest.split('/').next()?;
    (module != "lib").then_some(module)
}

/// Returns the numbered lines of code, without comments, up to the unit tests: those may look anywhere.
pub(crate) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(i, line)| (i + 1, line.split("//").next().unwrap_or_default()))
}

/// Returns the names that follow `crate::` and `alliance_map::` in a line.
fn imported(code: &str) -> impl Iterator<Item = &str> {
    ["crate::", "alliance_map::"].into_iter().flat_map(move |root| {
        code.split(root).skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            &rest[..end]
        })
    })
}
