use crate::geo::LonLat;

/// Degrees between the vertices of a line of the net, close enough for parallels to be drawn as such.
const PRECISION: f64 = 2.5;

/// Returns the meridians and parallels at multiples of `step_deg`, each as a line of places.
///
/// Every meridian runs from pole to pole; the parallels run once round and leave out the poles.
/// Nothing comes back for a step that is not between 1° and 90°.
pub fn graticule(step_deg: f64) -> Vec<Vec<LonLat>> {
    if !(1.0..=90.0).contains(&step_deg) {
        return Vec::new();
    }
    let mut net = Vec::new();
    let mut lon = -180.0;
    while lon < 180.0 - 1e-9 {
        let mut meridian = Vec::new();
        let mut lat = -90.0;
        while lat <= 90.0 {
            meridian.push(LonLat::new(lon, lat));
            lat += PRECISION;
        }
        net.push(meridian);
        lon += step_deg;
    }
    let mut lat = (-90.0 / step_deg).floor() * step_deg + step_deg;
    while lat < 90.0 - 1e-9 {
        let mut parallel = Vec::new();
        let mut lon = -180.0;
        while lon <= 180.0 {
            parallel.push(LonLat::new(lon, lat));
            lon += PRECISION;
        }
        net.push(parallel);
        lat += step_deg;
    }
    net
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn net_of_30_degrees() {
        let net = graticule(30.0);
        assert_eq!(net.len(), 12 + 5);
        assert!(net.iter().flatten().all(|place| place.is_valid()));
        assert!(net.iter().any(|line| line.iter().all(|place| place.lat == 0.0)));
    }

    #[test]
    fn no_net_without_a_step() {
        for step in [0.0, -5.0, f64::NAN, 400.0] {
            assert!(graticule(step).is_empty());
        }
    }
}
