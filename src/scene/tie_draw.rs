//! From planned lines to paths and end marks on the page.

use super::bow::Way;
use super::tie_line::{mark, plans, width, Direction, Mark, Plan};
use super::{Given, OUTLINE_FROM};
use crate::geo::{LonLat, Point};
use crate::math::RADIANS;
use crate::order::order;
use crate::path::{Lines, PathData};
use crate::story::{Party, Story};

/// A tie line on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct TieLine {
    /// What it stands for.
    pub plan: Plan,
    /// Path of the line in tenths of a px.
    pub path: String,
    /// Width of the line in px.
    pub width: f64,
    /// The mark at the end that is not selected, or at the taker's end; `None` where the line leaves the map before.
    pub mark: Option<Mark>,
    /// Where the mark stands.
    pub at: Point,
    /// Unit vector in which the line arrives there.
    pub along: Point,
    /// Points a few px apart along the line, for names to keep clear of.
    pub points: Vec<Point>,
}

/// How far a long line is pushed aside at a time, in radians: 4.5 degrees.
const BOW: f64 = 4.5 * RADIANS;
/// How often a line is pushed to its left, until it can be told from others.
static PUSHES: [i8; 13] = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];
/// Most px between the points along a line.
const SPACE: f64 = 6.0;
/// How many lines one other party may have.
const MOST_PER_PARTY: usize = 3;

/// Returns the lines of the selected country, the heaviest last, so that it lies on top. Notes the countries that are
/// tied to it, and itself.
pub(super) fn ties(given: &mut Given<'_>) -> Vec<TieLine> {
    let mut lines: Vec<TieLine> = Vec::new();
    let (base, Some(me)) = (given.base, &given.choice.selected) else { return lines };
    given.tied.push(me);
    let plans = plans(given.input.story, me, given.choice, &mut given.tied);
    let (compared, mut most) = (given.choice.compared(), MOST_PER_PARTY);
    if let Some(other) = compared {
        // between these two there is room for all lines
        most = plans.len();
        given.tied.truncate(1);
        given.tied.push(other);
    }
    let Some((home, home_label)) = given.ends(me) else { return lines };
    given.origin = base.point(home);
    let mut ways: Vec<(Way, f64)> = Vec::new();
    let look = |at: usize| plans.get(at).map_or(0, |plan| plan.family as usize * 8 + plan.firmness as usize);
    for index in order(plans.len(), &|a, b| look(a) < look(b)) {
        let Some(plan) = plans.get(index) else { continue };
        if compared.is_some_and(|other| !matches!(&plan.party, Party::Country(code) if code == other)) {
            continue;
        }
        let ends = match &plan.party {
            Party::Country(code) => given.ends(code),
            Party::Group(group) => anchor(given.input.story, *group).map(|(at, _)| (*at, *at)),
        };
        let Some((anchor, label)) = ends else { continue };
        let mut known = 0;
        for line in &lines {
            known += usize::from(line.plan.party == plan.party);
        }
        if known == most {
            continue;
        }
        let (mut start, mut end) = (home, anchor);
        if let (Some(from), Some(to)) = (given.origin, base.point(anchor)) {
            // capitals side by side leave no room for a line
            if from.distance(to) < OUTLINE_FROM {
                (start, end) = (home_label, label);
            }
        }
        let way = Way::new(start, end);
        // the line is drawn from giver to taker, so that arrows and dashes run the right way
        let mut side = 1.0;
        if plan.direction == Direction::In {
            (start, end, side) = (end, start, -1.0);
        }
        let course = Way::new(start, end);
        let (mut bow, mut pieces, mut least) = (0.0, Lines::default(), usize::MAX);
        // one that would hide under another, to the same place or beside it, is bowed aside, but not over an edge
        let step = (way.length * 0.14).min(BOW);
        for &push in &PUSHES {
            let pushed = step * f64::from(push);
            let hides = ways.iter().any(|(other, taken)| way.apart(pushed, other, *taken) < step / 2.0);
            if hides && push != 0 {
                continue;
            }
            (bow, pieces) = (pushed, base.projection.draw_vectors(&[course.points(pushed * side)], false));
            least = least.min(pieces.lines.len());
            if !hides && pieces.lines.len() == least {
                break;
            }
        }
        draw(plan, &pieces, base.projection.show(course.end).is_some(), &mut lines);
        ways.push((way, bow));
    }
    lines
}

/// Returns the place at which ties to a group as a whole end, with its name.
pub(super) fn anchor(story: &Story, group: usize) -> Option<&(LonLat, String)> {
    story.groups.get(group)?.anchor.as_ref()
}

/// Draws the line of a plan, unless the view shows no part of it. `ends` tells whether it shows where the line ends.
fn draw(plan: &Plan, pieces: &Lines, ends: bool, lines: &mut Vec<TieLine>) {
    let mut path = PathData::default();
    path.draw(pieces);
    let (mut before, mut at, mut points) = (Point::default(), Point::default(), Vec::new());
    for piece in &pieces.lines {
        for (index, &to) in piece.iter().enumerate() {
            (before, at) = (at, to);
            let steps = (before.distance(to) / SPACE).ceil();
            let mut step = 0.0;
            while index > 0 && step < steps {
                points.push(before.towards(to, step / steps));
                step += 1.0;
            }
        }
        points.push(at);
    }
    if points.len() < 2 {
        return;
    }
    let length = at.distance(before).max(1e-6);
    let line = TieLine {
        path: path.text,
        width: width(plan.family, plan.firmness),
        mark: if ends { mark(plan.family, plan.firmness) } else { None },
        at,
        along: Point::new((at.x - before.x) / length, (at.y - before.y) / length),
        points,
        plan: plan.clone(),
    };
    lines.insert(0, line);
}
