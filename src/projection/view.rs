use super::{band, Patterson, Projection, RawProjection};
use crate::clip::{Antimeridian, Edge};
use crate::geo::{Rotation, Vector};

/// A way of showing the globe that a reader can choose.
pub struct View {
    /// The name by which a page asks for it.
    pub name: &'static str,
    raw: &'static dyn RawProjection,
    rotation: Rotation,
    edge: &'static dyn Edge,
    reach: &'static [Vector],
}

/// The views, the default first.
pub const VIEWS: &[View] = &[
    // Cut at 30°W, where only Greenland and Antarctica are cut and no tie between Europe, East Asia and
    // Oceania or across the Pacific is broken.
    View {
        name: "pacific",
        raw: &Patterson,
        rotation: Rotation::new([-150.0, 0.0, 0.0]),
        edge: &Antimeridian,
        reach: &band(-57.0, 84.0),
    },
];

impl View {
    /// Returns the view with this name.
    pub fn by_name(name: &str) -> Option<&'static Self> {
        VIEWS.iter().find(|view| view.name == name)
    }

    /// Returns the projection that fills a picture of this width, and the picture's height, both in px.
    pub fn projection(&self, width: f64) -> (Projection, f64) {
        Projection::new(self.raw).rotate(self.rotation).clip(self.edge).fit(self.reach, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::LonLat;

    #[test]
    fn pacific_shows_57_south_to_84_north_across_the_full_width() {
        let (projection, height) = VIEWS[0].projection(1000.0);
        assert!((height - 449.0).abs() < 1.0, "{height}");
        let corner = |lon, lat| projection.project(LonLat::new(lon, lat));
        let north_west = corner(-29.999, 83.999).unwrap();
        assert!(north_west.x < 0.01 && north_west.y < 0.01, "{north_west:?}");
        let south_east = corner(-30.001, -56.999).unwrap();
        assert!(south_east.x > 999.99 && south_east.y > height - 0.01, "{south_east:?}");
        assert_eq!(corner(0.0, -58.0), None);
    }
}
