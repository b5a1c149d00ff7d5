//! Names of oceans: the last to be placed and the first to go.

use crate::geo::LonLat;

/// The message key of an ocean's name and the places where it may stand, best first.
pub(super) static OCEANS: [(&str, &[LonLat]); 5] = [
    ("ocean.pacific", &[LonLat::new(-165.0, 22.0), LonLat::new(-150.0, 5.0), LonLat::new(-140.0, -25.0)]),
    ("ocean.indian", &[LonLat::new(85.0, -22.0), LonLat::new(75.0, -32.0)]),
    ("ocean.atlantic", &[LonLat::new(-40.0, 32.0), LonLat::new(-28.0, -12.0)]),
    ("ocean.arctic", &[LonLat::new(-165.0, 78.0), LonLat::new(170.0, 79.0)]),
    ("ocean.southern", &[LonLat::new(160.0, -54.5), LonLat::new(-120.0, -54.5)]),
];
