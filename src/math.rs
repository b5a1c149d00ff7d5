//! Shared numbers, functions on angles, and whole numbers as text.

/// Below this, in radians, two angles are the same place: about 6 m on the ground.
pub const EPSILON: f64 = 1e-6;

/// Turns degrees into radians.
pub const RADIANS: f64 = std::f64::consts::PI / 180.0;

/// Turns radians into degrees.
pub const DEGREES: f64 = 180.0 / std::f64::consts::PI;

/// Returns the arc sine of `x`, with `x` brought into -1 to 1 first, so that rounding never makes a NaN.
pub fn asin(x: f64) -> f64 {
    x.clamp(-1.0, 1.0).asin()
}

/// Returns the arc cosine of `x`, with `x` brought into -1 to 1 first, so that rounding never makes a NaN.
pub fn acos(x: f64) -> f64 {
    x.clamp(-1.0, 1.0).acos()
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
pub fn decimal(mut number: usize, least: usize) -> String {
    let mut out = String::new();
    while number > 0 || out.len() < least.max(1) {
        out.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
    }
    out
}
