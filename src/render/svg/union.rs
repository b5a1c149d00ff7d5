//! Many shapes as one, on a coarser grid: what a small picture draws in place of each country's own shape.

use std::collections::BTreeMap;

use crate::geo::{Point, Rect};
use crate::path::{Lines, PathData};

/// A place on the coarse grid.
type Place = (i32, i32);

/// Tenths of a px between the lines of the coarse grid: no place moves by more than 0.15 px.
const STEP: i32 = 2;
/// Steps of the grid in a px.
const STEPS: f64 = 5.0;
/// How many places at most one line leaves out.
const REACH: usize = 20;

/// Returns lines on the coarse grid, from a path in tenths of a px, without those that lie under something, and without
/// places that lie within `next` of what is left, both in px.
pub(super) fn lines(path: &str, under: Rect, next: f64) -> String {
    let mut lines = Lines::default();
    for line in read(path, under) {
        lines.lines.push(straight(&line, next));
    }
    text(&lines)
}

/// Returns the shape that all these shapes cover together, on the coarse grid, without rings that lie under something.
///
/// A border between two of them is drawn there and back, and cancels out. What is left has the same places inside, in
/// whatever order it is put together.
pub(super) fn union<'a>(paths: impl Iterator<Item = &'a str>, under: Rect, next: f64) -> String {
    let mut sides: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for ring in paths.flat_map(|path| read(path, under)) {
        for (index, &from) in ring.iter().enumerate() {
            let to = ring[(index + 1) % ring.len()];
            if from == to {
                continue;
            }
            if let Some(back) = sides.get_mut(&to) {
                if let Some(place) = back.iter().position(|&end| end == from) {
                    back.remove(place);
                    continue;
                }
            }
            sides.entry(from).or_default().push(to);
        }
    }
    let mut rings = Lines { closed: true, ..Lines::default() };
    let starts: Vec<Place> = sides.keys().copied().collect();
    for start in starts {
        let (mut ring, mut at) = (Vec::new(), start);
        while let Some(next) = sides.get_mut(&at).and_then(Vec::pop) {
            ring.push(at);
            at = next;
        }
        if ring.is_empty() {
            continue;
        }
        let drawn = straight(&ring, next);
        // an island that is all next to one line keeps its places
        rings.lines.push(if drawn.len() > 3 { drawn } else { ring.into_iter().map(point).collect() });
    }
    text(&rings)
}

fn text(lines: &Lines) -> String {
    let mut path = PathData::default();
    path.draw(lines);
    path.text
}

/// Returns places of a line, in the unit of [`PathData`], so that all others lie within `next` px of the straight lines between
/// them, and that their text is as short as can be; the ends stay.
fn straight(line: &[Place], next: f64) -> Vec<Point> {
    // For each place the length of the shortest text that leads there, and the place before it.
    let mut ways = vec![(0, 0)];
    for to in 1..line.len() {
        let mut best = (usize::MAX, to - 1);
        for from in (to.saturating_sub(REACH)..to).rev() {
            let long = ways[from].0 + letters(line[from], line[to]);
            if long < best.0 && is_straight(&line[from..=to], next * STEPS) {
                best = (long, from);
            }
        }
        ways.push(best);
    }
    let mut kept = Vec::new();
    let mut at = line.len().saturating_sub(1);
    while at > 0 {
        kept.push(point(line[at]));
        at = ways[at].1;
    }
    kept.extend(line.first().copied().map(point));
    kept.reverse();
    kept
}

/// Returns about how many letters a step takes in a path.
fn letters(from: Place, to: Place) -> usize {
    let digits = |step: i32| 2 + step.unsigned_abs().checked_ilog10().unwrap_or(0) as usize;
    digits(to.0 - from.0) + digits(to.1 - from.1)
}

/// Returns a place in the unit of [`PathData`].
fn point((x, y): Place) -> Point {
    Point::new(f64::from(x) / 10.0, f64::from(y) / 10.0)
}

