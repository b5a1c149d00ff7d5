//! What the numbers of a geography file are about. Numbers of one kind share the odds of their bits. A number that may be
//! negative takes four kinds: whether it is 0, its sign, its size, and the low bits of a coordinate.

/// What a number is about.
pub(super) type Kind = u32;

/// Sizes of tables, and what points at a unit or an arc.
pub(super) const OTHER: Kind = 0;
/// How many polygons a unit has.
pub(super) const POLYGONS: Kind = 1;
/// How many rings a polygon has.
pub(super) const RINGS: Kind = 2;
/// How many arcs a ring has after its first.
pub(super) const USES: Kind = 3;
/// Which known arc a ring goes on with, or 0 for a new one.
pub(super) const USE: Kind = 4;
/// Which known end, or 0 for a new one.
pub(super) const END: Kind = 5;
/// How many places an arc has between its ends, then the same where it returns to its start.
pub(super) const LENGTH: Kind = 6;
/// Which country a unit is a dependency of, or 0.
pub(super) const COUNTRY: Kind = 8;
/// Classes, worldviews and sizes of the rows in the tables.
pub(super) const CLASS: Kind = 9;
/// How many letters a unit's code has, then the letters by their place.
pub(super) const CODE: Kind = 16;
/// A unit's ISO alpha-2 code, likewise.
pub(super) const ALPHA2: Kind = 32;
/// Where a ring starts, if that is a new end: east, then north.
pub(super) const START_PLACE: Kind = 56;
/// Where an arc ends, likewise.
pub(super) const END_PLACE: Kind = 64;
/// A place of an arc between its ends, likewise.
pub(super) const STEP: Kind = 72;
/// A label, likewise.
pub(super) const LABEL: Kind = 80;
/// How many low bits of a label tell little: most lie on each fourth point of the grid.
pub(super) const LABEL_LOW: u32 = 2;
/// An anchor, likewise.
pub(super) const ANCHOR: Kind = 88;
/// A name: like a code.
pub(super) const NAME: Kind = 96;
/// From a step east to the step north.
pub(super) const NORTH: Kind = 4;

/// Returns the kind of a text's letter; those after the second are of one kind.
pub(super) fn letter(kind: Kind, at: usize) -> Kind {
    kind + 4 + 4 * at.min(2) as Kind
}
