//! Shared numbers and functions on angles.

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
