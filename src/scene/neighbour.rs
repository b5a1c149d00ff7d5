//! Arrow keys that move in space: the nearest subject in a direction.

use crate::geo::Point;
use crate::math::hypot;

/// A direction on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Towards smaller x.
    Left,
    /// Towards greater x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards greater y.
    Down,
}

/// Returns the index of the point that an arrow key leads to from `from`, or `None` where nothing lies that way.
///
/// Only points within 60° of the direction count; among them the nearest wins, where a px aside weighs double.
pub fn neighbour(points: &[Point], from: usize, heading: Heading) -> Option<usize> {
    let origin = *points.get(from)?;
    let (right, down) = match heading {
        Heading::Left => (-1.0, 0.0),
        Heading::Right => (1.0, 0.0),
        Heading::Up => (0.0, -1.0),
        Heading::Down => (0.0, 1.0),
    };
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
        assert_eq!(neighbour(&points, 0, Heading::Right), Some(2));
        assert_eq!(neighbour(&points, 0, Heading::Down), Some(1));
        assert_eq!(neighbour(&points, 0, Heading::Left), None);
        assert_eq!(neighbour(&points, 9, Heading::Left), None);
    }
}
