//! Shared numbers, functions on angles, and numbers as text.
//!
//! The functions on angles stand in place of the standard library's for two reasons: theirs give other last digits on
//! other systems, so that the same picture would differ from machine to machine, and they cost a reader 3 kB more,
//! since they also serve angles of any size.

use crate::pieces::push_letter;
use std::f64::consts::{FRAC_1_PI, FRAC_PI_2, PI};

/// Below this, in radians, two angles are the same place: about 6 m on the ground.
pub const EPSILON: f64 = 1e-6;

/// Turns degrees into radians.
pub const RADIANS: f64 = PI / 180.0;

/// Turns radians into degrees.
pub const DEGREES: f64 = 180.0 / PI;

/// What π/2 is more than the nearest `f64`.
const FRAC_PI_2_REST: f64 = 6.123_233_995_736_766e-17;

/// Returns sine and cosine of an angle in radians.
///
/// # Tolerance
/// 2e-15 for angles of up to a turn, less exact for more turns. NaN and the infinite give NaN.
///
/// # References
/// Taylor series about the nearest quarter turn.
pub const fn sin_cos(angle: f64) -> (f64, f64) {
    let quarter = (angle * 2.0 * FRAC_1_PI).round_ties_even();
    let rest = (angle - quarter * FRAC_PI_2) - quarter * FRAC_PI_2_REST;
    let (sin, cos) = (rest * series(rest * rest, 15.0), series(rest * rest, 14.0));
    match quarter as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// Returns the Taylor series of the cosine, where `n` is even, or of the sine through the angle, to the power `n`.
const fn series(square: f64, mut n: f64) -> f64 {
    let mut sum = 0.0;
    while n > 1.0 {
        sum = -(1.0 + sum) * (square / (n * (n - 1.0)));
        n -= 2.0;
    }
    1.0 + sum
}

/// Returns the sine of an angle in radians. See [`sin_cos`].
pub fn sin(angle: f64) -> f64 {
    sin_cos(angle).0
}

/// Returns the cosine of an angle in radians. See [`sin_cos`].
pub fn cos(angle: f64) -> f64 {
    sin_cos(angle).1
}

/// Arc tangents of 0, 1/4, 1/2, 3/4 and 1.
const ARC_TANGENTS: [f64; 5] =
    [0.0, 0.244_978_663_126_864_15, 0.463_647_609_000_806_1, 0.643_501_108_793_284_4, PI / 4.0];

/// Returns the angle of the point `x`, `y` in radians, -π to π, counted from the x axis towards the y axis. The origin
/// gives 0.
///
/// # Tolerance
/// 2e-13: a millionth of a px where the globe's radius is five million px. Two terms more would be exact to 1e-15, which
/// no map shows, and take a quarter longer.
///
/// # References
/// Addition theorem of the arc tangent with the nearest quarter, then its Taylor series.
pub fn atan2(y: f64, x: f64) -> f64 {
    let (width, height) = (x.abs(), y.abs());
    let (low, high) = if width < height { (width, height) } else { (height, width) };
    if high == 0.0 {
        return 0.0;
    }
    let slope = low / high;
    let nearest = (slope * 4.0).round_ties_even();
    let known = nearest / 4.0;
    let rest = (slope - known) / (1.0 + slope * known);
    let square = rest * rest;
    let mut sum = 0.0;
    let mut n = 11.0;
    while n > 0.0 {
        sum = 1.0 / n - sum * square;
        n -= 2.0;
    }
    let mut angle = ARC_TANGENTS.get(nearest as usize).copied().unwrap_or_default() + rest * sum;
    if width < height {
        angle = FRAC_PI_2 - angle;
    }
    if x < 0.0 {
        angle = PI - angle;
    }
    if y < 0.0 {
        -angle
    } else {
        angle
    }
}

/// Returns the arc sine of `x`, with `x` brought into -1 to 1 first, so that rounding never makes a NaN.
pub fn asin(x: f64) -> f64 {
    let x = x.clamp(-1.0, 1.0);
    atan2(x, ((1.0 - x) * (1.0 + x)).sqrt())
}

/// Returns the arc cosine of `x`, with `x` brought into -1 to 1 first, so that rounding never makes a NaN.
pub fn acos(x: f64) -> f64 {
    let x = x.clamp(-1.0, 1.0);
    2.0 * atan2((1.0 - x).sqrt(), (1.0 + x).sqrt())
}

/// Returns the length of the vector `x`, `y`.
pub fn hypot(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// Returns a whole number in decimal digits, with zeros in front where it has fewer than `least`.
///
/// The standard library's formatting would cost the reader many times this function's bytes.
///
/// # Example
/// ```
/// use alliance_map::math::decimal;
/// assert_eq!((decimal(2024, 1).as_str(), decimal(7, 2).as_str()), ("2024", "07"));
/// ```
pub fn decimal(number: usize, least: usize) -> String {
    let mut out = String::new();
    push_decimal(&mut out, number, least);
    out
}

/// Adds a whole number to a text. See [`decimal`].
#[inline(never)]
pub fn push_decimal(out: &mut String, number: usize, least: usize) {
    let (mut unit, mut digits) = (1, 1);
    while digits < least || number / unit > 9 {
        unit *= 10;
        digits += 1;
    }
    while unit > 0 {
        push_letter(out, char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
}

/// Adds a number rounded to a tenth, in its shortest form: `12.3`, `4`, `-0.5`, never `-0`.
#[inline(never)]
pub fn push_tenths(out: &mut String, value: f64) {
    // A cast saturates, and makes 0 of what is no number.
    let tenths = (value * 10.0).round() as i32;
    if tenths < 0 {
        push_letter(out, '-');
    }
    let size = tenths.unsigned_abs() as usize;
    push_decimal(out, size / 10, 1);
    if !size.is_multiple_of(10) {
        push_letter(out, '.');
        push_decimal(out, size % 10, 1);
    }
}

/// Returns the number that a text spells as digits, with a point and a minus sign where there is one; `None` for all else.
///
/// # Example
/// ```
/// use alliance_map::math::number;
/// assert_eq!((number("-12.5"), number("1e3"), number("")), (Some(-12.5), None, None));
/// ```
#[inline(never)]
pub fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mut whole, mut parts, mut is_part) = (0.0, 1.0, false);
    for &byte in digits.as_bytes() {
        match byte {
            b'0'..=b'9' => {
                whole = whole * 10.0 + f64::from(byte - b'0');
                if is_part {
                    parts *= 10.0;
                }
            }
            b'.' if !is_part => is_part = true,
            _ => return None,
        }
    }
    let value = whole / parts;
    (!digits.is_empty() && value.is_finite()).then_some(if digits.len() < text.len() { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sine_and_cosine_agree_with_the_standard_library(angle in -7.0..7.0_f64) {
            let (sin, cos) = sin_cos(angle);
            prop_assert!((sin - angle.sin()).abs() < 2e-15 && (cos - angle.cos()).abs() < 2e-15);
        }

        #[test]
        fn arc_functions_agree_with_the_standard_library(x in -1.0..1.0_f64, y in -1.0..1.0_f64) {
            prop_assert!((atan2(y, x) - y.atan2(x)).abs() < 2e-13);
            prop_assert!((asin(x) - x.asin()).abs() < 2e-13);
            prop_assert!((acos(x) - x.acos()).abs() < 4e-13);
        }
    }

    #[test]
    fn numbers_are_short_and_never_minus_nought() {
        let numbers = [(0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-0.5, "-0.5"), (4.0, "4"), (f64::NAN, "0")];
        for (value, text) in numbers.into_iter().chain([(-1e300, "-214748364.8")]) {
            let mut out = String::new();
            push_tenths(&mut out, value);
            assert_eq!(out, text);
        }
    }

    #[test]
    fn corners() {
        for (y, x) in [(0.0, 0.0), (0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0), (1.0, 1.0), (-1.0, -1.0)] {
            assert!((atan2(y, x) - f64::atan2(y, x)).abs() < 1e-15, "{y} {x}");
        }
        assert_eq!(asin(2.0), FRAC_PI_2);
        assert_eq!(acos(-2.0), PI);
        assert!(sin_cos(f64::NAN).0.is_nan() && sin_cos(f64::INFINITY).1.is_nan());
        assert!((sin(PI / 2.0) - 1.0).abs() < 1e-16 && cos(PI / 2.0).abs() < 1e-16);
    }
}
