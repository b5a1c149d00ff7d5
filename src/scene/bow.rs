//! Great circles, bowed apart where several run between the same two places.

use crate::geo::{cross, dot, mix, LonLat, Vector};
use crate::math::{atan2, sin, sin_cos, DEGREES};
use std::f64::consts::PI;

/// The shortest way over the globe between two places, as unit vectors.
pub(super) struct Way {
    pub(super) start: Vector,
    pub(super) end: Vector,
    /// The direction in which it leaves.
    ahead: Vector,
    /// The direction to its left, the same all along.
    left: Vector,
    /// Length in radians.
    pub(super) length: f64,
}

impl Way {
    /// Returns the way from one place to another. Where they are the same, or opposite, so that no way between them is
    /// the shortest, it has no direction.
    pub(super) fn new(from: LonLat, to: LonLat) -> Self {
        let (start, end) = (from.vector(), to.vector());
        let across = cross(start, end);
        let size = dot(across, across).sqrt();
        let left = if size < 1e-9 { [0.0; 3] } else { [across[0] / size, across[1] / size, across[2] / size] };
        Self { start, end, ahead: cross(left, start), left, length: atan2(size, dot(start, end)) }
    }

    /// Returns how far two ways from one place, bowed like this, are apart half way along the shorter, in radians.
    pub(super) fn apart(&self, bow: f64, other: &Self, other_bow: f64) -> f64 {
        // seen along the other way: left is positive
        let turn = atan2(dot(other.left, self.ahead), dot(other.ahead, self.ahead));
        (turn * sin(self.length.min(other.length) / 2.0) + bow - other_bow).abs()
    }

    /// Returns the points of the way, each pushed to its left by up to `bow` radians in the middle. Neither end moves.
    /// A straight way, and one without direction, is its two ends.
    pub(super) fn points(&self, bow: f64) -> Vec<Vector> {
        let mut points = vec![self.start];
        if bow != 0.0 && self.left != [0.0; 3] {
            let steps = 4.0 + (self.length * DEGREES / 4.0).floor();
            let mut step = 1.0;
            while step < steps {
                let t = step / steps;
                let (far, near) = sin_cos(self.length * t);
                let (aside, along) = sin_cos(bow * sin(t * PI));
                let on_way = mix(self.start, near, self.ahead, far);
                points.push(mix(on_way, along, self.left, aside));
                step += 1.0;
            }
        }
        points.push(self.end);
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::GreatCircle;
    use crate::math::RADIANS;

    const WASHINGTON: LonLat = LonLat::new(-77.04, 38.9);
    const TOKYO: LonLat = LonLat::new(139.69, 35.69);

    #[test]
    fn a_straight_line_is_its_two_ends() {
        assert_eq!(Way::new(WASHINGTON, TOKYO).points(0.0), vec![WASHINGTON.vector(), TOKYO.vector()]);
    }

    #[test]
    fn places_that_are_the_same_or_opposite_have_no_bow() {
        for other in [TOKYO, LonLat::new(TOKYO.lon - 180.0, -TOKYO.lat)] {
            assert_eq!(Way::new(TOKYO, other).points(0.1), vec![TOKYO.vector(), other.vector()]);
        }
    }

    #[test]
    fn the_middle_is_pushed_by_the_bow() {
        let way = Way::new(WASHINGTON, TOKYO);
        let (straight, pushed) = (way.points(1e-9), way.points(5.0 * RADIANS));
        let middle = straight.len() / 2;
        let apart = GreatCircle::new(LonLat::of(straight[middle]), LonLat::of(pushed[middle])).distance_deg();
        assert!((apart - 5.0).abs() < 0.1, "{apart}");
        assert_eq!(pushed.first(), Some(&WASHINGTON.vector()));
        assert_eq!(pushed.last(), Some(&TOKYO.vector()));
    }

    #[test]
    fn ways_are_apart_by_their_bows_and_by_where_they_lead() {
        let (tokyo, seoul) = (Way::new(WASHINGTON, TOKYO), Way::new(WASHINGTON, LonLat::new(126.98, 37.57)));
        assert!(tokyo.apart(0.0, &tokyo, 0.0) < 1e-12);
        assert!((tokyo.apart(0.1, &tokyo, -0.1) - 0.2).abs() < 1e-12);
        // Seoul lies to the right of Tokyo, as seen from Washington: a way to Tokyo that is bowed there comes nearer.
        let (between, nearer) = (seoul.apart(0.0, &tokyo, 0.0), seoul.apart(0.0, &tokyo, -0.05));
        let half = seoul.length.min(tokyo.length) / 2.0;
        let (one, other) = (seoul.points(1e-9), tokyo.points(1e-9));
        let middle = |points: &[Vector]| LonLat::of(points[points.len() / 2]);
        let found = GreatCircle::new(middle(&one), middle(&other)).distance_deg() * RADIANS;
        assert!((between - found).abs() < 0.2 * half, "{between} {found}");
        assert!(between - nearer > 0.04, "{between} {nearer}");
        assert!((seoul.apart(0.0, &tokyo, 0.0) - tokyo.apart(0.0, &seoul, 0.0)).abs() < 1e-12);
    }

    #[test]
    fn every_point_of_a_straight_way_lies_on_the_great_circle() {
        let circle = GreatCircle::new(WASHINGTON, TOKYO);
        let points = Way::new(WASHINGTON, TOKYO).points(1e-12);
        for (step, point) in points.iter().enumerate() {
            let expected = circle.at(step as f64 / (points.len() - 1) as f64);
            assert!(GreatCircle::new(LonLat::of(*point), expected).distance_deg() < 1e-6, "{point:?} {expected:?}");
        }
    }

    #[test]
    fn washington_to_tokyo_is_98_degrees() {
        assert!((Way::new(WASHINGTON, TOKYO).length * DEGREES - 98.1).abs() < 0.3);
    }
}
