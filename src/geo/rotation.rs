use crate::math::{asin, atan2, sin_cos, RADIANS};
use std::f64::consts::{PI, TAU};

/// A turn of the globe about three axes, which brings a chosen place to the centre of a map.
///
/// The turns are made in this order: eastward about the poles, then about the axis through 90°E, then about
/// the axis through 0°, 0° (roll), as `rotate` does in d3-geo. To centre a map on a place give its negatives.
///
/// # Example
/// ```
/// use alliance_map::geo::Rotation;
/// let centred_on_tokyo = Rotation::new([-139.69, -35.69, 0.0]);
/// let (lambda, phi) = centred_on_tokyo.apply(139.69_f64.to_radians(), 35.69_f64.to_radians());
/// assert!(lambda.abs() < 1e-12 && phi.abs() < 1e-12);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Rotation {
    lambda: f64,
    /// The second and third turn as a matrix, `None` when both are zero.
    tilt: Option<[[f64; 3]; 3]>,
}

impl Rotation {
    /// Returns the rotation by these degrees: longitude, latitude, roll.
    pub fn new([lon, lat, roll]: [f64; 3]) -> Self {
        let (sin_lat, cos_lat) = sin_cos(lat * RADIANS);
        let (sin_roll, cos_roll) = sin_cos(roll * RADIANS);
        let tilt = (lat != 0.0 || roll != 0.0).then_some([
            [cos_lat, 0.0, -sin_lat],
            [-sin_roll * sin_lat, cos_roll, -sin_roll * cos_lat],
            [cos_roll * sin_lat, sin_roll, cos_roll * cos_lat],
        ]);
        Self { lambda: wrap(lon * RADIANS), tilt }
    }

    /// Returns where a place comes to lie. In and out: lambda, phi in radians.
    pub fn apply(&self, lambda: f64, phi: f64) -> (f64, f64) {
        let lambda = wrap(lambda + self.lambda);
        match self.tilt {
            None => (lambda, phi),
            Some(m) => {
                let [x, y, z] = cartesian(lambda, phi);
                spherical(m.map(|row| row[0] * x + row[1] * y + row[2] * z))
            }
        }
    }

    /// Returns the place that [`Rotation::apply`] takes to `lambda`, `phi` (radians).
    pub fn invert(&self, lambda: f64, phi: f64) -> (f64, f64) {
        let (lambda, phi) = match self.tilt {
            None => (lambda, phi),
            Some([p, q, r]) => {
                // The inverse of a rotation matrix is its transpose.
                let [x, y, z] = cartesian(lambda, phi);
                spherical([0, 1, 2].map(|i| p[i] * x + q[i] * y + r[i] * z))
            }
        };
        (wrap(lambda - self.lambda), phi)
    }
}

/// Returns the unit vector of a place in radians: x to 0°, 0°; y to 90°E; z to the north pole.
pub fn cartesian(lambda: f64, phi: f64) -> [f64; 3] {
    let (sin_lambda, cos_lambda) = sin_cos(lambda);
    let (sin_phi, cos_phi) = sin_cos(phi);
    [cos_phi * cos_lambda, cos_phi * sin_lambda, sin_phi]
}

/// Returns lambda and phi of a unit vector, in radians.
pub fn spherical([x, y, z]: [f64; 3]) -> (f64, f64) {
    (atan2(y, x), asin(z))
}

/// Returns the same longitude between -π and π.
pub fn wrap(lambda: f64) -> f64 {
    if lambda.abs() <= PI {
        lambda
    } else {
        lambda - (lambda / TAU).round() * TAU
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn inverse_undoes(turn in [-360.0..360.0, -90.0..90.0, -180.0..180.0], lon in -180.0..180.0_f64, lat in -89.9..89.9_f64) {
            let rotation = Rotation::new(turn);
            let (lambda, phi) = rotation.apply(lon * RADIANS, lat * RADIANS);
            let (lambda, phi) = rotation.invert(lambda, phi);
            prop_assert!(wrap(lambda - lon * RADIANS).abs() < 1e-9, "{lambda}");
            prop_assert!((phi - lat * RADIANS).abs() < 1e-9, "{phi}");
        }
    }
}
