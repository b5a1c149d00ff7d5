//! What changes between two versions of the same elements, told to whatever holds them.

use super::{Element, Name, Node};

/// A document that can be changed in place: the browser's, or a test's.
pub trait Tree {
    /// A place in the document.
    type Place;

    /// Returns the child of `parent` at `index`.
    fn child(&self, parent: &Self::Place, index: usize) -> Option<Self::Place>;
    /// Sets an attribute.
    fn set(&self, place: &Self::Place, name: Name, value: &str);
    /// Removes an attribute.
    fn unset(&self, place: &Self::Place, name: Name);
    /// Adds a new child at the end.
    fn append(&self, parent: &Self::Place, node: &Node);
    /// Puts a new node where the child at `index` stands.
    fn replace(&self, parent: &Self::Place, index: usize, node: &Node);
    /// Removes the child at `index`.
    fn remove(&self, parent: &Self::Place, index: usize);
}

/// Brings `place`, which shows `old`, to show `new`, touching only what differs.
///
/// Elements that stay what they are stay the same objects, so focus and scroll positions survive. An element stays
/// what it is while its name and its `data-country` are the same.
pub fn patch<T: Tree>(tree: &T, place: &T::Place, old: &Element, new: &Element) {
    for (name, _) in &old.attrs {
        if find(new, name).is_none() {
            tree.unset(place, name);
        }
    }
    for (name, value) in &new.attrs {
        if find(old, name) != Some(value) {
            tree.set(place, name, value);
        }
    }
    for (index, node) in new.children.iter().enumerate() {
        match (old.children.get(index), node) {
            (None, node) => tree.append(place, node),
            (Some(before), node) if before == node => {}
            (Some(Node::Element(before)), Node::Element(after)) if same(before, after) => {
                if let Some(child) = tree.child(place, index) {
                    patch(tree, &child, before, after);
                }
            }
            (Some(_), node) => tree.replace(place, index, node),
        }
    }
    for index in (new.children.len()..old.children.len()).rev() {
        tree.remove(place, index);
    }
}

fn same(before: &Element, after: &Element) -> bool {
    before.name == after.name && find(before, "data-country") == find(after, "data-country")
}

fn find<'a>(element: &'a Element, name: &str) -> Option<&'a String> {
    element.attrs.iter().find(|(n, _)| *n == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::cell::RefCell;

    /// A document whose places are paths of child indices.
    struct Page(RefCell<Element>);

    impl Page {
        fn at<R>(&self, path: &[usize], change: impl FnOnce(&mut Element) -> R) -> R {
            let mut root = self.0.borrow_mut();
            let mut element = &mut *root;
            for &index in path {
                match &mut element.children[index] {
                    Node::Element(child) => element = child,
                    Node::Text(_) => panic!("a text has no children"),
                }
            }
            change(element)
        }
    }

    impl Tree for Page {
        type Place = Vec<usize>;
        fn child(&self, parent: &Vec<usize>, index: usize) -> Option<Vec<usize>> {
            let mut path = parent.clone();
            path.push(index);
            Some(path)
        }
        fn set(&self, place: &Vec<usize>, name: Name, value: &str) {
            self.at(place, |e| {
                e.attrs.retain(|(n, _)| *n != name);
                e.attrs.push((name, value.to_owned()));
            });
        }
        fn unset(&self, place: &Vec<usize>, name: Name) {
            self.at(place, |e| e.attrs.retain(|(n, _)| *n != name));
        }
        fn append(&self, parent: &Vec<usize>, node: &Node) {
            self.at(parent, |e| e.children.push(node.clone()));
        }
        fn replace(&self, parent: &Vec<usize>, index: usize, node: &Node) {
            self.at(parent, |e| e.children[index] = node.clone());
        }
        fn remove(&self, parent: &Vec<usize>, index: usize) {
            self.at(parent, |e| {
                e.children.remove(index);
            });
        }
    }

    fn sorted(mut element: Element) -> Element {
        element.attrs.sort();
        for child in &mut element.children {
            if let Node::Element(e) = child {
                *e = sorted(e.clone());
            }
        }
        element
    }

    fn element() -> impl Strategy<Value = Element> {
        let name = prop::sample::select(vec!["g", "path"]);
        let attrs = prop::collection::btree_map(prop::sample::select(vec!["class", "d", "data-country"]), "[ab]", 0..3);
        let leaf = (name, attrs).prop_map(|(name, attrs)| {
            let mut leaf = Element::new(name);
            leaf.attrs = attrs.into_iter().collect();
            leaf
        });
        leaf.prop_recursive(3, 24, 4, |inner| {
            let node = prop_oneof![inner.clone().prop_map(Node::Element), "[xy]{0,2}".prop_map(Node::Text)];
            (inner, prop::collection::vec(node, 0..4)).prop_map(|(mut e, children)| {
                e.children = children;
                e
            })
        })
    }

    proptest! {
        #[test]
        fn patching_the_old_gives_the_new(old in element(), new in element()) {
            let mut new = new;
            new.name = old.name;
            let page = Page(RefCell::new(old.clone()));
            patch(&page, &Vec::new(), &old, &new);
            prop_assert_eq!(sorted(page.0.into_inner()), sorted(new));
        }
    }

    #[test]
    fn a_country_that_changes_its_class_stays_the_same_object() {
        struct OnlyAttributes;
        impl Tree for OnlyAttributes {
            type Place = ();
            fn child(&self, (): &(), _: usize) -> Option<()> {
                Some(())
            }
            fn set(&self, (): &(), name: Name, _: &str) {
                assert_eq!(name, "class");
            }
            fn unset(&self, (): &(), _: Name) {
                panic!("nothing to unset");
            }
            fn append(&self, (): &(), _: &Node) {
                panic!("nothing to append");
            }
            fn replace(&self, (): &(), _: usize, _: &Node) {
                panic!("nothing to replace");
            }
            fn remove(&self, (): &(), _: usize) {
                panic!("nothing to remove");
            }
        }
        let land = |class: &str| {
            Element::new("g").child(Element::new("path").attr("data-country", "JPN").attr("class", class))
        };
        patch(&OnlyAttributes, &(), &land("country"), &land("country selected"));
    }
}
