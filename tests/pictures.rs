//! The committed pictures are what the command line draws today. UPDATE=1 draws them anew.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Each picture with the arguments that draw it, as data/README.md gives them.
const PICTURES: [(&str, &str); 1] = [(
    "data/pictures/nato-indo-pacific.svg",
    "render data/stories/nato-indo-pacific.json --view pacific --width 1000 -o data/pictures/nato-indo-pacific.svg",
)];

/// Returns the picture that these arguments draw, from standard output.
fn draw(arguments: &str) -> String {
    let (arguments, _) = arguments.split_once(" -o ").expect("a file to write");
    let mut command = Command::new(env!("CARGO_BIN_EXE_alliance-map"));
    command.args(arguments.split(' ')).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn pictures_are_drawn_again_to_the_same_bytes() {
    for (name, arguments) in PICTURES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let drawn = draw(arguments);
        let committed = fs::read_to_string(&path).ok();
        if env::var_os("UPDATE").is_some() || (committed.is_none() && env::var_os("CI").is_none()) {
            fs::write(&path, drawn).expect("written");
            continue;
        }
        let committed = committed.unwrap_or_else(|| panic!("{name} is missing; UPDATE=1 draws it"));
        assert!(committed == drawn, "{name} is not what is drawn today; look at it, then UPDATE=1 draws it anew");
    }
}

#[test]
fn the_documents_name_each_picture_with_its_command() {
    let read = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a document");
    for (name, arguments) in PICTURES {
        let guide = read("data/README.md").replace("\\\n", " ");
        let words: Vec<&str> = guide.split_whitespace().collect();
        assert!(words.join(" ").contains(&["alliance-map ", arguments].concat()), "data/README.md: {arguments}");
        assert!(read("README.md").contains(&["](", name, ")"].concat()), "README.md does not show {name}");
    }
}

#[test]
fn the_article_gives_a_picture_its_own_size() {
    let read = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a file");
    for (name, _) in PICTURES {
        let picture = read(name);
        let size = |attribute: &str| {
            let rest = picture.split_once(&[" ", attribute, "=\""].concat()).expect(attribute).1;
            let px: f64 = rest.split('"').next().unwrap_or_default().parse().expect("a number");
            px.round()
        };
        let shown = format!("src=\"../{name}\" width=\"{}\" height=\"{}\"", size("width"), size("height"));
        assert!(read("www/index.html").contains(&shown), "www/index.html does not hold {shown}");
    }
}
