//! Great circles, bowed apart where several run between the same two places.

use crate::geo::LonLat;
use crate::math::{acos, asin, DEGREES, RADIANS};

type Vector = [f64; 3];

fn vector(at: LonLat) -> Vector {
    let (lambda, phi) = (at.lon * RADIANS, at.lat * RADIANS);
    [phi.cos() * lambda.cos(), phi.cos() * lambda.sin(), phi.sin()]
}

fn lon_lat(v: Vector) -> LonLat {
    LonLat::new(v[1].atan2(v[0]) * DEGREES, asin(v[2]) * DEGREES)
}

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: Vector, b: Vector) -> Vector {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn mix(a: Vector, b: Vector, s: f64, t: f64) -> Vector {
    [a[0] * s + b[0] * t, a[1] * s + b[1] * t, a[2] * s + b[2] * t]
}

/// Returns the points of the shorter great circle from `from` to `to`, each pushed sideways by up to `bow_deg`
/// in the middle: to the left of the direction of travel when positive. Neither end moves.
///
/// Both places being the same gives the two ends; opposite places, between which no shorter way exists, go by
/// the pole of the direct line's plane that rounding picks.
pub(super) fn bowed(from: LonLat, to: LonLat, bow_deg: f64) -> Vec<LonLat> {
    let (a, b) = (vector(from), vector(to));
    let angle = acos(dot(a, b));
    let normal = cross(a, b);
    let size = dot(normal, normal).sqrt();
    if size < 1e-9 {
        return vec![from, to];
    }
    let normal = [normal[0] / size, normal[1] / size, normal[2] / size];
    let steps = if bow_deg == 0.0 { 1 } else { 4 + (angle * DEGREES / 4.0) as usize };
    let mut points = Vec::with_capacity(steps + 1);
    points.push(from);
    for i in 1..steps {
        let t = i as f64 / steps as f64;
        let on_line = mix(a, b, ((1.0 - t) * angle).sin() / angle.sin(), (t * angle).sin() / angle.sin());
        let push = bow_deg * RADIANS * (t * std::f64::consts::PI).sin();
        points.push(lon_lat(mix(on_line, normal, push.cos(), push.sin())));
    }
    points.push(to);
    points
}

/// Returns the angle between two places in degrees, 0 to 180.
pub(super) fn distance_deg(from: LonLat, to: LonLat) -> f64 {
    acos(dot(vector(from), vector(to))) * DEGREES
}

#[cfg(test)]
mod tests {
    use super::*;

    const WASHINGTON: LonLat = LonLat::new(-77.04, 38.9);
    const TOKYO: LonLat = LonLat::new(139.69, 35.69);

    #[test]
    fn a_straight_line_is_its_two_ends() {
        assert_eq!(bowed(WASHINGTON, TOKYO, 0.0), vec![WASHINGTON, TOKYO]);
    }

    #[test]
    fn the_middle_is_pushed_by_the_bow() {
        let straight = bowed(WASHINGTON, TOKYO, 1e-9);
        let pushed = bowed(WASHINGTON, TOKYO, 5.0);
        let middle = straight.len() / 2;
        let apart = distance_deg(straight[middle], pushed[middle]);
        assert!((apart - 5.0).abs() < 0.1, "{apart}");
        assert_eq!(pushed.first(), Some(&WASHINGTON));
        assert_eq!(pushed.last(), Some(&TOKYO));
    }

    #[test]
    fn washington_to_tokyo_is_98_degrees() {
        assert!((distance_deg(WASHINGTON, TOKYO) - 98.1).abs() < 0.3);
    }
}
