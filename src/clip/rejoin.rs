use super::polygon::measure;
use super::{Edge, Part, Vertex};

/// The share of the edge, 0.03 px of a frame, below which rounding and the chords that stand for a curve decide
/// whether a way along it is forward or back.
const SLACK: f64 = 1e-5;
/// Less than this is no area, but rounding: pieces may run along the edge.
const NOTHING: f64 = -1e-7;

/// Joins the open pieces of a polygon's cut rings into closed rings, by walking along the edge from the end
/// of each piece to the start of another.
///
/// The inside is on the right of every piece and the visible part on the right of the edge when it is walked
/// forward, so the way on is always forward, and along the edge ends and starts take turns. Ends and starts are
/// therefore paired by rank: where rounding has swapped two that lie close together, no ring is sent the long
/// way round the edge.
pub(super) fn rejoin(pieces: &[Vec<Vertex>], edge: &dyn Edge, out: &mut Vec<Vec<Vertex>>) {
    let (ends, starts) = (places(pieces, edge, true), places(pieces, edge, false));
    let count = pieces.len();
    // All ways together are less than one walk round, and each rank by which the starts are shifted adds a walk.
    let mut walks = 0.0;
    for (end, start) in ends.iter().zip(&starts) {
        walks += end.0 - start.0;
    }
    let mut shift = (walks - SLACK).ceil();
    if walks > shift - SLACK {
        // They are nothing or all of it: taken for nothing they might turn the polygon inside out. Each piece is measured
        // closed in itself: what a way along the edge would add is more than a small island has.
        let mut area = 0.0;
        for piece in pieces {
            area += measure(edge, piece, Part::Piece);
        }
        if area < NOTHING {
            shift += 1.0;
        }
    }
    // For each piece the way on from its end: from where to where along the edge, and which piece starts there.
    let mut ways = Vec::new();
    for _ in pieces {
        ways.push(None);
    }
    for (rank, &(from, piece)) in ends.iter().enumerate() {
        // No shift is by more ranks back than there are.
        let ahead = (rank + count).saturating_add_signed(shift as isize);
        let (start, next) = starts[ahead % count];
        ways[piece] = Some((from, start + (ahead / count) as f64 - 1.0, next));
    }
    let corners = edge.corners();
    for first in 0..count {
        let mut ring = Vec::new();
        let mut current = first;
        while let Some((from, to, next)) = ways[current].take() {
            ring.extend_from_slice(&pieces[current]);
            for &lap in &[0.0, 1.0] {
                for &(position, corner) in &corners {
                    if position + lap > from && position + lap < to {
                        ring.push(corner);
                    }
                }
            }
            current = next;
        }
        if !ring.is_empty() {
            out.push(ring);
        }
    }
}

/// Returns the positions of one end of each piece, in order, each with the index of its piece.
fn places(pieces: &[Vec<Vertex>], edge: &dyn Edge, of_ends: bool) -> Vec<(f64, usize)> {
    let mut places: Vec<(f64, usize)> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let position = edge.position(piece[if of_ends { piece.len() - 1 } else { 0 }]);
        let mut rank = index;
        while rank > 0 && places[rank - 1].0 > position {
            rank -= 1;
        }
        places.insert(rank, (position, index));
    }
    places
}
