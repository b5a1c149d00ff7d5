use crate::geo::{LonLat, Vector};

/// Degrees between the vertices of a parallel, close enough for it to be drawn as one.
const PRECISION: f64 = 2.5;
/// The same of a meridian, which is a great circle: between them the projection adds what it needs.
const QUARTER: f64 = 90.0;

/// Returns the meridians and parallels at multiples of `step_deg`, each as a line of unit vectors.
///
/// Every meridian runs from pole to pole; the parallels run once round and leave out the poles.
/// Nothing comes back for a step that is not between 1° and 90°.
pub fn graticule(step_deg: f64) -> Vec<Vec<Vector>> {
    if !(1.0..=90.0).contains(&step_deg) {
        return Vec::new();
    }
    let mut net = Vec::new();
    for &(span, length) in &[(180.0, 90.0), (90.0, 180.0)] {
        let is_meridian = span > length;
        let precision = if is_meridian { QUARTER } else { PRECISION };
        let mut at = (-span / step_deg).ceil() * step_deg;
        while at < span - 1e-9 {
            let mut line = Vec::new();
            let mut along = -length;
            while along <= length {
                let (lon, lat) = if is_meridian { (at, along) } else { (along, at) };
                line.push(LonLat::new(lon, lat).vector());
                along += precision;
            }
            if is_meridian || at > -span {
                net.push(line);
            }
            at += step_deg;
        }
    }
    net
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::dot;

    #[test]
    fn net_of_30_degrees() {
        let net = graticule(30.0);
        assert_eq!(net.len(), 12 + 5);
        assert!(net.iter().flatten().all(|&at| (dot(at, at) - 1.0).abs() < 1e-12));
        assert!(net.iter().any(|line| line.iter().all(|at| at[2] == 0.0)));
    }

    #[test]
    fn no_net_without_a_step() {
        for step in [0.0, -5.0, f64::NAN, 400.0] {
            assert!(graticule(step).is_empty());
        }
    }
}
