use super::Vertex;

/// Collects the visible pieces of one line or ring.
#[derive(Debug, Default)]
pub struct Cutter {
    /// The pieces so far.
    pub pieces: Vec<Vec<Vertex>>,
    /// Whether the line met the edge.
    pub is_cut: bool,
    /// Whether a vertex lies so close to the edge that its side depends on its neighbours.
    pub is_near: bool,
    open: bool,
}

impl Cutter {
    /// Adds a visible vertex to the open piece, or to a new one.
    pub fn point(&mut self, vertex: Vertex) {
        match self.pieces.last_mut() {
            Some(piece) if self.open => piece.push(vertex),
            _ => self.pieces.push(vec![vertex]),
        }
        self.open = true;
    }

    /// Begins a new piece at a vertex on the edge.
    pub fn enter(&mut self, vertex: Vertex) {
        self.open = false;
        self.is_cut = true;
        self.point(vertex);
    }

    /// Ends the open piece at a vertex on the edge.
    pub fn leave(&mut self, vertex: Vertex) {
        self.point(vertex);
        self.hide();
    }

    /// Ends the open piece, if any.
    pub fn hide(&mut self) {
        self.is_cut |= self.open;
        self.open = false;
    }

    /// Joins the last piece of a cut ring to the first, where the ring began at a visible vertex.
    ///
    /// The last piece must end with the vertex with which the first begins.
    pub(super) fn join_ends(&mut self, begins_visible: bool) {
        if begins_visible && self.is_cut && self.pieces.len() > 1 {
            let first = self.pieces.remove(0);
            if let Some(last) = self.pieces.last_mut() {
                last.extend_from_slice(first.get(1..).unwrap_or(&[]));
            }
        }
    }
}

/// Returns the line with its first vertex once more at the end if it is closed.
pub(super) fn with_end(line: &[Vertex], closed: bool) -> impl Iterator<Item = Vertex> + '_ {
    let end = if closed { line.first() } else { None };
    line.iter().chain(end).copied()
}
