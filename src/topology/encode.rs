use super::bits::{zone, Kind};
use super::kinds::*;
use super::writer::Writer;
use super::{ArcRef, BorderClass, Topology, MAGIC, VERSION};
use crate::geo::LonLat;

/// Writes a topology for [`super::decode`], its places rounded to a grid of `grid` steps round the globe.
///
/// Rings must be closed lines: each arc starts where the one before it ends, the first where the last ends. Arcs are
/// numbered in the order in which rings come upon them, and run as the first ring does that uses them.
///
/// Every number is written bit by bit, by odds that each kind of number learns. Units come one by one, each with its
/// rings, and an arc comes with the first ring that uses it: its ends need not be told where the ring says them.
pub fn encode(topology: &Topology, grid: u32) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    let mut encoder =
        Encoder { writer: Writer::new(bytes), grid: grid as i32, ends: Vec::new(), spans: Vec::new(), topology };
    encoder.writer.number(OTHER, grid as usize);
    encoder.units();
    encoder.tables();
    encoder.writer.end()
}

fn class_number(class: BorderClass) -> usize {
    match class {
        BorderClass::International => 0,
        BorderClass::Disputed => 1,
        BorderClass::LineOfControl => 2,
        BorderClass::Hidden => 3,
    }
}

type Cell = (i32, i32);

struct Encoder<'a> {
    writer: Writer,
    grid: i32,
    ends: Vec<Cell>,
    spans: Vec<[usize; 2]>,
    topology: &'a Topology,
}

impl Encoder<'_> {
    fn cell(&self, place: LonLat) -> Cell {
        let on_grid = |degrees: f64| (degrees * f64::from(self.grid) / 360.0).round() as i32;
        (on_grid(place.lon), on_grid(place.lat))
    }

    /// Writes a place by its step from another, the short way round.
    fn place(&mut self, kind: Kind, from: Cell, to: Cell, heading: &mut Cell) {
        let half = self.grid / 2;
        let east = (to.0 - from.0 + half).rem_euclid(self.grid) - half;
        let among = way(*heading);
        self.writer.coordinate(kind, from.0, from.0 + east, among, zone(from.1, self.grid));
        self.writer.coordinate(kind + 1, from.1, to.1, among + 1 + sign(east), 0);
        *heading = (east, to.1 - from.1);
    }

    fn end(&mut self, place: LonLat) -> usize {
        let cell = self.cell(place);
        let known = self.ends.len();
        let found = self.ends.iter().rposition(|end| *end == cell);
        self.writer.number(END, found.map_or(0, |at| known - at));
        found.unwrap_or_else(|| {
            let near = self.ends.last().copied().unwrap_or_default();
            self.place(END_PLACE, near, cell, &mut (0, 0));
            self.ends.push(cell);
            known
        })
    }

    fn arc(&mut self, arc: &[LonLat], from: usize, last: Option<usize>) {
        let [first, inner @ .., end] = arc else { return };
        let to = last.unwrap_or_else(|| self.end(*end));
        let closed = usize::from(from == to);
        self.writer.number(LENGTH + closed, inner.len());
        let mut at = self.cell(*first);
        let mut heading = (0, 0);
        for place in inner {
            let next = self.cell(*place);
            self.place(STEP + 2 * closed, at, next, &mut heading);
            at = next;
        }
        self.spans.push([from, to]);
    }

    fn ring(&mut self, ring: &[ArcRef]) {
        let topology = self.topology;
        self.writer.number(USES, ring.len().saturating_sub(1));
        let places = |used: &ArcRef| topology.arcs[used.arc as usize].as_slice();
        let first =
            ring.first().and_then(|used| if used.reversed { places(used).last() } else { places(used).first() });
        let start = self.end(first.copied().unwrap_or_default());
        let mut at = start;
        for (index, used) in ring.iter().enumerate() {
            let arc = used.arc as usize;
            let is_new = arc >= self.spans.len();
            self.writer.number(USE, if is_new { 0 } else { self.choice(at, *used) });
            if is_new {
                self.arc(places(used), at, (index + 1 == ring.len()).then_some(start));
            }
            at = self.spans[arc][usize::from(!used.reversed)];
        }
    }

    /// Returns the number of an arc among those known that start or end at a place, the latest first.
    fn choice(&self, at: usize, used: ArcRef) -> usize {
        let ways = self.spans.iter().enumerate().rev().flat_map(|(arc, span)| {
            [false, true].map(|reversed| (span[usize::from(reversed)], ArcRef { arc: arc as u32, reversed }))
        });
        ways.filter(|(end, _)| *end == at).position(|(_, arc)| arc == used).map_or(0, |before| before + 1)
    }

    fn units(&mut self) {
        let units = &self.topology.units;
        self.writer.number(OTHER, units.len());
        let mut code = "";
        for unit in units {
            self.writer.text(CODE, &unit.code, code);
            code = &unit.code;
            self.writer.text(ALPHA2, &unit.alpha2, code);
            self.writer.number(COUNTRY, unit.dependency_of.map_or(0, |country| country + 1));
            self.writer.number(POLYGONS, unit.polygons.len());
            for polygon in &unit.polygons {
                self.writer.number(RINGS, polygon.len());
                polygon.iter().for_each(|ring| self.ring(ring));
            }
            let near = self.ends.last().copied().unwrap_or_default();
            let (label, anchor) = (self.cell(unit.label), self.cell(unit.anchor));
            self.place(LABEL, near, label, &mut (0, 0));
            self.place(ANCHOR, label, anchor, &mut (0, 0));
        }
    }

    fn tables(&mut self) {
        let topology = self.topology;
        self.writer.number(OTHER, topology.worldviews.len());
        for worldview in &topology.worldviews {
            self.writer.text(NAME, &worldview.name, "");
            let moved: Vec<(usize, usize)> =
                worldview.owner.iter().copied().enumerate().filter(|(unit, owner)| unit != owner).collect();
            self.writer.number(OTHER, moved.len());
            for (unit, owner) in moved {
                self.writer.number(OTHER, unit);
                self.writer.number(OTHER, owner);
            }
        }
        self.writer.number(OTHER, topology.areas.len());
        for area in &topology.areas {
            self.writer.text(NAME, &area.name, "");
            self.indices(area.units.iter().copied());
        }
        self.writer.number(OTHER, topology.pairs.len());
        for pair in &topology.pairs {
            self.writer.number(OTHER, pair.a);
            self.writer.number(OTHER, pair.b);
            self.writer.number(CLASS, class_number(pair.class));
            self.writer.number(CLASS, pair.worldview.map_or(0, |worldview| worldview + 1));
            self.indices(pair.arcs.iter().map(|arc| *arc as usize));
        }
    }

    fn indices(&mut self, list: impl ExactSizeIterator<Item = usize>) {
        self.writer.number(CLASS, list.len());
        list.for_each(|index| self.writer.number(OTHER, index));
    }
}
