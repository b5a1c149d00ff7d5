use super::course::{add, lon_lat, middle, needless, rough, short, Cell, Course, Sum};
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
    let mut encoder = Encoder {
        writer: Writer::new(bytes),
        grid: grid as i32,
        ends: Vec::new(),
        spans: Vec::new(),
        sum: [0.0; 3],
        last: (0, 0),
        places: topology.arcs.iter().map(|arc| arc.iter().map(|&at| LonLat::of(at)).collect()).collect(),
        topology,
    };
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

struct Encoder<'a> {
    writer: Writer,
    grid: i32,
    ends: Vec<Cell>,
    spans: Vec<[usize; 2]>,
    sum: Sum,
    last: Cell,
    /// The arcs, in degrees.
    places: Vec<Vec<LonLat>>,
    topology: &'a Topology,
}

impl Encoder<'_> {
    fn cell(&self, place: LonLat) -> Cell {
        let on_grid = |degrees: f64| (degrees * f64::from(self.grid) / 360.0).round() as i32;
        (on_grid(place.lon), on_grid(place.lat))
    }

    /// Writes the next place of a course, the short way round.
    fn place(&mut self, kind: Kind, to: Cell, course: &mut Course) {
        let (from, grid) = (course.from, self.grid);
        let (east, north) = (short(to.0 - from.0, grid), to.1 - from.1);
        let low = if kind == LABEL { LABEL_LOW } else { rough(from, grid) };
        self.writer.coordinate(kind + NORTH, from.1, to.1, low, course.north(low));
        let low = low + needless(to.1, grid);
        self.writer.coordinate(kind, from.0, from.0 + east, low, course.east(low, north, grid));
        course.heading = (east, north);
        course.from = (short(from.0 + east, grid), to.1);
        course.left -= 1;
    }

    fn end(&mut self, kind: Kind, place: LonLat, from: Cell) -> usize {
        let cell = self.cell(place);
        let known = self.ends.len();
        let found = self.ends.iter().rposition(|end| *end == cell);
        self.writer.number(END, found.map_or(0, |at| known - at));
        found.unwrap_or_else(|| {
            self.place(kind, cell, &mut Course::near(from));
            self.last = cell;
            self.ends.push(cell);
            known
        })
    }

    fn arc(&mut self, arc: &[LonLat], from: usize, last: Option<usize>) {
        let [_, inner @ .., place] = arc else { return };
        let start = self.ends[from];
        let to = last.unwrap_or_else(|| self.end(END_PLACE, *place, start));
        let end = self.ends[to];
        let mut course = Course::near(start);
        (course.to, course.left) = (end, inner.len() as i32);
        self.writer.number(LENGTH + Kind::from(from == to), inner.len());
        for place in inner {
            self.place(STEP, self.cell(*place), &mut course);
        }
        self.spans.push([from, to]);
    }

    fn ring(&mut self, ring: &[ArcRef]) {
        self.writer.number(USES, ring.len().saturating_sub(1));
        let first = ring.first().and_then(|used| {
            let places = &self.places[used.arc as usize];
            if used.reversed {
                places.last()
            } else {
                places.first()
            }
        });
        let start = self.end(START_PLACE, first.copied().unwrap_or_default(), self.last);
        let mut at = start;
        for (index, used) in ring.iter().enumerate() {
            let arc = used.arc as usize;
            let places = self.places[arc].clone();
            let is_new = arc >= self.spans.len();
            self.writer.number(USE, if is_new { 0 } else { self.choice(at, *used) });
            if is_new {
                self.arc(&places, at, (index + 1 == ring.len()).then_some(start));
            }
            at = self.spans[arc][usize::from(!used.reversed)];
            // The sum must be what it is for the reader, digit by digit.
            let on_grid: Vec<LonLat> = places.iter().map(|place| lon_lat(self.cell(*place), self.grid)).collect();
            add(&mut self.sum, &on_grid);
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
            (self.sum, self.last) = ([0.0; 3], (0, 0));
            for polygon in &unit.polygons {
                self.writer.number(RINGS, polygon.len());
                polygon.iter().for_each(|ring| self.ring(ring));
            }
            self.place(LABEL, self.cell(unit.label), &mut Course::near(middle(&self.sum, self.grid)));
            self.place(ANCHOR, self.cell(unit.anchor), &mut Course::near(self.cell(unit.label)));
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
