//! What the tests of panel, list and page share: the stories, the words, and a geography of names only.
#![allow(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

use alliance_map::geo::LonLat;
use alliance_map::markup::{Kind, Markup, Name, View};
use alliance_map::render::Context;
use alliance_map::scene::{scene, Base, Choice, Input, Label, Scene};
use alliance_map::story::query::subjects;
use alliance_map::story::{self, Date, Story};
use alliance_map::text::{Messages, NativeHost};
use alliance_map::topology::{decode, Topology, Unit};
use std::fs;
use std::path::{Path, PathBuf};

/// A story with all that its texts need.
pub(crate) struct Fixture {
    pub story: Story,
    pub topology: Topology,
    pub messages: Messages,
    pub host: NativeHost,
}

impl Fixture {
    /// Returns the context for the day on which the story opens.
    pub(crate) fn context(&self) -> Context<'_> {
        self.on(self.story.as_of)
    }

    /// Returns the context for a day.
    pub(crate) fn on(&self, date: Date) -> Context<'_> {
        let Self { story, topology, messages, host } = self;
        Context { story, topology, messages, host, date }
    }
}

/// Returns the path of a file of the project.
pub(crate) fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Returns the text of a file of the project.
pub(crate) fn text(relative: &str) -> String {
    fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// Returns the story of a text, in English.
pub(crate) fn fixture(story: &str) -> Fixture {
    let topology = topology();
    let story = story::read(story, "story.json", &|code| topology.unit(code).is_some()).expect("no problem");
    let (messages, host) = messages("en");
    Fixture { story, topology, messages, host }
}

/// Returns the words of a language, and who answers for it.
pub(crate) fn messages(language: &str) -> (Messages, NativeHost) {
    let host = NativeHost::read(&text("data/widths/widths.json"), language).expect("table");
    (Messages::read(&text(&format!("data/text/{language}.json"))).expect("messages"), host)
}

/// Returns every story of the project, the one that is published first.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let mut paths = Vec::new();
    for folder in ["data/stories", "tests/stories"] {
        let mut files: Vec<PathBuf> =
            fs::read_dir(path(folder)).expect(folder).map(|file| file.expect("file").path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        assert!(!files.is_empty(), "{folder} has no story");
        paths.extend(files);
    }
    paths.iter().map(|path| fixture(&fs::read_to_string(path).expect("story"))).collect()
}

/// Returns the story that is published.
pub(crate) fn published() -> Fixture {
    fixture(&text("data/stories/nato-indo-pacific.json"))
}

/// Returns the opening choice of a story with a country selected.
pub(crate) fn select(ctx: &Context, selected: Option<&str>) -> Choice {
    Choice { selected: selected.map(str::to_owned), date: ctx.date, ..Choice::opening(ctx.story, 1000.0) }
}

/// Returns units without shape: code and alpha-2 code, as in the geography file.
pub(crate) fn topology() -> Topology {
    let unit = |line: &str| {
        let (code, alpha2) = line.split_once(' ').unwrap_or((line, ""));
        let place = LonLat::default();
        Unit {
            code: code.into(),
            alpha2: alpha2.into(),
            polygons: Vec::new(),
            label: place,
            anchor: place,
            dependency_of: None,
        }
    };
    Topology { units: include_str!("codes.txt").lines().map(unit).collect(), ..Topology::default() }
}

/// A piece of a document.
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// An element with its attributes and children.
pub(crate) struct Element {
    pub name: Name,
    pub attrs: Vec<(Name, String)>,
    pub children: Vec<Node>,
}

impl Element {
    fn read(name: Name, parts: View) -> Self {
        let mut element = Self { name, attrs: Vec::new(), children: Vec::new() };
        for part in parts {
            match part.kind {
                Kind::Attribute => element.attrs.push((part.name, part.text().to_owned())),
                Kind::Text => element.children.push(Node::Text(part.text().to_owned())),
                Kind::Element => element.children.push(Node::Element(Self::read(part.name, part.inside))),
            }
        }
        element
    }
}

/// Returns the one element that is written.
pub(crate) fn written(markup: &Markup) -> Element {
    let mut parts = markup.view();
    let part = parts.next().expect("an element");
    assert!(part.kind == Kind::Element && parts.next().is_none(), "{}", part.name);
    Element::read(part.name, part.inside)
}

/// Returns what is written into an empty buffer.
pub(crate) fn markup(write: impl FnOnce(&mut Markup)) -> Markup {
    let mut markup = Markup::default();
    write(&mut markup);
    markup
}

/// Returns all text of an element, with a line for each block.
pub(crate) fn words(element: &Element) -> String {
    let mut out = String::new();
    for child in &element.children {
        match child {
            Node::Element(child) => {
                out.push_str(&words(child));
                if !matches!(child.name, "a" | "b" | "button" | "cite" | "span" | "svg" | "path") {
                    out.push('\n');
                }
            }
            Node::Text(text) => out.push_str(text),
        }
    }
    out
}

/// Calls `visit` for the element and everything in it.
pub(crate) fn walk<'a>(element: &'a Element, visit: &mut dyn FnMut(&'a Element)) {
    visit(element);
    for child in &element.children {
        if let Node::Element(child) = child {
            walk(child, visit);
        }
    }
}

/// Returns every element that `keep` accepts, in order of the document.
pub(crate) fn find(element: &Element, keep: impl Fn(&Element) -> bool) -> Vec<&Element> {
    let mut found = Vec::new();
    walk(element, &mut |element| {
        if keep(element) {
            found.push(element);
        }
    });
    found
}

/// Returns the value of an attribute.
pub(crate) fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

/// Returns the shipped geography.
pub(crate) fn world() -> Topology {
    decode(include_bytes!("../../data/geography/world.bin")).expect("a geography")
}

/// Returns the code of the country that a label names; empty for none.
pub(crate) fn country<'t>(topology: &'t Topology, label: &Label) -> &'t str {
    label.unit.map_or("", |unit| &topology.units[unit].code)
}

/// Returns the scene of a story after `choose` has changed its opening.
pub(crate) fn draw(fixture: &Fixture, topology: &Topology, choose: impl FnOnce(&mut Choice)) -> Scene {
    let mut choice = Choice::opening(&fixture.story, 1000.0);
    choose(&mut choice);
    let base = Base::new(topology, &choice, &subjects(&fixture.story));
    let input = Input { story: &fixture.story, topology, messages: &fixture.messages, host: &fixture.host };
    scene(input, &base, &choice, None)
}
