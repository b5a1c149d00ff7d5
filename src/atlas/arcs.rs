use std::collections::{BTreeMap, BTreeSet};

use super::vertex::{Polygon, Ring, Vertex};
use crate::topology::ArcRef;

/// A unit's polygons, each a list of rings, each a list of arcs.
pub(super) type Shape = Vec<Vec<Vec<ArcRef>>>;

/// Rings as shared arcs: each border and each coast once.
#[derive(Debug)]
pub(super) struct Network {
    pub(super) arcs: Vec<Vec<Vertex>>,
    pub(super) shapes: Vec<Shape>,
}

/// Cuts rings where borders meet, so that two units that share a border share its arcs.
///
/// A vertex is a junction where two rings that visit it have different neighbours there. A ring without
/// junctions becomes one arc, whose first vertex is also its last.
pub(super) fn share(units: &[Vec<Polygon>]) -> Network {
    let junctions = junctions(units.iter().flatten().flatten());
    let mut cutter = Cutter { junctions, known: BTreeMap::new(), arcs: Vec::new() };
    let shapes = units
        .iter()
        .map(|polygons| polygons.iter().map(|rings| rings.iter().map(|ring| cutter.cut(ring)).collect()).collect())
        .collect();
    Network { arcs: cutter.arcs, shapes }
}

fn junctions<'a>(rings: impl Iterator<Item = &'a Ring>) -> BTreeSet<Vertex> {
    let mut neighbours: BTreeMap<Vertex, (Vertex, Vertex)> = BTreeMap::new();
    let mut junctions = BTreeSet::new();
    for ring in rings {
        let count = ring.len();
        for (at, &vertex) in ring.iter().enumerate() {
            let (before, after) = (ring[(at + count - 1) % count], ring[(at + 1) % count]);
            let pair = (before.min(after), before.max(after));
            if *neighbours.entry(vertex).or_insert(pair) != pair {
                junctions.insert(vertex);
            }
        }
    }
    junctions
}

struct Cutter {
    junctions: BTreeSet<Vertex>,
    /// Arcs by first, second and last vertex: no two borders share these three.
    known: BTreeMap<(Vertex, Vertex, Vertex), u32>,
    arcs: Vec<Vec<Vertex>>,
}

impl Cutter {
    fn cut(&mut self, ring: &Ring) -> Vec<ArcRef> {
        let start = ring.iter().position(|vertex| self.junctions.contains(vertex));
        // A ring of its own starts at its least vertex, so that a hole and the island in it are one arc.
        let least = || ring.iter().enumerate().min_by_key(|(_, vertex)| **vertex).map_or(0, |(at, _)| at);
        let start = start.unwrap_or_else(least);
        let mut refs = Vec::new();
        let mut arc = vec![ring[start]];
        for offset in 1..=ring.len() {
            let vertex = ring[(start + offset) % ring.len()];
            arc.push(vertex);
            if offset == ring.len() || self.junctions.contains(&vertex) {
                refs.push(self.refer(std::mem::replace(&mut arc, vec![vertex])));
            }
        }
        refs
    }

    fn refer(&mut self, mut arc: Vec<Vertex>) -> ArcRef {
        let key = |arc: &[Vertex]| (arc[0], arc[1], arc[arc.len() - 1]);
        if let Some(&known) = self.known.get(&key(&arc)) {
            if self.arcs[known as usize] == arc {
                return ArcRef { arc: known, reversed: false };
            }
        }
        arc.reverse();
        if let Some(&known) = self.known.get(&key(&arc)) {
            if self.arcs[known as usize] == arc {
                return ArcRef { arc: known, reversed: true };
            }
        }
        arc.reverse();
        let index = self.arcs.len() as u32;
        self.known.entry(key(&arc)).or_insert(index);
        self.arcs.push(arc);
        ArcRef { arc: index, reversed: false }
    }
}
