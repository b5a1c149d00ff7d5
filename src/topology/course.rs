use super::bits::Clue;
use crate::geo::LonLat;

/// A point of the grid: steps east of Greenwich, steps north of the equator.
pub(super) type Cell = (i32, i32);

/// Where a place is expected, before it is told.
pub(super) struct Course {
    /// The place from which it is told.
    pub(super) from: Cell,
    /// The step that led there.
    pub(super) heading: Cell,
    /// Where the arc ends.
    pub(super) to: Cell,
    /// How many places are still to come before that end, this one among them; 2 where a unit begins.
    pub(super) left: i32,
}

/// Returns where a point of the grid lies.
pub(super) fn lon_lat(at: Cell, grid: i32) -> LonLat {
    let degrees = 360.0 / f64::from(grid);
    LonLat::new(f64::from(at.0) * degrees, f64::from(at.1) * degrees)
}

/// Returns the short way to a place so many steps farther east.
#[inline(never)]
pub(super) fn short(east: i32, grid: i32) -> i32 {
    east.wrapping_add(grid / 2).rem_euclid(grid) - grid / 2
}

/// Returns how many low bits of a longitude tell nothing so far north or south: beyond 41.4° and 68° `atlas` uses each
/// second column of the grid only, then each fourth.
pub(super) fn needless(north: i32, grid: i32) -> u32 {
    let turn = north.wrapping_abs().wrapping_mul(1000) / grid;
    u32::from(turn >= 115) + u32::from(turn >= 189)
}

/// Returns how many low bits of both coordinates tell nothing after such a place, where the grid is rough: south of 22.5° N, west of
/// 32.7° W, and between 45° E and 120° E `atlas` may use each second row and column of it only. A place off them costs more bits.
pub(crate) fn rough(from: Cell, grid: i32) -> u32 {
    let (x, y) = from;
    u32::from(y < grid / 16 || x < -grid / 11 || (grid / 8 < x && x < grid / 3))
}

/// Places, in degrees, added up: their number, then both sums.
pub(super) type Sum = [f64; 3];

/// Adds the places of an arc.
pub(super) fn add(sum: &mut Sum, arc: &[LonLat]) {
    for at in arc {
        sum[0] += 1.0;
        sum[1] += at.lon;
        sum[2] += at.lat;
    }
}

/// Returns the place in the middle of all, or 0° where there is none.
pub(super) fn middle(sum: &Sum, grid: i32) -> Cell {
    let steps = f64::from(grid) / 360.0 / sum[0];
    ((sum[1] * steps) as i32, (sum[2] * steps) as i32)
}

impl Course {
    /// Returns the course to a place of which no more is known than another near it, or 0° where a unit begins.
    pub(super) fn near(from: Cell) -> Self {
        Self { from, heading: (0, 0), to: from, left: if from == (0, 0) { 2 } else { 0 } }
    }

    /// Returns the clue to the step north without its `low` bits: each place that is left takes its share of the way.
    pub(super) fn north(&self, low: u32) -> Clue {
        self.clue(self.to.1.wrapping_sub(self.from.1) >> low, 0)
    }

    /// Returns the clue to the step east, likewise, after the step north.
    pub(super) fn east(&self, low: u32, north: i32, grid: i32) -> Clue {
        self.clue(short(self.to.0.wrapping_sub(self.from.0), grid) >> low, 1 + (north.signum() + 1))
    }

    /// Returns the clue to a step along an axis on which so much of the way is left; `beside` says which way the step on
    /// the other goes, if that is known.
    fn clue(&self, rest: i32, beside: i32) -> Clue {
        let ways = (self.heading.0.signum() * 3 + self.heading.1.signum()) * 4 + beside;
        Clue { near: rest as f32 / (self.left as f32 + 1.0), ways, left: self.left.min(2) }
    }
}
