use crate::geo::{LonLat, Vector};

/// One use of an arc in a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ArcRef {
    /// Index in [`Topology::arcs`].
    pub arc: u32,
    /// Whether the ring follows the arc from its end to its start.
    pub reversed: bool,
}

/// The smallest piece of land with one colour under every worldview.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// A country code (ISO 3166-1 alpha-3, XKX, PSE, ESH, TWN), an ISO code of a dependency (GRL), or an `x-` id.
    pub code: String,
    /// ISO 3166-1 alpha-2 code, by which names are looked up; empty where there is none.
    pub alpha2: String,
    /// Polygons, each a list of rings, each a list of arcs; exterior ring first.
    pub polygons: Vec<Vec<Vec<ArcRef>>>,
    /// Where the unit's name stands best.
    pub label: LonLat,
    /// Where its ties end: the capital, or the label point.
    pub anchor: LonLat,
    /// Index in [`Topology::units`] of the country whose dependency this is (Greenland: Denmark), if any.
    pub dependency_of: Option<usize>,
}

/// A border policy: which country each unit is drawn as.
#[derive(Clone, Debug, PartialEq)]
pub struct Worldview {
    /// `default`, `natural-earth`.
    pub name: String,
    /// For each unit the index in [`Topology::units`] of the country it is drawn as: itself for most.
    pub owner: Vec<usize>,
}

/// A named treaty area, by which a group's fill tells a member's land inside from outside.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// `north-atlantic`.
    pub name: String,
    /// Indices of the dependencies that lie inside.
    pub units: Vec<usize>,
}

/// How a border is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BorderClass {
    /// A border between two countries.
    International,
    /// A line that at least one side disputes.
    Disputed,
    /// A line that separates forces or administrations.
    LineOfControl,
    /// Not drawn at all, as between parts of one country.
    Hidden,
}

/// The class of the border between two units, where it is not plainly international.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BorderPair {
    /// Index in [`Topology::units`].
    pub a: usize,
    /// Index in [`Topology::units`].
    pub b: usize,
    /// How their border is drawn.
    pub class: BorderClass,
    /// Index in [`Topology::worldviews`] for which this holds, or `None` for all.
    pub worldview: Option<usize>,
    /// Indices in [`Topology::arcs`] of the part of the border for which this holds; empty for all of it.
    pub arcs: Vec<u32>,
}

/// The geography file, decoded.
///
/// Rings run clockwise on the map (exterior) and are stitched at 180°: lines are not cut there, so a ring
/// may step from 179° to -179°, and Antarctica's ring goes round the pole without touching -90°.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topology {
    /// The arcs, each border and coast once, as unit vectors: drawing need only turn them.
    pub arcs: Vec<Vec<Vector>>,
    /// The units.
    pub units: Vec<Unit>,
    /// The border policies, `default` first.
    pub worldviews: Vec<Worldview>,
    /// The treaty areas.
    pub areas: Vec<Area>,
    /// Borders that are not plainly international.
    pub pairs: Vec<BorderPair>,
}

impl Topology {
    /// Returns the index of the country that a unit is drawn as under a worldview: the unit itself for most.
    pub fn owner(&self, worldview: usize, unit: usize) -> usize {
        let owner = self.worldviews.get(worldview).and_then(|worldview| worldview.owner.get(unit));
        owner.copied().unwrap_or(unit)
    }

    /// Returns whether another has the same units in the same order, so that one may take the other's place.
    pub fn has_units_of(&self, other: &Self) -> bool {
        let mut same = self.units.len() == other.units.len();
        for (a, b) in self.units.iter().zip(&other.units) {
            same &= a.code == b.code;
        }
        same
    }

    /// Returns the index of the unit with this code.
    pub fn unit(&self, code: &str) -> Option<usize> {
        self.units.iter().position(|unit| unit.code == code)
    }
}
