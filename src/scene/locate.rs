//! Which unit lies at a place: for labels that must know what they would cover.

use crate::geo::LonLat;
use crate::topology::{ArcRef, Topology};

/// The corners of a polygon's box: west and east relative to its first point, south, north.
struct Extent {
    unit: usize,
    polygon: usize,
    middle: f64,
    half: f64,
    south: f64,
    north: f64,
}

/// Finds the unit at a place, quickly enough for some thousand questions a layout.
pub struct Locator {
    extents: Vec<Extent>,
}

impl Locator {
    /// Returns a locator for all units of `topology`.
    pub fn new(topology: &Topology) -> Self {
        let mut extents = Vec::new();
        for (unit, shape) in topology.units.iter().enumerate() {
            for (polygon, rings) in shape.polygons.iter().enumerate() {
                if let Some(ring) = rings.first() {
                    extents.push(extent(topology, unit, polygon, ring));
                }
            }
        }
        Self { extents }
    }

    /// Returns the index of the unit at `at`, or `None` at sea. Edges count as straight in lon, lat. `topology` must be
    /// the one that the locator was made for.
    pub fn unit(&self, topology: &Topology, at: LonLat) -> Option<usize> {
        self.extents
            .iter()
            .filter(|e| e.south <= at.lat && at.lat <= e.north && wrap(at.lon - e.middle).abs() <= e.half)
            .find(|e| inside(topology, e, at))
            .map(|e| e.unit)
    }
}

fn inside(topology: &Topology, extent: &Extent, at: LonLat) -> bool {
    let rings = topology.units.get(extent.unit).and_then(|u| u.polygons.get(extent.polygon));
    let mut odd = false;
    for ring in rings.into_iter().flatten() {
        let mut last: Option<(f64, f64)> = None;
        walk(topology, ring, |point| {
            let x = wrap(point.lon - at.lon);
            if let Some((x0, lat0)) = last {
                // an edge that steps over the far side of the globe cannot pass above the place
                let crosses = (x0 < 0.0) != (x < 0.0) && (x - x0).abs() < 180.0;
                if crosses && lat0 + (point.lat - lat0) * (-x0 / (x - x0)) > at.lat {
                    odd = !odd;
                }
            }
            last = Some((x, point.lat));
        });
    }
    odd
}

/// Returns `lon` brought into -180 to 180 degrees.
fn wrap(lon: f64) -> f64 {
    // the remainder operator would bring 128-bit division into the reader's download
    lon - 360.0 * ((lon + 180.0) / 360.0).floor()
}

fn walk(topology: &Topology, ring: &[ArcRef], mut visit: impl FnMut(LonLat)) {
    for step in ring {
        let Some(arc) = topology.arcs.get(step.arc as usize) else { continue };
        if step.reversed {
            arc.iter().rev().for_each(|&p| visit(p));
        } else {
            arc.iter().for_each(|&p| visit(p));
        }
    }
}

fn extent(topology: &Topology, unit: usize, polygon: usize, ring: &[ArcRef]) -> Extent {
    let (mut south, mut north) = (90.0_f64, -90.0_f64);
    let (mut first, mut west, mut east, mut last) = (None, 0.0_f64, 0.0_f64, 0.0_f64);
    walk(topology, ring, |point| {
        let start = *first.get_or_insert(point.lon);
        // unrolled: each step goes the short way, so a ring across 180° keeps its true width
        last += wrap(point.lon - start - last);
        west = west.min(last);
        east = east.max(last);
        south = south.min(point.lat);
        north = north.max(point.lat);
    });
    if (east - west) > 300.0 {
        // a ring round a pole holds the pole
        if south + north < 0.0 {
            south = -90.0;
        } else {
            north = 90.0;
        }
    }
    let middle = first.unwrap_or(0.0) + (west + east) / 2.0;
    Extent { unit, polygon, middle, half: (east - west) / 2.0 + 1e-9, south, north }
}
