use crate::geo::Vector;
#[cfg(feature = "cli")]
use {crate::geo::cartesian, std::f64::consts::FRAC_PI_2, std::f64::consts::PI};

/// A projection's formula: unit sphere to a plane with y up, before scale and translation.
pub trait RawProjection: Sync {
    /// Returns x, y for a unit vector; the centre of the map is at 1, 0, 0.
    fn project(&self, at: Vector) -> (f64, f64);

    /// Returns the unit vector, or `None` where nothing is projected to. The browser never asks for it.
    #[cfg(feature = "cli")]
    fn invert(&self, x: f64, y: f64) -> Option<Vector>;
}

/// Returns the unit vector of lambda and phi if they are on the globe, else `None`.
#[cfg(feature = "cli")]
pub(super) fn on_globe(lambda: f64, phi: f64) -> Option<Vector> {
    const SLACK: f64 = 1e-9;
    (lambda.abs() <= PI + SLACK && phi.abs() <= FRAC_PI_2 + SLACK)
        .then(|| cartesian(lambda.clamp(-PI, PI), phi.clamp(-FRAC_PI_2, FRAC_PI_2)))
}
