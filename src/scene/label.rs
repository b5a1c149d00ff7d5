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

/// What names must heed: the frame, what lies where, and what stands already.
pub(super) struct Sheet<'a> {
    /// The frame that no name may leave.
    pub frame: Rect,
    /// Points that no name may cover: lines of ties, middles of small countries.
    pub taken: Vec<Point>,
    /// Tells what lies under a point for a wish.
    pub ground: &'a dyn Fn(Point, &Wish) -> Ground,
    /// Measures a line of text in px.
    pub width_of: &'a dyn Fn(&str, TextStyle) -> f64,
}

/// Lines of this many em from baseline to baseline.
const LEADING: f64 = 1.2;
/// Px kept free between two names.
const APART: f64 = 6.0;
/// Places beside the point: px to the right and down in gaps, heights up, and where the text is anchored.
const BESIDE: [(f64, f64, f64, &str); 8] = [
    (1.0, 0.0, 0.5, "start"),
    (-1.0, 0.0, 0.5, "end"),
    (0.0, 0.6, 0.0, "middle"),
    (0.0, -0.6, 1.0, "middle"),
    (0.8, 0.3, 0.0, "start"),
    (0.8, -0.3, 1.0, "start"),
    (-0.8, 0.3, 0.0, "end"),
    (-0.8, -0.3, 1.0, "end"),
];
/// Directions of a leader as unit vectors, y down: at 30°, level, and at 60°.
const LEADERS: [(f64, f64); 8] =
    [(0.866, -0.5), (0.866, 0.5), (1.0, 0.0), (-0.866, -0.5), (-0.866, 0.5), (-1.0, 0.0), (0.5, 0.866), (0.5, -0.866)];
/// Lengths of a leader in px.
const LENGTHS: [f64; 4] = [22.0, 34.0, 48.0, 64.0];

/// A place for a name with its cost; the cheapest free one wins.
struct Candidate {
    /// Where the text is anchored, at its top.
    at: Point,
    anchor: &'static str,
    leader: Option<(Point, Point)>,
    /// Whether it stands on its own shape, or nowhere.
    inside: bool,
    cost: f64,
}

impl Sheet<'_> {
    /// Returns the names that find a place, in the order in which they were asked for.
    pub(super) fn place(&self, wishes: Vec<Wish>) -> Vec<Label> {
        let mut placed: Vec<Label> = Vec::new();
        for wish in wishes {
            if let Some(label) = self.settle(wish, &placed) {
                placed.push(label);
            }
        }
        placed
    }

    fn settle(&self, wish: Wish, placed: &[Label]) -> Option<Label> {
        let mut width: f64 = 0.0;
        for line in &wish.lines {
            width = width.max((self.width_of)(line, wish.style));
        }
        let leading = wish.style.size * LEADING;
        let height = leading * wish.lines.len() as f64;
        let mut best: Option<(Candidate, Rect)> = None;
        for mut candidate in candidates(&wish, width, height) {
            if best.as_ref().is_some_and(|(found, _)| found.cost <= candidate.cost) {
                break;
            }
            let left = match candidate.anchor {
                "start" => candidate.at.x,
                "end" => candidate.at.x - width,
                _ => candidate.at.x - width / 2.0,
            };
            let rect = Rect { x: left, y: candidate.at.y, width, height };
            if self.is_free(rect, &wish, candidate.leader, placed) {
                candidate.cost += self.cost(rect, &wish, &candidate);
                if candidate.cost < best.as_ref().map_or(1e3, |(found, _)| found.cost) {
                    best = Some((candidate, rect));
                }
            }
        }
        let (found, ground) = best?;
        Some(Label {
            kind: wish.kind,
            at: Point::new(found.at.x, found.at.y + wish.style.size * 0.94),
            anchor: found.anchor,
            leading,
            inside: if found.inside { Some(wish.inside) } else { None },
            leader: found.leader,
            ground,
            lines: wish.lines,
            style: wish.style,
            country: wish.country,
        })
    }

    /// Returns whether a name may stand in `rect` at all.
    fn is_free(&self, rect: Rect, wish: &Wish, leader: Option<(Point, Point)>, placed: &[Label]) -> bool {
        if !self.frame.contains(rect.grow(3.0)) {
            return false;
        }
        for other in placed {
            if collides(other, rect, leader) {
                return false;
            }
        }
        let rect = rect.grow(2.0);
        for &point in &self.taken {
            // the name's own point may lie under it, unless a leader starts there
            if rect.holds(point) && (leader.is_some() || point.distance(wish.point) > 1.0) {
                return false;
            }
        }
        true
    }

    /// Returns what it costs to stand in `rect`: nothing on the name's own shape, more than any other place where a
    /// name in the middle leaves it, and else by what it covers.
    fn cost(&self, rect: Rect, wish: &Wish, candidate: &Candidate) -> f64 {
        const SAMPLES: usize = 18;
        let (mut own, mut coloured, mut land) = (0.0, 0.0, 0.0);
        for i in 0..SAMPLES {
            let (column, row) = ((i % 9) as f64, (i / 9) as f64);
            let at = Point::new(rect.x + rect.width * column / 8.0, rect.y + rect.height * (0.2 + 0.6 * row));
            match (self.ground)(at, wish) {
                Ground::Own => own += 1.0,
                Ground::Coloured => coloured += 1.0,
                Ground::Land => land += 1.0,
                Ground::Sea => {}
            }
        }
        if candidate.inside {
            let wanted = if wish.may_leave { 0.9 } else { 0.7 };
            return if own < wanted * SAMPLES as f64 { 1e6 } else { 0.0 };
        }
        // a name half on its own shape reads badly
        let mut cost = coloured * 2.5 + land * 0.3 + own * 1.5;
        if let Some(line) = candidate.leader {
            for i in 3..=8 {
                if (self.ground)(on(line, f64::from(i) / 8.0), wish) == Ground::Coloured {
                    cost += 0.8;
                }
            }
        }
        cost
    }
}

