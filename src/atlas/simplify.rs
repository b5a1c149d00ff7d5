use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::collapse::{replacement, turn};
use super::plane::{place, point, Point};
use super::vertex::{step, Vertex, HALF};
use super::Options;

/// Fewest places of an island or a lake.
const LEAST: usize = 4;

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
    let mut heap = Heap::new();
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

/// Segments by their cost and the node where they start, the cheapest first.
type Heap = BinaryHeap<Reverse<(u64, usize)>>;

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

    /// A coast that winds: a circle whose radius goes up and down.
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
}
