use super::polynomial::polynomial;
use super::RawProjection;
use crate::geo::{spherical, Vector};
#[cfg(feature = "cli")]
use {super::polynomial::solve, super::raw::on_globe};

/// Patterson: cylindrical, a rectangle, with the far north and south less stretched than by Miller's.
///
/// # References
/// Patterson, Šavrič, Jenny (2015), "Introducing the Patterson Cylindrical Projection",
/// doi:10.14714/CP78.1270.
pub struct Patterson;

const HEIGHT: [f64; 5] = [1.0148, 0.0, 0.23185, -0.14499, 0.02406];

impl RawProjection for Patterson {
    fn project(&self, at: Vector) -> (f64, f64) {
        let (lambda, phi) = spherical(at);
        (lambda, phi * polynomial(&HEIGHT, phi).0)
    }

    #[cfg(feature = "cli")]
    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        on_globe(x, solve(y, &HEIGHT)?)
    }
}
