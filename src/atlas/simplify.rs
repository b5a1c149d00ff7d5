use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::project::equal_earth;
use super::vertex::{step, Vertex, HALF};
use super::Options;

/// Returns for each vertex of an arc how much it matters: below 1 it may go. Both ends are infinite.
///
/// The measure is the area of the triangle with its neighbours when it goes, over the threshold at its place.
///
/// # References
/// Visvalingam, Whyatt (1993), "Line generalisation by repeated elimination of points",
/// doi:10.1179/000870493786962263.
pub(super) fn weigh(arc: &[Vertex], options: &Options) -> Vec<f64> {
    let count = arc.len();
    let points = unwrapped(arc);
    let mut weights = vec![f64::INFINITY; count];
    let mut before: Vec<usize> = (0..count).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let mut heap = BinaryHeap::new();
    let weight = |a: usize, b: usize, c: usize| -> f64 {
        let place = arc[b].lon_lat();
        let threshold = options.threshold(place.lon, place.lat);
        let [p, q, r] = [a, b, c].map(|at| points[at]);
        let area = ((q.0 - p.0) * (r.1 - p.1) - (r.0 - p.0) * (q.1 - p.1)).abs() / 2.0;
        if threshold > 0.0 {
            area / threshold
        } else {
            f64::INFINITY
        }
    };
    for (at, slot) in weights.iter_mut().enumerate().take(count.saturating_sub(1)).skip(1) {
        *slot = weight(at - 1, at, at + 1);
        heap.push(Reverse((slot.to_bits(), at)));
    }
    let mut gone = vec![false; count];
    let mut highest = 0.0_f64;
    while let Some(Reverse((bits, at))) = heap.pop() {
        if gone[at] || bits != weights[at].to_bits() {
            continue;
        }
        // A vertex that goes late matters at least as much as those that went before it.
        highest = highest.max(weights[at]);
        weights[at] = highest;
        gone[at] = true;
        let (left, right) = (before[at], after[at]);
        after[left] = right;
        before[right] = left;
        for near in [left, right] {
            if near > 0 && near + 1 < count {
                weights[near] = weight(before[near], near, after[near]);
                heap.push(Reverse((weights[near].to_bits(), near)));
            }
        }
    }
    weights
}

/// Returns the arc in px, not torn at ±180°.
fn unwrapped(arc: &[Vertex]) -> Vec<(f64, f64)> {
    let mut lon = i64::from(arc.first().map_or(0, |vertex| vertex.lon));
    let mut last = arc.first().map_or(0, |vertex| vertex.lon);
    arc.iter()
        .map(|vertex| {
            lon += i64::from(step(last, vertex.lon, HALF));
            last = vertex.lon;
            equal_earth(lon as f64 / 1e6, f64::from(vertex.lat) / 1e6)
        })
        .collect()
}

/// Returns the area of a ring in px².
pub(super) fn px_area(ring: &[Vertex]) -> f64 {
    let points = unwrapped(ring);
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
}
