use super::plane::{squeeze, Point};

/// What a new vertex costs for its distance from the segment that it replaces, squared: an area alone would let a
/// narrow spit become a long thorn.
const FAR: f64 = 0.06;

/// Returns the point that replaces `b` and `c`, and what that costs: the area between the old line and the new, in px²,
/// and more where the point lies far off.
pub(super) fn replacement(a: Point, b: Point, c: Point, d: Point) -> Option<(Point, f64)> {
    // Twice the areas over AD: the new vertex lies as far from AD as makes its triangle the two of B and C.
    let base = (d.0 - a.0, d.1 - a.1);
    let whole = turn(a, b, c) + turn(a, c, d);
    let (over_b, over_c) = (turn(a, b, d), turn(a, c, d));
    // On the line through A and B where B lies farther out on that side, else on the line through D and C.
    let by_b = if over_b * over_c < 0.0 { over_b * whole > 0.0 } else { over_b.abs() > over_c.abs() };
    let (from, to, over) = if by_b { (a, b, over_b) } else { (d, c, over_c) };
    let scale = whole / over;
    if !scale.is_finite() || base == (0.0, 0.0) {
        return None;
    }
    let e = (from.0 + (to.0 - from.0) * scale, from.1 + (to.1 - from.1) * scale);
    let (near, far, end) = if by_b { (b, c, d) } else { (c, b, a) };
    // `near`, `far`, `end` is the old line past the shared part; `e`, `end` the new.
    let moved = match meeting(near, far, e, end) {
        Some(x) => turn(e, near, x).abs() + turn(x, far, end).abs(),
        None => match meeting(far, end, near, e) {
            Some(x) => turn(near, far, x).abs() + turn(x, end, e).abs(),
            None => turn(e, near, far).abs() + turn(e, far, end).abs(),
        },
    };
    Some((e, moved / 2.0 + FAR * apart(e, b, c)))
}

/// Returns the squared distance of a point from a segment, in px² on the ground.
fn apart(e: Point, b: Point, c: Point) -> f64 {
    let squeeze = squeeze(e);
    let from_b = |p: Point| ((p.0 - b.0) * squeeze, (p.1 - b.1) / squeeze);
    let (e, c) = (from_b(e), from_b(c));
    let along = ((e.0 * c.0 + e.1 * c.1) / (c.0 * c.0 + c.1 * c.1).max(1e-12)).clamp(0.0, 1.0);
    let (x, y) = (e.0 - c.0 * along, e.1 - c.1 * along);
    x * x + y * y
}

/// Returns where two segments cross.
fn meeting(a: Point, b: Point, c: Point, d: Point) -> Option<Point> {
    let (from, to) = (turn(c, d, a), turn(c, d, b));
    if from * to > 0.0 || turn(a, b, c) * turn(a, b, d) > 0.0 || from == to {
        return None;
    }
    let along = from / (from - to);
    Some((a.0 + (b.0 - a.0) * along, a.1 + (b.1 - a.1) * along))
}

/// Returns twice the signed area of a triangle.
pub(super) fn turn(a: Point, b: Point, c: Point) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)
}

#[cfg(test)]
mod tests {
    use super::replacement;

    #[test]
    fn one_vertex_takes_the_place_of_two() {
        // A trapezium's upper corners become the tip of a triangle as large.
        let (point, moved) = replacement((0.0, 0.0), (1.0, 1.0), (3.0, 1.0), (4.0, 0.0)).unwrap_or_default();
        assert!((point.1 - 1.5).abs() < 1e-12 && moved > 0.0, "{point:?}");
        assert!(replacement((0.0, 0.0), (1.0, 1.0), (2.0, 1.0), (0.0, 0.0)).is_none());
    }
}
