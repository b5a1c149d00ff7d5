use std::collections::BTreeMap;

use super::quantise::Cell;
use super::vertex::step;

/// Edge of a bucket of the search grid, in steps.
const BUCKET: i32 = 32;

/// An edge of an arc that crosses an edge of another, or of the same, between vertices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Crossing {
    pub(super) arc: usize,
    pub(super) from: Cell,
    pub(super) to: Cell,
}

/// Returns the edges that cross.
pub(super) fn crossing(arcs: &[Vec<Cell>], half: i32) -> Vec<Crossing> {
    let mut buckets: BTreeMap<Cell, Vec<Crossing>> = BTreeMap::new();
    for (index, arc) in arcs.iter().enumerate() {
        for (&a, &b) in arc.iter().zip(arc.iter().skip(1)) {
            for bucket in touched(a, b, half) {
                buckets.entry(bucket).or_default().push(Crossing { arc: index, from: a, to: b });
            }
        }
    }
    let mut found = Vec::new();
    for edges in buckets.values() {
        for (at, a) in edges.iter().enumerate() {
            for b in edges[at + 1..].iter().filter(|b| cross(a.from, a.to, b.from, b.to, half)) {
                found.extend([*a, *b]);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn touched(a: Cell, b: Cell, half: i32) -> impl Iterator<Item = Cell> {
    let east = a.0 + step(a.0, b.0, half);
    let wide = 2 * half;
    let columns = a.0.min(east).div_euclid(BUCKET)..=a.0.max(east).div_euclid(BUCKET);
    let rows = a.1.min(b.1).div_euclid(BUCKET)..=a.1.max(b.1).div_euclid(BUCKET);
    columns.flat_map(move |column| {
        let column = (column * BUCKET).rem_euclid(wide).div_euclid(BUCKET);
        rows.clone().map(move |row| (column, row))
    })
}

/// Whether two edges cross, or one ends within the other.
fn cross(a: Cell, b: Cell, c: Cell, d: Cell, half: i32) -> bool {
    let from_a = |p: Cell| (i64::from(step(a.0, p.0, half)), i64::from(p.1 - a.1));
    let (a, b, c) = ((0, 0), from_a(b), from_a(c));
    // The second edge may run over the meridian opposite the first one's start.
    let far = from_a(d);
    let d = (c.0 + i64::from(step(c.0 as i32, far.0 as i32, half)), far.1);
    let sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
    let within = [lies_within(c, a, b), lies_within(d, a, b), lies_within(a, c, d), lies_within(b, c, d)];
    sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0 || (0..4).any(|at| sides[at] == 0 && within[at])
}

type Point = (i64, i64);

/// On which side of the line from `p` to `q` a point lies: 1, -1, or 0 on it.
fn side(p: Point, q: Point, r: Point) -> i64 {
    ((q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)).signum()
}

/// Whether a point on the line through `p` and `q` lies between them.
fn lies_within(r: Point, p: Point, q: Point) -> bool {
    (r.0 - p.0) * (r.0 - q.0) + (r.1 - p.1) * (r.1 - q.1) < 0
}
