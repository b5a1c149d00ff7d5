use super::RawProjection;
use crate::geo::Vector;

/// Lambert azimuthal equal-area: true directions from the centre, equal-area; the antipode becomes a circle.
///
/// # References
/// Snyder (1987), "Map Projections: A Working Manual", USGS Professional Paper 1395, pp. 182-190.
pub struct LambertAzimuthal;

impl RawProjection for LambertAzimuthal {
    fn project(&self, [x, y, z]: Vector) -> (f64, f64) {
        // At the antipode itself any point of the rim would do; the floor keeps it finite.
        let k = (2.0 / (1.0 + x).max(1e-12)).sqrt();
        (k * y, k * z)
    }

    #[cfg(feature = "cli")]
    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        let square = x * x + y * y;
        let k = (1.0 - square / 4.0).sqrt();
        (square <= 4.0).then(|| [1.0 - square / 2.0, k * x, k * y])
    }
}
