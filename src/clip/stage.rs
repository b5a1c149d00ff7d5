use super::rejoin::rejoin;
use super::{Cutter, Edge, Vertex};
use crate::stream::Sink;

/// The stage that passes on only what lies on the visible side of an edge.
pub struct ClipStage<'a> {
    edge: &'a dyn Edge,
    sink: &'a mut dyn Sink,
    line: Vec<Vertex>,
    rings: Vec<Vec<Vertex>>,
    in_polygon: bool,
}

impl<'a> ClipStage<'a> {
    /// Returns the stage that cuts along `edge` and writes to `sink`.
    pub fn new(edge: &'a dyn Edge, sink: &'a mut dyn Sink) -> Self {
        Self { edge, sink, line: Vec::new(), rings: Vec::new(), in_polygon: false }
    }

    fn draw(&mut self, vertices: &[Vertex]) {
        self.sink.line_start();
        for &[x, y] in vertices {
            self.sink.point(x, y);
        }
        self.sink.line_end();
    }
}

impl Sink for ClipStage<'_> {
    fn point(&mut self, x: f64, y: f64) {
        self.line.push([x, y]);
    }

    fn line_start(&mut self) {
        self.line.clear();
    }

    fn line_end(&mut self) {
        let line = std::mem::take(&mut self.line);
        if self.in_polygon {
            self.rings.push(line);
            return;
        }
        let mut cutter = Cutter::default();
        self.edge.cut(&line, false, &mut cutter);
        for piece in cutter.pieces.iter().filter(|piece| piece.len() > 1) {
            self.draw(piece);
        }
    }

    fn polygon_start(&mut self) {
        self.in_polygon = true;
        self.rings.clear();
    }

    fn polygon_end(&mut self) {
        self.in_polygon = false;
        let rings = std::mem::take(&mut self.rings);
        let mut open = Vec::new();
        let mut is_cut = false;
        self.sink.polygon_start();
        for ring in &rings {
            let mut cutter = Cutter::default();
            self.edge.cut(ring, true, &mut cutter);
            is_cut |= cutter.is_cut;
            if cutter.is_cut {
                open.extend(cutter.pieces.into_iter().filter(|piece| piece.len() > 1));
            } else if let Some(whole) = cutter.pieces.first() {
                self.draw(whole);
            }
        }
        if is_cut {
            rejoin(&open, self.edge, self.sink);
        } else if self.edge.is_inside(&rings) {
            self.edge.outline(self.sink);
        }
        self.sink.polygon_end();
    }

    fn sphere(&mut self) {
        self.sink.polygon_start();
        self.edge.outline(self.sink);
        self.sink.polygon_end();
    }
}
