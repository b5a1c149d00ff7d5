use super::{Edge, Vertex};
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
    let sorted = |pick: fn(&[Vertex]) -> Option<&Vertex>| {
        let place = |(index, piece): (usize, &Vec<Vertex>)| (pick(piece).map_or(0.0, |&v| edge.position(v)), index);
        let mut places: Vec<(f64, usize)> = pieces.iter().enumerate().map(place).collect();
        places.sort_by(|a, b| a.0.total_cmp(&b.0));
        places
    };
    let (starts, ends) = (sorted(<[Vertex]>::first), sorted(<[Vertex]>::last));
    let together: f64 = starts.iter().zip(&ends).map(|(start, end)| start.0 - end.0).sum();
    let shift = shift(-together / length, || pieces.iter().map(|piece| area(piece, edge)).sum());
    let count = pieces.len() as i64;
    let mut ways = vec![Way::default(); pieces.len()];
    for (rank, &(from, piece)) in ends.iter().enumerate() {
        let ahead = rank as i64 + shift;
        let (start, next) = starts[ahead.rem_euclid(count) as usize];
        ways[piece] = Way { from, to: start + length * ahead.div_euclid(count) as f64, next };
    }
    ways
}

/// Returns by how many ranks to shift the starts against the ends.
///
/// All ways together are less than one walk round: `laps` is how many walks they lack without a shift. Where
/// they are nothing or all of it, the area tells: closed by no way at all the pieces must not be holes.
fn shift(laps: f64, area: impl Fn() -> f64) -> i64 {
    let nearest = laps.round();
    if (laps - nearest).abs() > SLACK {
        laps.ceil() as i64
    } else {
        nearest as i64 + i64::from(area() < 0.0)
    }
}

/// Returns the area of a piece closed by a straight line, above zero if it runs clockwise on the map.
fn area(piece: &[Vertex], edge: &dyn Edge) -> f64 {
    let Some(&last) = piece.last() else { return 0.0 };
    let [mut x0, mut y0] = edge.on_map(last);
    let mut area = 0.0;
    for &vertex in piece {
        let [x, y] = edge.on_map(vertex);
        area += x0 * y - y0 * x;
        (x0, y0) = (x, y);
    }
    area
}
