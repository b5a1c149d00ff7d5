use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::plane::{place, point, Point};
use super::vertex::{step, Vertex, HALF};
use super::Options;

/// Fewest places of an island or a lake.
const LEAST: usize = 4;

/// What a new vertex costs for its distance from the segment that it replaces, squared: an area alone would let a
/// narrow spit become a long thorn.
const FAR: f64 = 0.06;

/// Returns an arc with fewer vertices, which keeps its ends and the areas on its sides.
///
/// Of four vertices A, B, C, D in a row, one new vertex takes the place of B and C, set so that the area between the
/// line and AD stays the same. What the new line cuts off and adds, in px² over the threshold at its place, is the
/// cost; the cheapest pair goes first, until none costs less than 1. `care` says of each vertex how many times dearer
/// it is than its place makes it. An arc that is `free` has no neighbour at its end and may lose that too.
///
/// # References
/// Kronenfeld, Stanislawski, Buttenfield, Brockmeyer (2020), "Simplification of polylines by segment collapse:
/// minimizing areal displacement while preserving area", doi:10.1080/23729333.2019.1631535.
pub(super) fn simplify(arc: &[Vertex], care: &[f64], free: bool, options: &Options) -> Vec<Vertex> {
    let mut line = Line::new(arc, care, free, options);
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> = BinaryHeap::new();
    for at in 0..line.nodes.len() {
        line.price(at, &mut heap);
    }
    while let Some(Reverse((bits, at))) = heap.pop() {
        if bits == line.nodes[at].cost.to_bits() && line.left > LEAST {
            line.collapse(at, &mut heap);
        }
    }
    line.vertices()
}

struct Node {
    vertex: Vertex,
    point: Point,
    care: f64,
    before: usize,
    after: usize,
    /// What it costs to collapse the segment from here to the next vertex; infinite where it may not.
    cost: f64,
}

struct Line<'a> {
    nodes: Vec<Node>,
    first: usize,
    /// Whether the last vertex is followed by the first.
    is_ring: bool,
    /// How many vertices are there; endless where the fewest are of no matter.
    left: usize,
    options: &'a Options,
}

type Heap = BinaryHeap<Reverse<(u64, usize)>>;

impl<'a> Line<'a> {
    fn new(arc: &[Vertex], care: &[f64], free: bool, options: &'a Options) -> Self {
        let points = unwrapped(arc);
        let is_ring = free && points.first() == points.last();
        let count = arc.len() - usize::from(is_ring);
        let nodes = (0..count).map(|at| Node {
            vertex: arc[at],
            point: points[at],
            care: care[at],
            before: if at > 0 {
                at - 1
            } else if is_ring {
                count - 1
            } else {
                NONE
            },
            after: if at + 1 < count {
                at + 1
            } else if is_ring {
                0
            } else {
                NONE
            },
            cost: f64::INFINITY,
        });
        Self { nodes: nodes.collect(), first: 0, is_ring, left: if is_ring { count } else { usize::MAX }, options }
    }

    /// Returns the four vertices round the segment that starts at `at`.
    fn around(&self, at: usize) -> Option<[usize; 4]> {
        let before = self.nodes[at].before;
        let after = self.nodes.get(self.nodes[at].after)?;
        let known = before != NONE && after.after != NONE && before != after.after;
        known.then_some([before, at, self.nodes[at].after, after.after])
    }

    fn threshold(&self, point: Point) -> f64 {
        let place = place(point).lon_lat();
        self.options.threshold(place.lon, place.lat)
    }

    fn price(&mut self, at: usize, heap: &mut Heap) {
        let Some(four) = self.around(at) else {
            self.nodes[at].cost = f64::INFINITY;
            return;
        };
        let [a, b, c, d] = four.map(|node| self.nodes[node].point);
        let care = self.nodes[four[1]].care.max(self.nodes[four[2]].care);
        let cost = replacement(a, b, c, d).map_or(f64::INFINITY, |(point, moved)| {
            let threshold = self.threshold(point);
            if threshold > 0.0 {
                moved * care / threshold
            } else {
                f64::INFINITY
            }
        });
        self.nodes[at].cost = cost;
        if cost < 1.0 {
            heap.push(Reverse((cost.to_bits(), at)));
        }
    }

