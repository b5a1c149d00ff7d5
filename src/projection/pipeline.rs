use super::RawProjection;
use crate::clip::{clip, outline, Antimeridian, Cut, Edge, Rectangle, Vertex};
use crate::geo::{dot, LonLat, Point, Rect, Rotation, Vector};
use crate::path::Lines;

/// A way to draw the globe on the page.
///
/// # Example
/// ```
/// use alliance_map::geo::{LonLat, Point, Rotation};
/// use alliance_map::projection::{Patterson, Projection};
/// let pacific = Projection::new(&Patterson).rotate(Rotation::new([-150.0, 0.0, 0.0])).scale(160.0).translate(Point::new(500.0, 250.0));
/// let tokyo = LonLat::new(139.69, 35.69);
/// let point = pacific.project(tokyo).unwrap();
/// assert!((point.x - 471.21).abs() < 0.01);
/// let back = pacific.invert(point).unwrap();
/// assert!((back.lon - tokyo.lon).abs() < 1e-9 && (back.lat - tokyo.lat).abs() < 1e-9);
/// ```
pub struct Projection {
    raw: &'static dyn RawProjection,
    rotation: Rotation,
    edge: &'static dyn Edge,
    pub(super) scale: f64,
    pub(super) translate: Point,
    pub(super) precision: f64,
    /// Cosine of the angle below which a line's vertices are left out, and the px² above which a ring that turned over is
    /// no such line's doing.
    near: f64,
    pub(super) slack: f64,
    frame: Rectangle,
}

impl Projection {
    /// Returns the projection of the whole globe, uncut by a frame, one px to the radius, centre at 0, 0.
    pub fn new(raw: &'static dyn RawProjection) -> Self {
        Self {
            raw,
            rotation: const { Rotation::new([0.0; 3]) },
            edge: &Antimeridian,
            scale: 1.0,
            translate: Point::default(),
            precision: 0.3,
            near: f64::INFINITY,
            slack: 0.0,
            frame: Rectangle::BOUNDLESS,
        }
    }

    /// Turns the globe. Default: 0°, 0° is the centre.
    pub fn rotate(mut self, rotation: Rotation) -> Self {
        self.rotation = rotation;
        self
    }

    /// Sets the edge of what is drawn of the globe. Default: all, cut along the antimeridian.
    pub fn clip(mut self, edge: &'static dyn Edge) -> Self {
        self.edge = edge;
        self
    }

    /// Sets the globe's radius in px. Default: 1.
    pub fn scale(mut self, scale: f64) -> Self {
        self.scale = scale;
        self
    }

    /// Sets where the centre of the map falls, in px. Default: 0, 0.
    pub fn translate(mut self, translate: Point) -> Self {
        self.translate = translate;
        self
    }

    /// Sets how far in px a drawn line may stray from the curve it stands for. Default: 0.3, unseen on
    /// screens; 0.2 suits bold lines; 0 adds no points.
    pub fn precision(mut self, precision: f64) -> Self {
        // No side is too long for it then.
        self.precision = if precision == 0.0 { f64::INFINITY } else { precision };
        self
    }

    /// Leaves out of lines, of which no end, what is less than this many px from the vertex before: for a map that moves. Of
    /// polygons nothing is left out. Default: 0. To be called after the scale is set.
    pub fn coarse(mut self, px: f64) -> Self {
        let angle = px / self.scale;
        self.near = 1.0 - angle * angle / 2.0;
        self.slack = px * px;
        self
    }

    /// Sets the frame beyond which nothing is drawn. Default: none.
    pub fn extent(mut self, extent: Rect) -> Self {
        self.frame = Rectangle::new(extent);
        self
    }

    /// Returns where a place falls on the page, or `None` if it is cut off.
    ///
    /// # Units
    /// - `at`: degrees.
    /// - returns: px, y down.
    pub fn project(&self, at: LonLat) -> Option<Point> {
        self.show(at.vector())
    }

    /// Returns the same of a unit vector.
    pub fn show(&self, at: Vector) -> Option<Point> {
        self.reach(at).filter(|point| self.frame.is_visible([point.x, point.y, 0.0]))
    }

    /// Returns where a unit vector falls, in the frame or beyond it, or `None` if the projection has no place for it.
    pub fn reach(&self, at: Vector) -> Option<Point> {
        let turned = self.rotation.apply(at);
        let [x, y, _] = self.on_page(turned);
        self.edge.is_visible(turned).then_some(Point { x, y })
    }

    /// Returns the place drawn at a point, or `None` if the point is off the globe or cut off.
    ///
    /// # Units
    /// - `at`: px, y down.
    /// - returns: degrees.
    #[cfg(feature = "cli")]
    pub fn invert(&self, at: Point) -> Option<LonLat> {
        let (x, y) = ((at.x - self.translate.x) / self.scale, (self.translate.y - at.y) / self.scale);
        let turned = self.raw.invert(x, y)?;
        (self.edge.is_visible(turned) && self.frame.is_visible([at.x, at.y, 0.0]))
            .then(|| LonLat::of(self.rotation.invert(turned)))
    }

    /// Draws lines whose neighbouring vertices are joined by great circles, or, if they are `closed`, the polygon whose
    /// rings they are: exterior first, clockwise on the map, no vertex repeated at the end.
    pub fn draw(&self, lines: &[Vec<LonLat>], closed: bool) -> Lines {
        let mut vectors = Vec::new();
        for line in lines {
            vectors.push(LonLat::vectors(line));
        }
        self.draw_vectors(&vectors, closed)
    }

    /// Draws the same, of unit vectors.
    pub fn draw_vectors(&self, lines: &[Vec<Vector>], closed: bool) -> Lines {
        let mut turned = Vec::new();
        for line in lines {
            let mut vertices = Vec::with_capacity(line.len());
            let mut kept = [0.0; 3];
            for (index, &vertex) in line.iter().enumerate() {
                let is_end = closed || index == 0 || index + 1 == line.len();
                if is_end || dot(kept, vertex) < self.near {
                    kept = vertex;
                    vertices.push(self.rotation.apply(vertex));
                }
            }
            turned.push(vertices);
        }
        self.draw_cut(&clip(self.edge, turned, closed), closed)
    }

    /// Draws the outline of the globe, or of the part of it that the map shows.
    pub fn draw_sphere(&self) -> Lines {
        self.draw_cut(&Cut { lines: vec![outline(self.edge)], is_clear: false }, true)
    }

    fn draw_cut(&self, cut: &Cut, closed: bool) -> Lines {
        let mut drawn = Vec::new();
        for line in &cut.lines {
            drawn.push(self.resample(line, closed));
        }
        let framed = clip(&self.frame, drawn, closed);
        let mut lines = Vec::new();
        for line in &framed.lines {
            let mut points = Vec::with_capacity(line.len());
            for &[x, y, _] in line {
                points.push(Point { x, y });
            }
            lines.push(points);
        }
        Lines { lines, closed, is_clear: cut.is_clear && framed.is_clear }
    }

    /// Returns where a vertex falls on the page, in the frame or not.
    pub(super) fn on_page(&self, at: Vector) -> Vertex {
        let (x, y) = self.raw.project(at);
        [self.translate.x + self.scale * x, self.translate.y - self.scale * y, 0.0]
    }
}
