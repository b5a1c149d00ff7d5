//! Elements in the browser's document, made by DOM calls only.

use crate::markup::{patch, Document, Kind, Markup, Name, Part, View};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Page;

    #[wasm_bindgen(method, js_name = createElementNS)]
    fn element(this: &Page, space: &str, name: &str) -> Node;
    #[wasm_bindgen(method, js_name = createTextNode)]
    fn text(this: &Page, text: &str) -> Node;

    /// An element or a text. What is asked of it here fails on none, so nothing is caught.
    pub(super) type Node;

    #[wasm_bindgen(method, getter, js_name = ownerDocument)]
    fn page(this: &Node) -> Page;
    #[wasm_bindgen(method, getter, js_name = childNodes)]
    fn children(this: &Node) -> Nodes;
    #[wasm_bindgen(method, js_name = insertBefore)]
    fn insert(this: &Node, node: &Node, before: Option<&Node>);
    #[wasm_bindgen(method)]
    fn remove(this: &Node);
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn unset(this: &Node, name: &str);

    type Nodes;

    #[wasm_bindgen(method)]
    fn item(this: &Nodes, index: u32) -> Option<Node>;
}

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// A container and what it shows.
pub(super) struct Place {
    container: Node,
    markup: Markup,
    /// How many items of the markup stand in the container: all, once it is shown.
    shown: usize,
}

/// Number of items that one call builds.
const STEP: usize = 400;

impl Place {
    /// Returns an empty container, and what it is to hold.
    pub(super) fn new(container: web_sys::Element, markup: Markup) -> Self {
        Self { container: container.unchecked_into(), markup, shown: 0 }
    }

    /// Builds the next items. Returns whether there are more.
    pub(super) fn grow(&mut self) -> bool {
        let all = self.markup.view();
        let before = all.first(self.shown);
        self.shown = self.shown.saturating_add(STEP);
        let after = all.first(self.shown);
        self.bring(&before, &after);
        after != all
    }

    /// Brings the container to show other markup.
    pub(super) fn show(&mut self, markup: Markup) {
        self.bring(&self.markup.view().first(self.shown), &markup.view());
        (self.markup, self.shown) = (markup, usize::MAX);
    }

    #[inline(never)]
    fn bring(&self, before: &View, after: &View) {
        patch(&self.container.page(), &self.container, false, before, after);
    }
}

/// An element of a picture that leaves the page when it is dropped.
pub(super) struct Sketch(Node);

impl Sketch {
    /// Fills an empty element.
    pub(super) fn new(element: web_sys::Element, markup: &Markup) -> Self {
        let node: Node = element.unchecked_into();
        patch(&node.page(), &node, true, &View::default(), &markup.view());
        Self(node)
    }
}

impl Drop for Sketch {
    fn drop(&mut self) {
        self.0.remove();
    }
}

impl Document for Page {
    type Node = Node;

    fn make(&self, part: &Part, picture: bool) -> Option<Node> {
        Some(match part.kind {
            Kind::Text => self.text(part.text()),
            _ => self.element(if picture { SVG } else { HTML }, part.name),
        })
    }

    fn child(&self, parent: &Node, index: usize) -> Option<Node> {
        parent.children().item(index as u32)
    }

    fn insert(&self, parent: &Node, node: &Node, before: Option<&Node>) {
        parent.insert(node, before);
    }

    fn remove(&self, _: &Node, child: &Node) {
        child.remove();
    }

    fn set(&self, element: &Node, name: Name, value: &str) {
        element.set(name, value);
    }

    fn unset(&self, element: &Node, name: Name) {
        element.unset(name);
    }
}
