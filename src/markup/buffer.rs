use super::view::Item;
use super::{Kind, Name, View};
use crate::math::push_tenths;
use crate::pieces::part;
use std::ops::{Deref, DerefMut};

/// Elements in the order in which they are written, their texts in one string.
///
/// [`open`](Self::open) begins an element. It ends where the returned [`Tag`] goes out of scope; until then everything
/// is written through the tag, so that an element cannot stand anywhere but inside the one that is open.
///
/// # Example
/// ```
/// use alliance_map::markup::{write, Markup};
/// let mut page = Markup::default();
/// let mut line = page.open("p.note");
/// line.text("More: ");
/// line.open("a[rel=noopener]").attr("href", "https://example.org/?a&b").text("R & D");
/// line.close();
/// assert_eq!(
///     write(&page),
///     r#"<p class="note">More: <a rel="noopener" href="https://example.org/?a&amp;b">R &amp; D</a></p>"#
/// );
/// ```
#[derive(Clone, Debug, Default)]
pub struct Markup {
    /// An item that is open keeps in `items` which one is open around it, and in `bytes` where its text begins.
    items: Vec<Item>,
    text: String,
    open: usize,
}

impl Markup {
    /// Begins an element. `tag` spells its name and whatever of it is constant as a selector of CSS would:
    /// `name.class[attribute=value]`.
    pub fn open(&mut self, tag: Name) -> Tag<'_> {
        self.spell(tag);
        Tag(self)
    }

    /// Adds an element with nothing but a text.
    #[inline(never)]
    pub fn leaf<T: AsRef<str>>(&mut self, tag: Name, text: T) {
        self.open(tag).text(text);
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text<T: AsRef<str>>(&mut self, text: T) {
        self.add(Kind::Text, "", text.as_ref());
    }

    /// Adds an attribute to the element that is open.
    #[inline(never)]
    pub fn attr<T: AsRef<str>>(&mut self, name: Name, value: T) -> &mut Self {
        self.add(Kind::Attribute, name, value.as_ref());
        self
    }

    /// Adds attributes whose values are constant, spelled as in [`open`](Self::open): `[name=value][name=value]`.
    pub fn with(&mut self, attributes: Name) -> &mut Self {
        self.spell(attributes);
        self
    }

    /// Adds an attribute whose value is a number in steps of a tenth.
    #[inline(never)]
    pub fn number(&mut self, name: Name, value: f64) -> &mut Self {
        push_tenths(&mut self.value(name), value);
        self
    }

    /// Adds an attribute whose value is written piece by piece.
    pub fn value(&mut self, name: Name) -> Value<'_> {
        self.begin(Kind::Attribute, name);
        Value(self)
    }

    /// Returns the whole, to be read.
    pub fn view(&self) -> View<'_> {
        View { items: &self.items, text: &self.text }
    }

    /// Reads a tag: what stands before a dot or bracket is the element's name.
    fn spell(&mut self, tag: Name) {
        let (mut from, mut name) = (0, "");
        for at in 0..tag.len() + 1 {
            let piece = part(tag, from, at);
            match tag.as_bytes().get(at) {
                Some(b'=') if name.is_empty() => name = piece,
                Some(b'.') if from == 0 => {
                    self.piece("", piece);
                    name = "class";
                }
                Some(b'[' | b']') | None => {
                    self.piece(name, piece);
                    name = "";
                }
                _ => continue,
            }
            from = at + 1;
        }
    }

    fn piece(&mut self, name: Name, piece: Name) {
        if !name.is_empty() {
            self.add(Kind::Attribute, name, piece);
        } else if !piece.is_empty() {
            self.begin(Kind::Element, piece);
        }
    }

    #[inline(never)]
    fn add(&mut self, kind: Kind, name: Name, text: &str) {
        self.begin(kind, name);
        self.text.push_str(text);
        self.end();
    }

    #[inline(never)]
    fn begin(&mut self, kind: Kind, name: Name) {
        let around = self.open;
        self.open = self.items.len();
        self.items.push(Item { kind, name, items: around, bytes: self.text.len() });
    }

    #[inline(never)]
    fn end(&mut self) {
        let inside = self.items.len().wrapping_sub(self.open + 1);
        if let Some(item) = self.items.get_mut(self.open) {
            self.open = item.items;
            item.items = inside;
            item.bytes = self.text.len().wrapping_sub(item.bytes);
        }
    }
}

/// An element that is open: it takes all that [`Markup`] takes.
#[derive(Debug)]
pub struct Tag<'a>(&'a mut Markup);

impl Tag<'_> {
    /// Ends the element, as going out of scope does: for one that ends before its scope.
    pub fn close(self) {}
}

impl Deref for Tag<'_> {
    type Target = Markup;

    fn deref(&self) -> &Markup {
        self.0
    }
}

impl DerefMut for Tag<'_> {
    fn deref_mut(&mut self) -> &mut Markup {
        self.0
    }
}

impl Drop for Tag<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// The value of an attribute: a text to write at the end of, and to leave as it is otherwise.
#[derive(Debug)]
pub struct Value<'a>(&'a mut Markup);

impl Value<'_> {
    /// Ends the value, as going out of scope does.
    pub fn close(self) {}
}

impl Deref for Value<'_> {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0.text
    }
}

impl DerefMut for Value<'_> {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0.text
    }
}

impl Drop for Value<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;
    use crate::markup::write;

    #[test]
    fn a_tag_spells_name_class_and_attributes() {
        for (tag, written) in [
            ("p", "<p></p>"),
            ("p.a b", "<p class=\"a b\"></p>"),
            ("img[width=1.5][alt=a.b=c]", "<img width=\"1.5\" alt=\"a.b=c\"/>"),
            ("g.a[d=M0 0][e=]", "<g class=\"a\" d=\"M0 0\" e=\"\"></g>"),
        ] {
            let mut markup = Markup::default();
            markup.open(tag);
            assert_eq!(write(&markup), written);
        }
    }

    #[test]
    fn attributes_may_follow_what_is_inside() {
        let mut markup = Markup::default();
        let mut line = markup.open("p");
        line.leaf("b", "1");
        line.with("[a=x][b=y]").number("c", -0.25).value("d").push_str("M1<");
        line.text("2");
        line.close();
        assert_eq!(write(&markup), "<p a=\"x\" b=\"y\" c=\"-0.3\" d=\"M1&lt;\"><b>1</b>2</p>");
    }
}
