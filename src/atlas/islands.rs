use super::arcs::{Network, Shape};
use super::simplify::px_area;
use super::vertex::Vertex;
use super::Options;
use crate::topology::ArcRef;

/// Returns the points of a ring, its first not repeated at its end.
pub(super) fn join<T: Copy>(ring: &[ArcRef], arcs: &[Vec<T>]) -> Vec<T> {
    let mut points = Vec::new();
    for used in ring {
        let arc = &arcs[used.arc as usize];
        let most = arc.len().saturating_sub(1);
        if used.reversed {
            points.extend(arc.iter().rev().take(most));
        } else {
            points.extend(arc.iter().take(most));
        }
    }
    points
}

/// Returns the index of the polygon whose exterior ring is the largest by `size`.
pub(super) fn largest<N: PartialOrd>(shape: &Shape, size: impl Fn(&[ArcRef]) -> N) -> Option<usize> {
    let sizes: Vec<N> = shape.iter().map(|rings| size(&rings[0])).collect();
    let mut best = None;
    for (at, size) in sizes.iter().enumerate() {
        if best.is_none_or(|known: usize| *size > sizes[known]) {
            best = Some(at);
        }
    }
    best
}

/// Drops islands and lakes that are too small to see. Each unit keeps its largest polygon, and a ring that borders
/// another unit stays, so that no hole opens.
pub(super) fn drop_islands(network: &mut Network, options: &Options) {
    let mut uses = vec![0_usize; network.arcs.len()];
    for arc in network.shapes.iter().flatten().flatten().flatten() {
        uses[arc.arc as usize] += 1;
    }
    let arcs = &network.arcs;
    let size = |ring: &[ArcRef]| px_area(&join(ring, arcs));
    let stays = |ring: &[ArcRef]| {
        let is_border = ring.iter().any(|arc| uses[arc.arc as usize] > 1);
        is_border || size(ring) >= threshold(ring, arcs, options)
    };
    for shape in &mut network.shapes {
        let keep = largest(shape, size);
        let mut at = 0;
        shape.retain_mut(|rings| {
            let is_largest = keep == Some(at);
            at += 1;
            let mut first = true;
            let exterior_stays = is_largest || stays(&rings[0]);
            rings.retain(|ring| std::mem::take(&mut first) || stays(ring));
            exterior_stays
        });
    }
}

fn threshold(ring: &[ArcRef], arcs: &[Vec<Vertex>], options: &Options) -> f64 {
    let place = arcs[ring[0].arc as usize][0].lon_lat();
    options.least_island(place.lon, place.lat)
}
