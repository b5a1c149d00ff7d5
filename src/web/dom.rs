//! Elements in the browser's document, made by DOM calls only.

use crate::markup::{patch, Document, Kind, Markup, Name, Part, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

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
    pub(super) fn new(container: Element, markup: Markup) -> Self {
        Self { container: container.into(), markup, shown: 0 }
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
        if let Some(document) = self.container.owner_document() {
            patch(&Dom(document), &self.container, false, before, after);
        }
    }
}

struct Dom(web_sys::Document);

impl Document for Dom {
    type Node = Node;

    fn make(&self, part: &Part, picture: bool) -> Option<Node> {
        if part.kind == Kind::Text {
            return Some(self.0.create_text_node(part.text()).into());
        }
        let space = if picture { SVG } else { HTML };
        self.0.create_element_ns(Some(space), part.name).ok().map(Node::from)
    }

    fn child(&self, parent: &Node, index: usize) -> Option<Node> {
        parent.child_nodes().item(index as u32)
    }

    fn insert(&self, parent: &Node, node: &Node, before: Option<&Node>) {
        let _ = parent.insert_before(node, before);
    }

    fn remove(&self, _: &Node, child: &Node) {
        // A text can do this as an element can.
        child.unchecked_ref::<Element>().remove();
    }

    fn set(&self, element: &Node, name: Name, value: &str) {
        let _ = element.unchecked_ref::<Element>().set_attribute(name, value);
    }

    fn unset(&self, element: &Node, name: Name) {
        let _ = element.unchecked_ref::<Element>().remove_attribute(name);
    }
}
