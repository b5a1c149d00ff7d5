//! Unit vectors: x to 0°, 0°; y to 90°E; z to the north pole.

use crate::math::{atan2, hypot, sin_cos};

/// A place on the sphere as a unit vector.
pub type Vector = [f64; 3];

/// Returns the unit vector of a place in radians.
pub const fn cartesian(lambda: f64, phi: f64) -> Vector {
    let (sin_lambda, cos_lambda) = sin_cos(lambda);
    let (sin_phi, cos_phi) = sin_cos(phi);
    [cos_phi * cos_lambda, cos_phi * sin_lambda, sin_phi]
}

/// Returns lambda and phi of a vector of any length, in radians.
pub fn spherical([x, y, z]: Vector) -> (f64, f64) {
    (atan2(y, x), atan2(z, hypot(x, y)))
}

/// Returns the scalar product.
pub fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// Returns the vector product: seen against it, `a` turns to `b` counterclockwise.
pub fn cross(a: Vector, b: Vector) -> Vector {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// Returns `share` of `a` and `other` of `b`, added.
pub fn mix(a: Vector, share: f64, b: Vector, other: f64) -> Vector {
    [share * a[0] + other * b[0], share * a[1] + other * b[1], share * a[2] + other * b[2]]
}

/// Returns the vector at length 1, or `None` if it has no direction.
pub fn unit(v: Vector) -> Option<Vector> {
    let length = dot(v, v).sqrt();
    (length > 1e-14).then(|| [v[0] / length, v[1] / length, v[2] / length])
}
