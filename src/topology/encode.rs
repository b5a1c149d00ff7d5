use super::bytes::{put, put_signed};
use super::{ArcRef, BorderClass, Topology, MAGIC, VERSION};
use crate::geo::LonLat;

/// Writes a topology for [`super::decode`], its places rounded to a grid of `grid` steps round the globe.
///
/// Numbers are zigzag varints; places are steps from the place before; a ring names an arc by its distance from the
/// next arc that no ring has named, times 2, plus 1 where it runs backwards.
pub fn encode(topology: &Topology, grid: u32) -> Vec<u8> {
    let mut writer = Writer { bytes: MAGIC.to_vec(), grid: grid as i32, x: 0, y: 0 };
    writer.bytes.push(VERSION);
    writer.number(grid as usize);
    writer.number(topology.arcs.len());
    for arc in &topology.arcs {
        writer.number(arc.len());
        arc.iter().for_each(|place| writer.place(*place));
    }
    writer.units(topology);
    writer.number(topology.worldviews.len());
    for worldview in &topology.worldviews {
        writer.text(&worldview.name);
        let moved: Vec<(usize, usize)> =
            worldview.owner.iter().copied().enumerate().filter(|(unit, owner)| unit != owner).collect();
        writer.number(moved.len());
        for (unit, owner) in moved {
            writer.number(unit);
            writer.number(owner);
        }
    }
    writer.number(topology.areas.len());
    for area in &topology.areas {
        writer.text(&area.name);
        writer.number(area.units.len());
        area.units.iter().for_each(|unit| writer.number(*unit));
    }
    writer.number(topology.pairs.len());
    for pair in &topology.pairs {
        writer.number(pair.a);
        writer.number(pair.b);
        writer.number(class_number(pair.class));
        writer.number(pair.worldview.map_or(0, |worldview| worldview + 1));
        writer.number(pair.arcs.len());
        pair.arcs.iter().for_each(|arc| writer.number(*arc as usize));
    }
    writer.bytes
}

fn class_number(class: BorderClass) -> usize {
    match class {
        BorderClass::International => 0,
        BorderClass::Disputed => 1,
        BorderClass::LineOfControl => 2,
        BorderClass::Hidden => 3,
    }
}

struct Writer {
    bytes: Vec<u8>,
    grid: i32,
    x: i32,
    y: i32,
}

impl Writer {
    fn number(&mut self, value: usize) {
        put(&mut self.bytes, value as u32);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn place(&mut self, place: LonLat) {
        let on_grid = |degrees: f64| (degrees * f64::from(self.grid) / 360.0).round() as i32;
        let (x, y) = (on_grid(place.lon), on_grid(place.lat));
        let half = self.grid / 2;
        put_signed(&mut self.bytes, (x - self.x + half).rem_euclid(self.grid) - half);
        put_signed(&mut self.bytes, y - self.y);
        (self.x, self.y) = (x, y);
    }

    fn units(&mut self, topology: &Topology) {
        self.number(topology.units.len());
        let mut next = 0;
        for unit in &topology.units {
            self.text(&unit.code);
            self.text(&unit.alpha2);
            self.number(unit.dependency_of.map_or(0, |country| country + 1));
            self.place(unit.label);
            self.place(unit.anchor);
            self.number(unit.polygons.len());
            for rings in &unit.polygons {
                self.number(rings.len());
                for ring in rings {
                    self.number(ring.len());
                    ring.iter().for_each(|used| self.arc(*used, &mut next));
                }
            }
        }
    }

    fn arc(&mut self, used: ArcRef, next: &mut u32) {
        put_signed(&mut self.bytes, (*next as i32 - used.arc as i32) * 2 + i32::from(used.reversed));
        *next = (*next).max(used.arc + 1);
    }
}
