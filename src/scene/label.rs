//! Names on the map: where each may stand, and which give way.

use crate::geo::{Point, Rect};
use crate::scene::Fill;
use crate::text::TextStyle;

/// What a name belongs to; also its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// A country.
    Country,
    /// The selected country.
    Selected,
    /// The place at which ties to a group as a whole end.
    Anchor,
    /// A group as a whole.
    Group,
    /// An ocean.
    Ocean,
    /// The country under the pointer.
    Hover,
}

/// A name that asks for a place.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    /// What it belongs to.
    pub kind: LabelKind,
    /// Its lines.
    pub lines: Vec<String>,
    /// How it is set.
    pub style: TextStyle,
    /// Where a name in the middle of its shape stands.
    pub middle: Point,
    /// The point that a name beside or a leader belongs to.
    pub point: Point,
    /// Px kept free round the point.
    pub gap: f64,
    /// Country code that owns the ground under it; empty for none.
    pub country: String,
    /// What fills its own shape, and whether that is faded.
    pub inside: (Fill, bool),
    /// Whether it may stand outside its own shape.
    pub may_leave: bool,
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it belongs to.
    pub kind: LabelKind,
    /// Its lines.
    pub lines: Vec<String>,
    /// How it is set.
    pub style: TextStyle,
    /// Where the first line's baseline starts, ends or has its middle, by `anchor`.
    pub at: Point,
    /// SVG `text-anchor`.
    pub anchor: &'static str,
    /// Px from baseline to baseline.
    pub leading: f64,
    /// What fills the shape in which it stands and whether that is faded, or `None` for ink on paper.
    pub inside: Option<(Fill, bool)>,
    /// A line from its point to itself, where it had to stand apart.
    pub leader: Option<(Point, Point)>,
    /// Country code that it names; empty for none.
    pub country: String,
    /// The ground it covers.
    pub ground: Rect,
}

/// What lies under a point of the page, as labels see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    /// The label's own shape.
    Own,
    /// A coloured country's.
    Coloured,
    /// Other land.
    Land,
    /// Water.
    Sea,
}

/// Lines of this many em from baseline to baseline.
const LEADING: f64 = 1.2;
/// Px kept free between two names.
const APART: f64 = 6.0;
/// Angles of a leader, in degrees from the horizontal, y down.
const LEADER_ANGLES: [f64; 8] = [-30.0, 30.0, 0.0, -150.0, 150.0, 180.0, 60.0, -60.0];
/// Lengths of a leader in px.
const LEADER_LENGTHS: [f64; 4] = [22.0, 34.0, 48.0, 64.0];

/// A place for a name with its cost; the cheapest free one wins.
struct Candidate {
    at: Point,
    anchor: &'static str,
    leader: Option<(Point, Point)>,
    cost: f64,
}

/// Returns the names that find a place, in the order in which they were asked for.
///
/// `ground` tells what lies under a point for a label of the given country; `taken` are points that no name may
/// cover, such as the ends of ties and the middles of small countries; `width_of` measures a line.
pub(super) fn place(
    wishes: &[Wish],
    frame: Rect,
    taken: &[Point],
    ground: &dyn Fn(Point, &str) -> Ground,
    width_of: &dyn Fn(&str, TextStyle) -> f64,
) -> Vec<Label> {
    let mut placed: Vec<Label> = Vec::new();
    for wish in wishes {
        if let Some(label) = settle(wish, frame, taken, &placed, ground, width_of) {
            placed.push(label);
        }
    }
    placed
}

