use crate::geo::{Point, Rect};

/// Lines on the page, or the rings of polygons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// The points of each, in px. A ring does not repeat its first point.
    pub lines: Vec<Vec<Point>>,
    /// Whether they are rings.
    pub closed: bool,
    /// Whether no edge of the map touches any of them.
    pub is_clear: bool,
}

impl Lines {
    /// Returns the smallest rectangle round everything, or `None` if there is nothing.
    pub fn bounds(&self) -> Option<Rect> {
        bounds(&self.lines)
    }

    /// Returns the area of the rings in px²: of those that run clockwise on the page, less that of the others.
    pub fn area(&self) -> f64 {
        self.lines.iter().map(|ring| area(ring)).sum()
    }
}

/// Returns the smallest rectangle round lines, or `None` if there is nothing.
pub fn bounds(lines: &[Vec<Point>]) -> Option<Rect> {
    let mut sides: Option<[f64; 4]> = None;
    for line in lines {
        for &Point { x, y } in line {
            let [left, top, right, bottom] = sides.unwrap_or([x, y, x, y]);
            sides = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
    let [left, top, right, bottom] = sides?;
    Some(Rect { x: left, y: top, width: right - left, height: bottom - top })
}

/// Returns the area of a ring in px², below zero if it runs counterclockwise on the page.
pub fn area(ring: &[Point]) -> f64 {
    let mut twice = 0.0;
    let Some(&(mut last)) = ring.last() else { return 0.0 };
    for &point in ring {
        twice += last.x * point.y - last.y * point.x;
        last = point;
    }
    twice / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_count_against_the_area() {
        let ring = |corners: &[(f64, f64)]| corners.iter().map(|&(x, y)| Point::new(x, y)).collect();
        let outer = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let hole = ring(&[(2.0, 2.0), (2.0, 4.0), (4.0, 4.0), (4.0, 2.0)]);
        let both = Lines { lines: vec![outer, hole], closed: true, is_clear: true };
        assert_eq!(both.area(), 96.0);
        assert_eq!(both.bounds(), Some(Rect { x: 0.0, y: 0.0, width: 10.0, height: 10.0 }));
        assert_eq!(Lines::default().bounds(), None);
    }
}
