use std::fmt;

use super::bytes::Bytes;
use super::{ArcRef, Area, BorderClass, BorderPair, Topology, Unit, Worldview, MAGIC, VERSION};
use crate::geo::LonLat;

/// Why bytes are no geography file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They do not begin as one: perhaps a page that says "not found".
    Magic,
    /// They are of another version than this program reads.
    Version(u8),
    /// They end too early.
    Short,
    /// They say something impossible.
    Wrong(&'static str),
}

impl DecodeError {
    /// Returns what is wrong, and what to do.
    pub fn message(self) -> String {
        let (begin, what) = match self {
            Self::Magic => ("this is no geography file; is its address right?", ""),
            Self::Version(_) => ("the geography file has another version; take both files from one release", ""),
            Self::Short => ("the geography file ends too early; load it again", ""),
            Self::Wrong(what) => ("the geography file is damaged: ", what),
        };
        [begin, what].concat()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for DecodeError {}

/// Reads a geography file.
///
/// # Errors
/// A [`DecodeError`] for any other bytes; memory stays in proportion to their number.
pub fn decode(bytes: &[u8]) -> Result<Topology, DecodeError> {
    let mut bytes = Bytes::new(bytes);
    if bytes.take(MAGIC.len()) != MAGIC {
        return Err(DecodeError::Magic);
    }
    let version = bytes.take(1).first().copied().unwrap_or_default();
    if let Some(error) = bytes.error() {
        return Err(error);
    }
    if version != VERSION {
        return Err(DecodeError::Version(version));
    }
    let grid = bytes.number() as i32;
    if !(4..=1 << 20).contains(&grid) || grid % 4 != 0 {
        return Err(DecodeError::Wrong("the grid"));
    }
    let mut reader = Reader { bytes, grid };
    let mut topology = Topology { arcs: reader.arcs(), ..Topology::default() };
    topology.units = reader.units(topology.arcs.len());
    let units = topology.units.len();
    for _ in 0..reader.bytes.count() {
        topology.worldviews.push(reader.worldview(units));
    }
    reader.bytes.require(!topology.worldviews.is_empty(), "it has no worldview");
    for _ in 0..reader.bytes.count() {
        let name = reader.bytes.text();
        topology.areas.push(Area { name, units: reader.indices(units) });
    }
    for _ in 0..reader.bytes.count() {
        topology.pairs.push(reader.pair(units, topology.worldviews.len(), topology.arcs.len()));
    }
    let is_read = reader.bytes.is_empty();
    reader.bytes.require(is_read, "there is more after its end");
    match reader.bytes.error() {
        Some(error) => Err(error),
        None => Ok(topology),
    }
}

struct Reader<'a> {
    bytes: Bytes<'a>,
    /// Steps in 360°.
    grid: i32,
}

impl Reader<'_> {
    fn indices(&mut self, end: usize) -> Vec<usize> {
        let mut list = Vec::new();
        for _ in 0..self.bytes.count() {
            list.push(self.bytes.index(end));
        }
        list
    }

    /// Moves a place on the grid, the short way across 180°.
    #[inline(never)]
    fn go(&mut self, at: (i32, i32), east: i32, north: i32) -> (i32, i32) {
        let longest = east.unsigned_abs().max(north.unsigned_abs());
        self.bytes.require(longest <= self.grid as u32, "a step is longer than the globe");
        let half = self.grid / 2;
        let lon = (at.0.wrapping_add(east).wrapping_add(half)).rem_euclid(self.grid) - half;
        let lat = at.1.wrapping_add(north);
        self.bytes.require(lat.unsigned_abs() <= self.grid as u32 / 4, "a place lies beyond a pole");
        (lon, lat)
    }

    fn lon_lat(&self, at: (i32, i32)) -> LonLat {
        let degrees = 360.0 / f64::from(self.grid);
        LonLat::new(f64::from(at.0) * degrees, f64::from(at.1) * degrees)
    }

