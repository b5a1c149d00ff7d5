use super::bytes::{put, put_signed};
use super::{BorderClass, Topology, MAGIC, VERSION};
use crate::geo::LonLat;

/// Writes a topology for [`super::decode`], its places rounded to a grid of `grid` steps round the globe.
///
/// Numbers are varints, zigzag where they may be negative, and alike numbers stand together in columns, which
/// compresses better: lengths of arcs, their first places as steps from the end of the arc before, then each further
/// place as its step less half of the step before. A ring names an arc by its distance from the next arc that no ring
/// has named, times 2, plus 1 where it runs backwards.
pub fn encode(topology: &Topology, grid: u32) -> Vec<u8> {
    let mut writer = Writer { bytes: MAGIC.to_vec(), grid: grid as i32 };
    writer.bytes.push(VERSION);
    writer.number(grid as usize);
    writer.arcs(topology);
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
}

impl Writer {
    fn number(&mut self, value: usize) {
        put(&mut self.bytes, value as u32);
    }

    fn column(&mut self, values: impl IntoIterator<Item = usize>) {
        values.into_iter().for_each(|value| self.number(value));
    }

    fn signed(&mut self, values: impl IntoIterator<Item = i32>) {
        values.into_iter().for_each(|value| put_signed(&mut self.bytes, value));
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn cell(&self, place: LonLat) -> (i32, i32) {
        let on_grid = |degrees: f64| (degrees * f64::from(self.grid) / 360.0).round() as i32;
        (on_grid(place.lon), on_grid(place.lat))
    }

    /// Returns the steps from `a` to `b`, the short way round.
    fn step(&self, a: (i32, i32), b: (i32, i32)) -> (i32, i32) {
        let half = self.grid / 2;
        ((b.0 - a.0 + half).rem_euclid(self.grid) - half, b.1 - a.1)
    }

    fn arcs(&mut self, topology: &Topology) {
        self.number(topology.arcs.len());
        self.column(topology.arcs.iter().map(Vec::len));
        let (mut firsts, mut east, mut north) = (Vec::new(), Vec::new(), Vec::new());
        let mut at = (0, 0);
        for arc in &topology.arcs {
            let mut last = (0, 0);
            for (index, place) in arc.iter().enumerate() {
                let next = self.cell(*place);
                let step = self.step(at, next);
                at = next;
                if index == 0 {
                    firsts.extend([step.0, step.1]);
                } else {
                    east.push(step.0 - last.0 / 2);
                    north.push(step.1 - last.1 / 2);
                    last = step;
                }
            }
        }
        self.signed(firsts);
        self.signed(east);
        self.signed(north);
    }

    fn units(&mut self, topology: &Topology) {
        let units = &topology.units;
        self.number(units.len());
        units.iter().for_each(|unit| self.text(&unit.code));
        units.iter().for_each(|unit| self.text(&unit.alpha2));
        self.column(units.iter().map(|unit| unit.dependency_of.map_or(0, |country| country + 1)));
        self.places(units.iter().map(|unit| unit.label));
        // The anchor as steps from the label: they are near.
        let steps: Vec<i32> = units
            .iter()
            .flat_map(|unit| <[i32; 2]>::from(self.step(self.cell(unit.label), self.cell(unit.anchor))))
            .collect();
        self.signed(steps);
        let rings = || units.iter().flat_map(|unit| unit.polygons.iter().flatten());
        self.column(units.iter().map(|unit| unit.polygons.len()));
        self.column(units.iter().flat_map(|unit| &unit.polygons).map(Vec::len));
        self.column(rings().map(Vec::len));
        let mut next = 0;
        self.signed(rings().flatten().map(|used| {
            let distance = (next - used.arc as i32) * 2 + i32::from(used.reversed);
            next = next.max(used.arc as i32 + 1);
            distance
        }));
    }

    fn places(&mut self, places: impl Iterator<Item = LonLat>) {
        let mut at = (0, 0);
        for place in places {
            let next = self.cell(place);
            let step = self.step(at, next);
            self.signed([step.0, step.1]);
            at = next;
        }
    }
}
