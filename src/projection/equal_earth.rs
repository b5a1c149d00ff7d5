use super::polynomial::polynomial;
use super::RawProjection;
use crate::geo::Vector;
use crate::math::atan2;
#[cfg(feature = "cli")]
use {
    super::polynomial::solve,
    super::raw::on_globe,
    crate::math::{asin, cos, sin},
};

/// Equal Earth: pseudocylindrical and equal-area.
///
/// # References
/// Šavrič, Patterson, Jenny (2018), "The Equal Earth map projection", doi:10.1080/13658816.2018.1504949.
pub struct EqualEarth;

/// The height of the parallel by its parametric latitude theta.
const HEIGHT: [f64; 5] = [1.340264, -0.081106, 0.0, 0.000893, 0.003796];
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;

impl RawProjection for EqualEarth {
    fn project(&self, [x, y, sin_phi]: Vector) -> (f64, f64) {
        let sin = M * sin_phi;
        let cos = (1.0 - sin * sin).sqrt();
        let theta = atan2(sin, cos);
        let (height, slope) = polynomial(&HEIGHT, theta);
        (atan2(y, x) * cos / (M * slope), theta * height)
    }

    #[cfg(feature = "cli")]
    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        let theta = solve(y, &HEIGHT)?;
        // Beyond the poles sin phi would exceed 1.
        let sin_phi = sin(theta) / M;
        if sin_phi.abs() > 1.0 + 1e-9 {
            return None;
        }
        on_globe(x * M * polynomial(&HEIGHT, theta).1 / cos(theta), asin(sin_phi))
    }
}
