use super::bits::Bits;
use super::course::{add, lon_lat, middle, needless, rough, short, Cell, Course, Sum};
use super::error::DecodeError;
use super::kinds::*;
use super::{ArcRef, Area, BorderClass, BorderPair, Topology, Unit, Worldview, MAGIC, VERSION};
use crate::geo::LonLat;

/// Reads a geography file.
///
/// # Errors
/// A [`DecodeError`] for any other bytes; memory stays in proportion to their number.
pub fn decode(bytes: &[u8]) -> Result<Topology, DecodeError> {
    let mut decoder = Decoder::new(bytes.to_vec());
    while decoder.go_on() {}
    decoder.finish()
}

/// So many bytes are read at a time: a quarter of what a reader downloads, a few ms on a slow phone.
const PART: usize = 3_600;

/// Reads a geography file part by part.
///
/// # Example
/// ```
/// use alliance_map::topology::{decode, Decoder};
/// let bytes = include_bytes!("../../data/geography/world.bin");
/// let mut decoder = Decoder::new(bytes.to_vec());
/// let mut parts = 1;
/// while decoder.go_on() {
///     parts += 1;
/// }
/// assert_eq!((parts, decoder.finish()?), (4, decode(bytes)?));
/// # Ok::<(), alliance_map::topology::DecodeError>(())
/// ```
pub struct Decoder {
    bits: Bits,
    /// Steps in 360°.
    grid: i32,
    /// Units that are still to come, of so many.
    left: usize,
    count: usize,
    /// The code of the latest unit.
    code: String,
    /// Where arcs start and end, each place once.
    ends: Vec<Cell>,
    /// For each arc the indices of its ends.
    spans: Vec<[usize; 2]>,
    /// The arcs, in degrees.
    places: Vec<Vec<LonLat>>,
    /// Where the next place is expected.
    course: Course,
    /// The places of the unit's arcs.
    sum: Sum,
    /// From where a ring's start is told: the new end before it, or 0° where a unit begins.
    last: Cell,
    topology: Topology,
}

impl Decoder {
    /// Takes the bytes of a file, of which it reads the beginning.
    pub fn new(bytes: Vec<u8>) -> Self {
        let version = bytes.get(MAGIC.len()).copied();
        let is_other = !bytes.starts_with(&MAGIC);
        let mut bits = Bits::new(bytes, MAGIC.len() + 1);
        // That a file is too short, or damaged, is seen only now; that it is none comes first.
        if is_other {
            bits.error = Some(DecodeError::Magic);
        } else if version != Some(VERSION) {
            bits.error = Some(version.map_or(DecodeError::Short, DecodeError::Version));
        }
        let mut grid = bits.number(OTHER) as i32;
        if !(4..=1 << 20).contains(&grid) || grid % 4 != 0 {
            bits.require(false, "the grid");
            grid = 4;
        }
        let count = bits.count(OTHER);
        Self {
            bits,
            grid,
            left: count,
            count,
            code: String::new(),
            ends: Vec::new(),
            spans: Vec::new(),
            course: Course::near((0, 0)),
            places: Vec::new(),
            sum: [0.0; 3],
            last: (0, 0),
            topology: Topology::default(),
        }
    }

    /// Reads some more units. Returns whether there are more.
    pub fn go_on(&mut self) -> bool {
        let until = self.bits.at + PART;
        while self.left > 0 && self.bits.at < until {
            self.unit();
            self.left -= 1;
        }
        self.left > 0
    }

    /// Returns the whole geography, of which all units were read.
    ///
    /// # Errors
    /// A [`DecodeError`] where anything was wrong, from the first byte on; memory stays in proportion to the file.
    pub fn finish(mut self) -> Result<Topology, DecodeError> {
        self.tables();
        self.bits.end()?;
        Ok(self.topology)
    }

    /// Reads the next place of the course, which goes on from there.
    #[inline(never)]
    fn place(&mut self, kind: Kind) {
        let (from, grid) = (self.course.from, self.grid);
        let low = if kind == LABEL { LABEL_LOW } else { rough(from, grid) };
        let y = self.bits.coordinate(kind + NORTH, from.1, low, self.course.north(low));
        let north = y.wrapping_sub(from.1);
        let low = low + needless(y, grid);
        let x = self.bits.coordinate(kind, from.0, low, self.course.east(low, north, grid));
        self.bits.require(y.unsigned_abs() <= grid as u32 / 4, "a place lies beyond a pole");
        self.course.heading = (x.wrapping_sub(from.0), north);
        self.course.from = (short(x, grid), y);
        self.course.left -= 1;
    }

    /// Reads a place near another.
    #[inline(never)]
    fn near(&mut self, kind: Kind, from: Cell) {
        self.course = Course::near(from);
        self.place(kind);
    }

    fn lon_lat(&self, at: Cell) -> LonLat {
        lon_lat(at, self.grid)
    }

    /// Reads an end of an arc: one known, counted from the latest, or else a new one, told from another place.
    fn end(&mut self, kind: Kind, from: Cell) -> usize {
        let known = self.ends.len();
        let back = self.bits.index(END, known + 1);
        if back == 0 {
            self.near(kind, from);
            self.last = self.course.from;
            self.ends.push(self.last);
        }
        known.saturating_sub(back)
    }

