//! Great circles, bowed apart where several run between the same two places.

use crate::geo::{cross, dot, mix, GreatCircle, LonLat};
use crate::math::{sin, sin_cos, RADIANS};

/// Returns the points of the shorter great circle from `from` to `to`, each pushed sideways by up to `bow_deg`
/// in the middle: to the left of the direction of travel when positive. Neither end moves.
///
/// Places that are the same, or opposite, so that no way between them is the shortest, give the two ends.
pub(super) fn bowed(from: LonLat, to: LonLat, bow_deg: f64) -> Vec<LonLat> {
    let way = GreatCircle::new(from, to);
    let normal = cross(from.vector(), to.vector());
    if dot(normal, normal) < 1e-18 || bow_deg == 0.0 {
        return vec![from, to];
    }
    let steps = 4 + (way.distance_deg() / 4.0) as usize;
    let mut points = vec![from];
    for step in 1..steps {
        let t = step as f64 / steps as f64;
        let (aside, along) = sin_cos(bow_deg * RADIANS * sin(t * std::f64::consts::PI));
        points.push(LonLat::of(mix(way.towards(t), along, normal, aside)));
    }
    points.push(to);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    const WASHINGTON: LonLat = LonLat::new(-77.04, 38.9);
    const TOKYO: LonLat = LonLat::new(139.69, 35.69);

    #[test]
    fn a_straight_line_is_its_two_ends() {
        assert_eq!(bowed(WASHINGTON, TOKYO, 0.0), vec![WASHINGTON, TOKYO]);
    }

    #[test]
    fn the_middle_is_pushed_by_the_bow() {
        let straight = bowed(WASHINGTON, TOKYO, 1e-9);
        let pushed = bowed(WASHINGTON, TOKYO, 5.0);
        let middle = straight.len() / 2;
        let apart = GreatCircle::new(straight[middle], pushed[middle]).distance_deg();
        assert!((apart - 5.0).abs() < 0.1, "{apart}");
        assert_eq!(pushed.first(), Some(&WASHINGTON));
        assert_eq!(pushed.last(), Some(&TOKYO));
    }

    #[test]
    fn washington_to_tokyo_is_98_degrees() {
        assert!((GreatCircle::new(WASHINGTON, TOKYO).distance_deg() - 98.1).abs() < 0.3);
    }
}
