//! Names on the map: where each may stand, and which give way.

use super::{Fill, Given, Land};
use crate::geo::{Point, Rect};
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
pub(super) struct Wish<'a> {
    pub kind: LabelKind,
    /// Where a name in the middle of its shape stands.
    pub middle: Point,
    /// The point that a name beside or a leader belongs to.
    pub point: Point,
    /// Px kept free round the point.
    pub gap: f64,
    /// The country that it names, if any.
    pub land: Option<&'a Land>,
    /// What fills its own shape, and whether that is faded.
    pub inside: (Fill, bool),
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

/// What names must heed: what lies where, and what stands already.
pub(super) struct Names<'a> {
    pub given: &'a Given<'a>,
    /// Which units are filled.
    pub coloured: &'a [bool],
    pub lands: &'a [Land],
    /// Points that no name may cover: lines of ties, middles of small countries.
    pub taken: Vec<Point>,
    /// The names that found a place.
    pub labels: Vec<Label>,
}

/// A place for a name with its cost; the cheapest free one wins.
#[derive(Clone, Copy, Default)]
struct Spot {
    /// Px from the left to the text's anchor.
    x: f64,
    /// How much of the text stands left of that: 0, a half or 1.
    left: f64,
    ground: Rect,
    leader: Option<(Point, Point)>,
    /// Whether it stands on its own shape, or nowhere.
    inside: bool,
    cost: f64,
}

/// Lines of this many em from baseline to baseline.
const LEADING: f64 = 1.2;
/// Px kept free between two names.
const APART: f64 = 6.0;
/// Below this many px of map width names are set a little smaller.
const NARROW: f64 = 600.0;
/// Places in the middle of the shape: widths of the text to the right.
const INSIDE: [f64; 4] = [0.4, -0.4, 0.8, -0.8];
/// Places beside the point: px to the right and down in gaps, and how much of the text stands left of there and above.
const BESIDE: [[f64; 4]; 8] = [
    [1.0, 0.0, 0.0, 0.5],
    [-1.0, 0.0, 1.0, 0.5],
    [0.0, 0.6, 0.5, 0.0],
    [0.0, -0.6, 0.5, 1.0],
    [0.8, 0.3, 0.0, 0.0],
    [0.8, -0.3, 0.0, 1.0],
    [-0.8, 0.3, 1.0, 0.0],
    [-0.8, -0.3, 1.0, 1.0],
];
/// Directions of a leader as unit vectors, y down: at 30°, level, and at 60°.
const LEADERS: [[f64; 2]; 8] =
    [[0.866, -0.5], [0.866, 0.5], [1.0, 0.0], [-0.866, -0.5], [-0.866, 0.5], [-1.0, 0.0], [0.5, 0.866], [0.5, -0.866]];
/// Lengths of a leader in px.
const LENGTHS: [f64; 4] = [22.0, 34.0, 48.0, 64.0];
/// More than any place costs at which a name may stand.
const TOO_MUCH: f64 = 1e3;

// What lies under a point of the page, as names see it.
const OWN: usize = 0;
const COLOURED: usize = 1;
const LAND: usize = 2;
const SEA: usize = 3;

