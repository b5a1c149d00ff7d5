//! The shipped geography, and the rings of its units.
#![allow(dead_code, reason = "each test binary uses its part")]

use alliance_map::geo::{LonLat, Vector};
use alliance_map::topology::{decode, Topology, Unit};

/// Returns the shipped geography.
pub(crate) fn shipped() -> Topology {
    decode(&std::fs::read("data/geography/world.bin").unwrap()).unwrap()
}

/// Returns the shipped geography in finer lines.
pub(crate) fn fine() -> Topology {
    decode(&std::fs::read("data/geography/world-fine.bin").unwrap()).unwrap()
}

/// Returns the places of an arc as the file has them: steps of its grid, all of them whole parts of a power of two.
pub(crate) fn degrees(arc: &[Vector]) -> Vec<LonLat> {
    let round = |degrees: f64| (degrees * f64::from(1 << 20)).round() / f64::from(1 << 20);
    arc.iter().map(|&at| LonLat::of(at)).map(|at| LonLat::new(round(at.lon), round(at.lat))).collect()
}

/// Returns the rings of a unit, none closed.
pub(crate) fn rings(world: &Topology, unit: &Unit) -> Vec<Vec<LonLat>> {
    let rings = unit.polygons.iter().flatten().map(|ring| {
        let mut places = Vec::new();
        for used in ring {
            let mut arc = degrees(&world.arcs[used.arc as usize]);
            if used.reversed {
                arc.reverse();
            }
            arc.pop();
            places.extend(arc);
        }
        places
    });
    rings.collect()
}
