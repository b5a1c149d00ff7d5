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
                write!(
                    f,
                    "the geography file has version {found}, expected {VERSION}; take both files from one release"
                )
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
    let mut reader = Reader { bytes, grid };
    let mut topology = Topology { arcs: reader.arcs()?, ..Topology::default() };
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
}

impl Reader<'_> {
    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Result<T, DecodeError>) -> Result<Vec<T>, DecodeError> {
        (0..self.bytes.count()?).map(|_| item(self)).collect()
    }

    /// Adds a step to a grid point.
    fn go(&self, at: (i32, i32), east: i32, north: i32) -> Result<(i32, i32), DecodeError> {
        if east.unsigned_abs() > self.grid as u32 || north.unsigned_abs() > self.grid as u32 {
            return Err(DecodeError::Wrong("a step is longer than the globe"));
        }
        let half = self.grid / 2;
        let next = ((at.0 + east + half).rem_euclid(self.grid) - half, at.1 + north);
        if next.1.abs() > self.grid / 4 {
            return Err(DecodeError::Wrong("a place lies beyond a pole"));
        }
        Ok(next)
    }

    fn lon_lat(&self, at: (i32, i32)) -> LonLat {
        let degrees = 360.0 / f64::from(self.grid);
        LonLat::new(f64::from(at.0) * degrees, f64::from(at.1) * degrees)
    }

    fn arcs(&mut self) -> Result<Vec<Vec<LonLat>>, DecodeError> {
        let count = self.bytes.count()?;
        let lengths = self.bytes.column(count)?;
        if lengths.iter().any(|length| *length < 2) {
            return Err(DecodeError::Wrong("an arc has fewer than two places"));
        }
        let further = self.bytes.sum(&lengths)? - count;
        let firsts = self.bytes.signed_column(count * 2)?;
        let east = self.bytes.signed_column(further)?;
        let north = self.bytes.signed_column(further)?;
        let mut steps = east.into_iter().zip(north);
        let mut at = (0, 0);
        let mut arcs = Vec::with_capacity(count);
        for (length, first) in lengths.into_iter().zip(firsts.chunks_exact(2)) {
            let &[x, y] = first else { continue };
            at = self.go(at, x, y)?;
            let mut arc = Vec::with_capacity(length);
            arc.push(self.lon_lat(at));
            let mut last = (0, 0);
            for (x, y) in steps.by_ref().take(length - 1) {
                last = (x.saturating_add(last.0 / 2), y.saturating_add(last.1 / 2));
                at = self.go(at, last.0, last.1)?;
                arc.push(self.lon_lat(at));
            }
            arcs.push(arc);
        }
        Ok(arcs)
    }

    fn units(&mut self, arcs: usize) -> Result<Vec<Unit>, DecodeError> {
        let count = self.bytes.count()?;
        let texts = |reader: &mut Self| (0..count).map(|_| reader.bytes.text()).collect::<Result<Vec<_>, _>>();
        let (codes, alpha2s) = (texts(self)?, texts(self)?);
        let countries = self.bytes.column(count)?;
        if countries.iter().any(|country| *country > count) {
            return Err(DecodeError::Wrong("a dependency of nothing"));
        }
        let labels = self.bytes.signed_column(count * 2)?;
        let anchors = self.bytes.signed_column(count * 2)?;
        let polygons = self.bytes.column(count)?;
        let rings = self.bytes.sum(&polygons)?;
        let rings = self.bytes.column(rings)?;
        let lengths = self.bytes.sum(&rings)?;
        let lengths = self.bytes.column(lengths)?;
        let (mut rings, mut lengths) = (rings.into_iter(), lengths.into_iter());
        let mut next = 0;
        let mut at = (0, 0);
        let mut units = Vec::with_capacity(count);
        let places = labels.chunks_exact(2).zip(anchors.chunks_exact(2));
        let rows = codes.into_iter().zip(alpha2s).zip(countries).zip(polygons).zip(places);
        for ((((code, alpha2), country), polygons), places) in rows {
            let (&[x, y], &[east, north]) = places else { continue };
            at = self.go(at, x, y)?;
            let anchor = self.go(at, east, north)?;
            let mut ring = || (0..lengths.next().unwrap_or(0)).map(|_| self.arc(arcs, &mut next)).collect();
            let mut polygon = || (0..rings.next().unwrap_or(0)).map(|_| ring()).collect();
            units.push(Unit {
                code,
                alpha2,
                polygons: (0..polygons).map(|_| polygon()).collect::<Result<_, _>>()?,
                label: self.lon_lat(at),
                anchor: self.lon_lat(anchor),
                dependency_of: country.checked_sub(1),
            });
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
