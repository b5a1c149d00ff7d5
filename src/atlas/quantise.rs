use super::vertex::{step, Vertex, HALF};
use super::Options;
use crate::math::{cos, RADIANS};
use crate::topology::rough;

/// A point of the grid: steps east of Greenwich, steps north of the equator.
pub(super) type Cell = (i32, i32);

/// The longest step east or west of an edge, in degrees.
///
/// An edge along a parallel is drawn as a great circle: 28° of the 49th parallel bulge 2.3 px on a map 1000 px wide,
/// 5° less than 0.1 px.
const LONGEST: f64 = 5.0;

/// How many times wider than a step on the equator a column may be, before each second one counts.
const WIDEST: f64 = 1.5;

/// An island whose vertices lie less than so many steps east, west, north and south of its first keeps to every row and column.
const SMALL: i64 = 24;

/// Returns the vertices of an arc on a grid of [`Options::grid`] steps round the globe.
///
/// Each comes to the nearest point, but where the grid is rough to the point beside it that moves the least area from one side
/// of the line to the other; the ends, which other arcs share, to the nearest everywhere. Where an edge is long, points are
/// set along it. Points that say nothing (equal to the one before, or straight on) are left out; the ends stay.
pub(super) fn quantise(arc: &[Vertex], options: &Options) -> Vec<Cell> {
    let grid = Grid { steps: options.grid as i32, is_rough: options.rough && !is_small_island(arc, options.grid) };
    let half = grid.steps / 2;
    let longest = (f64::from(grid.steps) * LONGEST / 360.0).floor() as i32;
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
    let mut before = (0, 0);
    for (at, &vertex) in arc.iter().enumerate() {
        if at > 0 {
            let from = arc[at - 1];
            let (east, north) = (step(from.lon, vertex.lon, HALF), vertex.lat - from.lat);
            // Either end of a part may be off by what counts as one column.
            let most = (longest - 2 * grid.locate(vertex).1[0]).max(1);
            let parts = (f64::from(east.abs()) * f64::from(grid.steps) / 360e6 / f64::from(most)).ceil() as i64;
            for part in 1..parts {
                let along = |delta: i32| (i64::from(delta) * part / parts) as i32;
                push(grid.nearest(Vertex { lon: from.lon.wrapping_add(along(east)), lat: from.lat + along(north) }));
            }
        }
        before = match arc.get(at + 1) {
            Some(&after) if at > 0 => grid.between(before, vertex, after),
            _ => grid.nearest(vertex),
        };
        push(before);
    }
    cells
}

/// Whether an arc is all of an island that the rough grid would spoil.
fn is_small_island(arc: &[Vertex], grid: u32) -> bool {
    let small = (SMALL * 2 * i64::from(HALF) / i64::from(grid)) as i32;
    let Some(&first) = arc.first() else { return false };
    let is_near = |at: &Vertex| step(first.lon, at.lon, HALF).abs() < small && (first.lat - at.lat).abs() < small;
    arc.last() == Some(&first) && arc.iter().all(is_near)
}

/// The points to which vertices may come.
struct Grid {
    /// Steps round the globe.
    steps: i32,
    /// Whether only each second row and column counts where [`rough`] says so.
    is_rough: bool,
}

impl Grid {
    /// Returns where a vertex lies, in steps, and how many columns and rows there count as one. Toward the poles, where
    /// meridians close up, these are two columns, then four.
    fn locate(&self, vertex: Vertex) -> ([f64; 2], [i32; 2]) {
        let place = [vertex.lon, vertex.lat].map(|value| f64::from(value) * f64::from(self.steps) / 360e6);
        let cell = (place[0].round() as i32, place[1].round() as i32);
        let rows = if self.is_rough && rough(cell, self.steps) > 0 { 2 } else { 1 };
        let narrow = cos(f64::from(vertex.lat) / 1e6 * RADIANS);
        let mut columns = 1;
        while columns < 4 && f64::from(2 * columns) * narrow <= WIDEST {
            columns *= 2;
        }
        (place, [columns * rows, rows])
    }

    /// Returns the point with a longitude of at most half a turn.
    fn cell(&self, x: i32, y: i32) -> Cell {
        ((x + self.steps / 2).rem_euclid(self.steps) - self.steps / 2, y)
    }

    /// Returns the point nearest to a vertex.
    fn nearest(&self, vertex: Vertex) -> Cell {
        let ([x, y], [columns, rows]) = self.locate(vertex);
        let on = |value: f64, step: i32| (value / f64::from(step)).round() as i32 * step;
        self.cell(on(x, columns), on(y, rows))
    }

    /// Returns the point for a vertex between a point and another vertex: where the grid is rough, of the four round it the
    /// one with which the two edges move the least area.
    fn between(&self, before: Cell, vertex: Vertex, after: Vertex) -> Cell {
        let ([x, y], [columns, rows]) = self.locate(vertex);
        if rows == 1 {
            // Where lines are close together, the nearest point keeps them from crossing.
            return self.nearest(vertex);
        }
        let scale = f64::from(self.steps) / 360e6;
        let half = f64::from(self.steps) / 2.0;
        let short = (x - f64::from(before.0) + half).rem_euclid(2.0 * half) - half;
        let behind = [short, y - f64::from(before.1)];
        let ahead = [f64::from(step(vertex.lon, after.lon, HALF)) * scale, f64::from(after.lat - vertex.lat) * scale];
        let sides = |value: f64, step: i32| {
            let below = (value / f64::from(step)).floor() as i32 * step;
            [below, below + step]
        };
        let mut best = (f64::INFINITY, before);
        for to_x in sides(x, columns) {
            for to_y in sides(y, rows).into_iter().filter(|y| y.abs() <= self.steps / 4) {
                let moved = [f64::from(to_x) - x, f64::from(to_y) - y];
                let area = |edge: [f64; 2]| (moved[0] * edge[1] - moved[1] * edge[0]).abs();
                let area = area(behind) + area(ahead);
                if area < best.0 {
                    best = (area, self.cell(to_x, to_y));
                }
            }
        }
        best.1
    }
}

/// Whether `b` lies on the straight way from `a` to `c`, or on a spike that returns, and may go.
fn is_needless(a: Cell, b: Cell, c: Cell, half: i32, longest: i32) -> bool {
    let [first, second] = [(a, b), (b, c)].map(|(p, q)| (i64::from(step(p.0, q.0, half)), i64::from(q.1 - p.1)));
    let turn = first.0 * second.1 - first.1 * second.0;
    let straight = turn == 0 && (first.0 + second.0).abs() <= i64::from(longest);
    straight && (a, c) != (b, b)
}
