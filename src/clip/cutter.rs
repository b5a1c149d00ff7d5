use super::edge::{BEYOND, NEAR};
use super::{Edge, Vertex};

/// Collects the visible pieces of one line or ring.
#[derive(Debug, Default)]
pub struct Cutter {
    /// The pieces so far.
    pub(super) pieces: Vec<Vec<Vertex>>,
    /// Whether the line met the edge.
    pub(super) is_cut: bool,
    /// Whether a vertex lies so close to the edge that its side depends on its neighbours.
    pub(super) is_near: bool,
    /// Whether all of the line lies in one visible zone: it is its only piece, and no other is made of it.
    pub(super) is_whole: bool,
    /// Whether all of the line lies in one hidden zone.
    pub(super) is_beyond: bool,
    /// Vertices of the line, about as many as the first piece will have.
    length: usize,
    has_begun: bool,
    is_open: bool,
}

impl Cutter {
    /// Cuts a line; a `closed` line also runs from its last vertex to its first.
    pub(super) fn new(edge: &dyn Edge, line: &[Vertex], closed: bool) -> Self {
        let mut out = Self { length: line.len() + 1, ..Self::default() };
        // A vertex on the cut belongs to the side it is reached from, so begin at one with a side of its own.
        let (mut begin, mut shared) = (0, u8::MAX);
        for (index, &vertex) in line.iter().enumerate().rev() {
            let zones = edge.zones(vertex);
            shared &= zones;
            if zones == NEAR {
                out.is_near = true;
            } else {
                begin = index;
            }
        }
        // Most lines the edge does not touch.
        out.is_beyond = shared & BEYOND != 0;
        if shared & !NEAR != 0 {
            out.is_whole = !out.is_beyond;
            return out;
        }
        let Some(&(mut last)) = line.get(begin) else { return out };
        if !closed {
            begin = 0;
        }
        let starts_visible = edge.is_visible(line[begin]);
        for step in 0..line.len() + usize::from(closed) {
            let vertex = edge.settle(last, line[(begin + step) % line.len()]);
            if step > 0 {
                edge.side(last, vertex, &mut out);
            } else if starts_visible {
                out.point(vertex);
            }
            out.has_begun = true;
            last = vertex;
        }
        if closed && starts_visible {
            // The last piece ends with the vertex with which the first begins.
            if !out.is_cut {
                out.pieces[0].pop();
            } else if out.pieces.len() > 1 {
                let first = std::mem::take(&mut out.pieces[0]);
                if let Some(last) = out.pieces.last_mut() {
                    last.extend_from_slice(&first[1..]);
                }
            }
        }
        out
    }

    /// Adds a visible vertex to the open piece, or to a new one.
    pub fn point(&mut self, vertex: Vertex) {
        if !self.is_open {
            self.is_cut |= self.has_begun;
            self.is_open = true;
            self.pieces.push(Vec::with_capacity(self.length));
        }
        if let Some(piece) = self.pieces.last_mut() {
            piece.push(vertex);
        }
    }

    /// Begins a new piece at a vertex on the edge.
    pub fn enter(&mut self, vertex: Vertex) {
        self.is_open = false;
        self.point(vertex);
    }

    /// Ends the open piece at a vertex on the edge.
    pub fn leave(&mut self, vertex: Vertex) {
        self.point(vertex);
        self.hide();
    }

    /// Ends the open piece, if any.
    pub fn hide(&mut self) {
        self.is_cut |= self.is_open;
        self.is_open = false;
    }
}
