use super::{BorderClass, Topology};

/// What an arc is under a worldview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArcKind {
    /// Land on one side only.
    Coast,
    /// Land on both sides.
    Border(BorderClass),
    /// In no ring.
    Unused,
}

/// An arc with the units on its sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeshArc {
    /// How it is drawn.
    pub kind: ArcKind,
    /// Index of the first unit whose ring uses it.
    pub a: Option<usize>,
    /// Index of the second; `None` at a coast.
    pub b: Option<usize>,
}

/// Returns for each arc of [`Topology::arcs`] how it is drawn under the worldview with index `worldview`.
///
/// A border between two units that one country owns is [`BorderClass::Hidden`], unless a row of [`Topology::pairs`]
/// says otherwise; of several rows, one for this worldview goes before one for all, then one for this arc before one
/// for the whole border.
pub fn mesh(topology: &Topology, worldview: usize) -> Vec<MeshArc> {
    let mut arcs = Vec::new();
    for _ in &topology.arcs {
        arcs.push(MeshArc { kind: ArcKind::Unused, a: None, b: None });
    }
    for (index, unit) in topology.units.iter().enumerate() {
        for used in unit.polygons.iter().flatten().flatten() {
            let Some(arc) = arcs.get_mut(used.arc as usize) else { continue };
            match arc.a {
                None => arc.a = Some(index),
                Some(_) => arc.b = Some(index),
            }
        }
    }
    for (index, arc) in arcs.iter_mut().enumerate() {
        arc.kind = match (arc.a, arc.b) {
            (Some(a), Some(b)) => ArcKind::Border(class(topology, worldview, index as u32, a, b)),
            (Some(_), None) => ArcKind::Coast,
            _ => ArcKind::Unused,
        };
    }
    arcs
}

fn class(topology: &Topology, worldview: usize, arc: u32, a: usize, b: usize) -> BorderClass {
    let mut best = (0, BorderClass::International);
    if a == b || topology.owner(worldview, a) == topology.owner(worldview, b) {
        best.1 = BorderClass::Hidden;
    }
    for pair in &topology.pairs {
        let is_here = (pair.a, pair.b) == (a, b) || (pair.a, pair.b) == (b, a);
        let is_now = pair.worldview.is_none_or(|known| known == worldview);
        if !is_here || !is_now || !(pair.arcs.is_empty() || pair.arcs.contains(&arc)) {
            continue;
        }
        let rank = 1 + 2 * usize::from(pair.worldview.is_some()) + usize::from(!pair.arcs.is_empty());
        if rank > best.0 {
            best = (rank, pair.class);
        }
    }
    best.1
}
