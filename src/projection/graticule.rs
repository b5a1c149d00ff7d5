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
    let meridians = numbers(-180.0, 180.0 - 1e-9, step_deg)
        .map(|lon| numbers(-90.0, 90.0, PRECISION).map(|lat| LonLat::new(lon, lat)).collect());
    let first = (-90.0 / step_deg).floor() * step_deg + step_deg;
    let parallels = numbers(first, 90.0 - 1e-9, step_deg)
        .map(|lat| numbers(-180.0, 180.0, PRECISION).map(|lon| LonLat::new(lon, lat)).collect());
    meridians.chain(parallels).collect()
}

fn numbers(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    (0..).map(move |index| from + f64::from(index) * step).take_while(move |&number| number <= to)
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
