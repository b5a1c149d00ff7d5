//! What a place for a name costs, and whether it is free.

use super::label::{LabelKind, Names, Wish};
use crate::geo::{Point, Rect};

/// A place for a name with its cost; the cheapest free one wins.
#[derive(Clone, Copy, Default)]
pub(super) struct Spot {
    /// Where the text is anchored.
    pub at: Point,
    /// How much of the text stands left of there, and above: 0, a half or 1.
    pub left: f64,
    pub above: f64,
    /// Where a leader from the name's point ends, if there is one.
    pub end: Option<Point>,
    pub cost: f64,
    pub ground: Rect,
}

/// Px kept free between two names.
const APART: f64 = 6.0;
/// Least that a place outside the shape costs.
pub(super) const OUTSIDE: f64 = 1.0;
/// More than any place costs at which a name may stand.
pub(super) const TOO_MUCH: f64 = 1e3;

// What it costs a name to cover a point: one of its own shape, of another coloured one, of other land, of the sea. A
// name half on its own shape reads badly.
const OWN: f64 = 1.5;
const COLOURED: f64 = 2.5;
const LAND: f64 = 0.3;
const SEA: f64 = 0.0;
/// What it costs more to cover other land without a leader: the name would seem to be that land's.
const MISTAKEN: f64 = 1.0;

impl Names<'_> {
    /// Takes a spot if it is free and costs less than the best so far.
    pub(super) fn test(&self, wish: &Wish<'_>, mut spot: Spot, best: &mut Spot) {
        spot.ground.x = spot.at.x - spot.left * spot.ground.width;
        spot.ground.y = spot.at.y - spot.above * spot.ground.height;
        if spot.cost < best.cost && self.is_free(wish, &spot) {
            spot.cost += self.cost(wish, &spot, best.cost - spot.cost);
            // of two that cost the same the first stays, whatever the sums' last digits
            if spot.cost + 1e-6 < best.cost {
                *best = spot;
            }
        }
    }

    /// Returns whether a name may stand in a spot at all.
    fn is_free(&self, wish: &Wish<'_>, spot: &Spot) -> bool {
        if !self.given.base.frame.contains(spot.ground.grow(3.0)) {
            return false;
        }
        if self.given.base.inset.as_ref().is_some_and(|(place, _)| spot.ground.grow(3.0).overlaps(*place)) {
            return false;
        }
        for other in &self.labels {
            if spot.ground.grow(APART).overlaps(other.ground) {
                return false;
            }
            if let Some(end) = spot.end {
                let leader = (wish.point, end);
                if enters(leader, other.ground) || other.leader.is_some_and(|other| cross(leader, other)) {
                    return false;
                }
            }
        }
        let ground = spot.ground.grow(2.0);
        !self.taken.iter().any(|&point| ground.holds(point))
    }

    /// Returns what it costs to stand in a spot: nothing on the name's own shape, more than any other place where a
    /// name in the middle leaves it, and else by what it covers. What costs `most` or more need not be added up.
    fn cost(&self, wish: &Wish<'_>, spot: &Spot, most: f64) -> f64 {
        let rect = spot.ground;
        let is_middle = spot.cost < OUTSIDE;
        // how many of the 18 points may lie on what the name is not: few, and almost none where there are other places
        let mut left = match (is_middle, wish.is_inside) {
            (false, _) => 9,
            (true, true) => 4,
            (true, false) => 1,
        };
        let mut cost = 0.0;
        for &row in &[0.2, 0.8] {
            let mut column = 0.0;
            while column <= 1.0 {
                let at = Point::new(rect.x + rect.width * column, rect.y + rect.height * row);
                let under = self.under(wish, at);
                let is_other = under == COLOURED || under == LAND;
                if if is_middle { under != OWN } else { is_other && spot.end.is_none() } {
                    left -= 1;
                }
                if !is_middle {
                    cost += if under == LAND && spot.end.is_none() { MISTAKEN } else { under };
                }
                if left < 0 || cost >= most {
                    return TOO_MUCH;
                }
                column += 0.125;
            }
        }
        if let (Some(end), false) = (spot.end, is_middle) {
            for eighth in 3..9 {
                if self.under(wish, wish.point.towards(end, f64::from(eighth) / 8.0)) == COLOURED {
                    cost += 0.8;
                }
            }
        }
        cost
    }

    /// Returns what it costs a name to cover a point.
    fn under(&self, wish: &Wish<'_>, at: Point) -> f64 {
        let base = self.given.base;
        // Most of what is asked for lies on the name's own land.
        if wish.land.is_some_and(|land| base.is_on(land.unit, at)) {
            return OWN;
        }
        let Some(unit) = base.land(at) else {
            return if wish.kind == LabelKind::Ocean { OWN } else { SEA };
        };
        let coloured = self.coloured.get(unit) == Some(&true);
        if coloured && wish.kind == LabelKind::Group {
            OWN
        } else if coloured {
            COLOURED
        } else {
            LAND
        }
    }
}

/// Returns whether a line comes within 2 px of a rectangle.
fn enters((from, to): (Point, Point), rect: Rect) -> bool {
    (0..9).any(|eighth| rect.grow(2.0).holds(from.towards(to, f64::from(eighth) / 8.0)))
}

/// Returns whether two lines cross.
fn cross(one: (Point, Point), two: (Point, Point)) -> bool {
    let side = |(a, b): (Point, Point), p: Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    side(one, two.0) * side(one, two.1) < 0.0 && side(two, one.0) * side(two, one.1) < 0.0
}
