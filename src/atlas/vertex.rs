use crate::geo::LonLat;

/// Half a turn, in millionths of a degree.
pub(super) const HALF: i32 = 180_000_000;

/// A vertex of the source in millionths of a degree, so that equal places are equal numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Vertex {
    pub(super) lon: i32,
    pub(super) lat: i32,
}

impl Vertex {
    pub(super) fn new(lon: f64, lat: f64) -> Self {
        Self { lon: (lon * 1e6).round() as i32, lat: (lat * 1e6).round() as i32 }
    }

    pub(super) fn lon_lat(self) -> LonLat {
        LonLat::new(f64::from(self.lon) / 1e6, f64::from(self.lat) / 1e6)
    }
}

/// Returns the step east from `from` to `to`, the short way round, in the unit of `half` to half a turn.
pub(super) fn step(from: i32, to: i32, half: i32) -> i32 {
    let full = 2 * i64::from(half);
    let delta = (i64::from(to) - i64::from(from) + i64::from(half)).rem_euclid(full) - i64::from(half);
    delta as i32
}

/// A ring: its first vertex is not repeated at its end.
pub(super) type Ring = Vec<Vertex>;

/// A polygon: the exterior ring, then the holes.
pub(super) type Polygon = Vec<Ring>;

/// Returns twice the area of a ring in square units: positive where it runs clockwise on the map.
///
/// A ring round a pole is closed along that pole.
pub(super) fn area(ring: &[(i32, i32)], half: i32) -> i128 {
    let closed = || ring.iter().zip(ring.iter().cycle().skip(1));
    let turn: i64 = closed().map(|(a, b)| i64::from(step(a.0, b.0, half))).sum();
    let pole = if turn > 0 { i64::from(half) / 2 } else { -i64::from(half) / 2 };
    let base = if turn == 0 { 0 } else { pole };
    closed()
        .map(|(a, b)| {
            let height = i64::from(a.1) + i64::from(b.1) + 2 * base;
            i128::from(step(a.0, b.0, half)) * i128::from(height)
        })
        .sum()
}

/// Returns [`area`] of a ring of vertices.
pub(super) fn ring_area(ring: &[Vertex]) -> i128 {
    let points: Vec<(i32, i32)> = ring.iter().map(|v| (v.lon, v.lat)).collect();
    area(&points, HALF)
}
