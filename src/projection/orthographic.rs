use super::RawProjection;
use crate::math::{asin, atan2, cos, sin};

/// Orthographic: the globe as seen from far away; of use only within 90° of the centre.
///
/// # References
/// Snyder (1987), "Map Projections: A Working Manual", USGS Professional Paper 1395, pp. 145-153.
pub struct Orthographic;

impl RawProjection for Orthographic {
    fn project(&self, lambda: f64, phi: f64) -> (f64, f64) {
        (cos(phi) * sin(lambda), sin(phi))
    }

    fn invert(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let square = x * x + y * y;
        (square <= 1.0).then(|| (atan2(x, (1.0 - square).sqrt()), asin(y)))
    }
}
