//! The engine in a document, run in a browser.
#![cfg(target_arch = "wasm32")]

mod boundary;

use alliance_map::web::Engine;
use boundary::{engine, set, STORY, WORLD};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Node};

wasm_bindgen_test_configure!(run_in_browser);

/// Five empty elements, in the order of [`Engine::mount`].
struct Places([Element; 5]);

impl Places {
    fn mount(engine: &mut Engine) -> Self {
        let document = web_sys::window().and_then(|window| window.document()).expect("a document");
        let places = [(); 5].map(|()| document.create_element("div").expect("an element"));
        for place in &places {
            engine.mount(place.clone());
            while engine.grow() {}
        }
        Self(places)
    }

    /// Returns the markup of all five, as the browser writes it.
    fn markup(&self) -> String {
        self.0.iter().map(Element::inner_html).collect()
    }

    /// Returns a line for each element and text of all five; the order of attributes means nothing.
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        self.0.iter().for_each(|place| write(place, &mut lines));
        lines
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.0.iter().find_map(|place| place.query_selector(selector).ok().flatten())
    }
}

fn write(node: &Node, lines: &mut Vec<String>) {
    let Some(element) = node.dyn_ref::<Element>() else {
        lines.push(format!("text {}", node.text_content().unwrap_or_default()));
        return;
    };
    let names = element.get_attribute_names();
    let names = names.iter().filter_map(|name| name.as_string());
    let mut attributes: Vec<String> =
        names.map(|name| format!(" {name}={}", element.get_attribute(&name).unwrap_or_default())).collect();
    attributes.sort();
    lines.push(format!("{}{}", element.tag_name(), attributes.concat()));
    let mut child = node.first_child();
    while let Some(node) = child {
        write(&node, lines);
        child = node.next_sibling();
    }
    lines.push(format!("/{}", element.tag_name()));
}

#[wasm_bindgen_test]
fn the_map_is_svg_and_the_rest_is_html() {
    let places = Places::mount(&mut engine(WORLD, STORY).expect("a story"));
    let namespace = |selector: &str| places.find(selector).and_then(|found| found.namespace_uri());
    assert_eq!(namespace("svg").as_deref(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(namespace("[data-country=JPN]").as_deref(), Some("http://www.w3.org/2000/svg"));
    assert!(places.0.iter().all(|place| place.first_element_child().is_some()), "{}", places.markup());
}

#[wasm_bindgen_test]
fn a_changed_page_is_the_page_that_a_fresh_one_would_be() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let places = Places::mount(&mut engine);
    let steps: [&[(&str, &str)]; 5] = [
        &[("selected", "JPN")],
        &[("selected", "AUS"), ("date", "1970")],
        &[("selected", "BRA"), ("date", "2020"), ("groups", "north")],
        &[("selected", "JPN"), ("groups", "")],
        &[("selected", "")],
    ];
    for done in 1..=steps.len() {
        let width = (500 + 100 * done).to_string();
        set(&mut engine, steps[done - 1]);
        set(&mut engine, &[("width", &width)]);
        engine.update(0, 5);
        let mut other = boundary::engine(WORLD, STORY).expect("a story");
        steps[..done].iter().for_each(|step| {
            set(&mut other, step);
        });
        set(&mut other, &[("width", &width)]);
        let (changed, fresh) = (places.lines(), Places::mount(&mut other).lines());
        let differs = changed.iter().zip(&fresh).find(|(changed, fresh)| changed != fresh);
        assert_eq!(differs, None, "{:?}", steps[done - 1]);
        assert_eq!(changed.len(), fresh.len(), "{:?}", steps[done - 1]);
    }
}

#[wasm_bindgen_test]
fn a_focus_that_moves_alone_leaves_what_a_map_made_anew_would_show() {
    // Norway stands in the inset too, and so does what lies under the pointer.
    let story = include_str!("../data/stories/nato-indo-pacific.json");
    let steps: [(&str, &str); 9] = [
        ("focus", "JPN"),
        ("focus", "NOR"),
        ("hover", "POL"),
        ("focus", "CHN"),
        ("selected", "CHN"),
        ("focus", ""),
        ("width", "700"),
        ("focus", "LUX"),
        ("hover", ""),
    ];
    let mut moved = engine(WORLD, story).expect("a story");
    let places = Places::mount(&mut moved);
    for done in 1..=steps.len() {
        set(&mut moved, &steps[done - 1..done]);
        moved.update(0, 1);
        let mut other = engine(WORLD, story).expect("a story");
        set(&mut other, &steps[..done]);
        let fresh = Places::mount(&mut other);
        let [map, expected] = [&places, &fresh].map(|places| {
            let mut lines = Vec::new();
            write(&places.0[0], &mut lines);
            lines
        });
        let differs = map.iter().zip(&expected).find(|(map, expected)| map != expected);
        assert_eq!(differs, None, "{:?}", &steps[..done]);
        assert_eq!(map.len(), expected.len(), "{:?}", &steps[..done]);
        // A file shows neither focus nor pointer, and making it changes nothing for the page.
        assert_eq!(moved.svg().as_string(), other.svg().as_string(), "{:?}", &steps[..done]);
    }
}

#[wasm_bindgen_test]
fn what_is_chosen_between_two_steps_is_shown() {
    // A story with an inset, which is made in steps of its own.
    let story = include_str!("../data/stories/nato-indo-pacific.json");
    let choice = [("selected", "JPN"), ("date", "2012"), ("groups", "nato")];
    let mut chosen = engine(WORLD, story).expect("a story");
    set(&mut chosen, &choice);
    let expected = Places::mount(&mut chosen);
    assert!(expected.find(".inset").is_some());
    let mut steps = 0;
    loop {
        let mut late = engine(WORLD, story).expect("a story");
        let more = (0..=steps).all(|_| late.grow());
        set(&mut late, &choice);
        let places = Places::mount(&mut late);
        assert_eq!(places.lines(), expected.lines(), "after {steps} steps");
        if !more {
            break;
        }
        steps += 1;
    }
    assert!(steps > 3);
}

#[wasm_bindgen_test]
fn a_selection_keeps_the_shapes_that_do_not_change() {
    let mut engine = engine(WORLD, STORY).expect("a story");
    let places = Places::mount(&mut engine);
    let before = places.find("[data-country=AUS]").expect("Australia");
    set(&mut engine, &[("selected", "JPN")]);
    engine.update(0, 5);
    assert!(places.find("[data-tie=treaty]").is_some());
    let after = places.find("[data-country=AUS]").expect("Australia");
    assert!(before.is_same_node(Some(&after)), "the keyboard focus would be lost");
}

#[wasm_bindgen_test]
fn words_of_a_story_never_become_markup() {
    // The second is a change as the engine would tell it.
    for (evil, text) in [
        ("<img src=x onerror=document.title=1>", "&lt;img src=x onerror"),
        ("North\\ns\\t1\\tonerror\\tdocument.title=1", "North s 1 onerror"),
    ] {
        let story = STORY.replace("Treaty of friendship", evil).replace("\"North\"", &format!("\"{evil}\""));
        let mut engine = engine(WORLD, &story).expect("a story");
        let places = Places::mount(&mut engine);
        set(&mut engine, &[("selected", "JPN")]);
        engine.update(0, 5);
        assert!(places.find("img, [onerror]").is_none(), "{}", places.markup());
        assert!(places.markup().contains(text), "{}", places.markup());
    }
}
