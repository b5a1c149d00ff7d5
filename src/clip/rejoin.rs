use super::{Edge, Vertex};
use crate::order::order;
use crate::stream::Sink;

/// The share of the edge's length, 0.03 px of a frame, below which rounding and the chords that stand for a
/// curve decide whether a way along it is forward or back.
const SLACK: f64 = 1e-5;

/// Joins the open pieces of a polygon's cut rings into closed rings, by walking along the edge from the end
/// of each piece to the start of another.
///
/// The inside is on the right of every piece and the visible part on the right of the edge when it is walked
/// forward, so the way on is always forward, and along the edge ends and starts take turns. Ends and starts are
/// therefore paired by rank: where rounding has swapped two that lie close together, no ring is sent the long
/// way round the edge.
pub(super) fn rejoin(pieces: &[Vec<Vertex>], edge: &dyn Edge, sink: &mut dyn Sink) {
    let ways = ways(pieces, edge);
    let mut used = vec![false; pieces.len()];
    for first in 0..pieces.len() {
        if used[first] {
            continue;
        }
        sink.line_start();
        let mut current = first;
        while !used[current] {
            used[current] = true;
            for &[x, y] in &pieces[current] {
                sink.point(x, y);
            }
            let way = &ways[current];
            edge.walk(way.from, way.to, sink);
            current = way.next;
        }
        sink.line_end();
    }
}

/// The way along the edge from the end of one piece to the start of the next.
#[derive(Clone, Copy, Default)]
struct Way {
    from: f64,
    to: f64,
    next: usize,
}

/// Returns for each piece the way on from its end.
fn ways(pieces: &[Vec<Vertex>], edge: &dyn Edge) -> Vec<Way> {
    let length = edge.length();
    let (starts, ends) = (places(pieces, edge, <[Vertex]>::first), places(pieces, edge, <[Vertex]>::last));
    // The start to which each end leads, when the starts are shifted by a number of ranks.
    let pair = |shift: f64| {
        let count = pieces.len() as i64;
        let mut ways = vec![Way::default(); pieces.len()];
        for (rank, &(from, piece)) in ends.iter().enumerate() {
            let ahead = rank as i64 + shift as i64;
            let (start, next) = starts[ahead.rem_euclid(count) as usize];
            ways[piece] = Way { from, to: start + length * ahead.div_euclid(count) as f64, next };
        }
        ways
    };
    // All ways together are less than one walk round, and each rank of shift adds a walk round.
    let walks = ends.iter().zip(&starts).map(|(end, start)| end.0 - start.0).sum::<f64>() / length;
    if (walks - walks.round()).abs() > SLACK {
        return pair(walks.ceil());
    }
    // They are nothing or all of it: taken for nothing they must not turn the polygon inside out.
    let ways = pair(walks.round());
    let gap = |(piece, way): (&Vec<Vertex>, &Way)| match (piece.last(), pieces[way.next].first()) {
        (Some(&end), Some(&start)) => edge.area(piece) + edge.area(&[end, start]),
        _ => 0.0,
    };
    let area: f64 = pieces.iter().zip(&ways).map(gap).sum();
    if area < 0.0 {
        pair(walks.round() + 1.0)
    } else {
        ways
    }
}

/// Returns the positions of one end of each piece, in order, each with the index of its piece.
fn places(pieces: &[Vec<Vertex>], edge: &dyn Edge, pick: fn(&[Vertex]) -> Option<&Vertex>) -> Vec<(f64, usize)> {
    let place = |index: usize| pieces.get(index).and_then(|piece| pick(piece)).map_or(0.0, |&v| edge.position(v));
    let at: Vec<f64> = (0..pieces.len()).map(place).collect();
    let at = |index: usize| at.get(index).copied().unwrap_or_default();
    let mut places = Vec::new();
    for index in order(pieces.len(), &|a, b| at(a) < at(b)) {
        places.push((at(index), index));
    }
    places
}
