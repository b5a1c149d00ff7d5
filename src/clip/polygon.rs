use super::edge::BEYOND;
use super::rejoin::rejoin;
use super::{Cutter, Edge, Vertex};

/// What lies on the visible side of an edge.
#[derive(Debug)]
pub struct Cut {
    /// The visible pieces of the lines, or the rings of the polygon, none of whose first points are repeated.
    pub lines: Vec<Vec<Vertex>>,
    /// Whether nothing met the edge or came so close to it that its neighbours tell on which side it lies.
    pub is_clear: bool,
}

/// Less than this is no area, but rounding.
const NOTHING: f64 = -1e-12;

/// Cuts lines, or the rings of one polygon if they are `closed`, along an edge.
pub fn clip(edge: &dyn Edge, lines: Vec<Vec<Vertex>>, closed: bool) -> Cut {
    let mut cut = Cut { lines: Vec::new(), is_clear: true };
    let (mut open, mut hidden, mut is_cut, mut shared) = (Vec::new(), Vec::new(), false, u8::MAX);
    for line in lines {
        let zones = edge.zones_of(&line);
        shared &= zones;
        if zones & BEYOND != 0 {
            hidden.push(line);
            continue;
        }
        if zones != 0 && line.len() > 1 {
            cut.lines.push(line);
            continue;
        }
        let cutter = Cutter::new(edge, &line, closed);
        is_cut |= cutter.is_cut;
        cut.is_clear &= !cutter.is_cut && !cutter.is_near;
        if cutter.pieces.is_empty() {
            hidden.push(line);
        }
        for piece in cutter.pieces {
            if piece.len() < 2 {
                continue;
            }
            if closed && cutter.is_cut {
                open.push(piece);
            } else {
                cut.lines.push(piece);
            }
        }
    }
    if closed && is_cut {
        rejoin(&open, edge, &mut cut.lines);
    } else if closed {
        let mut area = 0.0;
        for ring in hidden.iter().chain(&cut.lines) {
            area += measure(ring, &|from, to| {
                if shared & BEYOND == 0 {
                    edge.area(from, to, true)
                } else {
                    edge.area_beyond(from, to)
                }
            });
        }
        if area < NOTHING {
            cut.lines.push(outline(edge));
        }
    }
    cut
}

/// Returns the whole edge as a ring.
pub fn outline(edge: &dyn Edge) -> Vec<Vertex> {
    let mut ring = Vec::new();
    for (_, vertex) in edge.corners() {
        ring.push(vertex);
    }
    ring
}

/// Returns the measure of area of a line closed in itself, by that of its sides.
pub(super) fn measure(line: &[Vertex], side: &dyn Fn(Vertex, Vertex) -> f64) -> f64 {
    let mut area = 0.0;
    let Some(&(mut last)) = line.last() else { return area };
    for &vertex in line {
        area += side(last, vertex);
        last = vertex;
    }
    area
}