    /// The first point of each arc follows that of the last; further points are told by how far the step differs
    /// from half of the step before.
    fn arcs(&mut self) -> Vec<Vec<LonLat>> {
        let count = self.bytes.count();
        let lengths = self.bytes.column(count);
        let further = self.bytes.sum(&lengths).saturating_sub(count);
        let firsts = self.bytes.signed_column(count * 2);
        let east = self.bytes.signed_column(further);
        let north = self.bytes.signed_column(further);
        let mut step = 0;
        let mut at = (0, 0);
        let mut arcs = Vec::new();
        for (&length, first) in lengths.iter().zip(firsts.chunks_exact(2)) {
            self.bytes.require(length >= 2, "an arc has fewer than two places");
            let &[x, y] = first else { continue };
            at = self.go(at, x, y);
            let mut arc = vec![self.lon_lat(at)];
            let mut last = (0, 0);
            for _ in 1..length {
                let (Some(x), Some(y)) = (east.get(step), north.get(step)) else { break };
                step += 1;
                last = (x.saturating_add(last.0 / 2), y.saturating_add(last.1 / 2));
                at = self.go(at, last.0, last.1);
                arc.push(self.lon_lat(at));
            }
            arcs.push(arc);
        }
        arcs
    }

    fn texts(&mut self, count: usize) -> Vec<String> {
        let mut texts = Vec::new();
        for _ in 0..count {
            texts.push(self.bytes.text());
        }
        texts
    }

    fn units(&mut self, arcs: usize) -> Vec<Unit> {
        let count = self.bytes.count();
        let codes = self.texts(count);
        let mut alpha2s = self.texts(count).into_iter();
        let countries = self.bytes.column(count);
        let places = self.bytes.signed_column(count * 2);
        let anchors = self.bytes.signed_column(count * 2);
        let polygons = self.bytes.column(count);
        let rings = self.bytes.sum(&polygons);
        let rings = self.bytes.column(rings);
        let lengths = self.bytes.sum(&rings);
        let lengths = self.bytes.column(lengths);
        let (mut rings, mut lengths) = (rings.into_iter(), lengths.into_iter());
        let mut next = 0;
        let mut at = (0, 0);
        let mut units = Vec::new();
        for (index, code) in codes.into_iter().enumerate() {
            let step = |list: &[i32]| {
                let of = |at: usize| list.get(at).copied().unwrap_or_default();
                (of(index * 2), of(index * 2 + 1))
            };
            let (place, anchor) = (step(&places), step(&anchors));
            at = self.go(at, place.0, place.1);
            let anchor = self.go(at, anchor.0, anchor.1);
            let mut shape = Vec::new();
            for _ in 0..polygons.get(index).copied().unwrap_or_default() {
                let mut polygon = Vec::new();
                for _ in 0..rings.next().unwrap_or_default() {
                    let mut ring = Vec::new();
                    for _ in 0..lengths.next().unwrap_or_default() {
                        ring.push(self.arc(arcs, &mut next));
                    }
                    polygon.push(ring);
                }
                shape.push(polygon);
            }
            let country = countries.get(index).copied().unwrap_or_default();
            self.bytes.require(country <= count, "a dependency of nothing");
            units.push(Unit {
                code,
                alpha2: alpha2s.next().unwrap_or_default(),
                polygons: shape,
                label: self.lon_lat(at),
                anchor: self.lon_lat(anchor),
                dependency_of: country.checked_sub(1),
            });
        }
        units
    }

    /// An arc is told by its distance from the first that no ring has used yet, and by its direction.
    fn arc(&mut self, arcs: usize, next: &mut i32) -> ArcRef {
        let value = self.bytes.signed();
        let arc = next.wrapping_sub(value >> 1);
        self.bytes.require(arc >= 0 && (arc as usize) < arcs, "a ring names an arc that is not there");
        *next = (*next).max(arc.wrapping_add(1));
        ArcRef { arc: arc as u32, reversed: value & 1 == 1 }
    }

    fn worldview(&mut self, units: usize) -> Worldview {
        let name = self.bytes.text();
        let mut owner: Vec<usize> = (0..units).collect();
        for _ in 0..self.bytes.count() {
            let (unit, country) = (self.bytes.index(units), self.bytes.index(units));
            if let Some(owner) = owner.get_mut(unit) {
                *owner = country;
            }
        }
        Worldview { name, owner }
    }

    fn pair(&mut self, units: usize, worldviews: usize, arcs: usize) -> BorderPair {
        let (a, b) = (self.bytes.index(units), self.bytes.index(units));
        let class = match self.bytes.number() {
            0 => BorderClass::International,
            1 => BorderClass::Disputed,
            2 => BorderClass::LineOfControl,
            class => {
                self.bytes.require(class == 3, "a class of border that this program does not know");
                BorderClass::Hidden
            }
        };
        let worldview = self.bytes.index(worldviews + 1).checked_sub(1);
        let mut part = Vec::new();
        for _ in 0..self.bytes.count() {
            part.push(self.bytes.index(arcs) as u32);
        }
        BorderPair { a, b, class, worldview, arcs: part }
    }
}
