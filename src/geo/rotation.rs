use super::vector::{dot, mix, Vector};
use crate::math::{sin_cos, RADIANS};

/// A turn of the globe about three axes, which brings a chosen place to the centre of a map.
///
/// The turns are made in this order: eastward about the poles, then about the axis through 90°E, then about
/// the axis through 0°, 0° (roll), as `rotate` does in d3-geo. To centre a map on a place give its negatives.
///
/// # Example
/// ```
/// use alliance_map::geo::{LonLat, Rotation};
/// let centred_on_tokyo = Rotation::new([-139.69, -35.69, 0.0]);
/// let [x, y, z] = centred_on_tokyo.apply(LonLat::new(139.69, 35.69).vector());
/// assert!(x > 0.999_999 && y.abs() < 1e-12 && z.abs() < 1e-12);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rotation {
    rows: [Vector; 3],
}

impl Rotation {
    /// Returns the rotation by these degrees: longitude, latitude, roll.
    pub const fn new([lon, lat, roll]: [f64; 3]) -> Self {
        let (sin_lat, cos_lat) = sin_cos(lat * RADIANS);
        let (sin_roll, cos_roll) = sin_cos(roll * RADIANS);
        Self {
            rows: [
                eastward([cos_lat, 0.0, -sin_lat], lon),
                eastward([-sin_roll * sin_lat, cos_roll, -sin_roll * cos_lat], lon),
                eastward([cos_roll * sin_lat, sin_roll, cos_roll * cos_lat], lon),
            ],
        }
    }

    /// Returns where a place comes to lie.
    pub fn apply(&self, at: Vector) -> Vector {
        let [x, y, z] = self.rows;
        [dot(x, at), dot(y, at), dot(z, at)]
    }

    /// Returns the place that [`Rotation::apply`] takes to `at`.
    pub fn invert(&self, at: Vector) -> Vector {
        // The inverse of a rotation matrix is its transpose.
        let [x, y, z] = self.rows;
        mix(mix(x, at[0], y, at[1]), 1.0, z, at[2])
    }
}

/// Returns a row of the matrix that turns by `lon` degrees about the poles before it does what `row` does.
const fn eastward([x, y, z]: Vector, lon: f64) -> Vector {
    let (sin, cos) = sin_cos(lon * RADIANS);
    [x * cos + y * sin, y * cos - x * sin, z]
}

#[cfg(test)]
mod tests {
    use super::super::LonLat;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn inverse_undoes(turn in [-360.0..360.0, -90.0..90.0, -180.0..180.0], lon in -180.0..180.0_f64, lat in -89.9..89.9_f64) {
            let rotation = Rotation::new(turn);
            let back = LonLat::of(rotation.invert(rotation.apply(LonLat::new(lon, lat).vector())));
            prop_assert!((back.lon - lon).abs() < 1e-9 * DEGREES, "{back:?}");
            prop_assert!((back.lat - lat).abs() < 1e-9 * DEGREES, "{back:?}");
        }
    }

    const DEGREES: f64 = crate::math::DEGREES;
}
