/// Returns a polynomial in the square of `x`, the constant first, and the derivative of `x` times it.
pub(super) fn polynomial(coefficients: &[f64], x: f64) -> (f64, f64) {
    let (mut value, mut slope, mut power, mut odd) = (0.0, 0.0, 1.0, 1.0);
    for coefficient in coefficients {
        let term = coefficient * power;
        value += term;
        slope += term * odd;
        power *= x * x;
        odd += 2.0;
    }
    (value, slope)
}

/// Returns the `x` whose product with the polynomial is `y`, by Newton's method from `y` itself, or `None` if there is
/// none near.
#[cfg(feature = "cli")]
pub(super) fn solve(y: f64, coefficients: &[f64]) -> Option<f64> {
    let mut x = y / coefficients.first()?;
    for _ in 0..25 {
        let (value, slope) = polynomial(coefficients, x);
        let step = (x * value - y) / slope;
        x -= step;
        if step.abs() < 1e-12 {
            return Some(x);
        }
    }
    None
}
