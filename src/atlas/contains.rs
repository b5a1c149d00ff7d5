use crate::geo::LonLat;

/// Returns whether a place lies inside rings that are straight in lon, lat and may run across ±180°.
///
/// The rule is even-odd along the meridian to the north pole, which must lie outside. A place on an edge may be either.
pub fn contains<'a>(rings: impl IntoIterator<Item = &'a [LonLat]>, place: LonLat) -> bool {
    let mut inside = false;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let start = wrap(a.lon - place.lon);
            let end = start + wrap(b.lon - a.lon);
            if (start > 0.0) != (end > 0.0) {
                let lat = a.lat + (b.lat - a.lat) * start / (start - end);
                inside ^= lat > place.lat;
            }
        }
    }
    inside
}

/// Brings a difference of longitudes into -180 to 180.
fn wrap(lon: f64) -> f64 {
    (lon + 180.0).rem_euclid(360.0) - 180.0
}
