use super::vertex::{step, Vertex, HALF};
use crate::math::{cos, RADIANS};

/// A point of the grid: steps east of Greenwich, steps north of the equator.
pub(super) type Cell = (i32, i32);

/// The longest step east or west of an edge, in degrees.
///
/// An edge along a parallel is drawn as a great circle: 28° of the 49th parallel bulge 2.3 px on a map 1000 px wide,
/// 5° less than 0.1 px.
const LONGEST: f64 = 5.0;

/// How many times wider than a step on the equator a column may be, before each second one counts.
const WIDEST: f64 = 1.5;

/// Returns the vertices of an arc on a grid of `grid` steps round the globe.
///
/// Where an edge is long, points are set along it. Points that say nothing (equal to the one before, or straight on)
/// are left out; the ends stay.
pub(super) fn quantise(arc: &[Vertex], grid: u32) -> Vec<Cell> {
    let half = (grid / 2) as i32;
    let longest = (f64::from(grid) * LONGEST / 360.0).floor() as i32;
    let mut cells: Vec<Cell> = Vec::with_capacity(arc.len());
    let mut push = |cell: Cell| {
        while let [.., before, last] = cells[..] {
            if !is_needless(before, last, cell, half, longest) {
                break;
            }
            cells.pop();
        }
        if cells.last() != Some(&cell) {
            cells.push(cell);
        }
    };
    for (at, &vertex) in arc.iter().enumerate() {
        if at > 0 {
            let from = arc[at - 1];
            let (east, north) = (step(from.lon, vertex.lon, HALF), vertex.lat - from.lat);
            let parts = (f64::from(east.abs()) / (LONGEST * 1e6)).ceil() as i64;
            for part in 1..parts {
                let along = |delta: i32| (i64::from(delta) * part / parts) as i32;
                push(cell(from.lon.wrapping_add(along(east)), from.lat + along(north), grid));
            }
        }
        push(cell(vertex.lon, vertex.lat, grid));
    }
    cells
}

/// Returns the point of the grid nearest to a place. Toward the poles, where meridians close up, only each second
/// column counts, then each fourth.
fn cell(lon: i32, lat: i32, grid: u32) -> Cell {
    let half = (grid / 2) as i32;
    let on_grid = |value: i32| f64::from(value) * f64::from(grid) / 360e6;
    let narrow = cos(f64::from(lat) / 1e6 * RADIANS);
    let mut columns = 1;
    while columns < 4 && f64::from(2 * columns) * narrow <= WIDEST {
        columns *= 2;
    }
    let x = (on_grid(lon) / f64::from(columns)).round() as i32 * columns;
    ((x + half).rem_euclid(2 * half) - half, on_grid(lat).round() as i32)
}

/// Whether `b` lies on the straight way from `a` to `c`, or on a spike that returns, and may go.
fn is_needless(a: Cell, b: Cell, c: Cell, half: i32, longest: i32) -> bool {
    let [first, second] = [(a, b), (b, c)].map(|(p, q)| (i64::from(step(p.0, q.0, half)), i64::from(q.1 - p.1)));
    let turn = first.0 * second.1 - first.1 * second.0;
    let straight = turn == 0 && (first.0 + second.0).abs() <= i64::from(longest);
    straight && (a, c) != (b, b)
}
