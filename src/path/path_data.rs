use crate::stream::Sink;

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
/// use alliance_map::{path::PathData, stream::Sink};
/// let mut path = PathData::default();
/// path.polygon_start();
/// path.line_start();
/// for (x, y) in [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)] {
///     path.point(x, y);
/// }
/// path.line_end();
/// path.polygon_end();
/// assert_eq!(path.text, "m10 10h10v10z");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathData {
    /// The text so far.
    pub text: String,
    line: Vec<(i32, i32)>,
    in_polygon: bool,
    /// Where the pen stands.
    pen: (i32, i32),
    /// The command that a number without a letter would repeat.
    command: char,
}

impl PathData {
    fn write(&mut self, command: char, numbers: &[i32]) {
        let repeats = self.command == command;
        if !repeats {
            self.text.push(command);
        }
        for (index, &number) in numbers.iter().enumerate() {
            if number >= 0 && (repeats || index > 0) {
                self.text.push(' ');
            }
            push_integer(&mut self.text, number);
        }
        // After a move, further pairs of numbers are lines.
        self.command = if command == 'm' { 'l' } else { command };
    }
}

impl Sink for PathData {
    fn point(&mut self, x: f64, y: f64) {
        // A cast saturates, so that no number however large makes trouble.
        let place = ((x * GRID).round() as i32, (y * GRID).round() as i32);
        if self.line.last() != Some(&place) {
            self.line.push(place);
        }
    }

    fn line_start(&mut self) {
        self.line.clear();
    }

    fn line_end(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        if self.in_polygon && line.len() > 1 && line.first() == line.last() {
            line.pop();
        }
        if line.len() < if self.in_polygon { 3 } else { 2 } {
            return;
        }
        let start = line[0];
        for (index, &(x, y)) in line.iter().enumerate() {
            let (dx, dy) = (x.saturating_sub(self.pen.0), y.saturating_sub(self.pen.1));
            match (dx, dy) {
                _ if index == 0 => {
                    self.command = ' ';
                    self.write('m', &[dx, dy]);
                }
                (_, 0) => self.write('h', &[dx]),
                (0, _) => self.write('v', &[dy]),
                _ => self.write('l', &[dx, dy]),
            }
            self.pen = (x, y);
        }
        if self.in_polygon {
            self.text.push('z');
            self.pen = start;
        }
        self.line = line;
    }

    fn polygon_start(&mut self) {
        self.in_polygon = true;
    }

    fn polygon_end(&mut self) {
        self.in_polygon = false;
    }

    fn sphere(&mut self) {}
}

fn push_integer(text: &mut String, number: i32) {
    if number < 0 {
        text.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut digits = [b'0'; 10];
    let mut length = 0;
    while rest > 0 || length == 0 {
        if let Some(digit) = digits.get_mut(length) {
            *digit = b'0' + (rest % 10) as u8;
        }
        rest /= 10;
        length += 1;
    }
    text.extend(digits.iter().take(length).rev().map(|&digit| char::from(digit)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(polygon: bool, lines: &[&[(f64, f64)]], expected: &str) {
        let mut path = PathData::default();
        if polygon {
            path.polygon_start();
        }
        for line in lines {
            path.line_start();
            line.iter().for_each(|&(x, y)| path.point(x, y));
            path.line_end();
        }
        if polygon {
            path.polygon_end();
        }
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
            let mut text = String::new();
            push_integer(&mut text, number);
            assert_eq!(text, expected);
        }
    }
}
