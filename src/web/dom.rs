//! Elements in the browser's document, made by DOM calls only.

use crate::markup::{patch, Document, Kind, Markup, Name, Part};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// A container and what it shows.
pub(super) struct Place {
    container: Node,
    shown: Markup,
}

impl Place {
    /// Returns an empty container.
    pub(super) fn new(container: Element) -> Self {
        Self { container: container.into(), shown: Markup::default() }
    }

    /// Brings the container to show `markup`.
    pub(super) fn show(&mut self, markup: Markup) {
        if let Some(document) = self.container.owner_document() {
            patch(&Dom(document), &self.container, false, &self.shown.view(), &markup.view());
            self.shown = markup;
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
