use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{finish, folder, program, Run, STORY};

const SCRIPT: &str = "const a=new URL(\"./pkg/alliance_map_bg.wasm\",import.meta.url),\
    b=new URL('../data/geography/world.bin',import.meta.url),c=new URL(`../data/text/`,import.meta.url),\
    d=new URL(\"./live-map.js\",import.meta.url),f=new URL(\"./tools.js\",import.meta.url),e=new URL(\"../data/geography/world-fine.bin\",import.meta.url);";

/// A project with an article, a story and an engine that was built.
pub(crate) fn project(name: &str) -> PathBuf {
    let root = folder(name);
    let page = "<!DOCTYPE html>\n<head><title>Before &amp; after</title></head><p>Before</p>\n\
         <!--alliance-map:embed two-countries-->old<!--/alliance-map:embed-->\nAfter";
    let story = fs::read_to_string(STORY).expect("the story");
    for (path, text) in [
        ("www/index.html", page),
        ("www/article.css", "p{margin:0}"),
        ("www/alliance-map.js", "a module"),
        (".cache/site/alliance-map.wasm", "engine"),
        (".cache/site/alliance-map.js", SCRIPT),
        (".cache/site/frame.js", "a script"),
        (".cache/site/live-map.js", "the live part"),
        (".cache/site/tools.js", "the tools"),
        ("data/stories/two-countries.json", &story),
    ] {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

pub(crate) fn bundle(root: &Path, arguments: &[&str]) -> Run {
    finish(program().current_dir(root).arg("bundle").args(arguments), "")
}

/// Returns the files of a folder by path.
pub(crate) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).expect("a folder").flatten() {
        let name = entry.file_name().into_string().expect("UTF-8");
        if entry.path().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            found.insert(name, fs::read(entry.path()).expect("a file"));
        }
    }
    found
}

pub(crate) fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&files[path]).expect("UTF-8")
}

/// Returns the one path that begins and ends so, with 8 digits of a hash between.
pub(crate) fn hashed(files: &BTreeMap<String, Vec<u8>>, start: &str, end: &str) -> String {
    let fits =
        |path: &&String| path.starts_with(start) && path.ends_with(end) && path.len() == start.len() + 8 + end.len();
    let found: Vec<&String> = files.keys().filter(fits).collect();
    assert_eq!(found.len(), 1, "{start}…{end}: {found:?}");
    found[0].clone()
}

#[test]
fn the_site_has_every_part_and_the_script_names_the_hashed_files() {
    let root = project("bundle-parts");
    let result = bundle(&root, &["--out", "dist"]);
    assert_eq!((result.code, result.err.as_str()), (0, ""));
    let files = files(&root.join("dist"));
    let (wasm, world) = (hashed(&files, "alliance-map.", ".wasm"), hashed(&files, "world.", ".bin"));
    let script = hashed(&files, "alliance-map.", ".js");
    let (live, fine) = (hashed(&files, "live-map.", ".js"), hashed(&files, "world-fine.", ".bin"));
    let tools = hashed(&files, "tools.", ".js");
    assert_eq!((text(&files, &live), text(&files, &tools)), ("the live part", "the tools"));
    // Behind each name stands the hash of what the file must hold: this is that of the word "engine".
    let engine = "sha256-7Z9vJQaGCO/UEpWNpN/BkyjKNRElH6bV+cQrryMOMvg=";
    let found = [&world, &fine, &live, &tools].map(|name| format!("\"./{name}#sha256-"));
    for address in found.into_iter().chain([format!("\"./{wasm}#{engine}\""), "\"./text/\"".to_owned()]) {
        assert!(text(&files, &script).contains(&address), "{address}");
    }
    assert_eq!(text(&files, "alliance-map.js"), format!("export * from \"./{script}\";\n"));
    for path in ["article.css", "snippet.html", "embed.html", "text/en.json", "two-countries/index.html"] {
        assert!(files.contains_key(path), "{path}");
    }
    for (name, size) in [
        ("pacific", "width=\"1000\" height=\"448.6\""),
        ("pacific-620", "width=\"620\""),
        ("arctic", "width=\"360\" height=\"326\""),
    ] {
        let picture = text(&files, &format!("two-countries/{name}.svg"));
        assert!(picture.contains(size) && !picture.contains("data-country") && !picture.contains("tabindex"), "{name}");
        assert!(!picture.contains("class=") && !picture.contains("<style"), "{name}");
        assert!(picture.contains("<title>"), "{name}");
    }
    assert_eq!(files["stories/two-countries.json"], fs::read(STORY).expect("the story"));

    let article = text(&files, "index.html");
    assert!(article.starts_with("<!DOCTYPE html>\n<head><title>Before &amp; after</title></head><p>Before</p>\n"));
    assert!(article.contains("</p>\n<alliance-map src=\"stories/two-countries.json\" lang=\"en\">"));
    for (most, file, size) in
        [(599, "arctic", "width=\"360\" height=\"326\""), (959, "pacific-620", "width=\"620\" height=\"278\"")]
    {
        let source = format!("<source media=\"(max-width: {most}px)\" srcset=\"two-countries/{file}.svg\" {size}");
        assert!(article.contains(&source), "{article}");
    }
    assert!(article.contains("src=\"two-countries/pacific.svg\"") && article.ends_with("</alliance-map>\nAfter"));
}

