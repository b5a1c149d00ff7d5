//! What changes between two versions of the same elements, told to whatever holds them.

use super::{Kind, Name, Part, View};

/// A document that can be changed in place: the browser's, or a test's.
pub trait Document {
    /// An element or a text in the document.
    type Node;

    /// Returns a new node: a text, or an element of the page or of a picture, still without attributes and children.
    fn make(&mut self, part: &Part, picture: bool) -> Self::Node;
    /// Returns the child of `parent` at `index`.
    fn child(&mut self, parent: &Self::Node, index: usize) -> Option<Self::Node>;
    /// Puts a node before another, or at the end.
    fn insert(&mut self, parent: &Self::Node, node: &Self::Node, before: Option<&Self::Node>);
    /// Takes a node out of the element in which it stands.
    fn remove(&mut self, parent: &Self::Node, child: &Self::Node);
    /// Sets an attribute.
    fn set(&mut self, element: &Self::Node, name: Name, value: &str);
    /// Removes an attribute.
    fn unset(&mut self, element: &Self::Node, name: Name);
}

/// As the value of an attribute: the one that stands there stays, whatever it is.
pub const KEPT: &str = "\0";

/// Brings `place`, in which `old` stands, to hold `new`, touching only what differs. `picture` says that the place is an
/// `svg` element or within one.
///
/// Elements that stay what they are stay the same objects, so focus and scroll positions survive. An element stays
/// what it is while its name and its `data-country` are the same.
pub fn patch<D: Document>(document: &mut D, place: &D::Node, picture: bool, old: &View, new: &View) {
    for part in old.clone() {
        if part.kind == Kind::Attribute && new.attr(part.name).is_none() {
            document.unset(place, part.name);
        }
    }
    let mut index = 0;
    let mut before = old.clone();
    for part in new.clone() {
        if part.kind == Kind::Attribute {
            if part.text() != KEPT && old.attr(part.name) != Some(part.text()) {
                document.set(place, part.name, part.text());
            }
            continue;
        }
        let picture = picture || part.name == "svg";
        let was = next_child(&mut before);
        index += 1;
        if was.as_ref() == Some(&part) {
            continue;
        }
        // The document is asked only for what stands there: each question takes time.
        let child = was.as_ref().and_then(|_| document.child(place, index - 1));
        if let (Some(was), Some(child)) = (&was, &child) {
            if same(was, &part) {
                patch(document, child, picture, &was.inside, &part.inside);
                continue;
            }
        }
        let made = document.make(&part, picture);
        patch(document, &made, picture, &View::default(), &part.inside);
        document.insert(place, &made, child.as_ref());
        if let Some(child) = child {
            document.remove(place, &child);
        }
    }
    while next_child(&mut before).is_some() {
        if let Some(child) = document.child(place, index) {
            document.remove(place, &child);
        }
    }
}

/// Returns the next part that is no attribute.
fn next_child<'a>(parts: &mut View<'a>) -> Option<Part<'a>> {
    loop {
        let part = parts.next()?;
        if part.kind != Kind::Attribute {
            return Some(part);
        }
    }
}

