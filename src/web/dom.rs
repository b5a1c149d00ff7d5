//! Elements in the browser's document, made by DOM calls only.

use crate::markup::{patch, Element, Name, Node, Tree};

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// A container and the element that it shows.
pub(super) struct Part {
    container: web_sys::Element,
    shown: Option<Element>,
}

impl Part {
    /// Returns a part for an empty container.
    pub(super) fn new(container: web_sys::Element) -> Self {
        Self { container, shown: None }
    }

    /// Brings the container to show `element`.
    pub(super) fn show(&mut self, element: Element) {
        let root = self.container.first_child();
        match (&self.shown, root) {
            (Some(old), Some(root)) if old.name == element.name => patch(&Dom, &root, old, &element),
            _ => Dom.append(&self.container, &Node::Element(element.clone())),
        }
        self.shown = Some(element);
    }
}

struct Dom;

impl Dom {
    fn build(parent: &web_sys::Node, node: &Node) -> Option<web_sys::Node> {
        let document = parent.owner_document()?;
        let element = match node {
            Node::Text(text) => return Some(document.create_text_node(text).into()),
            Node::Element(element) => element,
        };
        let inherited = parent.namespace();
        let space = if element.name == "svg" || inherited { SVG } else { HTML };
        let made = document.create_element_ns(Some(space), element.name).ok()?;
        for (name, value) in &element.attrs {
            let _ = made.set_attribute(name, value);
        }
        for child in &element.children {
            if let Some(child) = Self::build(&made, child) {
                let _ = made.append_child(&child);
            }
        }
        Some(made.into())
    }
}

/// Whether what is built into a node is SVG.
trait Namespace {
    fn namespace(&self) -> bool;
}

impl Namespace for web_sys::Node {
    fn namespace(&self) -> bool {
        use wasm_bindgen::JsCast;
        let element = self.dyn_ref::<web_sys::Element>();
        element.and_then(web_sys::Element::namespace_uri).is_some_and(|uri| uri == SVG)
    }
}

impl Tree for Dom {
    type Place = web_sys::Node;

    fn child(&self, parent: &web_sys::Node, index: usize) -> Option<web_sys::Node> {
        parent.child_nodes().item(u32::try_from(index).ok()?)
    }

    fn set(&self, place: &web_sys::Node, name: Name, value: &str) {
        use wasm_bindgen::JsCast;
        if let Some(element) = place.dyn_ref::<web_sys::Element>() {
            let _ = element.set_attribute(name, value);
        }
    }

    fn unset(&self, place: &web_sys::Node, name: Name) {
        use wasm_bindgen::JsCast;
        if let Some(element) = place.dyn_ref::<web_sys::Element>() {
            let _ = element.remove_attribute(name);
        }
    }

    fn append(&self, parent: &web_sys::Node, node: &Node) {
        if let Some(made) = Self::build(parent, node) {
            let _ = parent.append_child(&made);
        }
    }

    fn replace(&self, parent: &web_sys::Node, index: usize, node: &Node) {
        if let (Some(old), Some(made)) = (self.child(parent, index), Self::build(parent, node)) {
            let _ = parent.replace_child(&made, &old);
        }
    }

    fn remove(&self, parent: &web_sys::Node, index: usize) {
        if let Some(old) = self.child(parent, index) {
            let _ = parent.remove_child(&old);
        }
    }
}
