use super::contains::contains;
use super::quantise::Cell;
use super::vertex::step;
use crate::geo::LonLat;

/// Points across a box that are tried in each round.
const TRIES: i32 = 24;

/// Returns the grid point farthest from the edges of a unit's largest polygon; `None` where none lies inside.
///
/// `rings` are the polygon's, exterior first; `half` is half the grid's steps round the globe.
pub(super) fn place(rings: &[Vec<Cell>], half: i32) -> Option<Cell> {
    let lon_lats: Vec<Vec<LonLat>> =
        rings.iter().map(|ring| ring.iter().map(|cell| lon_lat(*cell, half)).collect()).collect();
    let inside = |cell: Cell| contains(lon_lats.iter().map(Vec::as_slice), lon_lat(cell, half));
    let exterior = rings.first()?;
    let first = *exterior.first()?;
    let east = |cell: &Cell| first.0 + step(first.0, cell.0, half);
    let mut low = (exterior.iter().map(east).min()?, exterior.iter().map(|cell| cell.1).min()?);
    let mut high = (exterior.iter().map(east).max()?, exterior.iter().map(|cell| cell.1).max()?);
    let (bottom, top) = (low, high);
    let mut best: Option<(f64, Cell)> = None;
    loop {
        let stride = ((high.0 - low.0) / TRIES + 1, (high.1 - low.1) / TRIES + 1);
        for x in (low.0..=high.0).step_by(stride.0 as usize) {
            for y in (low.1..=high.1).step_by(stride.1 as usize) {
                let cell = (x, y);
                if best.is_some_and(|(_, known)| known == cell) || !inside(cell) {
                    continue;
                }
                let room = room(rings, cell, half);
                if room > 0.0 && best.is_none_or(|(most, _)| room > most) {
                    best = Some((room, cell));
                }
            }
        }
        if stride == (1, 1) {
            break;
        }
        let Some((_, (x, y))) = best else {
            // Nothing inside at this stride: try every point of a small box, give up on a large one.
            if (high.0 - low.0).max(high.1 - low.1) > 40 * TRIES {
                return None;
            }
            return (low.0..=high.0)
                .flat_map(|x| (low.1..=high.1).map(move |y| (x, y)))
                .find(|cell| inside(*cell) && room(rings, *cell, half) > 0.0)
                .map(|cell| wrapped(cell, half));
        };
        low = ((x - stride.0).max(bottom.0), (y - stride.1).max(bottom.1));
        high = ((x + stride.0).min(top.0), (y + stride.1).min(top.1));
    }
    best.map(|(_, cell)| wrapped(cell, half))
}

fn wrapped(cell: Cell, half: i32) -> Cell {
    ((cell.0 + half).rem_euclid(2 * half) - half, cell.1)
}

/// Returns the place of a grid point.
pub(super) fn lon_lat(cell: Cell, half: i32) -> LonLat {
    let degrees = 180.0 / f64::from(half);
    LonLat::new(f64::from(cell.0) * degrees, f64::from(cell.1) * degrees)
}

/// Returns the squared distance to the nearest edge, in steps north.
fn room(rings: &[Vec<Cell>], cell: Cell, half: i32) -> f64 {
    let squeeze = lon_lat(cell, half).lat.to_radians().cos();
    let mut least = f64::INFINITY;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let x = f64::from(step(cell.0, a.0, half)) * squeeze;
            let y = f64::from(a.1 - cell.1);
            let (dx, dy) = (f64::from(step(a.0, b.0, half)) * squeeze, f64::from(b.1 - a.1));
            let length = dx * dx + dy * dy;
            let along = if length > 0.0 { (-(x * dx + y * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            let (x, y) = (x + along * dx, y + along * dy);
            least = least.min(x * x + y * y);
        }
    }
    least
}
