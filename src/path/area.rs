use crate::stream::Sink;

/// The sink that measures the area of everything drawn as polygons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// Px²: exterior rings, which run clockwise on the page, less the holes in them.
    pub total: f64,
    /// Px² of the largest ring.
    pub largest: f64,
    in_polygon: bool,
    ring: f64,
    first: Option<(f64, f64)>,
    last: (f64, f64),
}

impl Area {
    fn side(&mut self, (x, y): (f64, f64)) {
        self.ring += (self.last.0 * y - self.last.1 * x) / 2.0;
        self.last = (x, y);
    }
}

impl Sink for Area {
    fn point(&mut self, x: f64, y: f64) {
        match self.first {
            None => (self.first, self.last) = (Some((x, y)), (x, y)),
            Some(_) => self.side((x, y)),
        }
    }

    fn line_start(&mut self) {
        (self.first, self.ring) = (None, 0.0);
    }

    fn line_end(&mut self) {
        if let (Some(first), true) = (self.first, self.in_polygon) {
            self.side(first);
            self.total += self.ring;
            self.largest = self.largest.max(self.ring);
        }
    }

    fn polygon_start(&mut self) {
        self.in_polygon = true;
    }

    fn polygon_end(&mut self) {
        self.in_polygon = false;
    }

    fn sphere(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(area: &mut Area, points: &[(f64, f64)]) {
        area.line_start();
        points.iter().for_each(|&(x, y)| area.point(x, y));
        area.line_end();
    }

    #[test]
    fn holes_count_against_the_area_and_lines_not_at_all() {
        let mut area = Area::default();
        area.polygon_start();
        ring(&mut area, &[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        ring(&mut area, &[(2.0, 2.0), (2.0, 4.0), (4.0, 4.0), (4.0, 2.0)]);
        area.polygon_end();
        ring(&mut area, &[(0.0, 0.0), (50.0, 0.0), (50.0, 50.0)]);
        assert_eq!((area.total, area.largest), (96.0, 100.0));
    }
}
