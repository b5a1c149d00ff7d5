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
pub struct Element(Box<Parts>);

/// What an element consists of. It stands behind a pointer, so that passing elements along costs few instructions,
/// which the reader would have to download.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Element name.
    pub name: Name,
    /// Attributes in order.
    pub attrs: Vec<(Name, String)>,
    /// Children in order.
    pub children: Vec<Node>,
}

impl std::ops::Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl std::ops::DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

impl Element {
    /// Returns an element without attributes or children.
    #[inline(never)]
    pub fn new(name: Name) -> Self {
        Self(Box::new(Parts { name, attrs: Vec::new(), children: Vec::new() }))
    }

    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: Name, value: impl AsRef<str>) -> Self {
        self.set(name, value.as_ref());
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.write(text.as_ref());
        self
    }

    /// Adds a child.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Element) -> Self {
        self.push(child);
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self.push(child);
        }
        self
    }
}

/// Changes in place stand here, not with [`Element`], so that a call passes the pointer, not the address of a pointer.
impl Parts {
    /// Adds an attribute in place.
    #[inline(never)]
    pub fn set(&mut self, name: Name, value: &str) {
        self.attrs.push((name, value.to_owned()));
    }

    /// Adds a text in place.
    #[inline(never)]
    pub fn write(&mut self, text: &str) {
        self.children.push(Node::Text(text.to_owned()));
    }

    /// Adds a text in place that is not needed elsewhere: it is moved, not copied.
    #[inline(never)]
    pub fn put(&mut self, text: String) {
        self.children.push(Node::Text(text));
    }

    /// Adds a child in place.
    #[inline(never)]
    pub fn push(&mut self, child: Element) {
        self.children.push(Node::Element(child));
    }
}
