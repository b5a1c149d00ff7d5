//! Arrow keys that move in space: the nearest subject in a direction.

use crate::geo::Point;
use crate::math::hypot;

/// Returns the index of the point that an arrow key leads to from `from`, or `None` where nothing lies that way. `right`
/// and `down` are the key's direction: one is 1 or -1, the other 0.
///
/// Only points within 60° of the direction count; among them the nearest wins, where a px aside weighs double.
pub fn neighbour(points: &[Point], from: usize, [right, down]: [f64; 2]) -> Option<usize> {
    let origin = *points.get(from)?;
    let (mut least, mut best) = (f64::INFINITY, None);
    for (index, point) in points.iter().enumerate() {
        let (dx, dy) = (point.x - origin.x, point.y - origin.y);
        let ahead = dx * right + dy * down;
        let aside = (dx * down + dy * right).abs();
        // tan 60°
        if ahead <= 0.0 || aside > ahead * 1.732 {
            continue;
        }
        let cost = hypot(ahead, aside * 2.0);
        if cost < least {
            (least, best) = (cost, Some(index));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_ahead_wins_over_the_nearest() {
        let points = [Point::new(0.0, 0.0), Point::new(1.0, 5.0), Point::new(8.0, 1.0), Point::new(30.0, 0.0)];
        assert_eq!(neighbour(&points, 0, [1.0, 0.0]), Some(2));
        assert_eq!(neighbour(&points, 0, [0.0, 1.0]), Some(1));
        assert_eq!(neighbour(&points, 0, [-1.0, 0.0]), None);
        assert_eq!(neighbour(&points, 9, [-1.0, 0.0]), None);
    }
}
