use super::vertex::{Vertex, HALF};
use crate::math::{asin, sin, DEGREES, RADIANS};

/// A point in px.
pub(super) type Point = (f64, f64);

/// Px per radian along the equator, so that areas are those of an Equal Earth map 1000 px wide.
const SCALE: f64 = 1000.0 / 5.413_259;

/// Returns where a place falls on a cylindrical equal-area map: any map of equal areas measures detail alike, and
/// this one keeps parallels and meridians straight.
pub(super) fn point(lon: f64, lat: f64) -> Point {
    (lon * RADIANS * SCALE, sin(lat * RADIANS) * SCALE)
}

/// Returns the place of a point, the longitude brought within ±180°.
pub(super) fn place((x, y): Point) -> Vertex {
    let lon = (x / SCALE * DEGREES + 180.0).rem_euclid(360.0) - 180.0;
    let lat = asin((y / SCALE).clamp(-1.0, 1.0)) * DEGREES;
    let vertex = Vertex::new(lon, lat);
    // One name for -180° and 180°.
    Vertex { lon: if vertex.lon == HALF { -HALF } else { vertex.lon }, ..vertex }
}

/// Returns how many times narrower the ground is at a point than the map.
pub(super) fn squeeze((_, y): Point) -> f64 {
    let sine = y / SCALE;
    (1.0 - sine * sine).max(1e-6).sqrt()
}
