use super::RawProjection;
use crate::math::{asin, atan2, cos, hypot, sin, sin_cos};

/// Lambert azimuthal equal-area: true directions from the centre, equal-area; the antipode becomes a circle.
///
/// # References
/// Snyder (1987), "Map Projections: A Working Manual", USGS Professional Paper 1395, pp. 182-190.
pub struct LambertAzimuthal;

impl RawProjection for LambertAzimuthal {
    fn project(&self, lambda: f64, phi: f64) -> (f64, f64) {
        let (sin_phi, cos_phi) = sin_cos(phi);
        // At the antipode itself any point of the rim would do; the floor keeps it finite.
        let k = (2.0 / (1.0 + cos_phi * cos(lambda)).max(1e-12)).sqrt();
        (k * cos_phi * sin(lambda), k * sin_phi)
    }

    fn invert(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let rho = hypot(x, y);
        if rho > 2.0 {
            return None;
        }
        if rho == 0.0 {
            return Some((0.0, 0.0));
        }
        let (sin, cos) = sin_cos(2.0 * asin(rho / 2.0));
        Some((atan2(x * sin, rho * cos), asin(y * sin / rho)))
    }
}