fn same(was: &Part, part: &Part) -> bool {
    let key = "data-country";
    was.kind == Kind::Element
        && part.kind == Kind::Element
        && was.name == part.name
        && was.inside.attr(key) == part.inside.attr(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Markup;
    use proptest::prelude::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// A node of a document in memory.
    #[derive(Debug)]
    struct Node {
        kind: Kind,
        name: Name,
        text: String,
        attributes: RefCell<Vec<(Name, String)>>,
        children: RefCell<Vec<Rc<Node>>>,
    }

    impl Node {
        fn new(kind: Kind, name: Name, text: &str) -> Rc<Self> {
            let (attributes, children) = (RefCell::default(), RefCell::default());
            Rc::new(Self { kind, name, text: text.to_owned(), attributes, children })
        }

        /// Returns the node as text; the order of attributes means nothing.
        fn spell(&self) -> String {
            let mut attributes = self.attributes.borrow().clone();
            attributes.sort();
            let children: Vec<String> = self.children.borrow().iter().map(|child| child.spell()).collect();
            format!("{}{}{attributes:?}{children:?}", self.name, self.text)
        }
    }

    struct Page;

    impl Document for Page {
        type Node = Rc<Node>;

        fn make(&mut self, part: &Part, _: bool) -> Rc<Node> {
            let text = if part.kind == Kind::Text { part.text() } else { "" };
            Node::new(part.kind, part.name, text)
        }
        fn child(&mut self, parent: &Rc<Node>, index: usize) -> Option<Rc<Node>> {
            parent.children.borrow().get(index).cloned()
        }
        fn insert(&mut self, parent: &Rc<Node>, node: &Rc<Node>, before: Option<&Rc<Node>>) {
            let mut children = parent.children.borrow_mut();
            let at = before.and_then(|before| children.iter().position(|child| Rc::ptr_eq(child, before)));
            let at = at.unwrap_or(children.len());
            children.insert(at, node.clone());
        }
        fn remove(&mut self, parent: &Rc<Node>, child: &Rc<Node>) {
            parent.children.borrow_mut().retain(|other| !Rc::ptr_eq(other, child));
        }
        fn set(&mut self, element: &Rc<Node>, name: Name, value: &str) {
            assert_eq!(element.kind, Kind::Element);
            self.unset(element, name);
            element.attributes.borrow_mut().push((name, value.to_owned()));
        }
        fn unset(&mut self, element: &Rc<Node>, name: Name) {
            element.attributes.borrow_mut().retain(|(known, _)| *known != name);
        }
    }

    fn shown(on: &Rc<Node>, old: &Markup, new: &Markup) -> String {
        patch(&mut Page, on, false, &old.view(), &new.view());
        on.spell()
    }

    /// What to write into a buffer.
    #[derive(Clone, Debug)]
    enum Piece {
        Element(Name, Vec<(Name, String)>, Vec<Piece>),
        Text(String),
    }

    fn write(to: &mut Markup, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => to.text(text),
                Piece::Element(name, attributes, inside) => {
                    let mut tag = to.open(name);
                    for (name, value) in attributes {
                        tag.attr(name, value);
                    }
                    write(&mut tag, inside);
                }
            }
        }
    }

    fn pieces() -> impl Strategy<Value = Vec<Piece>> {
        let name = || prop::sample::select(vec!["g", "path"]);
        let attributes = || {
            let name = prop::sample::select(vec!["class", "d", "data-country"]);
            prop::collection::btree_map(name, "[ab]", 0..3).prop_map(|all| all.into_iter().collect::<Vec<_>>())
        };
        let leaf = prop_oneof![
            (name(), attributes()).prop_map(|(name, attributes)| Piece::Element(name, attributes, Vec::new())),
            "[xyä]{0,2}".prop_map(Piece::Text),
        ];
        let tree = leaf.prop_recursive(3, 24, 4, move |inner| {
            (name(), attributes(), prop::collection::vec(inner, 0..4))
                .prop_map(|(name, attributes, inside)| Piece::Element(name, attributes, inside))
        });
        prop::collection::vec(tree, 0..4)
    }

    proptest! {
        #[test]
        fn patching_the_old_gives_the_new(old in pieces(), new in pieces()) {
            let (mut before, mut after) = (Markup::default(), Markup::default());
            write(&mut before, &old);
            write(&mut after, &new);
            let (page, fresh) = (Node::new(Kind::Element, "", ""), Node::new(Kind::Element, "", ""));
            shown(&page, &Markup::default(), &before);
            prop_assert_eq!(shown(&page, &before, &after), shown(&fresh, &Markup::default(), &after));
        }
    }

    proptest! {
        #[test]
        fn growing_step_by_step_gives_the_whole(all in pieces(), step in 1..9_usize) {
            let mut markup = Markup::default();
            write(&mut markup, &all);
            let (page, fresh) = (Node::new(Kind::Element, "", ""), Node::new(Kind::Element, "", ""));
            let view = markup.view();
            let mut shown = 0;
            while view.first(shown) != view {
                patch(&mut Page, &page, false, &view.first(shown), &view.first(shown + step));
                shown += step;
            }
            prop_assert_eq!(page.spell(), self::shown(&fresh, &Markup::default(), &markup));
        }
    }

    #[test]
    fn a_kept_attribute_stays_as_it_stands_and_a_new_element_has_none() {
        let named = |name: &str, label: &str| {
            let mut markup = Markup::default();
            markup.open("path").attr("data-country", name).attr("aria-label", label);
            markup
        };
        let page = Node::new(Kind::Element, "", "");
        let steps = [named("JPN", "Japan"), named("JPN", KEPT), named("KOR", KEPT), named("KOR", "South Korea")];
        let mut before = Markup::default();
        let mut labels = Vec::new();
        for after in steps {
            shown(&page, &before, &after);
            let made = page.children.borrow()[0].clone();
            let label =
                made.attributes.borrow().iter().find(|(name, _)| *name == "aria-label").map(|(_, text)| text.clone());
            labels.push(label.unwrap_or_default());
            before = after;
        }
        assert_eq!(labels, ["Japan", "Japan", "", "South Korea"]);
    }

    #[test]
    fn a_country_that_changes_its_class_stays_the_same_object() {
        let land = |country: &str, class: &str| {
            let mut markup = Markup::default();
            markup.open("g").open("path").attr("data-country", country).attr("class", class);
            markup
        };
        let page = Node::new(Kind::Element, "", "");
        let path = || page.children.borrow()[0].children.borrow()[0].clone();
        let (plain, selected) = (land("JPN", "country"), land("JPN", "country selected"));
        shown(&page, &Markup::default(), &plain);
        let before = path();
        assert!(shown(&page, &plain, &selected).contains("country selected"));
        assert!(Rc::ptr_eq(&before, &path()));
        shown(&page, &selected, &land("KOR", "country"));
        assert!(!Rc::ptr_eq(&before, &path()), "another country is another object");
    }
}
