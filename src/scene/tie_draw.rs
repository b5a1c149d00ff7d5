//! From planned lines to paths and end marks on the page.

use super::bow::bowed;
use super::tie_line::{mark, width, Direction, Mark, Plan};
use crate::geo::{GreatCircle, LonLat, Point};
use crate::path::PathData;
use crate::projection::Projection;

/// A tie line on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct TieLine {
    /// What it stands for.
    pub plan: Plan,
    /// Path of the line in tenths of a px.
    pub path: String,
    /// Width of the line in px.
    pub width: f64,
    /// The mark at the end that is not selected, or at the taker's end.
    pub mark: Mark,
    /// Where the mark stands.
    pub at: Point,
    /// Unit vector in which the line arrives there.
    pub along: Point,
    /// Points along the line, for names to keep clear of.
    pub points: Vec<Point>,
}

/// Most that a line is pushed aside, in degrees.
const MOST_BOW: f64 = 8.0;

/// Returns the line of a plan from the selected country's place to the other end's, or `None` where the view shows
/// no part of it. `rank` counts the lines to the same place from 0, of which the first stays true.
pub(super) fn draw(projection: &Projection, plan: &Plan, from: LonLat, to: LonLat, rank: usize) -> Option<TieLine> {
    let side = if rank % 2 == 1 { 1.0 } else { -1.0 };
    let step = (GreatCircle::new(from, to).distance_deg() * 0.14).min(MOST_BOW);
    let bow = if rank == 0 { 0.0 } else { side * step * rank.div_ceil(2) as f64 };
    // the line is drawn from giver to taker, so that arrows and dashes run the right way
    let (start, end, bow) = if plan.direction == Direction::In { (to, from, -bow) } else { (from, to, bow) };
    let pieces = projection.draw(&[bowed(start, end, bow)], false);
    let mut path = PathData::default();
    path.draw(&pieces);
    let last = pieces.lines.last()?;
    let (at, before) = (*last.last()?, *last.get(last.len().checked_sub(2)?)?);
    let length = at.distance(before).max(1e-6);
    let along = Point::new((at.x - before.x) / length, (at.y - before.y) / length);
    Some(TieLine {
        plan: plan.clone(),
        path: path.text,
        width: width(plan.family, plan.firmness),
        mark: mark(plan.family, plan.firmness),
        at,
        along,
        points: pieces.lines.into_iter().flatten().collect(),
    })
}
