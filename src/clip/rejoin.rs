use super::{Edge, Vertex};
use crate::stream::Sink;

/// How far behind a piece's end another may begin and still count as the same place, so that rounding never
/// sends a ring the long way round the edge.
const SLACK: f64 = 1e-9;

/// Joins the open pieces of a polygon's cut rings into closed rings, by walking along the edge from the end
/// of each piece to the start of the next.
///
/// The inside is on the right of every piece and the visible part on the right of the edge when it is walked
/// forward, so the way on is always forward, to the first start that comes.
pub(super) fn rejoin(pieces: &[Vec<Vertex>], edge: &dyn Edge, sink: &mut dyn Sink) {
    let ends: Vec<(f64, f64)> = pieces
        .iter()
        .map(|piece| match (piece.first(), piece.last()) {
            (Some(&first), Some(&last)) => (edge.position(first), edge.position(last)),
            _ => (0.0, 0.0),
        })
        .collect();
    let mut used = vec![false; pieces.len()];
    for first in 0..pieces.len() {
        if used[first] {
            continue;
        }
        sink.line_start();
        let mut current = first;
        loop {
            used[current] = true;
            for &[x, y] in &pieces[current] {
                sink.point(x, y);
            }
            let end = ends[current].1;
            let ahead = |index: usize| {
                let start = ends[index].0;
                if start < end - SLACK {
                    start + edge.length()
                } else {
                    start
                }
            };
            let next = (0..pieces.len())
                .filter(|&index| !used[index] || index == first)
                .min_by(|&a, &b| ahead(a).total_cmp(&ahead(b)))
                .unwrap_or(first);
            edge.walk(end, ahead(next), sink);
            if next == first {
                break;
            }
            current = next;
        }
        sink.line_end();
    }
}
