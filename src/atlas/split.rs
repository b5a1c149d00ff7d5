use super::arcs::Network;
use super::tables::Border;
use super::vertex::Vertex;
use crate::topology::ArcRef;

/// Cuts border arcs where they enter or leave a border row's boxes.
///
/// Returns for each arc the row that it belongs to: one with boxes, for the part within them.
pub(super) fn split(network: &mut Network, borders: &[Border]) -> Vec<Option<usize>> {
    let owners = owners(network);
    let mut pieces: Vec<Vec<u32>> = Vec::with_capacity(network.arcs.len());
    let mut arcs = Vec::new();
    let mut rows = Vec::new();
    for (arc, owners) in std::mem::take(&mut network.arcs).into_iter().zip(owners) {
        let row_at = |a: Vertex, b: Vertex| {
            borders.iter().position(|row| {
                !row.boxes.is_empty() && owners == [row.a.min(row.b), row.a.max(row.b)] && row.holds(a, b)
            })
        };
        let mut parts = Vec::new();
        let mut part = vec![arc[0]];
        let mut row = row_at(arc[0], arc[1]);
        for (at, &vertex) in arc.iter().enumerate().skip(1) {
            part.push(vertex);
            let next = arc.get(at + 1).map(|after| row_at(vertex, *after));
            if next != Some(row) {
                parts.push(arcs.len() as u32);
                arcs.push(std::mem::replace(&mut part, vec![vertex]));
                rows.push(row);
                row = next.flatten();
            }
        }
        pieces.push(parts);
    }
    network.arcs = arcs;
    for ring in network.shapes.iter_mut().flatten().flatten() {
        let whole = |used: &ArcRef| {
            let mut parts: Vec<ArcRef> =
                pieces[used.arc as usize].iter().map(|arc| ArcRef { arc: *arc, reversed: used.reversed }).collect();
            if used.reversed {
                parts.reverse();
            }
            parts
        };
        *ring = ring.iter().flat_map(whole).collect();
    }
    rows
}

/// Returns the units on the sides of each arc, in order.
fn owners(network: &Network) -> Vec<Vec<usize>> {
    let mut owners = vec![Vec::new(); network.arcs.len()];
    for (unit, shape) in network.shapes.iter().enumerate() {
        for arc in shape.iter().flatten().flatten() {
            owners[arc.arc as usize].push(unit);
        }
    }
    owners
}
