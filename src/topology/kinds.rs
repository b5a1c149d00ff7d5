//! What the numbers of a geography file are about. Numbers of one kind share the odds of their bits.

use super::bits::Kind;

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
/// A new end: east, then north.
pub(super) const END_PLACE: Kind = 10;
/// A place of an arc between its ends: east, then north; then the same where the arc returns to its start.
pub(super) const STEP: Kind = 12;
/// A label: east, then north.
pub(super) const LABEL: Kind = 16;
/// An anchor: east, then north.
pub(super) const ANCHOR: Kind = 18;
/// A unit's code: its length, then its letters by their place.
pub(super) const CODE: Kind = 20;
/// A unit's ISO alpha-2 code, likewise.
pub(super) const ALPHA2: Kind = 24;
/// A name, likewise.
pub(super) const NAME: Kind = 28;
/// How many kinds there are.
pub(super) const KINDS: usize = 32;

/// Returns 0, 1 or 2 for west, nowhere and east, or for south, nowhere and north.
pub(super) fn sign(step: i32) -> usize {
    (step.signum() + 1) as usize
}

/// Returns a number for the direction of a step, four apart.
pub(super) fn way((east, north): (i32, i32)) -> usize {
    (sign(east) * 3 + sign(north)) * 4
}