#[test]
fn each_story_has_pictures_of_every_view_in_every_language() {
    let root = project("bundle-languages");
    assert_eq!(bundle(&root, &["--out", "dist"]).code, 0);
    let files = files(&root.join("dist"));
    for (folder, name) in [("two-countries", ">Pacific<"), ("two-countries/fr", ">Pacifique<")] {
        assert!(text(&files, &format!("{folder}/pacific.svg")).contains(name), "{folder}: {name}");
    }
    for folder in ["two-countries", "two-countries/fr"] {
        for view in ["pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"] {
            for width in [360, 620, 1000] {
                let name = match (view, width) {
                    ("arctic", 360) | ("pacific", 1000) => view.to_owned(),
                    _ => format!("{view}-{width}"),
                };
                let picture = text(&files, &format!("{folder}/{name}.svg"));
                assert!(picture.contains(&format!(" width=\"{width}\"")), "{folder}/{name}");
                assert!(files[&format!("{folder}/{name}.svg.br")].len() <= 20_000, "{folder}/{name}");
                assert_eq!(crate::png::size(&files[&format!("{folder}/{name}.png")]).0, width * 2, "{folder}/{name}");
                // What has a colour has it in both schemes; only the groups around say the light ones for themselves.
                let mut tags = picture.split('<').filter(|tag| !tag.starts_with("g "));
                assert!(!tags.any(|tag| tag.contains("=\"#")), "{folder}/{name}");
                assert!(picture.matches("light-dark(").count() > 5, "{folder}/{name}");
            }
        }
    }
    assert_eq!(files.keys().filter(|path| path.ends_with(".svg")).count(), 2 * 7 * 3);
}

#[test]
fn each_language_has_its_full_page_and_they_lead_to_each_other() {
    let files = crate::forms::site("bundle-alternates", &["--url", "https://example.org/map"]);
    for (path, language, other, way, up) in [
        ("two-countries/index.html", "en", "fr", "../two-countries/fr/index.html", "../"),
        ("two-countries/fr/index.html", "fr", "en", "../../two-countries/index.html", "../../"),
    ] {
        let page = text(&files, path);
        for part in [
            format!("<html lang=\"{language}\" dir=\"ltr\">"),
            format!("<link rel=\"alternate\" hreflang=\"{other}\" href=\"{way}\"/>"),
            format!("<a href=\"{way}\" hreflang=\"{other}\" lang=\"{other}\">"),
            format!("<link rel=\"stylesheet\" href=\"{up}page.css\"/>"),
            "<img src=\"pacific.svg\"".to_owned(),
            format!("<meta property=\"og:url\" content=\"https://example.org/map/{path}\"/>"),
        ] {
            assert!(page.contains(&part), "{path}: {part}");
        }
    }
    let french = text(&files, "two-countries/fr/index.html");
    for words in ["Japon", "<h2>Pays</h2>", "La Crimée est dessinée", "<h1 id=\"top\" lang=\"en\">"] {
        assert!(french.contains(words), "{words}");
    }
    for words in ["Japan", "Countries", "Crimea is drawn"] {
        assert!(!french.contains(words), "{words}");
    }
    let frame = text(&files, "two-countries/fr/embed.html");
    assert!(frame.contains("<html id=\"auto\" lang=\"fr\" dir=\"ltr\">"));
    assert!(frame.contains("<alliance-map src=\"../../stories/two-countries.json\" lang=\"fr\">"));
    assert!(frame.contains("<script type=\"module\" src=\"../../alliance-map.js\"></script>"));
    assert!(text(&files, "two-countries/fr/oembed.json").contains("/two-countries/fr/embed.html"));
}

