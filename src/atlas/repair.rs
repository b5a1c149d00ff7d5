use std::collections::BTreeSet;

use super::arcs::{Network, Shape};
use super::crossing::crossing;
use super::quantise::{quantise, Cell};
use super::islands::{drop_islands, join, largest};
use super::simplify::weigh;
use super::vertex::{area, ring_area, step, Vertex};
use super::{label, Options};
use crate::topology::ArcRef;

/// The network on the grid, every ring sound, and notes on what had to give way.
#[derive(Debug)]
pub(super) struct Sound {
    pub(super) arcs: Vec<Vec<Cell>>,
    pub(super) shapes: Vec<Shape>,
    pub(super) notes: Vec<String>,
    pub(super) dropped: usize,
}

/// Simplifies and quantises, then restores vertices where a ring would be degenerate, flipped or crossed.
///
/// A ring that stays unsound with all its vertices goes, except a unit's largest, which becomes a square of two steps.
pub(super) fn simplify(mut network: Network, codes: &[&str], options: &Options) -> Sound {
    let half = (options.grid / 2) as i32;
    let before = network.shapes.iter().flatten().count();
    drop_islands(&mut network, options);
    let weights: Vec<Vec<f64>> = network.arcs.iter().map(|arc| weigh(arc, options)).collect();
    let mut limits = vec![1.0_f64; network.arcs.len()];
    let quantised =
        |at: usize, limit: f64| quantise(&network.arcs[at], &weights[at], limit, options.grid);
    let mut cells: Vec<Vec<Cell>> = (0..limits.len()).map(|at| quantised(at, 1.0)).collect();
    let signs: Vec<Vec<Vec<i128>>> = network
        .shapes
        .iter()
        .map(|shape| shape.iter().map(|rings| rings.iter().map(|ring| ring_area(&join(ring, &network.arcs)).signum()).collect()).collect())
        .collect();
    loop {
        let mut unsound = crossing(&cells, half);
        for (shape, signs) in network.shapes.iter().zip(&signs) {
            for (ring, sign) in shape.iter().flatten().zip(signs.iter().flatten()) {
                if !is_sound(&join(ring, &cells), *sign, half) {
                    unsound.extend(ring.iter().map(|arc| arc.arc as usize));
                }
            }
        }
        let finer: Vec<usize> = unsound.into_iter().filter(|at| limits[*at] > 0.0).collect();
        if finer.is_empty() {
            break;
        }
        for at in finer {
            limits[at] = if limits[at] < 0.01 { 0.0 } else { limits[at] / 4.0 };
            cells[at] = quantised(at, limits[at]);
        }
    }
    let mut sound = Sound { arcs: cells, shapes: Vec::new(), notes: Vec::new(), dropped: 0 };
    for ((shape, signs), code) in network.shapes.iter().zip(&signs).zip(codes) {
        let kept = sound.keep(shape, signs, code, &network.arcs, half);
        sound.shapes.push(kept);
    }
    sound.dropped = before - sound.shapes.iter().flatten().count();
    for at in crossing(&sound.arcs, half) {
        if sound.shapes.iter().flatten().flatten().flatten().any(|arc| arc.arc as usize == at) {
            sound.notes.push(format!("an arc near {:?} crosses another", label::lon_lat(sound.arcs[at][0], half)));
        }
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

/// Whether a ring has four places or more, and an area on the same side as its source.
fn is_sound(ring: &[Cell], sign: i128, half: i32) -> bool {
    let places: BTreeSet<&Cell> = ring.iter().collect();
    places.len() >= 4 && area(ring, half).signum() == sign
}

/// Returns the grid point nearest to the mean of a small ring's vertices.
fn centre(ring: &[Vertex], half: i32) -> Cell {
    let Some(&first) = ring.first() else { return (0, 0) };
    let count = ring.len() as i64;
    let east: i64 = ring.iter().map(|v| i64::from(step(first.lon, v.lon, super::vertex::HALF))).sum();
    let north: i64 = ring.iter().map(|v| i64::from(v.lat - first.lat)).sum();
    let on_grid = |value: i64| (value as f64 * f64::from(half) / 180e6).round() as i32;
    let x = on_grid(i64::from(first.lon) + east / count);
    ((x + half).rem_euclid(2 * half) - half, on_grid(i64::from(first.lat) + north / count))
}
