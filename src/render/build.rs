//! Elements of recurring shape. A call of these costs a reader fewer bytes than the calls that it stands for.

use crate::markup::{Element, Name, Parts};

/// Returns an element with a class; an empty one is left out.
#[inline(never)]
pub(super) fn tag(name: Name, class: &str) -> Element {
    let mut element = Element::new(name);
    if !class.is_empty() {
        element.set("class", class);
    }
    element
}

/// Returns an element with a class and a text.
#[inline(never)]
pub(super) fn words(name: Name, class: &str, text: &str) -> Element {
    let mut element = tag(name, class);
    element.write(text);
    element
}

/// Returns an element with a class and a text that is not needed elsewhere.
#[inline(never)]
pub(super) fn put(name: Name, class: &str, text: String) -> Element {
    let mut element = tag(name, class);
    element.put(text);
    element
}

/// Adds a blank and a child.
#[inline(never)]
pub(super) fn push_apart(to: &mut Parts, child: Element) {
    to.write(" ");
    to.push(child);
}

/// Returns a button of this class that chooses the country or, where `attribute` says so, does something else.
#[inline(never)]
pub(super) fn button(class: &str, attribute: Name, value: &str) -> Element {
    let mut button = Element::new("button");
    button.set("type", "button");
    if !class.is_empty() {
        button.set("class", class);
    }
    button.set(attribute, value);
    button
}

/// Returns a list of this class in a heading that opens and closes it.
#[inline(never)]
pub(super) fn folded(class: &str, summary: Element, content: Element) -> Element {
    let mut details = tag("details", class);
    details.push(summary);
    details.push(content);
    details
}
