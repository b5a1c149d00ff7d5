use super::vertex::{Polygon, Ring, Vertex, HALF};

/// How far from ±180° and the poles a vertex may be and still lie there, in millionths of a degree: 220 m.
const NEAR: i32 = 2_000;
/// How far apart the two sides of one place on ±180° may be, in millionths of a degree: 1 km.
const APART: i32 = 10_000;

/// Joins the parts of a unit that its source cuts at ±180°, and takes away edges along a pole.
///
/// A part that ends at ±180° without a counterpart stays as it is.
pub(super) fn stitch(polygons: &[Polygon]) -> Vec<Polygon> {
    let snapped: Vec<Polygon> = polygons.iter().map(|rings| rings.iter().map(snap).collect()).collect();
    let is_cut = |polygon: &Polygon| polygon.iter().any(has_cut);
    let (cut, mut stitched): (Vec<Polygon>, Vec<Polygon>) = snapped.into_iter().partition(is_cut);
    let (cut, holes): (Vec<Ring>, Vec<Ring>) = cut.into_iter().flatten().partition(has_cut);
    stitched.extend(join(cut.iter().flat_map(open).collect()).into_iter().map(|ring| vec![ring]));
    stitched.iter_mut().for_each(|rings| rings.retain(|ring| ring.len() > 2));
    stitched.retain(|rings| !rings.is_empty());
    // Which part a hole was in no longer matters: it goes to the first, and a fill of all rings comes out the same.
    if let Some(polygon) = stitched.last_mut() {
        polygon.extend(holes);
    }
    if stitched.is_empty() {
        return polygons.to_vec();
    }
    stitched
}

fn snap(ring: &Ring) -> Ring {
    let onto = |value: i32, edge: i32| if value.abs() >= edge - NEAR { edge * value.signum() } else { value };
    let mut snapped: Ring =
        ring.iter().map(|v| Vertex { lon: onto(v.lon, HALF), lat: onto(v.lat, HALF / 2) }).collect();
    snapped.dedup();
    snapped
}

fn edges(ring: &Ring) -> impl Iterator<Item = (Vertex, Vertex)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Whether an edge runs along ±180° or along a pole, where there is no border but the source's own cut.
fn along_cut(a: Vertex, b: Vertex) -> bool {
    a.lon.abs() == HALF && a.lon == b.lon || a.lat.abs() == HALF / 2 && a.lat == b.lat
}

fn has_cut(ring: &Ring) -> bool {
    edges(ring).any(|(a, b)| along_cut(a, b))
}

/// Cuts a ring at its edges along the cut; returns what is left of it.
fn open(ring: &Ring) -> Vec<Ring> {
    let Some(start) = edges(ring).position(|(a, b)| along_cut(a, b)) else { return Vec::new() };
    let mut chains = Vec::new();
    let mut chain = Ring::new();
    for offset in 1..=ring.len() {
        let (a, b) = (ring[(start + offset) % ring.len()], ring[(start + offset + 1) % ring.len()]);
        chain.push(a);
        if along_cut(a, b) {
            let done = std::mem::take(&mut chain);
            if done.len() > 1 {
                chains.push(done);
            }
        }
    }
    chains
}

/// Joins chains end to start into rings; a chain whose end has no counterpart closes on itself.
fn join(mut chains: Vec<Ring>) -> Vec<Ring> {
    let meet = |end: Option<&Vertex>, start: Option<&Vertex>| match (end, start) {
        (Some(end), Some(start)) => end.lon == -start.lon && (end.lat - start.lat).abs() <= APART,
        _ => false,
    };
    let mut rings = Vec::new();
    chains.reverse();
    while let Some(mut ring) = chains.pop() {
        while !meet(ring.last(), ring.first()) {
            let Some(next) = chains.iter().position(|chain| meet(ring.last(), chain.first())) else { break };
            ring.pop();
            ring.extend(chains.remove(next));
        }
        if meet(ring.last(), ring.first()) {
            ring.pop();
        }
        // One name for -180° and 180°.
        ring.iter_mut().filter(|vertex| vertex.lon == HALF).for_each(|vertex| vertex.lon = -HALF);
        rings.push(ring);
    }
    rings
}
