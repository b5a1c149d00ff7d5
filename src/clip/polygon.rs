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

/// Less than this is no area, but rounding: of rings that the edge cuts more, since they may run along it.
const NOTHING: f64 = -1e-12;
const NOTHING_CUT: f64 = -1e-7;

/// Cuts lines, or the rings of one polygon if they are `closed`, along an edge.
pub fn clip(edge: &dyn Edge, lines: &[Vec<Vertex>], closed: bool) -> Cut {
    let mut cut = Cut { lines: Vec::new(), is_clear: true };
    let mut open = Vec::new();
    let (mut is_cut, mut area, mut open_area) = (false, 0.0, 0.0);
    for line in lines {
        let cutter = Cutter::new(edge, line, closed);
        is_cut |= cutter.is_cut;
        cut.is_clear &= !cutter.is_cut && !cutter.is_near;
        if closed && !cutter.is_cut {
            let ring = cutter.pieces.first().unwrap_or(line);
            if let Some(&last) = ring.last() {
                area += measure(edge, last, ring, true);
            }
        }
        for piece in cutter.pieces {
            if piece.len() < 2 {
                continue;
            }
            if closed && cutter.is_cut {
                // Closed in itself: what a way along the edge would add is more than a small island has.
                open_area += measure(edge, piece[piece.len() - 1], &piece, false);
                open.push(piece);
            } else {
                cut.lines.push(piece);
            }
        }
    }
    if closed && is_cut {
        rejoin(&open, edge, open_area < NOTHING_CUT, &mut cut.lines);
    } else if closed && area < NOTHING {
        cut.lines.push(outline(edge));
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

/// Returns the measure of area of a line that is reached from `last`.
fn measure(edge: &dyn Edge, mut last: Vertex, line: &[Vertex], is_whole: bool) -> f64 {
    let mut area = 0.0;
    for &vertex in line {
        area += edge.area(last, vertex, is_whole);
        last = vertex;
    }
    area
}
