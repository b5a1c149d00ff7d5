//! What changes on the page, written down for the browser.
//!
//! It crosses the boundary as one text: hundreds of calls with a text each would take longer, and leave the browser as many
//! texts to clear away.

use super::host::JsHost;
use crate::markup::{patch, Document, Kind, Markup, Name, Part, View};
use crate::math::push_decimal;
use crate::pieces::push_letter;
use web_sys::Element;

/// A container and what it shows.
pub(super) struct Place {
    container: Element,
    markup: Markup,
    /// How many items of the markup stand in the container: all, once it is shown.
    shown: usize,
}

/// Number of items that one call builds.
const STEP: usize = 400;

impl Place {
    /// Returns an empty container, and what it is to hold.
    pub(super) fn new(container: Element, markup: Markup) -> Self {
        Self { container, markup, shown: 0 }
    }

    /// Builds the next items. Returns whether there are more.
    pub(super) fn grow(&mut self, host: &JsHost) -> bool {
        let all = self.markup.view();
        let before = all.first(self.shown);
        self.shown = self.shown.saturating_add(STEP);
        let after = all.first(self.shown);
        bring(host, &self.container, false, &before, &after);
        after != all
    }

    /// Brings the container to show other markup.
    pub(super) fn show(&mut self, host: &JsHost, markup: Markup) {
        bring(host, &self.container, false, &self.markup.view().first(self.shown), &markup.view());
        (self.markup, self.shown) = (markup, usize::MAX);
    }
}

/// Fills an empty element of a picture.
pub(super) fn fill(host: &JsHost, element: &Element, markup: &Markup) {
    bring(host, element, true, &View::default(), &markup.view());
}

/// Takes an element off the page.
pub(super) fn remove(host: &JsHost, element: &Element) {
    host.change(element, "r\t0");
}

#[inline(never)]
fn bring(host: &JsHost, place: &Element, picture: bool, before: &View, after: &View) {
    let mut changes = Changes { text: String::new(), nodes: 0 };
    patch(&mut changes, &0, picture, before, after);
    host.change(place, &changes.text);
}

/// Stands for a node that is not there.
const NONE: usize = usize::MAX;

/// The changes as `www/change.js` reads them: a line each, its parts between tabs. No text of a page has either: what
/// reaches the engine has blanks in their place.
struct Changes {
    text: String,
    /// Number of the last node that was found or made; the place itself is 0.
    nodes: usize,
}

impl Changes {
    /// Writes what is to be done, with the numbers of nodes and then texts.
    #[inline(never)]
    fn say(&mut self, act: char, numbers: &[usize], texts: &[&str]) {
        push_letter(&mut self.text, act);
        for number in numbers {
            push_letter(&mut self.text, '\t');
            push_decimal(&mut self.text, *number, 1);
        }
        for text in texts {
            push_letter(&mut self.text, '\t');
            self.text.push_str(text);
        }
        push_letter(&mut self.text, '\n');
    }

    /// Returns the number of the node that was written last to be found or made.
    fn last(&mut self) -> usize {
        self.nodes += 1;
        self.nodes
    }
}

impl Document for Changes {
    type Node = usize;

    fn make(&mut self, part: &Part, picture: bool) -> usize {
        let (act, text) = match part.kind {
            Kind::Text => ('t', part.text()),
            _ => (if picture { 'g' } else { 'h' }, part.name),
        };
        self.say(act, &[0], &[text]);
        self.last()
    }

    fn child(&mut self, parent: &usize, index: usize) -> Option<usize> {
        self.say('c', &[*parent, index], &[]);
        Some(self.last())
    }

    fn insert(&mut self, parent: &usize, node: &usize, before: Option<&usize>) {
        self.say('i', &[*parent, *node, before.map_or(NONE, |before| *before)], &[]);
    }

    fn remove(&mut self, _: &usize, child: &usize) {
        self.say('r', &[*child], &[]);
    }

    fn set(&mut self, element: &usize, name: Name, value: &str) {
        self.say('s', &[*element], &[name, value]);
    }

    fn unset(&mut self, element: &usize, name: Name) {
        self.say('u', &[*element], &[name]);
    }
}