#[test]
fn the_manifest_lists_sizes_and_hashes_and_each_text_has_compressed_copies_that_are_smaller() {
    let root = project("bundle-manifest");
    assert_eq!(bundle(&root, &["--out", "dist"]).code, 0);
    let files = files(&root.join("dist"));
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).expect("JSON");
    let entries = manifest["files"].as_array().expect("a list");
    let mut copies = 0;
    for entry in entries {
        let path = entry["path"].as_str().expect("a path");
        assert_eq!(entry["bytes"], files[path].len(), "{path}");
        for (size, ending) in [("gzip", "gz"), ("brotli", "br")] {
            let copy = files.get(&format!("{path}.{ending}")).map(Vec::len);
            assert_eq!(entry[size], serde_json::json!(copy), "{path}");
            assert!(copy.is_none_or(|copy| copy < files[path].len()), "{path}");
            // What is compressed in itself has no such copy.
            assert!(copy.is_none() || !path.ends_with(".png"), "{path}");
            copies += usize::from(copy.is_some());
        }
        assert!(entry["integrity"].as_str().expect("a text").starts_with("sha384-"));
        let name: Vec<&str> = path.split('.').collect();
        if let [_, hash, _] = name.as_slice() {
            assert!(entry["sha256"].as_str().expect("a text").starts_with(hash), "{path}");
        }
    }
    assert_eq!(entries.len() + copies + 1, files.len());
    assert!(!files.contains_key("alliance-map.js.gz"), "one line does not shrink");

    let mut unpacked = Vec::new();
    let packed = &files["index.html.gz"];
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&packed[..]), &mut unpacked).expect("gzip");
    assert_eq!(unpacked, files["index.html"]);
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut &files["index.html.br"][..], &mut unpacked).expect("brotli");
    assert_eq!(unpacked, files["index.html"]);
}

#[test]
fn the_same_input_gives_the_same_bytes_and_replaces_the_old_site() {
    let root = project("bundle-twice");
    assert_eq!(bundle(&root, &["--out", "dist"]).code, 0);
    let first = files(&root.join("dist"));
    fs::write(root.join("dist/left-over.txt"), "old").expect("a file");
    assert_eq!(bundle(&root, &["--out", "dist"]).code, 0);
    assert_eq!(files(&root.join("dist")), first);
    assert_eq!(bundle(&root, &["--out", "other", "data/stories/two-countries.json"]).code, 0);
    assert_eq!(files(&root.join("other")), first);
}

/// Runs a bundle that fails and asserts its message and that nothing was written.
fn fails(root: &Path, expected: &str) {
    let before = files(root);
    let result = bundle(root, &["--out", "dist"]);
    assert_eq!((result.code, result.out.as_str()), (1, ""));
    assert!(result.err.contains(expected), "expected {expected} in {}", result.err);
    assert_eq!(files(root), before);
}

#[test]
fn a_geography_of_the_embedders_own_has_the_finer_one_that_is_given_or_none() {
    let root = project("bundle-fine");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/geography");
    let [world, finer] = ["world.bin", "world-fine.bin"].map(|name| data.join(name).display().to_string());
    assert_eq!(bundle(&root, &["--out", "dist", "--world", &world]).code, 0);
    let found = files(&root.join("dist"));
    assert!(!found.keys().any(|path| path.starts_with("world-fine.")));
    let address = format!("\"./{}#sha256-", hashed(&found, "world.", ".bin"));
    assert_eq!(text(&found, &hashed(&found, "alliance-map.", ".js")).matches(&address).count(), 2);

    assert_eq!(bundle(&root, &["--out", "dist", "--world", &world, "--fine", &finer]).code, 0);
    let found = files(&root.join("dist"));
    assert_eq!(found[&hashed(&found, "world-fine.", ".bin")], fs::read(&finer).expect("the finer one"));

    let result = bundle(&root, &["--out", "other", "--fine", "data/stories/two-countries.json"]);
    assert_eq!(result.code, 1);
    assert!(result.err.contains("this is no geography file") && result.err.contains("--like"), "{}", result.err);
}

#[test]
fn whatever_is_wrong_nothing_is_written() {
    let root = project("bundle-wrong");
    assert_eq!(bundle(&root, &["--out", "dist"]).code, 0);
    let change = |path: &str, text: &str| fs::write(root.join(path), text).expect("a file");

    change("data/stories/bad.json", "{}");
    fails(&root, "data/stories/bad.json:1:1: error[missing-key]");
    fs::remove_file(root.join("data/stories/bad.json")).expect("removed");

    change(".cache/site/alliance-map.js", &SCRIPT.replace("world.bin", "other.bin"));
    fails(&root, "found the string \"../data/geography/world.bin\" 0 times, expected once");
    fs::remove_file(root.join(".cache/site/alliance-map.js")).expect("removed");
    fails(
        &root,
        ".cache/site/alliance-map.js: error: found no such file, expected the engine\n  hint: build it with: make site",
    );
    change(".cache/site/alliance-map.js", SCRIPT);

    change("www/index.html", "\n<!--alliance-map:embed other--><!--/alliance-map:embed-->");
    fails(&root, "www/index.html:2: error: found an embed of the story other");
    change("www/index.html", "");

    fs::remove_file(root.join("dist/manifest.json")).expect("removed");
    fails(&root, "dist: error: found other files there, expected nothing or a folder with manifest.json");
}
