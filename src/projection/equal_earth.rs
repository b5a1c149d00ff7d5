use super::raw::{on_globe, solve};
use super::RawProjection;
use crate::geo::Vector;
use crate::math::{asin, atan2, cos, sin};

/// Equal Earth: pseudocylindrical and equal-area.
///
/// # References
/// Šavrič, Patterson, Jenny (2018), "The Equal Earth map projection", doi:10.1080/13658816.2018.1504949.
pub struct EqualEarth;

const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;

impl RawProjection for EqualEarth {
    fn project(&self, [x, y, sin_phi]: Vector) -> (f64, f64) {
        let theta = asin(M * sin_phi);
        let (height, slope) = height(theta);
        (atan2(y, x) * cos(theta) / (M * slope), height)
    }

    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        let theta = solve(y, y / A[0], height)?;
        // Beyond the poles sin phi would exceed 1.
        let sin_phi = sin(theta) / M;
        if sin_phi.abs() > 1.0 + 1e-9 {
            return None;
        }
        on_globe(x * M * height(theta).1 / cos(theta), asin(sin_phi))
    }
}

/// Returns the height of the parallel with parametric latitude `theta`, and the height's derivative.
fn height(theta: f64) -> (f64, f64) {
    let square = theta * theta;
    let sixth = square * square * square;
    (
        theta * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square)),
        A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square),
    )
}
