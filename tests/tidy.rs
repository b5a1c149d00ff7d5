//! The rules of the house, held by a test: every problem is reported as `file:line: what is wrong`.

#[path = "tidy/imports.rs"]
mod imports;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/words.rs"]
mod words;

/// Returns every problem of one file, each as `file:line: message`; `path` is relative and uses `/`.
fn problems(path: &str, text: &str) -> Vec<String> {
    let mut found = imports::problems(path, text);
    found.extend(words::problems(path, text));
    found.extend(length(path, text));
    found.extend(siblings(path, text));
    found.into_iter().map(|(line, message)| format!("{path}:{line}: {message}")).collect()
}

/// A file has one purpose and can be read at one sitting.
fn length(path: &str, text: &str) -> Option<(usize, String)> {
    const MOST: usize = 300;
    let source = [".rs", ".js", ".mjs", ".css", ".sh", ".py"].iter().any(|end| path.ends_with(end));
    let lines = text.lines().count();
    (source && lines > MOST).then(|| (lines, format!("{lines} lines, at most {MOST}: split it by purpose")))
}

/// Where a selector ends in a sibling that only its tag names, a browser restyles everything with this tag around each
/// element that comes or goes: all shapes of a map for one line.
fn siblings(path: &str, text: &str) -> Vec<(usize, String)> {
    // These sheets have a rule a line.
    if !path.starts_with("www/styles") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let selectors = line.split_once('{').map_or("", |(selectors, _)| selectors);
        for (at, _) in selectors.match_indices(['+', '~']) {
            let sibling = selectors[at + 1..].trim_start();
            if sibling.starts_with(|first: char| first.is_ascii_lowercase() || first == '*') {
                found.push((number, format!("`{}` names a sibling by its tag: name its class", selectors.trim())));
            }
        }
    }
    found
}

#[test]
fn the_tree_is_tidy() {
    let files = tree::files();
    assert!(files.len() > 30, "only {} files were looked at", files.len());
    let found: Vec<String> = files.iter().flat_map(|(path, text)| problems(path, text)).collect();
    assert!(found.is_empty(), "{} problems:\n{}", found.len(), found.join("\n"));
}

/// Asserts that exactly these messages are reported for a planted file.
fn check(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(problems(path, text), expected);
}

#[test]
fn a_module_may_not_import_what_stands_above_it() {
    check("src/geo/plane.rs", "\nuse crate::scene::Scene;\n", &["src/geo/plane.rs:2: geo may not import scene"]);
    check("src/cli/check.rs", "use alliance_map::web;\n", &["src/cli/check.rs:1: cli may not import web"]);
    check(
        "src/scene/label.rs",
        "use crate::{geo, text};\n",
        &["src/scene/label.rs:1: name one module per import: use crate::module::…"],
    );
    check("src/new/mod.rs", "\n", &["src/new/mod.rs:1: new is not in the table of tests/tidy/imports.rs"]);
    check("src/render/svg.rs", "use crate::scene::Scene; // crate::web\n", &[]);
    check("src/clip/circle.rs", "use crate::geo::Point;\n#[cfg(test)]\nmod tests { use crate::scene::Scene; }\n", &[]);
}

#[test]
fn a_sibling_is_named_by_its_class() {
    let message = "www/styles-map.js:1: `.chip rect + path` names a sibling by its tag: name its class";
    check("www/styles-map.js", ".chip rect + path { display: none; }\n", &[message]);
    check("www/styles-map.js", ".ties + .ties { inset: calc(1px + var(--gap)); }\n", &[]);
}

#[test]
fn a_word_may_stand_only_where_it_belongs() {
    check(
        "src/scene/mod.rs",
        "let x = std::fs::read(p);\n",
        &["src/scene/mod.rs:1: `std::fs` may stand only in src/cli/files.rs"],
    );
    check("src/cli/check.rs", "use std::fs;\n", &["src/cli/check.rs:1: `std::fs` may stand only in src/cli/files.rs"]);
    check("src/path/mod.rs", "use web_sys::Element;\n", &["src/path/mod.rs:1: `web_sys` may stand only in src/web/"]);
    check(
        "src/topology/mod.rs",
        "geojson::parse(x)\n",
        &["src/topology/mod.rs:1: `geojson::` may stand only in src/atlas/"],
    );
    check(
        "src/story/date.rs",
        "let now = SystemTime::now();\n",
        &["src/story/date.rs:1: `SystemTime` may stand only in src/cli/"],
    );
    check("src/web/mod.rs", "use wasm_bindgen::JsValue;\n", &[]);
}

#[test]
fn markup_is_never_made_from_strings() {
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
        let expected = format!("www/panel.js:3: `{word}` makes markup or code from a string");
        check("www/panel.js", &format!("\n\nx.{word}(y)\n"), &[&expected]);
    }
    check(
        "src/web/mount.rs",
        "element.set_inner_html(x)\n",
        &["src/web/mount.rs:1: `set_inner_html` makes markup or code from a string"],
    );
    check("www/panel.js", "medieval(x)\n", &[]);
}

#[test]
fn the_code_serves_any_story() {
    check("src/scene/mod.rs", "if group.id == \"nato\" {}\n", &["src/scene/mod.rs:1: `nato` belongs into data"]);
    check("src/scene/mod.rs", "coordinator(x) // NATO\n", &[]);
}

#[test]
fn nothing_points_at_one_machine() {
    let path = concat!("/ro", "ot/x");
    check("README.md", &format!("run {path}\n"), &["README.md:1: names a machine's own path or a package registry"]);
    let host = concat!("https://registry.", "npmjs.org/d3");
    check(
        "package-lock.json",
        &format!("{host}\n"),
        &["package-lock.json:1: names a machine's own path or a package registry"],
    );
}

#[test]
fn a_long_file_and_a_test_that_never_runs_are_reported() {
    check("src/math.rs", &"\n".repeat(301), &["src/math.rs:301: 301 lines, at most 300: split it by purpose"]);
    check("tests/x.rs", concat!("#[ig", "nore]\n"), &["tests/x.rs:1: a test that is not run is no test"]);
}