fn settle(
    wish: &Wish,
    frame: Rect,
    taken: &[Point],
    placed: &[Label],
    ground: &dyn Fn(Point, &str) -> Ground,
    width_of: &dyn Fn(&str, TextStyle) -> f64,
) -> Option<Label> {
    let width = wish.lines.iter().map(|line| width_of(line, wish.style)).fold(0.0, f64::max);
    let leading = wish.style.size * LEADING;
    let height = leading * wish.lines.len() as f64;
    let mut best: Option<(f64, Label)> = None;
    for candidate in candidates(wish, height) {
        let left = match candidate.anchor {
            "start" => candidate.at.x,
            "end" => candidate.at.x - width,
            _ => candidate.at.x - width / 2.0,
        };
        let rect = Rect { x: left, y: candidate.at.y, width, height };
        if !frame.contains(rect.grow(3.0)) || placed.iter().any(|l| collides(l, rect, candidate.leader)) {
            continue;
        }
        let apart = candidate.leader.is_some();
        let covers = |p: &&Point| rect.grow(2.0).overlaps(Rect { x: p.x, y: p.y, width: 0.1, height: 0.1 });
        let hides = taken.iter().filter(covers).any(|p| apart || p.distance(wish.point) > 1.0);
        let mut cost = candidate.cost;
        let own = count(rect, |p| ground(p, &wish.country) == Ground::Own);
        let in_the_middle = candidate.cost == 0.0;
        if in_the_middle && own < SAMPLES {
            if wish.kind == LabelKind::Ocean || wish.kind == LabelKind::Group {
                if (own as f64) < 0.7 * SAMPLES as f64 {
                    continue;
                }
            } else {
                continue;
            }
        }
        if hides {
            continue;
        }
        if !in_the_middle {
            cost += count(rect, |p| ground(p, &wish.country) == Ground::Coloured) as f64 * 3.0;
            cost += count(rect, |p| ground(p, &wish.country) == Ground::Land) as f64 * 0.5;
            // a name half on its own shape reads badly
            cost += own as f64 * 2.5;
            if let Some((from, to)) = candidate.leader {
                let over = (3..=8).filter(|i| {
                    let t = f64::from(*i) / 8.0;
                    let at = Point::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
                    ground(at, &wish.country) == Ground::Coloured
                });
                cost += over.count() as f64 * 0.8;
            }
        }
        if best.as_ref().is_some_and(|(least, _)| *least <= cost) {
            continue;
        }
        let baseline = Point::new(candidate.at.x, candidate.at.y + wish.style.size * 0.94);
        best = Some((
            cost,
            Label {
                kind: wish.kind,
                lines: wish.lines.clone(),
                style: wish.style,
                at: baseline,
                anchor: candidate.anchor,
                leading,
                inside: in_the_middle.then_some(wish.inside),
                leader: candidate.leader,
                country: wish.country.clone(),
                ground: rect,
            },
        ));
    }
    best.map(|(_, label)| label)
}

/// Points looked at under a name.
const SAMPLES: usize = 10;

fn count(rect: Rect, is: impl Fn(Point) -> bool) -> usize {
    let mut n = 0;
    for i in 0..SAMPLES {
        let (column, row) = ((i % 5) as f64, (i / 5) as f64);
        let at = Point::new(rect.x + rect.width * (column / 4.0), rect.y + rect.height * (0.2 + 0.6 * row));
        n += usize::from(is(at));
    }
    n
}

fn collides(other: &Label, rect: Rect, leader: Option<(Point, Point)>) -> bool {
    let crosses = |(from, to): (Point, Point), over: Rect| {
        (0..=8).any(|i| {
            let t = f64::from(i) / 8.0;
            let at = Point::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
            over.overlaps(Rect { x: at.x, y: at.y, width: 0.1, height: 0.1 })
        })
    };
    let cross = |one: (Point, Point), other: (Point, Point)| {
        let side = |(a, b): (Point, Point), p: Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        side(one, other.0) * side(one, other.1) < 0.0 && side(other, one.0) * side(other, one.1) < 0.0
    };
    rect.grow(APART / 2.0).overlaps(other.ground.grow(APART / 2.0))
        || matches!((leader, other.leader), (Some(one), Some(other)) if cross(one, other))
        || leader.is_some_and(|line| crosses(line, other.ground.grow(2.0)))
        || other.leader.is_some_and(|line| crosses(line, rect.grow(2.0)))
}

fn candidates(wish: &Wish, height: f64) -> Vec<Candidate> {
    let mut list = Vec::new();
    let middle = Point::new(wish.middle.x, wish.middle.y - height / 2.0);
    list.push(Candidate { at: middle, anchor: "middle", leader: None, cost: 0.0 });
    if !wish.may_leave {
        return list;
    }
    let (p, gap) = (wish.point, wish.gap);
    let half = height / 2.0;
    for (i, (dx, dy, anchor)) in [
        (gap, -half, "start"),
        (-gap, -half, "end"),
        (0.0, gap * 0.6, "middle"),
        (0.0, -gap * 0.6 - height, "middle"),
        (gap * 0.8, gap * 0.3, "start"),
        (gap * 0.8, -gap * 0.3 - height, "start"),
        (-gap * 0.8, gap * 0.3, "end"),
        (-gap * 0.8, -gap * 0.3 - height, "end"),
    ]
    .into_iter()
    .enumerate()
    {
        let at = Point::new(p.x + dx, p.y + dy);
        list.push(Candidate { at, anchor, leader: None, cost: 1.0 + i as f64 * 0.4 });
    }
    for (i, length) in LEADER_LENGTHS.into_iter().enumerate() {
        for (j, angle) in LEADER_ANGLES.into_iter().enumerate() {
            let (sin, cos) = (angle * crate::math::RADIANS).sin_cos();
            let end = Point::new(p.x + cos * length, p.y + sin * length);
            let (x, anchor) = if cos > 0.0 { (end.x + 3.0, "start") } else { (end.x - 3.0, "end") };
            let at = Point::new(x, end.y - half);
            let cost = 6.0 + i as f64 * 1.2 + j as f64 * 0.3;
            list.push(Candidate { at, anchor, leader: Some((p, end)), cost });
        }
    }
    list
}
