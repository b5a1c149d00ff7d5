use crate::story::read::part::Part;

/// What an object of the file may hold.
pub(super) struct Shape {
    /// What it is, with its article: "a tie".
    pub(super) name: &'static str,
    /// Its keys.
    pub(super) keys: Vec<Key>,
}

/// A key of an object and what stands under it.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) need: Need,
    /// What stands under it, or what each item of the list is that stands under it.
    pub(super) kind: Kind,
    /// How many items the list has at most; 0 where it is no list.
    pub(super) most: usize,
    /// Whether the list has one item at least.
    pub(super) full: bool,
    /// Whether no item comes twice: objects are told apart by the first key of their shape.
    pub(super) once: bool,
}

/// Whether a key must be there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// It must.
    Always,
    /// It need not.
    Never,
    /// Of all such keys of an object exactly one is there.
    OneOf,
}

/// What a value is.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A text on one line, of at most so many characters.
    Text(usize),
    /// An identifier.
    Id,
    /// An address, http or https, of at most so many characters.
    Link(usize),
    /// A BCP 47 language tag of at most so many characters.
    Language(usize),
    /// A date, as precise as it is known.
    Date,
    /// A full date.
    Day,
    /// One of some words, with blanks between them.
    Word(&'static str),
    /// The code of a country on the map.
    Country,
    /// The identifier of a part of the story.
    Reference(Part),
    /// Longitude and latitude in degrees.
    Place,
    /// True or false.
    Flag,
    /// A whole number from 1 to 9.
    Rank,
    /// The version of the story format.
    Version,
    /// An object: its place among the shapes.
    Object(usize),
}
