/// The name of an element or attribute: a constant of the program, never a value from data.
pub type Name = &'static str;

/// What a part of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element, with its attributes and children inside.
    Element,
    /// An attribute of the element around it.
    Attribute,
    /// Text, unescaped.
    Text,
}

/// A part as the buffer keeps it: how much of the buffer lies inside it tells where the next one begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) name: Name,
    /// Number of items inside.
    pub(super) items: usize,
    /// Bytes of text inside.
    pub(super) bytes: usize,
}

/// Parts that follow each other, to be read in order. Two views of the same parts are equal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View<'a> {
    pub(super) items: &'a [Item],
    pub(super) text: &'a str,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'a> {
    /// What it is.
    pub kind: Kind,
    /// Name of the element or attribute; empty for text.
    pub name: Name,
    /// Attributes and children of an element.
    pub inside: View<'a>,
}

impl<'a> Part<'a> {
    /// Returns a text, or the value of an attribute.
    pub fn text(&self) -> &'a str {
        self.inside.text
    }
}

impl<'a> View<'a> {
    /// Returns what the first `count` items say: the beginning of a document, whose elements end where it ends.
    pub fn first(&self, count: usize) -> Self {
        View { items: self.items.get(..count).unwrap_or(self.items), text: self.text }
    }

    /// Returns the value of the attribute of this name among these parts.
    #[inline(never)]
    pub fn attr(&self, name: &str) -> Option<&'a str> {
        for part in self.clone() {
            if part.kind == Kind::Attribute && part.name == name {
                return Some(part.text());
            }
        }
        None
    }
}

impl<'a> Iterator for View<'a> {
    type Item = Part<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Part<'a>> {
        let (first, rest) = self.items.split_first()?;
        // The last elements of a beginning have less inside than they say.
        let (items, next) = rest.split_at_checked(first.items).unwrap_or((rest, &[]));
        let (text, tail) = self.text.split_at_checked(first.bytes)?;
        *self = View { items: next, text: tail };
        Some(Part { kind: first.kind, name: first.name, inside: View { items, text } })
    }
}
