use super::vector::{cross, dot, mix, Vector};
use super::LonLat;
use crate::math::{asin, atan2, sin, DEGREES};

/// The shortest way over the globe between two places.
///
/// # Example
/// ```
/// use alliance_map::geo::{GreatCircle, LonLat};
/// let brussels = LonLat::new(4.35, 50.85);
/// let tokyo = LonLat::new(139.69, 35.69);
/// let flight = GreatCircle::new(brussels, tokyo);
/// assert!((flight.distance_deg() * 111.195 - 9454.0).abs() < 20.0); // km
/// assert!(flight.at(0.5).lat > 65.0); // over northern Siberia
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GreatCircle {
    from: LonLat,
    to: LonLat,
    a: Vector,
    b: Vector,
}

impl GreatCircle {
    /// Returns the way from one place to another.
    pub fn new(from: LonLat, to: LonLat) -> Self {
        Self { from, to, a: from.vector(), b: to.vector() }
    }

    /// Returns the length in degrees of arc; one degree is about 111.2 km.
    pub fn distance_deg(&self) -> f64 {
        self.distance() * DEGREES
    }

    /// Returns the place at the share `t` of the way, 0 at the start and 1 at the end.
    pub fn at(&self, t: f64) -> LonLat {
        if sin(self.distance()).abs() < 1e-12 {
            return if t < 0.5 { self.from } else { self.to };
        }
        LonLat::of(self.towards(t))
    }

    /// Returns a vector in the direction of that place, if there is but one shortest way. Its length is the sine of the
    /// distance.
    pub fn towards(&self, t: f64) -> Vector {
        let distance = self.distance();
        mix(self.a, sin((1.0 - t) * distance), self.b, sin(t * distance))
    }

    /// Returns the direction at the start in degrees clockwise from north, -180 to 180.
    pub fn bearing_deg(&self) -> f64 {
        // Both are the same number of times too small: the cosine of the start's latitude.
        let (east, north) = (cross(self.a, self.b)[2], self.b[2] - self.a[2] * dot(self.a, self.b));
        atan2(east, north) * DEGREES
    }

    fn distance(&self) -> f64 {
        // The chord stays exact for places close together.
        let chord = mix(self.a, 1.0, self.b, -1.0);
        2.0 * asin(dot(chord, chord).sqrt() / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crosses_the_antimeridian_the_short_way() {
        let way = GreatCircle::new(LonLat::new(170.0, 0.0), LonLat::new(-170.0, 0.0));
        assert!((way.distance_deg() - 20.0).abs() < 1e-9);
        assert!((way.at(0.25).lon - 175.0).abs() < 1e-9);
        assert!((way.at(0.75).lon + 175.0).abs() < 1e-9);
        assert!((way.bearing_deg() - 90.0).abs() < 1e-9);
    }

    #[test]
    fn ends_are_the_places_themselves() {
        let (from, to) = (LonLat::new(-77.04, 38.91), LonLat::new(174.78, -41.29));
        let way = GreatCircle::new(from, to);
        for (t, place) in [(0.0, from), (1.0, to)] {
            assert!((way.at(t).lon - place.lon).abs() < 1e-9);
            assert!((way.at(t).lat - place.lat).abs() < 1e-9);
        }
    }

    #[test]
    fn same_place_and_antipodes_stay_finite() {
        let place = LonLat::new(10.0, 20.0);
        assert_eq!(GreatCircle::new(place, place).at(0.3), place);
        assert!(GreatCircle::new(place, LonLat::new(-170.0, -20.0)).at(0.5).is_valid());
    }
}
