use crate::geo::{cartesian, Vector};
use std::f64::consts::{FRAC_PI_2, PI};

/// A projection's formula: unit sphere to a plane with y up, before scale and translation.
pub trait RawProjection: Sync {
    /// Returns x, y for a unit vector; the centre of the map is at 1, 0, 0.
    fn project(&self, at: Vector) -> (f64, f64);

    /// Returns the unit vector, or `None` where nothing is projected to.
    fn invert(&self, x: f64, y: f64) -> Option<Vector>;
}

/// Returns the phi for which `f` gives `y`, by Newton's method from `start`, or `None` if there is none near;
/// `f` returns its value and its derivative and grows with phi on the globe.
pub(super) fn solve(y: f64, start: f64, f: fn(f64) -> (f64, f64)) -> Option<f64> {
    let mut phi = start;
    for _ in 0..25 {
        let (value, slope) = f(phi);
        let step = (value - y) / slope;
        phi -= step;
        if step.abs() < 1e-12 {
            return Some(phi);
        }
    }
    None
}

/// Returns the unit vector of lambda and phi if they are on the globe, else `None`.
pub(super) fn on_globe(lambda: f64, phi: f64) -> Option<Vector> {
    const SLACK: f64 = 1e-9;
    (lambda.abs() <= PI + SLACK && phi.abs() <= FRAC_PI_2 + SLACK)
        .then(|| cartesian(lambda.clamp(-PI, PI), phi.clamp(-FRAC_PI_2, FRAC_PI_2)))
}
