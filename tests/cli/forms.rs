//! What `bundle` writes for those who embed the map: the code to paste, the page for iframes, and what editing
//! systems ask for.

use std::collections::BTreeMap;
use std::fs;

use crate::bundle::{bundle, files, hashed, project, text};

const URL: &str = "https://example.org/map";

pub(crate) fn site(name: &str, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let root = project(name);
    let result = bundle(&root, &[&["--out", "dist"], arguments].concat());
    assert_eq!((result.code, result.err.as_str()), (0, ""));
    files(&root.join("dist"))
}

#[test]
fn the_snippet_names_the_place_of_the_site() {
    let root = project("bundle-url");
    assert_eq!(bundle(&root, &["--out", "dist", "--url", URL]).code, 0);
    let files = files(&root.join("dist"));
    let page = text(&files, "snippet.html");
    for address in ["alliance-map.js", "stories/two-countries.json", "two-countries/pacific.svg"] {
        assert!(page.contains(&format!("&quot;{URL}/{address}&quot;")), "{address}: {page}");
    }
    assert!(!page.contains("YOUR-SITE") && !page.contains("<mark>"));
    assert_eq!(bundle(&root, &["--out", "dist", "--url", "javascript:x"]).code, 2);
}

#[test]
fn without_the_place_each_form_has_the_one_placeholder() {
    let files = site("forms-placeholder", &[]);
    let page = text(&files, "snippet.html");
    assert_eq!(page.matches("<mark>https://YOUR-SITE.example/map/</mark>").count(), 1);
    let codes: Vec<&str> =
        page.split("<pre><code>").skip(1).map(|rest| rest.split("</code>").next().expect("an end")).collect();
    // Of each language four forms, the first again for each of seven views, and the lines for the height of an iframe.
    let [element, div, iframe, pinned, views @ .., listener] = codes.as_slice() else {
        panic!("{} codes", codes.len())
    };
    let (views, french) = views.split_at(7);
    assert_eq!(french.len(), 4 + 7);
    let europe = views.iter().find(|code| code.contains(" view=&quot;europe&quot;")).expect("a view");
    for part in ["europe-360.svg", "europe-620.svg", "europe-1000.svg", "data-view=&quot;europe&quot;"] {
        assert!(europe.contains(part), "{part}");
    }
    assert!(!europe.contains("arctic") && !europe.contains("pacific"));
    for code in french {
        assert!(
            code.contains("/two-countries/fr/index.html") || code.contains("/two-countries/fr/embed.html"),
            "{code}"
        );
    }
    for code in [element, div, iframe, pinned] {
        assert!(code.contains("=&quot;https://YOUR-SITE.example/map/two-countries/index.html"), "{code}");
        assert!(!code.contains("=&quot;two-countries") && !code.contains("=&quot;stories"), "{code}");
    }
    assert!(element.contains("&lt;alliance-map src=&quot;https://YOUR-SITE.example/map/stories/two-countries.json"));
    assert!(
        div.contains("&lt;div data-alliance-map-src=&quot;https://YOUR-SITE.example/map/stories/two-countries.json")
    );
    assert!(iframe.contains("src=&quot;https://YOUR-SITE.example/map/two-countries/embed.html&quot;"));
    assert!(iframe.contains("allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"));
    assert!(listener.contains("alliance-map-height"));

    let script = hashed(&files, "alliance-map.", ".js");
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).expect("JSON");
    let entry = manifest["files"].as_array().expect("a list").iter().find(|entry| entry["path"] == script.as_str());
    let integrity = entry.expect("the script")["integrity"].as_str().expect("a text");
    assert!(pinned.contains(&format!("/{script}&quot; integrity=&quot;{integrity}&quot; crossorigin=&quot;&quot;")));
}

#[test]
fn code_that_is_too_long_to_paste_is_said_to_be_in_each_language() {
    let address = format!("https://example.org/{}", "folder/".repeat(60));
    let result = bundle(&project("forms-long"), &["--out", "dist", "--url", &address]);
    let warnings = result.err.matches("warning: two-countries: the code to paste").count();
    assert_eq!((result.code, warnings), (0, 2), "{}", result.err);
    assert!(result.err.contains("expected at most 4096") && result.err.contains("hint: shorten the finding"));
}

