use super::polynomial::polynomial;
use super::RawProjection;
use crate::geo::{spherical, Vector};
#[cfg(feature = "cli")]
use {super::polynomial::solve, super::raw::on_globe};

/// Natural Earth: pseudocylindrical, rounded at the corners, neither equal-area nor conformal.
///
/// # References
/// Šavrič, Jenny, Patterson, Petrovič, Hurni (2011), "A Polynomial Equation for the Natural Earth
/// Projection", doi:10.1559/15230406384363.
pub struct NaturalEarth;

/// The length of a parallel relative to the globe's equator.
const LENGTH: [f64; 7] = [0.8707, -0.131979, -0.013791, 0.0, 0.0, 0.003971, -0.001529];
const HEIGHT: [f64; 6] = [1.007226, 0.015085, 0.0, -0.044475, 0.028874, -0.005916];

impl RawProjection for NaturalEarth {
    fn project(&self, at: Vector) -> (f64, f64) {
        let (lambda, phi) = spherical(at);
        (lambda * polynomial(&LENGTH, phi).0, phi * polynomial(&HEIGHT, phi).0)
    }

    #[cfg(feature = "cli")]
    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        let phi = solve(y, &HEIGHT)?;
        on_globe(x / polynomial(&LENGTH, phi).0, phi)
    }
}