    /// Puts one vertex in place of the segment that starts at `at`.
    fn collapse(&mut self, at: usize, heap: &mut Heap) {
        let Some([a, b, c, d]) = self.around(at) else { return };
        let [p, q, r, s] = [a, b, c, d].map(|node| self.nodes[node].point);
        let Some((point, _)) = replacement(p, q, r, s) else { return };
        let care = self.nodes[b].care.max(self.nodes[c].care);
        let node = Node { vertex: place(point), point, care, before: a, after: d, cost: f64::INFINITY };
        self.nodes[b].cost = f64::INFINITY;
        self.nodes[c].cost = f64::INFINITY;
        let new = self.nodes.len();
        self.nodes.push(node);
        self.nodes[a].after = new;
        self.nodes[d].before = new;
        self.left -= 1;
        if [b, c].contains(&self.first) {
            self.first = new;
        }
        let before = self.nodes[a].before;
        for near in [before, a, new, d] {
            if near != NONE {
                self.price(near, heap);
            }
        }
    }

    /// Returns the vertices that are left. One alone between two ends goes too if its triangle is small.
    fn vertices(&self) -> Vec<Vertex> {
        let mut vertices = vec![self.nodes[self.first].vertex];
        let mut at = self.nodes[self.first].after;
        while at != NONE && at != self.first {
            vertices.push(self.nodes[at].vertex);
            at = self.nodes[at].after;
        }
        if self.is_ring {
            vertices.push(vertices[0]);
        } else if vertices.len() == 3 {
            let middle = &self.nodes[self.nodes[self.first].after];
            let [from, to] = [middle.before, middle.after].map(|near| self.nodes[near].point);
            let area = turn(from, middle.point, to).abs() / 2.0;
            if 2.0 * area * middle.care < self.threshold(middle.point) {
                vertices.remove(1);
            }
        }
        vertices
    }
}

/// No node.
const NONE: usize = usize::MAX;

/// Returns the point that replaces `b` and `c`, and the area between the old line and the new.
fn replacement(a: Point, b: Point, c: Point, d: Point) -> Option<(Point, f64)> {
    // Twice the areas over AD: the new vertex lies as far from AD as makes its triangle the two of B and C.
    let base = (d.0 - a.0, d.1 - a.1);
    let whole = turn(a, b, c) + turn(a, c, d);
    let (over_b, over_c) = (turn(a, b, d), turn(a, c, d));
    // On the line through A and B where B lies farther out on that side, else on the line through D and C.
    let by_b = if over_b * over_c < 0.0 { over_b * whole > 0.0 } else { over_b.abs() > over_c.abs() };
    let (from, to, over) = if by_b { (a, b, over_b) } else { (d, c, over_c) };
    let scale = whole / over;
    if !scale.is_finite() || base == (0.0, 0.0) {
        return None;
    }
    let e = (from.0 + (to.0 - from.0) * scale, from.1 + (to.1 - from.1) * scale);
    let (near, far, end) = if by_b { (b, c, d) } else { (c, b, a) };
    // `near`, `far`, `end` is the old line past the shared part; `e`, `end` the new.
    let moved = match meeting(near, far, e, end) {
        Some(x) => turn(e, near, x).abs() + turn(x, far, end).abs(),
        None => match meeting(far, end, near, e) {
            Some(x) => turn(near, far, x).abs() + turn(x, end, e).abs(),
            None => turn(e, near, far).abs() + turn(e, far, end).abs(),
        },
    };
    Some((e, moved / 2.0 + FAR * apart(e, b, c)))
}

/// Returns the squared distance of a point from a segment, in px² on the ground.
fn apart(e: Point, b: Point, c: Point) -> f64 {
    let squeeze = super::plane::squeeze(e);
    let from_b = |p: Point| ((p.0 - b.0) * squeeze, (p.1 - b.1) / squeeze);
    let (e, c) = (from_b(e), from_b(c));
    let along = ((e.0 * c.0 + e.1 * c.1) / (c.0 * c.0 + c.1 * c.1).max(1e-12)).clamp(0.0, 1.0);
    let (x, y) = (e.0 - c.0 * along, e.1 - c.1 * along);
    x * x + y * y
}

