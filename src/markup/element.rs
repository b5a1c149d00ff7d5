/// The name of an element or attribute: a constant of the program, never a value from data.
pub type Name = &'static str;

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, unescaped.
    Text(String),
}

/// An element with its attributes and children.
///
/// # Example
/// ```
/// use alliance_map::markup::{write, Element};
/// let link = Element::new("a").attr("href", "https://example.org/?a&b").text("R & D");
/// assert_eq!(write(&link), r#"<a href="https://example.org/?a&amp;b">R &amp; D</a>"#);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Element name.
    pub name: Name,
    /// Attributes in order.
    pub attrs: Vec<(Name, String)>,
    /// Children in order.
    pub children: Vec<Node>,
}

impl Element {
    /// Returns an element without attributes or children.
    pub fn new(name: Name) -> Self {
        Self { name, attrs: Vec::new(), children: Vec::new() }
    }

    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: Name, value: impl Into<String>) -> Self {
        self.attrs.push((name, value.into()));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Adds a child in place.
    pub fn push(&mut self, child: Element) {
        self.children.push(Node::Element(child));
    }
}
