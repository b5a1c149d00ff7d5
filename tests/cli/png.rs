//! Pictures of pixels.

use std::fs;
use std::path::Path;

use crate::bundle::{bundle, files, project, text};
use crate::program::{finish, folder, program, Run, STORY};

/// Returns width and height of a PNG file, whose first chunk is its header.
pub(crate) fn size(file: &[u8]) -> (u32, u32) {
    assert_eq!(file[..16], *b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR");
    assert_eq!(file[file.len() - 8..file.len() - 4], *b"IEND");
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

fn render(file: &Path, story: &str, more: &[&str]) -> Run {
    finish(program().args(["render", "-", "-o"]).arg(file).args(more), story)
}

fn story() -> String {
    fs::read_to_string(STORY).expect("the story")
}

#[test]
fn a_png_has_the_size_that_was_asked_for_and_always_the_same_bytes() {
    let folder = folder("png");
    let file = folder.join("map.png");
    for (more, expected) in [
        (&[][..], (1000, 449)),
        (&["--width", "160"], (160, 72)),
        (&["--view", "arctic", "--width", "360", "--select", "JPN"], (360, 326)),
    ] {
        let result = render(&file, &story(), more);
        assert_eq!((result.code, result.out.as_str(), result.err.as_str()), (0, "", ""), "{more:?}");
        let first = fs::read(&file).expect("the picture");
        assert_eq!(size(&first), expected, "{more:?}");
        // Without the machine's fonts: they are looked for in other places, where there are none.
        let other = folder.join("other.png");
        let nowhere = folder.join("nowhere");
        let mut command = program();
        command.args(["render", "-", "-o"]).arg(&other).args(more);
        command.env_clear().env("HOME", &nowhere).env("FONTCONFIG_FILE", &nowhere);
        assert_eq!(finish(&mut command, &story()).code, 0, "{more:?}");
        assert!(fs::read(&other).expect("the picture") == first, "{more:?}: other bytes");
        fs::remove_file(other).expect("removed");
    }
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1);
}

#[test]
fn options_change_the_pixels() {
    let file = folder("png-options").join("map.png");
    let mut seen = Vec::new();
    for more in [&[][..], &["--select", "JPN"], &["--select", "JPN", "--date", "1975"], &["--view", "arctic"]] {
        assert_eq!(render(&file, &story(), more).code, 0);
        let bytes = fs::read(&file).expect("the picture");
        assert!(!seen.contains(&bytes), "{more:?} changes nothing");
        seen.push(bytes);
    }
}

#[test]
fn an_absurd_width_is_refused_and_nothing_is_written() {
    let folder = folder("png-absurd");
    let file = folder.join("map.png");
    for width in ["0", "-1", "1e9", "1000000000", "99999999999999999999", "4001", "NaN", ""] {
        let result = render(&file, &story(), &["--width", width]);
        assert_eq!((result.code, result.out.as_str()), (2, ""), "{width}");
        let expected = format!("--width: found {width}, expected a whole number from 160 to 4000");
        assert!(result.err.contains(&expected), "{}", result.err);
    }
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 0);
}

#[test]
fn a_picture_that_cannot_be_written_leaves_the_old_one() {
    let folder = folder("png-failing");
    let file = folder.join("map.png");
    fs::write(&file, "old").expect("a file");
    let result = render(&file, "{}", &[]);
    assert_eq!(result.code, 1);
    assert!(result.err.contains("-:1:1: error[missing-key]"), "{}", result.err);
    let result = render(&folder.join("no/map.png"), &story(), &[]);
    assert_eq!(result.code, 1);
    assert!(result.err.contains("cannot be written"), "{}", result.err);
    assert_eq!(fs::read_to_string(&file).expect("the old file"), "old");
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1);
}

#[test]
fn letters_that_have_no_font_are_named() {
    let file = folder("png-letters").join("map.png");
    let label = |text: &str| {
        let anchor = format!("\"id\": \"north\", \"anchor\": {{ \"at\": [10, 50], \"label\": \"{text}\" }},");
        let party = ["{ \"country\": \"JPN\", \"role\"", "{ \"group\": \"north\", \"role\""];
        story().replace("\"id\": \"north\",", &anchor).replace(party[0], party[1])
    };
    let result = render(&file, &label("Žluťoučký Ελλάς Київ Việt"), &["--select", "AUS"]);
    assert_eq!((result.code, result.err.as_str()), (0, ""));
    let result = render(&file, &label("北 ab 日"), &["--select", "AUS"]);
    assert_eq!(result.code, 0);
    assert!(result.err.contains("warning: the PNG lacks the letters 北日, which"), "{}", result.err);
}

#[test]
fn each_picture_of_the_site_has_a_png_beside_it_which_previews_show() {
    let root = project("png-bundle");
    assert_eq!(bundle(&root, &["--out", "dist", "--url", "https://example.org/map"]).code, 0);
    let files = files(&root.join("dist"));
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).expect("JSON");
    let entries = manifest["files"].as_array().expect("a list");
    for (name, expected) in [("pacific", (2000, 898)), ("arctic", (720, 652))] {
        let path = format!("two-countries/{name}.png");
        assert_eq!(size(&files[&path]), expected, "{name}");
        assert!(files[&path].len() < 150_000, "{name}: {} bytes", files[&path].len());
        let entry = entries.iter().find(|entry| entry["path"] == path.as_str()).expect("listed");
        assert_eq!((&entry["role"], &entry["gzip"]), (&"picture".into(), &serde_json::Value::Null), "{name}");
        assert!(!files.contains_key(&format!("{path}.gz")) && !files.contains_key(&format!("{path}.br")), "{name}");
    }
    let answer: serde_json::Value = serde_json::from_slice(&files["two-countries/oembed.json"]).expect("JSON");
    let size = size(&files["two-countries/pacific.png"]);
    assert_eq!((&answer["thumbnail_width"], &answer["thumbnail_height"]), (&size.0.into(), &size.1.into()));
    let page = text(&files, "two-countries/index.html");
    for (property, content) in [("type", "image/png"), ("width", &size.0.to_string()), ("height", &size.1.to_string())]
    {
        let part = format!("<meta property=\"og:image:{property}\" content=\"{content}\"/>");
        assert!(page.contains(&part), "{part}");
    }
}
