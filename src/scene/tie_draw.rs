//! From planned lines to paths and end marks on the page.

use super::base::draw as draw_lines;
use super::bow::Way;
use super::tie_line::{mark, plans, width, Direction, Mark, Plan};
use super::{Base, Given, Scene};
use crate::geo::Point;
use crate::math::RADIANS;
use crate::path::{Lines, PathData};

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

/// Most that a line is pushed aside, in radians: 8 degrees.
const MOST_BOW: f64 = 8.0 * RADIANS;
/// Cosine of 5 degrees: lines that leave closer to each other would be hard to tell apart.
const CLOSE: f64 = 0.9962;
/// How many lines one other party may have.
const MOST_PER_PARTY: usize = 3;

/// Draws the lines of the selected country into a scene. Returns the countries that are tied to it, and itself.
pub(super) fn ties<'a>(given: &Given<'a>, scene: &mut Scene) -> Vec<&'a str> {
    let mut tied = Vec::new();
    let (base, Some(me)) = (given.base, &given.choice.selected) else { return tied };
    tied.push(me.as_str());
    let mut plans = plans(given.input.story, me, given.choice.date, &mut tied);
    let Some((home, home_label)) = given.country_ends(me) else { return tied };
    let mut ways: Vec<Way> = Vec::new();
    while let Some(plan) = heaviest(&mut plans) {
        let Some((anchor, label)) = given.ends(&plan.party) else { continue };
        let mut rank = 0;
        for line in &scene.ties {
            rank += usize::from(line.plan.party == plan.party);
        }
        if rank == MOST_PER_PARTY {
            continue;
        }
        let mut way = Way::new(home, anchor);
        if let (Some(from), Some(to)) = (base.point(home), base.point(anchor)) {
            // capitals side by side leave no room for a line
            if from.distance(to) < super::OUTLINE_FROM {
                way = Way::new(home_label, label);
            }
        }
        let first = rank == 0;
        if first {
            // a way that would hide under that to another place is bowed aside
            for other in &ways {
                rank += usize::from(other.turn(&way) > CLOSE);
            }
        }
        // the heaviest is drawn last, on top
        if let Some(line) = draw(base, plan, &way, rank) {
            scene.ties.insert(0, line);
            scene.origin = base.point(home);
        }
        if first {
            ways.push(way);
        }
    }
    tied
}

/// Takes out the plan that is drawn before all others.
fn heaviest(plans: &mut Vec<Plan>) -> Option<Plan> {
    let (mut least, mut found) = (usize::MAX, 0);
    for (index, plan) in plans.iter().enumerate() {
        let weight = plan.family as usize * 8 + plan.firmness as usize;
        if weight < least {
            (least, found) = (weight, index);
        }
    }
    if plans.is_empty() {
        None
    } else {
        Some(plans.remove(found))
    }
}

/// Returns the line of a plan along a way from the selected country, or `None` where the view shows no part of it.
/// `rank` counts the lines to the same place from 0, of which the first stays true.
fn draw(base: &Base, plan: Plan, way: &Way, rank: usize) -> Option<TieLine> {
    let step = (way.length * 0.14).min(MOST_BOW);
    let side = if rank % 2 == 1 { step } else { -step };
    let mut places = way.points(side * rank.div_ceil(2) as f64);
    // the line is drawn from giver to taker, so that arrows and dashes run the right way
    if plan.direction == Direction::In {
        places.reverse();
    }
    let (mut pieces, mut path) = (Lines::default(), PathData::default());
    base.projection.draw_line(&places, &mut pieces);
    draw_lines(&pieces, &mut path);
    let mut points = Vec::new();
    for piece in &pieces.lines {
        points.extend_from_slice(piece);
    }
    let [.., before, at] = points[..] else { return None };
    let length = at.distance(before).max(1e-6);
    Some(TieLine {
        path: path.text,
        width: width(plan.family, plan.firmness),
        mark: mark(plan.family, plan.firmness),
        at,
        along: Point::new((at.x - before.x) / length, (at.y - before.y) / length),
        points,
        plan,
    })
}
