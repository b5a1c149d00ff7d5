//! Elements in the browser's document, made by DOM calls only.

use crate::markup::{patch, Document, Kind, Markup, Name, Part};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

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
        patch(&Dom, &self.container, self.shown.view(), markup.view());
        self.shown = markup;
    }
}

struct Dom;

impl Document for Dom {
    type Node = Node;

    fn make(&self, parent: &Node, part: &Part) -> Option<Node> {
        let document = parent.owner_document()?;
        if part.kind == Kind::Text {
            return Some(document.create_text_node(part.text()).into());
        }
        // What stands in a picture is part of the picture, all else is part of the page.
        let around = parent.unchecked_ref::<Element>().namespace_uri();
        let space = if part.name == "svg" { Some(SVG) } else { around.as_deref() };
        document.create_element_ns(space, part.name).ok().map(Node::from)
    }

    fn child(&self, parent: &Node, index: usize) -> Option<Node> {
        parent.child_nodes().item(index as u32)
    }

    fn put(&self, parent: &Node, node: &Node, old: Option<&Node>) {
        let _ = match old {
            Some(old) => parent.replace_child(node, old),
            None => parent.append_child(node),
        };
    }

    fn remove(&self, parent: &Node, child: &Node) {
        let _ = parent.remove_child(child);
    }

    fn set(&self, element: &Node, name: Name, value: &str) {
        let _ = element.unchecked_ref::<Element>().set_attribute(name, value);
    }

    fn unset(&self, element: &Node, name: Name) {
        let _ = element.unchecked_ref::<Element>().remove_attribute(name);
    }
}
