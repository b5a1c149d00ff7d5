use super::Projection;
use crate::clip::Cutter;
use crate::geo::{LonLat, Point, Rect};
use crate::path::{Area, Bounds, Lines, PathData};
use crate::stream::Sink;
use crate::topology::{ArcRef, Topology};

/// A geography's arcs, each projected once, so that neighbours share every point of their border.
///
/// Only polygons with an arc that the clip touches go through the whole pipeline.
pub struct ProjectedArcs<'a> {
    topology: &'a Topology,
    projection: &'a Projection,
    /// Px, resampled; `None` where the clip touches the arc or hides it.
    arcs: Vec<Option<Vec<Point>>>,
}

impl<'a> ProjectedArcs<'a> {
    /// Projects every arc.
    pub fn new(topology: &'a Topology, projection: &'a Projection) -> Self {
        let arcs = topology.arcs.iter().map(|arc| project_whole(arc, projection)).collect();
        Self { topology, projection, arcs }
    }

    /// Returns the path text of a unit, empty if none of it is visible.
    pub fn unit_path(&self, unit: usize) -> String {
        let mut path = PathData::default();
        self.draw_unit(unit, &mut path);
        path.text
    }

    /// Returns the rectangle round the visible part of a unit in px, or `None` if nothing of it is visible.
    pub fn unit_bounds(&self, unit: usize) -> Option<Rect> {
        let mut bounds = Bounds::default();
        self.draw_unit(unit, &mut bounds);
        bounds.rect()
    }

    /// Returns the area of the largest visible part of a unit in px².
    pub fn unit_area(&self, unit: usize) -> f64 {
        let mut area = Area::default();
        self.draw_unit(unit, &mut area);
        area.largest
    }

    /// Returns the path text of these arcs as lines: borders, coasts.
    pub fn arcs_path(&self, arcs: impl IntoIterator<Item = usize>) -> String {
        let mut path = PathData::default();
        for arc in arcs {
            self.draw_arc(arc, &mut path);
        }
        path.text
    }

    /// Draws the polygons of a unit.
    pub fn draw_unit(&self, unit: usize, sink: &mut dyn Sink) {
        let polygons = self.topology.units.get(unit).map(|unit| unit.polygons.as_slice()).unwrap_or_default();
        for polygon in polygons {
            if self.is_whole(polygon) {
                sink.polygon_start();
                for ring in polygon {
                    sink.line_start();
                    self.ring_points(ring).for_each(|point| sink.point(point.x, point.y));
                    sink.line_end();
                }
                sink.polygon_end();
            } else {
                let rings: Vec<Vec<LonLat>> = polygon.iter().map(|ring| self.ring_places(ring)).collect();
                self.projection.draw_polygon(&rings, sink);
            }
        }
    }

    /// Draws an arc as a line.
    pub fn draw_arc(&self, arc: usize, sink: &mut dyn Sink) {
        match (self.arcs.get(arc), self.topology.arcs.get(arc)) {
            (Some(Some(points)), _) => {
                sink.line_start();
                points.iter().for_each(|point| sink.point(point.x, point.y));
                sink.line_end();
            }
            (_, Some(places)) => self.projection.draw_line(places, sink),
            _ => {}
        }
    }

    /// Returns whether a polygon is drawn just as its arcs are: the clip touches none of them, and what is
    /// inside its exterior ring is not the rest of the globe.
    fn is_whole(&self, polygon: &[Vec<ArcRef>]) -> bool {
        let untouched = |used: &ArcRef| matches!(self.arcs.get(used.arc as usize), Some(Some(_)));
        if !polygon.iter().flatten().all(untouched) {
            return false;
        }
        let Some(exterior) = polygon.first() else { return false };
        let mut area = 0.0;
        let mut last: Option<Point> = None;
        for point in self.ring_points(exterior).chain(self.ring_points(exterior).next()) {
            if let Some(last) = last {
                area += last.x * point.y - last.y * point.x;
            }
            last = Some(point);
        }
        area > 0.0
    }

    /// Returns the points of a ring of projected arcs, none repeated at the end.
    fn ring_points<'b>(&'b self, ring: &'b [ArcRef]) -> impl Iterator<Item = Point> + 'b {
        ring.iter().flat_map(move |used| {
            let points = self.arcs.get(used.arc as usize).and_then(Option::as_deref).unwrap_or_default();
            walk(points, used.reversed)
        })
    }

    /// Returns the places of a ring, none repeated at the end.
    fn ring_places(&self, ring: &[ArcRef]) -> Vec<LonLat> {
        let arc = |used: &ArcRef| self.topology.arcs.get(used.arc as usize).map(Vec::as_slice).unwrap_or_default();
        ring.iter().flat_map(|used| walk(arc(used), used.reversed)).collect()
    }
}

/// Returns an arc's points from its start, or from its end, without the last: the next arc starts there.
fn walk<T: Copy>(points: &[T], reversed: bool) -> impl Iterator<Item = T> + '_ {
    let count = points.len();
    (0..count.saturating_sub(1))
        .filter_map(move |index| points.get(if reversed { count - 1 - index } else { index }))
        .copied()
}

/// Returns an arc in px, or `None` if any of it is cut off or lies on the cut.
fn project_whole(arc: &[LonLat], projection: &Projection) -> Option<Vec<Point>> {
    let rotated: Vec<[f64; 2]> = arc.iter().map(|&at| projection.rotated(at).into()).collect();
    let mut cutter = Cutter::default();
    projection.edge().cut(&rotated, false, &mut cutter);
    if cutter.is_cut || cutter.is_near || cutter.pieces.is_empty() {
        return None;
    }
    let mut lines = Lines::default();
    let mut resample = projection.resample(&mut lines);
    resample.line_start();
    for [lambda, phi] in rotated {
        resample.point(lambda, phi);
    }
    resample.line_end();
    lines.lines.pop().filter(|points| points.iter().all(|&point| projection.in_frame(point)))
}