/// Returns where two segments cross.
fn meeting(a: Point, b: Point, c: Point, d: Point) -> Option<Point> {
    let (from, to) = (turn(c, d, a), turn(c, d, b));
    if from * to > 0.0 || turn(a, b, c) * turn(a, b, d) > 0.0 || from == to {
        return None;
    }
    let along = from / (from - to);
    Some((a.0 + (b.0 - a.0) * along, a.1 + (b.1 - a.1) * along))
}

/// Returns twice the signed area of a triangle.
fn turn(a: Point, b: Point, c: Point) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)
}

/// Returns the arc in px, not torn at ±180°.
fn unwrapped(arc: &[Vertex]) -> Vec<Point> {
    let mut lon = i64::from(arc.first().map_or(0, |vertex| vertex.lon));
    let mut last = arc.first().map_or(0, |vertex| vertex.lon);
    arc.iter()
        .map(|vertex| {
            lon += i64::from(step(last, vertex.lon, HALF));
            last = vertex.lon;
            point(lon as f64 / 1e6, f64::from(vertex.lat) / 1e6)
        })
        .collect()
}

/// Returns the area of a ring in px².
pub(super) fn px_area(ring: &[Vertex]) -> f64 {
    let points = unwrapped(ring);
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A coast that winds: a circle of islands' size, its radius going up and down.
    fn coast(count: i32) -> Vec<Vertex> {
        let place = |at: i32| {
            let turn = f64::from(at % count) / f64::from(count) * 2.0 * std::f64::consts::PI;
            let radius = 8.0 + (turn * 5.0).sin() + 0.5 * (turn * 31.0).sin();
            Vertex::new(20.0 + radius * turn.sin(), 40.0 + radius * turn.cos())
        };
        (0..=count).map(place).collect()
    }

    fn simple(arc: &[Vertex], coarse: f64, free: bool) -> Vec<Vertex> {
        simplify(arc, &vec![1.0; arc.len()], free, &Options { coarse, ..Options::default() })
    }

    #[test]
    fn a_ring_keeps_its_area() {
        let arc = coast(400);
        for coarse in [0.1, 1.0, 5.0] {
            let less = simple(&arc, coarse, true);
            assert!(less.len() < 200 && less.first() == less.last(), "{} vertices", less.len());
            assert!((px_area(&less) / px_area(&arc) - 1.0).abs() < 1e-5, "{}", px_area(&less));
        }
        assert_eq!(simple(&arc, 1e9, true).len(), LEAST + 1);
    }

    #[test]
    fn an_arc_keeps_its_ends_and_the_area_beside_it() {
        let arc = &coast(400)[..=250];
        let less = simple(arc, 1.0, false);
        assert!(less.len() < 60);
        assert_eq!((less.first(), less.last()), (arc.first(), arc.last()));
        assert!((px_area(&less) - px_area(arc)).abs() < 1e-3);
        assert_eq!(simple(&arc[..2], 1e9, false), arc[..2]);
    }

    #[test]
    fn no_threshold_and_great_care_keep_every_vertex() {
        let arc = coast(100);
        assert_eq!(simple(&arc, 0.0, true), arc);
        let options = Options { coarse: 5.0, ..Options::default() };
        assert_eq!(simplify(&arc, &vec![1e9; arc.len()], true, &options), arc);
    }

    #[test]
    fn an_arc_across_180_degrees_is_not_torn() {
        let arc: Vec<Vertex> = (0..100)
            .map(|at| {
                let lon = 175.0 + f64::from(at) * 0.1;
                Vertex::new((lon + 180.0).rem_euclid(360.0) - 180.0, (f64::from(at) * 0.9).sin())
            })
            .collect();
        let less = simple(&arc, 1.0, false);
        assert!(less.len() < 50);
        assert!(less.windows(2).all(|pair| step(pair[0].lon, pair[1].lon, HALF) > 0), "{less:?}");
    }

    #[test]
    fn one_vertex_takes_the_place_of_two() {
        // A trapezium's upper corners become the tip of a triangle as large.
        let (point, moved) = replacement((0.0, 0.0), (1.0, 1.0), (3.0, 1.0), (4.0, 0.0)).unwrap_or_default();
        assert!((point.1 - 1.5).abs() < 1e-12 && moved > 0.0, "{point:?}");
        assert!(replacement((0.0, 0.0), (1.0, 1.0), (2.0, 1.0), (0.0, 0.0)).is_none());
    }
}