#[test]
fn each_story_has_a_page_for_iframes_and_the_first_also_without_its_name() {
    let root = project("forms-frame");
    let second = text(&files(&root), "data/stories/two-countries.json").replace("\"two-countries\"", "\"z-second\"");
    fs::write(root.join("data/stories/z-second.json"), second).expect("a file");
    assert_eq!(bundle(&root, &["--out", "dist"]).code, 0);
    let files = files(&root.join("dist"));
    let frame = hashed(&files, "frame.", ".js");
    for (path, base, id) in [
        ("embed.html", "", "two-countries"),
        ("two-countries/embed.html", "../", "two-countries"),
        ("z-second/embed.html", "../", "z-second"),
    ] {
        let page = text(&files, path);
        for part in [
            format!("<link rel=\"canonical\" href=\"{base}{id}/index.html\"/>"),
            "<meta name=\"robots\" content=\"noindex\"/>".to_owned(),
            "<base target=\"_blank\"/>".to_owned(),
            format!("<link rel=\"stylesheet\" href=\"{base}embed.css\"/>"),
            format!("<script type=\"module\" src=\"{base}alliance-map.js\"></script>"),
            format!("<script type=\"module\" src=\"{base}{frame}\"></script>"),
            format!("<alliance-map src=\"{base}stories/{id}.json\" lang=\"en\">"),
            format!("<img src=\"{base}{id}/pacific.svg\""),
        ] {
            assert!(page.contains(&part), "{path}: {part} in {page}");
        }
        assert!(!page.contains(" style=") && !page.contains("<style"), "{path}");
    }
}

#[test]
fn with_the_place_of_the_site_editing_systems_and_previews_find_the_map() {
    let files = site("forms-oembed", &["--url", URL]);
    let answer: serde_json::Value = serde_json::from_slice(&files["two-countries/oembed.json"]).expect("JSON");
    for (key, expected) in [
        ("version", "1.0"),
        ("type", "rich"),
        ("title", "Two countries & a treaty"),
        ("provider_name", "example.org"),
        ("provider_url", "https://example.org/map/"),
        ("thumbnail_url", "https://example.org/map/two-countries/pacific.png"),
    ] {
        assert_eq!(answer[key], expected, "{key}");
    }
    for key in ["width", "height", "thumbnail_width", "thumbnail_height"] {
        assert!(answer[key].as_u64().is_some_and(|px| px > 200), "{key}");
    }
    let html = answer["html"].as_str().expect("a text");
    assert!(html.starts_with("<iframe width=\"100%\" ") && html.contains("title=\"Two countries &amp; a treaty\""));
    assert!(html.contains(" src=\"https://example.org/map/two-countries/embed.html\""));

    for (path, address) in [("two-countries/index.html", "two-countries/index.html"), ("index.html", "")] {
        let page = text(&files, path);
        for part in [
            "<link rel=\"alternate\" type=\"application/json+oembed\" \
             href=\"https://example.org/map/two-countries/oembed.json\" title=\"Two countries &amp; a treaty\"/>",
            "<meta property=\"og:image\" content=\"https://example.org/map/two-countries/pacific.png\"/>",
            "<meta property=\"og:description\" content=\"A treaty joins them.\"/>",
            &format!("<meta property=\"og:url\" content=\"{URL}/{address}\"/>"),
            "<meta name=\"twitter:card\" content=\"summary_large_image\"/>",
        ] {
            assert!(page.contains(part), "{path}: {part} in {page}");
        }
    }
    // The article has a title of its own, the other page that of the story.
    assert!(text(&files, "index.html").contains("<meta property=\"og:title\" content=\"Before &amp; after\"/>"));
    let page = text(&files, "two-countries/index.html");
    assert!(page.contains("<meta name=\"twitter:title\" content=\"Two countries &amp; a treaty\"/>"));
    assert!(text(&files, "embed.html").contains("href=\"https://example.org/map/two-countries/index.html\"/>"));
}

#[test]
fn without_the_place_of_the_site_nothing_is_promised() {
    let files = site("forms-no-oembed", &[]);
    assert!(!files.keys().any(|path| path.contains("oembed")));
    for path in ["index.html", "two-countries/index.html"] {
        let page = text(&files, path);
        assert!(!page.contains("oembed") && !page.contains("og:") && !page.contains("canonical"), "{path}");
    }
}