impl Names<'_> {
    /// Returns how a name is set.
    pub(super) fn style(&self, kind: LabelKind) -> TextStyle {
        let width = self.given.base.frame.width;
        let (size, weight, tracking) = match kind {
            LabelKind::Selected => (15.0, 700, 0.0),
            LabelKind::Group => (13.0, 600, 0.18),
            LabelKind::Ocean => ((width / 64.0).clamp(12.0, 16.0), 400, 0.04),
            _ => (12.5, 500, 0.0),
        };
        let serif = kind == LabelKind::Ocean;
        let size = if width < NARROW && !serif { f64::max(size * 0.92, 11.5) } else { size };
        TextStyle { size, weight, serif, tracking }
    }

    /// Returns the width of the longest line in px.
    pub(super) fn width(&self, lines: &[String], style: TextStyle) -> f64 {
        let mut width = 0.0;
        for line in lines {
            width = f64::max(width, self.given.input.host.text_width(line, style));
        }
        width
    }

    /// Sets a name where it costs least, unless it stands somewhere already or finds no place. It may stand, cheapest
    /// first, in the middle of its shape, beside its point, or at a leader's end.
    pub(super) fn place(&mut self, wish: Wish<'_>, lines: Vec<String>) {
        let is_word = wish.kind == LabelKind::Group;
        if !is_word && self.labels.iter().any(|label| label.lines == lines) {
            return;
        }
        let style = self.style(wish.kind);
        let leading = style.size * LEADING;
        let (width, height) = (self.width(&lines, style), leading * lines.len() as f64);
        let mut best = Spot { cost: TOO_MUCH, ..Spot::default() };
        let mut test = |at: Point, [left, above]: [f64; 2], leader: Option<(Point, Point)>, cost: f64, inside: bool| {
            let ground = Rect { x: at.x - left * width, y: at.y - above * height, width, height };
            self.test(&wish, Spot { x: at.x, left, ground, leader, inside, cost }, &mut best);
        };
        let (middle, point) = (wish.middle, wish.point);
        test(middle, [0.5, 0.5], None, 0.0, true);
        if !is_word && wish.kind != LabelKind::Ocean {
            for aside in INSIDE {
                test(Point::new(middle.x + aside * width, middle.y), [0.5, 0.5], None, 0.5, true);
            }
            let mut cost = 1.0;
            for [right, down, left, above] in BESIDE {
                let at = Point::new(point.x + right * wish.gap, point.y + down * wish.gap);
                test(at, [left, above], None, cost, false);
                cost += 0.4;
            }
            cost += 2.0;
            for length in LENGTHS {
                for [right, down] in LEADERS {
                    let end = Point::new(point.x + right * length, point.y + down * length);
                    let (aside, left) = if right > 0.0 { (3.0, 0.0) } else { (-3.0, 1.0) };
                    test(Point::new(end.x + aside, end.y), [left, 0.5], Some((point, end)), cost, false);
                    cost += 0.2;
                }
            }
        }
        if best.cost < TOO_MUCH {
            self.labels.push(Label {
                kind: wish.kind,
                lines,
                style,
                at: Point::new(best.x, best.ground.y + style.size * 0.94),
                anchor: if best.left == 0.0 {
                    "start"
                } else if best.left == 1.0 {
                    "end"
                } else {
                    "middle"
                },
                leading,
                inside: if best.inside { Some(wish.inside) } else { None },
                leader: best.leader,
                country: wish.land.map_or(String::new(), |land| land.code.clone()),
                ground: best.ground,
            });
        }
    }

    /// Takes a spot if it is free and costs less than the best so far.
    fn test(&self, wish: &Wish<'_>, mut spot: Spot, best: &mut Spot) {
        if spot.cost < best.cost && self.is_free(wish, &spot) {
            spot.cost += self.cost(wish, &spot);
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
        for other in &self.labels {
            if collide(spot.ground, spot.leader, other) {
                return false;
            }
        }
        let ground = spot.ground.grow(2.0);
        for &point in &self.taken {
            // the name's own point may lie under it, unless a leader starts there
            if ground.holds(point) && (spot.leader.is_some() || point.distance(wish.point) > 1.0) {
                return false;
            }
        }
        true
    }

    /// Returns what it costs to stand in a spot: nothing on the name's own shape, more than any other place where a
    /// name in the middle leaves it, and else by what it covers.
    fn cost(&self, wish: &Wish<'_>, spot: &Spot) -> f64 {
        let rect = spot.ground;
        let mut covered = [0.0; 4];
        for row in [0.2, 0.8] {
            let mut column = 0.0;
            while column <= 1.0 {
                let at = Point::new(rect.x + rect.width * column, rect.y + rect.height * row);
                covered[self.under(wish, at)] += 1.0;
                column += 0.125;
            }
        }
        if spot.inside {
            // most of the 18 points, and nearly all where there are other places
            let least = if matches!(wish.kind, LabelKind::Group | LabelKind::Ocean) { 13.0 } else { 17.0 };
            return if covered[OWN] < least { TOO_MUCH } else { 0.0 };
        }
        // a name half on its own shape reads badly
        let mut cost = covered[COLOURED] * 2.5 + covered[LAND] * 0.3 + covered[OWN] * 1.5;
        if let Some((from, to)) = spot.leader {
            for eighth in 3..=8 {
                if self.under(wish, from.towards(to, f64::from(eighth) / 8.0)) == COLOURED {
                    cost += 0.8;
                }
            }
        }
        cost
    }

    fn under(&self, wish: &Wish<'_>, at: Point) -> usize {
        let Some(unit) = self.given.base.land(at) else {
            return if wish.kind == LabelKind::Ocean { OWN } else { SEA };
        };
        let coloured = self.coloured.get(unit) == Some(&true);
        let is_own = match wish.land {
            Some(land) => land.unit == unit,
            None => coloured && wish.kind == LabelKind::Group,
        };
        if is_own {
            OWN
        } else if coloured {
            COLOURED
        } else {
            LAND
        }
    }
}

/// Returns whether a name with its leader comes too near to another with its own.
fn collide(ground: Rect, leader: Option<(Point, Point)>, other: &Label) -> bool {
    if ground.grow(APART).overlaps(other.ground) {
        return true;
    }
    match (leader, other.leader) {
        (Some(one), Some(two)) if cross(one, two) => true,
        (Some(one), _) if enters(one, other.ground) => true,
        (_, Some(two)) => enters(two, ground),
        _ => false,
    }
}

/// Returns whether a line comes within 2 px of a rectangle.
fn enters((from, to): (Point, Point), rect: Rect) -> bool {
    (0..=8).any(|eighth| rect.grow(2.0).holds(from.towards(to, f64::from(eighth) / 8.0)))
}

/// Returns whether two lines cross.
fn cross(one: (Point, Point), two: (Point, Point)) -> bool {
    let side = |(a, b): (Point, Point), p: Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    side(one, two.0) * side(one, two.1) < 0.0 && side(two, one.0) * side(two, one.1) < 0.0
}