/// Returns whether all places lie within `next` steps of the straight line from the first to the last, and not beyond its ends.
fn is_straight(line: &[Place], next: f64) -> bool {
    let [from, inner @ .., to] = line else { return true };
    let (x, y) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = x.hypot(y);
    // Where a line comes back to a place, what it went round stays.
    let is_way = length > 0.0 || inner.is_empty();
    is_way
        && inner.iter().all(|place| {
            let (right, down) = (f64::from(place.0 - from.0), f64::from(place.1 - from.1));
            let along = x * right + y * down;
            along >= 0.0 && along <= length * length && (x * down - y * right).abs() <= next * length
        })
}

/// Returns the lines of a path as [`PathData`] writes it, on the coarse grid, without those under something.
fn read(path: &str, under: Rect) -> Vec<Vec<Place>> {
    let (mut lines, mut pen, mut start) = (Vec::<Vec<Place>>::new(), (0, 0), (0, 0));
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        rest = &rest[1..];
        let length = rest.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(rest.len());
        let numbers = numbers(&rest[..length]);
        rest = &rest[length..];
        if command == 'z' {
            pen = start;
            continue;
        }
        let steps: Vec<Place> = match command {
            'h' => numbers.into_iter().map(|dx| (dx, 0)).collect(),
            'v' => numbers.into_iter().map(|dy| (0, dy)).collect(),
            _ => numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect(),
        };
        for (index, (dx, dy)) in steps.into_iter().enumerate() {
            pen = (pen.0 + dx, pen.1 + dy);
            if command == 'm' && index == 0 {
                start = pen;
                lines.push(Vec::new());
            }
            let place = (coarse(pen.0), coarse(pen.1));
            if let Some(line) = lines.last_mut().filter(|line| line.last() != Some(&place)) {
                line.push(place);
            }
        }
    }
    let side = f64::from(STEP) / 10.0;
    let is_under = |&(x, y): &Place| under.holds(Point::new(f64::from(x) * side, f64::from(y) * side));
    lines.retain(|line| !line.iter().all(is_under));
    lines
}

fn coarse(tenths: i32) -> i32 {
    (tenths + STEP / 2).div_euclid(STEP)
}

/// Returns the whole numbers of a text, which a minus or a space begins.
fn numbers(text: &str) -> Vec<i32> {
    let mut numbers = Vec::new();
    for part in text.split(' ') {
        for (index, digits) in part.split('-').enumerate() {
            if let Ok(number) = digits.parse::<i32>() {
                numbers.push(if index > 0 { -number } else { number });
            }
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::{lines, union};
    use crate::geo::Rect;

    const NOWHERE: Rect = Rect { x: 0.0, y: 0.0, width: 0.0, height: 0.0 };

    #[test]
    fn a_border_between_two_shapes_goes() {
        let (left, right) = ("m0 0h40v40h-40z", "m40 0h40v40h-40z");
        assert_eq!(union([left, right].into_iter(), NOWHERE, 0.34), "m0 0h40v20h-40z");
        assert_eq!(union([left].into_iter(), NOWHERE, 0.34), "m0 0h20v20h-20z");
    }

    #[test]
    fn an_island_that_has_no_size_on_the_coarse_grid_goes() {
        assert_eq!(union(["m2 2l-1 0 0-1z"].into_iter(), NOWHERE, 0.34), "");
        assert_eq!(lines("m41 41l0 1", NOWHERE, 0.34), "");
        assert_eq!(lines("m-80 0h40h40v80l40 40-40-80", NOWHERE, 0.34), "m-40 0h40v40l20 20-20-40");
        // a step aside of 0.2 px goes, one of 0.6 px stays
        assert_eq!(lines("m0 0l40 2 40-2", NOWHERE, 0.34), "m0 0h40");
        assert_eq!(lines("m0 0l40 6 40-6", NOWHERE, 0.34), "m0 0 20 3 20-3");
        // of two ways along a bend the one with the shorter text, and a line that comes back to a place keeps what it goes round
        assert_eq!(lines("m0 0l20 4 20 4 20 0 20 0", NOWHERE, 0.34), "m0 0 30 4h10");
        assert_eq!(lines("m0 0h40v40l-40-40v-40", NOWHERE, 0.34), "m0 0h20v20l-20-20v-20");
    }
}
