use super::rotation::{cartesian, spherical};
use super::LonLat;
use crate::math::{asin, atan2, cos, sin, sin_cos, DEGREES, RADIANS};

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
    distance: f64,
}

impl GreatCircle {
    /// Returns the way from one place to another.
    pub fn new(from: LonLat, to: LonLat) -> Self {
        // Haversine formula, which stays exact for places close together.
        let half_lat = sin((to.lat - from.lat) * RADIANS / 2.0);
        let half_lon = sin((to.lon - from.lon) * RADIANS / 2.0);
        let parallels = cos(from.lat * RADIANS) * cos(to.lat * RADIANS);
        let distance = 2.0 * asin((half_lat * half_lat + parallels * half_lon * half_lon).sqrt());
        Self { from, to, distance }
    }

    /// Returns the length in degrees of arc; one degree is about 111.2 km.
    pub fn distance_deg(&self) -> f64 {
        self.distance * DEGREES
    }

    /// Returns the place at the share `t` of the way, 0 at the start and 1 at the end.
    pub fn at(&self, t: f64) -> LonLat {
        let sin_distance = sin(self.distance);
        if sin_distance.abs() < 1e-12 {
            return if t < 0.5 { self.from } else { self.to };
        }
        let a = cartesian(self.from.lon * RADIANS, self.from.lat * RADIANS);
        let b = cartesian(self.to.lon * RADIANS, self.to.lat * RADIANS);
        let (near, far) = (sin((1.0 - t) * self.distance) / sin_distance, sin(t * self.distance) / sin_distance);
        let (lambda, phi) = spherical([0, 1, 2].map(|i| near * a[i] + far * b[i]));
        LonLat::new(lambda * DEGREES, phi * DEGREES)
    }

    /// Returns the direction at the start in degrees clockwise from north, -180 to 180.
    pub fn bearing_deg(&self) -> f64 {
        let (sin_from, cos_from) = sin_cos(self.from.lat * RADIANS);
        let (sin_to, cos_to) = sin_cos(self.to.lat * RADIANS);
        let (sin_lon, cos_lon) = sin_cos((self.to.lon - self.from.lon) * RADIANS);
        atan2(cos_to * sin_lon, cos_from * sin_to - sin_from * cos_to * cos_lon) * DEGREES
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
