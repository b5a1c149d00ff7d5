use super::vector::{cartesian, spherical, Vector};
use crate::math::{DEGREES, RADIANS};

/// A place on the sphere, in degrees.
///
/// # Example
/// ```
/// use alliance_map::geo::LonLat;
/// let tokyo = LonLat::new(139.69, 35.69);
/// assert!(tokyo.is_valid());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LonLat {
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Degrees north, -90 to 90.
    pub lat: f64,
}

impl LonLat {
    /// Returns the place at `lon`, `lat` degrees.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// Returns the place in the direction of a vector of any length.
    pub fn of(vector: Vector) -> Self {
        let (lambda, phi) = spherical(vector);
        Self::new(lambda * DEGREES, phi * DEGREES)
    }

    /// Returns the place's unit vector.
    pub const fn vector(self) -> Vector {
        cartesian(self.lon * RADIANS, self.lat * RADIANS)
    }

    /// Returns the unit vectors of places.
    #[inline(never)]
    pub fn vectors(places: &[Self]) -> Vec<Vector> {
        let mut vectors = Vec::with_capacity(places.len());
        for at in places {
            vectors.push(at.vector());
        }
        vectors
    }

    /// Returns whether both numbers are finite and in range.
    pub fn is_valid(self) -> bool {
        self.lon.is_finite() && self.lat.is_finite() && self.lon.abs() <= 180.0 && self.lat.abs() <= 90.0
    }
}
