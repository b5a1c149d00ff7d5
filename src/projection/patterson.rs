use super::raw::{on_globe, solve};
use super::RawProjection;
use crate::geo::{spherical, Vector};

/// Patterson: cylindrical, a rectangle, with the far north and south less stretched than by Miller's.
///
/// # References
/// Patterson, Šavrič, Jenny (2015), "Introducing the Patterson Cylindrical Projection",
/// doi:10.14714/CP78.1270.
pub struct Patterson;

const K: [f64; 4] = [1.0148, 0.23185, -0.14499, 0.02406];

impl RawProjection for Patterson {
    fn project(&self, at: Vector) -> (f64, f64) {
        let (lambda, phi) = spherical(at);
        (lambda, height(phi).0)
    }

    fn invert(&self, x: f64, y: f64) -> Option<Vector> {
        on_globe(x, solve(y, y, height)?)
    }
}

/// Returns the height of a parallel and the height's derivative.
fn height(phi: f64) -> (f64, f64) {
    let square = phi * phi;
    let fourth = square * square;
    (
        phi * (K[0] + fourth * (K[1] + square * (K[2] + square * K[3]))),
        K[0] + fourth * (5.0 * K[1] + square * (7.0 * K[2] + square * 9.0 * K[3])),
    )
}
