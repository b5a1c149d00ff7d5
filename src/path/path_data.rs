use super::Lines;
use crate::geo::Point;
use crate::pieces::push_letter;

/// Steps of the path's grid in a px: coordinates are whole tenths, so draw the path at a scale of 0.1.
pub const GRID: f64 = 10.0;

/// The sink that writes SVG path text on a grid of tenths of a px, in its shortest form.
///
/// Only whole numbers and relative commands are used. A point on the same place of the grid as the one before
/// is left out, and so are rings of fewer than three places and lines of fewer than two.
///
/// # References
/// SVG 1.1 § 8.3, "Path data".
///
/// # Example
/// ```
/// use alliance_map::{geo::Point, path::{Lines, PathData}};
/// let mut path = PathData::default();
/// let ring = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)].map(|(x, y)| Point { x, y });
/// path.draw(&Lines { lines: vec![ring.to_vec()], closed: true, ..Lines::default() });
/// assert_eq!(path.text, "m10 10h10v10z");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathData {
    /// The text so far.
    pub text: String,
    /// Where the pen stands.
    pen: (i32, i32),
    /// The command that a number without a letter would repeat.
    command: u8,
}

impl PathData {
    /// Adds lines or rings.
    pub fn draw(&mut self, lines: &Lines) {
        for line in &lines.lines {
            self.line(line, lines.closed);
        }
    }

    fn line(&mut self, mut line: &[Point], closed: bool) {
        let Some(&first) = line.first() else { return };
        let start = place(first);
        while let (true, Some((&last, rest))) = (closed, line.split_last()) {
            if place(last) != start {
                break;
            }
            line = rest;
        }
        let (pen, length) = (self.pen, self.text.len());
        let mut places = 0;
        for &point in line {
            let (x, y) = place(point);
            let (dx, dy) = (x.saturating_sub(self.pen.0), y.saturating_sub(self.pen.1));
            if places == 0 {
                self.write(b'm', dx, dy);
            } else if (dx, dy) == (0, 0) {
                continue;
            } else {
                self.write(
                    if dy == 0 {
                        b'h'
                    } else if dx == 0 {
                        b'v'
                    } else {
                        b'l'
                    },
                    dx,
                    dy,
                );
            }
            places += 1;
            self.pen = (x, y);
        }
        if places < if closed { 3 } else { 2 } {
            self.text.truncate(length);
            self.pen = pen;
        } else if closed {
            self.push(b'z');
            self.pen = start;
        }
    }

    fn write(&mut self, command: u8, dx: i32, dy: i32) {
        let repeats = self.command == command;
        if !repeats {
            self.push(command);
        }
        if command != b'v' {
            self.number(dx, repeats);
        }
        if command != b'h' {
            self.number(dy, repeats || command != b'v');
        }
        // After a move, further pairs of numbers are lines.
        self.command = if command == b'm' { b'l' } else { command };
    }

    /// Writes a number, apart from the one before it if there is one.
    fn number(&mut self, number: i32, is_next: bool) {
        if number < 0 {
            self.push(b'-');
        } else if is_next {
            self.push(b' ');
        }
        self.digits(number.unsigned_abs());
    }

    fn digits(&mut self, number: u32) {
        if number > 9 {
            self.digits(number / 10);
        }
        self.push(b'0' + (number % 10) as u8);
    }

    fn push(&mut self, letter: u8) {
        push_letter(&mut self.text, char::from(letter));
    }
}

/// Returns the place of a point on the grid.
fn place(point: Point) -> (i32, i32) {
    // A cast saturates, so that no number however large makes trouble.
    ((point.x * GRID).round_ties_even() as i32, (point.y * GRID).round_ties_even() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(closed: bool, lines: &[&[(f64, f64)]], expected: &str) {
        let mut path = PathData::default();
        let points = |line: &&[(f64, f64)]| line.iter().map(|&(x, y)| Point { x, y }).collect();
        path.draw(&Lines { lines: lines.iter().map(points).collect(), closed, is_clear: true });
        assert_eq!(path.text, expected);
    }

    #[test]
    fn a_minus_sign_parts_numbers() {
        check(false, &[&[(0.0, 0.0), (-1.0, -1.2), (0.0, 3.4)]], "m0 0-10-12 10 46");
    }

    #[test]
    fn later_rings_start_from_the_first_point_of_the_ring_before() {
        let square = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0)];
        let other = square.map(|(x, y)| (x + 5.0, y));
        check(true, &[&square, &other], "m10 10h10v10h-10zm50 0h10v10h-10z");
    }

    #[test]
    fn later_lines_start_from_the_last_point() {
        check(false, &[&[(0.0, 0.0), (1.0, 1.0)], &[(2.0, 2.0), (3.0, 2.5)]], "m0 0 10 10m10 10 10 5");
    }

    #[test]
    fn negative_zero_and_repeated_places_are_not_written() {
        check(false, &[&[(-0.0, 0.01), (-0.02, 0.0), (1.0, -0.04), (1.5, 0.5)]], "m0 0h10l5 5");
    }

    #[test]
    fn what_is_smaller_than_the_grid_is_left_out() {
        check(true, &[&[(1.0, 1.0), (1.04, 1.0), (1.0, 1.04)], &[(3.0, 3.0), (4.0, 4.0), (3.0, 3.01)]], "");
        check(false, &[&[(1.0, 1.0), (1.01, 1.0)]], "");
    }

    #[test]
    fn every_integer_is_written_whole() {
        for (number, expected) in
            [(0, "0"), (7, "7"), (-10, "-10"), (i32::MAX, "2147483647"), (i32::MIN, "-2147483648")]
        {
            let mut path = PathData::default();
            path.number(number, false);
            assert_eq!(path.text, expected);
        }
    }
}
