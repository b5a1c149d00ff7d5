use super::raw::{on_globe, solve};
use super::RawProjection;
use crate::geo::{spherical, Vector};

/// Natural Earth: pseudocylindrical, rounded at the corners, neither equal-area nor conformal.
///
/// # References
/// Šavrič, Jenny, Patterson, Petrovič, Hurni (2011), "A Polynomial Equation for the Natural Earth
/// Projection", doi:10.1559/15230406384363.
pub struct NaturalEarth;

impl RawProjection for NaturalEarth {
    fn project(&self, at: Vector) -> (f64, f64) {
        let (lambda, phi) = spherical(at);
        (lambda * length(phi), height(phi).0)
    }

    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        let phi = solve(y, y, height)?;
        on_globe(x / length(phi), phi)
    }
}

/// Returns the length of a parallel relative to the globe's equator.
fn length(phi: f64) -> f64 {
    const A: [f64; 5] = [0.8707, -0.131979, -0.013791, 0.003971, -0.001529];
    let square = phi * phi;
    let sixth = square * square * square;
    A[0] + square * (A[1] + square * (A[2] + sixth * (A[3] + square * A[4])))
}

/// Returns the height of a parallel and the height's derivative.
fn height(phi: f64) -> (f64, f64) {
    const B: [f64; 5] = [1.007226, 0.015085, -0.044475, 0.028874, -0.005916];
    let square = phi * phi;
    let fourth = square * square;
    (
        phi * (B[0] + square * (B[1] + fourth * (B[2] + square * (B[3] + square * B[4])))),
        B[0] + square * (3.0 * B[1] + fourth * (7.0 * B[2] + square * (9.0 * B[3] + square * 11.0 * B[4]))),
    )
}
