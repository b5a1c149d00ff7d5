//! Names on the map: where each may stand, and which give way.

use super::spot::{Spot, OUTSIDE, TOO_MUCH};
use super::{Fill, Given, Land};
use crate::geo::{Point, Rect};
use crate::pieces::pieces;
use crate::text::{Host, TextStyle};

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
    /// Whether it stands in the middle only: it names what it stands on as a whole, or is one of many.
    pub is_inside: bool,
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
    /// Index in [`Topology::units`](crate::topology::Topology::units) of the country that it names, if any.
    pub unit: Option<usize>,
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

/// Lines of this many em from baseline to baseline.
const LEADING: f64 = 1.2;
/// Below this many px of map width names are set a little smaller.
pub(super) const NARROW: f64 = 600.0;
/// Places inside the shape: widths of the text to the right of the middle.
static INSIDE: [f64; 5] = [0.0, 0.4, -0.4, 0.8, -0.8];
/// Places beside the point: gaps to the right and down, and how much of the text stands left of there and above.
static BESIDE: [[f64; 4]; 8] = [
    [1.0, 0.0, 0.0, 0.5],
    [-1.0, 0.0, 1.0, 0.5],
    [0.0, 0.6, 0.5, 0.0],
    [0.0, -0.6, 0.5, 1.0],
    [0.8, 0.3, 0.0, 0.0],
    [0.8, -0.3, 0.0, 1.0],
    [-0.8, 0.3, 1.0, 0.0],
    [-0.8, -0.3, 1.0, 1.0],
];
/// The same at the end of a leader, in lengths of it: at 30°, level, and at 60°.
static LEADERS: [[f64; 4]; 8] = [
    [0.866, -0.5, 0.0, 0.5],
    [0.866, 0.5, 0.0, 0.5],
    [1.0, 0.0, 0.0, 0.5],
    [-0.866, -0.5, 1.0, 0.5],
    [-0.866, 0.5, 1.0, 0.5],
    [-1.0, 0.0, 1.0, 0.5],
    [0.5, 0.866, 0.0, 0.5],
    [0.5, -0.866, 0.0, 0.5],
];
/// Lengths of a leader in px; first none.
static LENGTHS: [f64; 5] = [0.0, 22.0, 34.0, 48.0, 64.0];
/// How names are set, by kind; an ocean's size goes with the map.
static STYLES: [TextStyle; 6] = [
    TextStyle { size: 12.5, weight: 500, serif: false, tracking: 0.0 },
    TextStyle { size: 15.0, weight: 700, serif: false, tracking: 0.0 },
    TextStyle { size: 12.5, weight: 500, serif: false, tracking: 0.0 },
    TextStyle { size: 13.0, weight: 600, serif: false, tracking: 0.18 },
    TextStyle { size: 0.0, weight: 400, serif: true, tracking: 0.04 },
    TextStyle { size: 12.5, weight: 500, serif: false, tracking: 0.0 },
];

/// Has the host measure a letter in each way in which names are set on a map of this width in px. A browser looks for the
/// fonts then, which takes a slow phone as long as placing all names.
pub fn find_fonts(host: &dyn Host, width: f64) {
    for style in &STYLES {
        host.text_width("A", sized(*style, width));
    }
}

/// Returns how a name is set on a map of this width in px.
#[inline(never)]
fn sized(mut style: TextStyle, width: f64) -> TextStyle {
    if style.serif {
        style.size = (width / 64.0).clamp(12.0, 16.0);
    } else if width < NARROW {
        style.size = (style.size * 0.92).max(11.5);
    }
    style
}

impl Names<'_> {
    /// Sets a name where it costs least, unless it stands somewhere already or finds no place. It may stand, cheapest
    /// first, in the middle of its shape, beside its point, or at a leader's end. Returns whether it stands.
    pub(super) fn place(&mut self, wish: &Wish<'_>, name: &str) -> bool {
        let style = sized(STYLES[wish.kind as usize], self.given.base.frame.width);
        let (mut width, mut lines) = (0.0, Vec::new());
        // the name of an ocean has a line for each word
        for line in pieces(name, if wish.kind == LabelKind::Ocean { b' ' } else { b'\n' }) {
            lines.push(line.to_owned());
        }
        for label in &self.labels {
            if wish.kind != LabelKind::Group && label.lines == lines {
                return true;
            }
        }
        for line in &lines {
            width = f64::max(width, self.given.input.host.text_width(line, style));
        }
        let leading = style.size * LEADING;
        let height = leading * lines.len() as f64;
        let ground = Rect { width, height, ..Rect::default() };
        let mut spot = Spot { left: 0.5, above: 0.5, ground, ..Spot::default() };
        let mut best = Spot { cost: TOO_MUCH, ..spot };
        for &aside in &INSIDE {
            spot.at = Point::new(wish.middle.x + aside * width, wish.middle.y);
            self.test(wish, spot, &mut best);
            spot.cost = 0.5;
            if wish.land.is_none() {
                break;
            }
        }
        spot.cost = OUTSIDE;
        for &length in &LENGTHS {
            if wish.is_inside {
                break;
            }
            let has_leader = length > 0.0;
            for &[right, down, left, above] in if has_leader { &LEADERS } else { &BESIDE } {
                let reach = if has_leader { length } else { wish.gap };
                let at = Point::new(wish.point.x + right * reach, wish.point.y + down * reach);
                (spot.at, spot.left, spot.above) = (at, left, above);
                if has_leader {
                    spot.at.x += 3.0 - 6.0 * left;
                    spot.end = Some(at);
                }
                self.test(wish, spot, &mut best);
                spot.cost += if has_leader { 0.2 } else { 0.4 };
            }
            if !has_leader {
                spot.cost += 2.0;
            }
        }
        if best.cost < TOO_MUCH {
            let mut anchor = if best.left == 0.5 { "middle" } else { "end" };
            if best.left == 0.0 {
                anchor = "start";
            }
            let leader = best.end.map(|end| (wish.point, end));
            if let Some((from, to)) = leader {
                for eighth in 0..9 {
                    self.taken.push(from.towards(to, f64::from(eighth) / 8.0));
                }
            }
            self.labels.push(Label {
                kind: wish.kind,
                lines,
                style,
                at: Point::new(best.at.x, best.ground.y + style.size * 0.94),
                anchor,
                leading,
                inside: if best.cost < OUTSIDE { Some(wish.inside) } else { None },
                leader,
                unit: wish.land.map(|land| land.unit),
                ground: best.ground,
            });
        }
        best.cost < TOO_MUCH
    }
}
