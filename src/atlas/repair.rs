use std::collections::{BTreeMap, BTreeSet};

use super::arcs::{Network, Shape};
use super::crossing::{crossing, Crossing};
use super::islands::{drop_islands, join, largest};
use super::quantise::{quantise, Cell};
use super::simplify;
use super::vertex::{area, ring_area, step, Vertex, HALF};
use super::{label, Options};
use crate::geo::LonLat;
use crate::topology::ArcRef;

/// The care beyond which a vertex becomes no dearer.
const FINEST: f64 = 64.0;

/// The network on the grid, every ring sound, and notes on what had to give way.
#[derive(Debug)]
pub(super) struct Sound {
    pub(super) arcs: Vec<Vec<Cell>>,
    pub(super) shapes: Vec<Shape>,
    pub(super) notes: Vec<String>,
    pub(super) dropped: usize,
}

/// Simplifies and quantises, then tries another detail where a ring would be degenerate, flipped or crossed.
///
/// A ring that stays unsound at every detail goes, except a unit's largest, which becomes a square of two steps.
pub(super) fn simplify(mut network: Network, codes: &[&str], options: &Options) -> Sound {
    let half = (options.grid / 2) as i32;
    let before = network.shapes.iter().flatten().count();
    drop_islands(&mut network, options);
    let free = free(&network);
    let mut care: Vec<Vec<f64>> = network.arcs.iter().map(|arc| vec![1.0; arc.len()]).collect();
    let simple =
        |at: usize, care: &[f64]| quantise(&simplify::simplify(&network.arcs[at], care, free[at], options), options);
    let mut cells: Vec<Vec<Cell>> = care.iter().enumerate().map(|(at, care)| simple(at, care)).collect();
    let sign = |ring: &Vec<ArcRef>| ring_area(&join(ring, &network.arcs)).signum();
    let signs: Vec<Vec<Vec<i128>>> = network
        .shapes
        .iter()
        .map(|shape| shape.iter().map(|rings| rings.iter().map(sign).collect()).collect())
        .collect();
    loop {
        let mut finer = BTreeSet::new();
        for edge in crossing(&cells, half) {
            let (arc, care) = (&network.arcs[edge.arc], &mut care[edge.arc]);
            if emphasise(arc, care, |v| is_near(v, &edge, half)) {
                finer.insert(edge.arc);
            }
        }
        for (shape, signs) in network.shapes.iter().zip(&signs) {
            for (ring, sign) in shape.iter().flatten().zip(signs.iter().flatten()) {
                if !is_sound(&join(ring, &cells), *sign, half) {
                    let arcs = ring.iter().map(|used| used.arc as usize);
                    finer.extend(arcs.filter(|at| emphasise(&network.arcs[*at], &mut care[*at], |_| true)));
                }
            }
        }
        if finer.is_empty() {
            break;
        }
        for at in finer {
            cells[at] = simple(at, &care[at]);
        }
    }
    let mut sound = Sound { arcs: cells, shapes: Vec::new(), notes: Vec::new(), dropped: 0 };
    for ((shape, signs), code) in network.shapes.iter().zip(&signs).zip(codes) {
        let kept = sound.keep(shape, signs, code, &network.arcs, half);
        sound.shapes.push(kept);
    }
    sound.dropped = before - sound.shapes.iter().flatten().count();
    let used: BTreeSet<u32> = sound.shapes.iter().flatten().flatten().flatten().map(|arc| arc.arc).collect();
    let mut lines = sound.arcs[..network.arcs.len()].to_vec();
    lines.iter_mut().enumerate().filter(|(at, _)| !used.contains(&(*at as u32))).for_each(|(_, line)| line.clear());
    for edge in crossing(&lines, half) {
        let LonLat { lon, lat } = label::lon_lat(edge.from, half);
        sound.notes.push(format!("the edge from {lon:.2}, {lat:.2} crosses another"));
    }
    sound
}

