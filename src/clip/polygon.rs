use super::rejoin::rejoin;
use super::{Cutter, Edge, Part, Vertex};

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
    let is_alone = lines.len() == 1;
    let mut cut = Cut { lines: Vec::new(), is_clear: true };
    let (mut open, mut is_cut, mut area) = (Vec::new(), false, 0.0);
    for line in lines {
        let mut cutter = Cutter::new(edge, &line, closed);
        is_cut |= cutter.is_cut;
        cut.is_clear &= !cutter.is_cut && !cutter.is_near;
        if closed && !cutter.is_cut {
            // What is measured in a hidden zone is not to be added to what is measured elsewhere.
            let part = if cutter.is_beyond && is_alone { Part::Beyond } else { Part::Whole };
            area += measure(edge, cutter.pieces.first().unwrap_or(&line), part);
        }
        if cutter.is_whole {
            cutter.pieces.push(line);
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

/// Returns the measure of area of a line closed in itself.
pub(super) fn measure(edge: &dyn Edge, line: &[Vertex], part: Part) -> f64 {
    let mut area = 0.0;
    let Some(&(mut last)) = line.last() else { return area };
    for &vertex in line {
        area += edge.area(last, vertex, part);
        last = vertex;
    }
    area
}