    fn known_end(&self, end: usize) -> Cell {
        self.ends.get(end).copied().unwrap_or_default()
    }

    /// Reads an arc that goes on from one end to another, which is `last` or else to be read.
    fn arc(&mut self, from: usize, last: Option<usize>) {
        let start = self.known_end(from);
        let to = match last {
            Some(last) => last,
            None => self.end(END_PLACE, start),
        };
        let end = self.known_end(to);
        self.course = Course::near(start);
        self.course.to = end;
        self.course.left = self.bits.count(LENGTH + Kind::from(from == to)) as i32;
        let mut arc = vec![self.lon_lat(start)];
        while self.course.left > 0 {
            self.place(STEP);
            arc.push(self.lon_lat(self.course.from));
        }
        arc.push(self.lon_lat(end));
        self.topology.arcs.push(LonLat::vectors(&arc));
        self.places.push(arc);
        self.spans.push([from, to]);
    }

    /// Reads a ring: where it starts, then arc by arc a known one that goes on from there, or else a new one. The last
    /// arc returns to the start.
    fn ring(&mut self) -> Vec<ArcRef> {
        let mut ring = Vec::new();
        let further = self.bits.count(USES);
        let start = self.end(START_PLACE, self.last);
        let mut at = start;
        for left in (0..=further).rev() {
            let mut used = ArcRef { arc: self.spans.len() as u32, reversed: false };
            match self.bits.number(USE) {
                0 => self.arc(at, (left == 0).then_some(start)),
                choice => used = self.known(at, choice),
            }
            if let Some(span) = self.spans.get(used.arc as usize) {
                at = span[usize::from(!used.reversed)];
            }
            if let Some(arc) = self.places.get(used.arc as usize) {
                add(&mut self.sum, arc);
            }
            ring.push(used);
        }
        ring
    }

    /// Returns the arc of this number among those known that start or end at a place, the latest first.
    fn known(&mut self, at: usize, mut choice: usize) -> ArcRef {
        for (arc, span) in self.spans.iter().enumerate().rev() {
            for &reversed in &[false, true] {
                if span[usize::from(reversed)] == at {
                    choice -= 1;
                    if choice == 0 {
                        return ArcRef { arc: arc as u32, reversed };
                    }
                }
            }
        }
        self.bits.require(false, "a ring names an arc that is not there");
        ArcRef { arc: 0, reversed: false }
    }

    fn unit(&mut self) {
        self.code = self.bits.text(CODE, &self.code);
        let alpha2 = self.bits.text(ALPHA2, &self.code);
        let dependency_of = self.bits.index(COUNTRY, self.count + 1).checked_sub(1);
        let mut polygons = Vec::new();
        (self.sum, self.last) = ([0.0; 3], (0, 0));
        for _ in 0..self.bits.count(POLYGONS) {
            let mut polygon = Vec::new();
            for _ in 0..self.bits.count(RINGS) {
                polygon.push(self.ring());
            }
            polygons.push(polygon);
        }
        self.near(LABEL, middle(&self.sum, self.grid));
        let label = self.lon_lat(self.course.from);
        self.near(ANCHOR, self.course.from);
        let anchor = self.lon_lat(self.course.from);
        self.topology.units.push(Unit { code: self.code.clone(), alpha2, polygons, label, anchor, dependency_of });
    }

    fn tables(&mut self) {
        let units = self.topology.units.len();
        for _ in 0..self.bits.count(OTHER) {
            let name = self.bits.text(NAME, "");
            let mut owner = Vec::new();
            for unit in 0..units {
                owner.push(unit);
            }
            for _ in 0..self.bits.count(OTHER) {
                let (unit, country) = (self.bits.index(OTHER, units), self.bits.index(OTHER, units));
                if let Some(owner) = owner.get_mut(unit) {
                    *owner = country;
                }
            }
            self.topology.worldviews.push(Worldview { name, owner });
        }
        let worldviews = self.topology.worldviews.len();
        self.bits.require(worldviews > 0, "it has no worldview");
        for _ in 0..self.bits.count(OTHER) {
            let name = self.bits.text(NAME, "");
            let mut inside = Vec::new();
            for _ in 0..self.bits.count(CLASS) {
                inside.push(self.bits.index(OTHER, units));
            }
            self.topology.areas.push(Area { name, units: inside });
        }
        for _ in 0..self.bits.count(OTHER) {
            let (a, b) = (self.bits.index(OTHER, units), self.bits.index(OTHER, units));
            let class = match self.bits.index(CLASS, 4) {
                0 => BorderClass::International,
                1 => BorderClass::Disputed,
                2 => BorderClass::LineOfControl,
                _ => BorderClass::Hidden,
            };
            let worldview = self.bits.index(CLASS, worldviews + 1).checked_sub(1);
            let mut arcs = Vec::new();
            for _ in 0..self.bits.count(CLASS) {
                arcs.push(self.bits.index(OTHER, self.topology.arcs.len()) as u32);
            }
            self.topology.pairs.push(BorderPair { a, b, class, worldview, arcs });
        }
    }
}