/// Returns the point at `t`, 0 to 1, of a line.
fn on((from, to): (Point, Point), t: f64) -> Point {
    Point::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t)
}

fn collides(other: &Label, rect: Rect, leader: Option<(Point, Point)>) -> bool {
    if rect.grow(APART / 2.0).overlaps(other.ground.grow(APART / 2.0)) {
        return true;
    }
    match (leader, other.leader) {
        (Some(one), Some(two)) if cross(one, two) => true,
        (Some(one), _) if enters(one, other.ground) => true,
        (_, Some(two)) => enters(two, rect),
        _ => false,
    }
}

/// Returns whether a line comes within 2 px of a rectangle.
fn enters(line: (Point, Point), rect: Rect) -> bool {
    (0..=8).any(|i| rect.grow(2.0).holds(on(line, f64::from(i) / 8.0)))
}

/// Returns whether two lines cross.
fn cross(one: (Point, Point), two: (Point, Point)) -> bool {
    let side = |(a, b): (Point, Point), p: Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    side(one, two.0) * side(one, two.1) < 0.0 && side(two, one.0) * side(two, one.1) < 0.0
}

/// Returns where a name may stand, cheapest first: in the middle of its shape, beside its point, at a leader's end.
fn candidates(wish: &Wish, width: f64, height: f64) -> Vec<Candidate> {
    let mut list = Vec::new();
    let middle = Point::new(wish.middle.x, wish.middle.y - height / 2.0);
    list.push(Candidate { at: middle, anchor: "middle", leader: None, inside: true, cost: 0.0 });
    if !wish.may_leave {
        return list;
    }
    for aside in [0.4, -0.4, 0.8, -0.8] {
        let at = Point::new(middle.x + aside * width, middle.y);
        list.push(Candidate { at, anchor: "middle", leader: None, inside: true, cost: 0.5 });
    }
    let (p, mut cost) = (wish.point, 1.0);
    for (right, down, up, anchor) in BESIDE {
        let at = Point::new(p.x + right * wish.gap, p.y + down * wish.gap - up * height);
        list.push(Candidate { at, anchor, leader: None, inside: false, cost });
        cost += 0.4;
    }
    for length in LENGTHS {
        for (x, y) in LEADERS {
            let end = Point::new(p.x + x * length, p.y + y * length);
            let (aside, anchor) = if x > 0.0 { (3.0, "start") } else { (-3.0, "end") };
            let at = Point::new(end.x + aside, end.y - height / 2.0);
            list.push(Candidate { at, anchor, leader: Some((p, end)), inside: false, cost: cost + 2.0 });
            cost += 0.2;
        }
    }
    list
}
