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

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Magic => f.write_str("this is no geography file; is its address right?"),
            Self::Version(found) => {
                write!(f, "the geography file has version {found}, expected {VERSION}; take both files from one release")
            }
            Self::Short => f.write_str("the geography file ends too early; load it again"),
            Self::Wrong(what) => write!(f, "the geography file is damaged: {what}"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Reads a geography file.
///
/// # Errors
/// A [`DecodeError`] for any other bytes; memory stays in proportion to their number.
pub fn decode(bytes: &[u8]) -> Result<Topology, DecodeError> {
    let mut bytes = Bytes::new(bytes);
    if bytes.take(MAGIC.len()) != Ok(&MAGIC) {
        return Err(DecodeError::Magic);
    }
    let version = bytes.take(1)?.first().copied().unwrap_or(0);
    if version != VERSION {
        return Err(DecodeError::Version(version));
    }
    let grid = bytes.number()? as i32;
    if !(4..=1 << 20).contains(&grid) || grid % 4 != 0 {
        return Err(DecodeError::Wrong("the grid"));
    }
    let mut reader = Reader { bytes, grid, x: 0, y: 0 };
    let mut topology = Topology::default();
    for _ in 0..reader.bytes.count()? {
        let arc = (0..reader.bytes.count()?).map(|_| reader.place()).collect::<Result<Vec<_>, _>>()?;
        if arc.len() < 2 {
            return Err(DecodeError::Wrong("an arc has fewer than two places"));
        }
        topology.arcs.push(arc);
    }
    topology.units = reader.units(topology.arcs.len())?;
    let units = topology.units.len();
    topology.worldviews = reader.list(|reader| reader.worldview(units))?;
    if topology.worldviews.is_empty() {
        return Err(DecodeError::Wrong("it has no worldview"));
    }
    topology.areas = reader.list(|reader| {
        let name = reader.bytes.text()?;
        Ok(Area { name, units: reader.list(|reader| reader.bytes.index(units))? })
    })?;
    topology.pairs = reader.list(|reader| reader.pair(units, topology.worldviews.len(), topology.arcs.len()))?;
    if !reader.bytes.is_empty() {
        return Err(DecodeError::Wrong("there is more after its end"));
    }
    Ok(topology)
}

struct Reader<'a> {
    bytes: Bytes<'a>,
    grid: i32,
    x: i32,
    y: i32,
}

impl Reader<'_> {
    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Result<T, DecodeError>) -> Result<Vec<T>, DecodeError> {
        (0..self.bytes.count()?).map(|_| item(self)).collect()
    }

    fn place(&mut self) -> Result<LonLat, DecodeError> {
        let half = self.grid / 2;
        let (east, north) = (self.bytes.signed()?, self.bytes.signed()?);
        if east.unsigned_abs() > self.grid as u32 || north.unsigned_abs() > self.grid as u32 {
            return Err(DecodeError::Wrong("a step is longer than the globe"));
        }
        self.x = (self.x + east + half).rem_euclid(self.grid) - half;
        self.y += north;
        if self.y.abs() > self.grid / 4 {
            return Err(DecodeError::Wrong("a place lies beyond a pole"));
        }
        let degrees = 360.0 / f64::from(self.grid);
        Ok(LonLat::new(f64::from(self.x) * degrees, f64::from(self.y) * degrees))
    }

    fn units(&mut self, arcs: usize) -> Result<Vec<Unit>, DecodeError> {
        let mut next = 0;
        let units = self.list(|reader| {
            let (code, alpha2) = (reader.bytes.text()?, reader.bytes.text()?);
            let dependency_of = (reader.bytes.number()? as usize).checked_sub(1);
            let (label, anchor) = (reader.place()?, reader.place()?);
            let polygons =
                reader.list(|reader| reader.list(|reader| reader.list(|reader| reader.arc(arcs, &mut next))))?;
            Ok(Unit { code, alpha2, polygons, label, anchor, dependency_of })
        })?;
        if units.iter().any(|unit| unit.dependency_of.is_some_and(|country| country >= units.len())) {
            return Err(DecodeError::Wrong("a dependency of nothing"));
        }
        Ok(units)
    }

    fn arc(&mut self, arcs: usize, next: &mut i32) -> Result<ArcRef, DecodeError> {
        let value = self.bytes.signed()?;
        let arc = next.checked_sub(value >> 1).unwrap_or(-1);
        if arc < 0 || arc as usize >= arcs {
            return Err(DecodeError::Wrong("a ring names an arc that is not there"));
        }
        *next = (*next).max(arc + 1);
        Ok(ArcRef { arc: arc as u32, reversed: value & 1 == 1 })
    }

    fn worldview(&mut self, units: usize) -> Result<Worldview, DecodeError> {
        let name = self.bytes.text()?;
        let mut owner: Vec<usize> = (0..units).collect();
        for _ in 0..self.bytes.count()? {
            let (unit, country) = (self.bytes.index(units)?, self.bytes.index(units)?);
            if let Some(owner) = owner.get_mut(unit) {
                *owner = country;
            }
        }
        Ok(Worldview { name, owner })
    }

    fn pair(&mut self, units: usize, worldviews: usize, arcs: usize) -> Result<BorderPair, DecodeError> {
        let (a, b) = (self.bytes.index(units)?, self.bytes.index(units)?);
        let class = match self.bytes.number()? {
            0 => BorderClass::International,
            1 => BorderClass::Disputed,
            2 => BorderClass::LineOfControl,
            3 => BorderClass::Hidden,
            _ => return Err(DecodeError::Wrong("a class of border that this program does not know")),
        };
        let worldview = self.bytes.index(worldviews + 1)?.checked_sub(1);
        let arcs = self.list(|reader| reader.bytes.index(arcs))?;
        Ok(BorderPair { a, b, class, worldview, arcs: arcs.into_iter().map(|arc| arc as u32).collect() })
    }
}