impl Sound {
    fn keep(&mut self, shape: &Shape, signs: &[Vec<i128>], code: &str, source: &[Vec<Vertex>], half: i32) -> Shape {
        let mut kept = Shape::new();
        for (rings, signs) in shape.iter().zip(signs) {
            let sound = |at: usize| is_sound(&join(&rings[at], &self.arcs), signs[at], half);
            if sound(0) {
                let rings = (0..rings.len()).filter(|at| sound(*at)).map(|at| self.without_points(&rings[at]));
                kept.push(rings.collect());
            }
        }
        let size = |ring: &[ArcRef]| area(&join(ring, &self.arcs), half);
        let has_room = largest(&kept, size).is_some_and(|at| {
            let rings: Vec<Vec<Cell>> = kept[at].iter().map(|ring| join(ring, &self.arcs)).collect();
            label::place(&rings, half).is_some()
        });
        if has_room {
            return kept;
        }
        let largest = largest(shape, |ring| ring_area(&join(ring, source)));
        let Some(ring) = largest.map(|at| join(&shape[at][0], source)) else { return kept };
        self.notes.push(format!("{code} is smaller than the grid: drawn as a square of two steps"));
        let square = self.square(centre(&ring, half), half);
        vec![vec![vec![square]]]
    }

    /// Returns the ring without the arcs that the grid made a point.
    fn without_points(&self, ring: &[ArcRef]) -> Vec<ArcRef> {
        ring.iter().copied().filter(|arc| self.arcs[arc.arc as usize].len() > 1).collect()
    }

    fn square(&mut self, (x, y): Cell, half: i32) -> ArcRef {
        let wrap = |x: i32| (x + half).rem_euclid(2 * half) - half;
        let corner = |east: i32, north: i32| (wrap(x + east), y + north);
        self.arcs.push(vec![corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)]);
        ArcRef { arc: self.arcs.len() as u32 - 1, reversed: false }
    }
}

/// Returns which arcs close on themselves at a vertex where no other ends.
fn free(network: &Network) -> Vec<bool> {
    let mut ends: BTreeMap<Vertex, usize> = BTreeMap::new();
    for arc in &network.arcs {
        *ends.entry(arc[0]).or_default() += 1;
        *ends.entry(arc[arc.len() - 1]).or_default() += 1;
    }
    network.arcs.iter().map(|arc| arc[0] == arc[arc.len() - 1] && ends[&arc[0]] == 2).collect()
}

/// Gives the chosen vertices of an arc another detail; returns whether there was one to try.
fn emphasise(arc: &[Vertex], care: &mut [f64], chosen: impl Fn(Vertex) -> bool) -> bool {
    let mut changed = false;
    for (vertex, care) in arc.iter().zip(care) {
        if *care > 1.0 / FINEST && chosen(*vertex) {
            *care = other(*care);
            changed = true;
        }
    }
    changed
}

/// Returns the care to try next: ever finer, and where the finest fails too, because the grid closes a strait or cuts
/// a spit, ever coarser.
fn other(care: f64) -> f64 {
    if care < 1.0 {
        care / 1.5
    } else if care < FINEST {
        care * 1.5
    } else {
        1.0 / 1.5
    }
}

/// Whether a vertex lies in the box of an edge, or within two steps of it.
fn is_near(vertex: Vertex, edge: &Crossing, half: i32) -> bool {
    let on_grid = |value: i32| (f64::from(value) * f64::from(half) / f64::from(HALF)).round() as i32;
    let x = step(edge.from.0, on_grid(vertex.lon), half);
    let end = step(edge.from.0, edge.to.0, half);
    let y = on_grid(vertex.lat);
    let within = |value: i32, a: i32, b: i32| a.min(b) - 2 <= value && value <= a.max(b) + 2;
    within(x, 0, end) && within(y, edge.from.1, edge.to.1)
}

/// Whether a ring has four places or more, and an area on the same side as its source.
fn is_sound(ring: &[Cell], sign: i128, half: i32) -> bool {
    let places: BTreeSet<&Cell> = ring.iter().collect();
    places.len() >= 4 && sign != 0 && area(ring, half).signum() == sign
}

/// Returns the grid point nearest to the mean of a small ring's vertices.
fn centre(ring: &[Vertex], half: i32) -> Cell {
    let Some(&first) = ring.first() else { return (0, 0) };
    let count = ring.len() as i64;
    let east: i64 = ring.iter().map(|v| i64::from(step(first.lon, v.lon, HALF))).sum();
    let north: i64 = ring.iter().map(|v| i64::from(v.lat - first.lat)).sum();
    let on_grid = |value: i64| (value as f64 * f64::from(half) / 180e6).round() as i32;
    let x = on_grid(i64::from(first.lon) + east / count);
    ((x + half).rem_euclid(2 * half) - half, on_grid(i64::from(first.lat) + north / count))
}
