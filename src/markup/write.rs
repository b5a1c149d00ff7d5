use super::{Element, Name, Node};

/// Elements that HTML writes without an end tag.
const VOID: [Name; 6] = ["br", "img", "link", "meta", "hr", "source"];

/// Returns `text` with the five characters that mean something in markup replaced.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Returns the element as text, valid both as HTML and, for SVG elements, as XML.
pub fn write(element: &Element) -> String {
    let mut out = String::new();
    push(&mut out, element);
    out
}

fn push(out: &mut String, element: &Element) {
    out.push('<');
    out.push_str(element.name);
    for (name, value) in &element.attrs {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(&escape(value));
        out.push('"');
    }
    if VOID.contains(&element.name) {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in &element.children {
        match child {
            Node::Element(child) => push(out, child),
            Node::Text(text) => out.push_str(&escape(text)),
        }
    }
    out.push_str("</");
    out.push_str(element.name);
    out.push('>');
}
