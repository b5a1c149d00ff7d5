use super::RawProjection;
use crate::geo::Vector;

/// Orthographic: the globe as seen from far away; of use only within 90° of the centre.
///
/// # References
/// Snyder (1987), "Map Projections: A Working Manual", USGS Professional Paper 1395, pp. 145-153.
pub struct Orthographic;

impl RawProjection for Orthographic {
    fn project(&self, [_, y, z]: Vector) -> (f64, f64) {
        (y, z)
    }

    #[cfg(feature = "cli")]
    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        let square = x * x + y * y;
        (square <= 1.0).then(|| [(1.0 - square).sqrt(), x, y])
    }
}
