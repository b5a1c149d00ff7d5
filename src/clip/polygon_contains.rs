use super::Vertex;
use crate::geo::{cartesian, wrap};
use std::f64::consts::FRAC_PI_4;

/// Returns whether a place (radians) lies inside a polygon on the sphere.
///
/// The inside is on the right of each ring, so a ring run the other way bounds the rest of the globe.
pub fn polygon_contains(rings: &[Vec<Vertex>], place: Vertex) -> bool {
    let [lambda, phi] = place;
    // Walk from the south pole up the meridian of the place: each ring crossed changes the side.
    let mut inside = holds_south_pole(rings);
    for ring in rings {
        let Some(&last) = ring.last() else { continue };
        let mut before = last;
        for &vertex in ring {
            let (west, east) = (wrap(before[0] - lambda), wrap(vertex[0] - lambda));
            let crosses = (west < 0.0) != (east < 0.0) && (east - west).abs() <= std::f64::consts::PI;
            if crosses && latitude_at(before, vertex, lambda) < phi {
                inside = !inside;
            }
            before = vertex;
        }
    }
    inside
}

/// Returns whether the south pole lies inside a polygon on the sphere.
pub(super) fn holds_south_pole(rings: &[Vec<Vertex>]) -> bool {
    let (mut turn, mut area) = (0.0, 0.0);
    for ring in rings {
        let Some(&[mut lambda0, phi]) = ring.last() else { continue };
        let (mut sin0, mut cos0) = (phi / 2.0 + FRAC_PI_4).sin_cos();
        for &[lambda1, phi] in ring {
            let (sin1, cos1) = (phi / 2.0 + FRAC_PI_4).sin_cos();
            let delta = wrap(lambda1 - lambda0);
            let (sin_delta, cos_delta) = delta.sin_cos();
            turn += delta;
            // Half the area between this side and the south pole: the excess of a triangle with two sides
            // and the angle between them given (Todhunter, "Spherical Trigonometry", § 103).
            area += (sin0 * sin1 * sin_delta).atan2(cos0 * cos1 + sin0 * sin1 * cos_delta);
            (lambda0, sin0, cos0) = (lambda1, sin1, cos1);
        }
    }
    // Eastward round the globe the south is on the right; without a full turn, rings that run clockwise have
    // both poles outside and the others both inside.
    turn > 1e-6 || (turn > -1e-6 && area < -1e-12)
}

/// Returns the latitude at which the great circle through two vertices crosses a meridian.
fn latitude_at(from: Vertex, to: Vertex, lambda: f64) -> f64 {
    let [ax, ay, az] = cartesian(from[0] - lambda, from[1]);
    let [bx, by, bz] = cartesian(to[0] - lambda, to[1]);
    let (nx, nz) = (ay * bz - az * by, ax * by - ay * bx);
    (-nx / nz).atan()
}
