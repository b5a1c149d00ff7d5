use super::{band, sides, LambertAzimuthal, Patterson, Projection, RawProjection};
use crate::clip::{Antimeridian, Circle, Edge};
use crate::geo::{Rotation, Vector};

/// A way of showing the globe that a reader can choose.
pub struct View {
    /// The name by which a page asks for it.
    pub name: &'static str,
    raw: &'static dyn RawProjection,
    rotation: Rotation,
    edge: &'static dyn Edge,
    reach: &'static [Vector],
    /// Whether it is near enough to name every member of a group.
    pub is_near: bool,
    /// The part of it that is shown larger beside it.
    pub inset: Option<Inset>,
}

/// Where a map shows a part of itself larger.
#[derive(Clone, Copy)]
pub struct Inset {
    /// What is shown there.
    pub view: &'static View,
    /// Its width over that of the map.
    pub share: f64,
    /// Whether it stands below the map, and not over its corner at the bottom on the left.
    pub is_below: bool,
}

/// Europe, from Portugal to the Caucasus and from Crete to the North Cape.
static EUROPE: View = View {
    name: "europe",
    raw: &LambertAzimuthal,
    rotation: Rotation::new([-12.0, -53.0, 0.0]),
    edge: &Circle::new(60.0),
    reach: &sides([19.0, 20.0, 26.0, 18.5]),
    is_near: true,
    inset: None,
};

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
        is_near: false,
        // Over the sea south of Africa and what lies round it.
        inset: Some(Inset { view: &EUROPE, share: 0.26, is_below: false }),
    },
    // For narrow pages: from Washington over the pole to Wellington. The globe's disc bleeds off three edges, and
    // beyond it, in the corner on the right, is open sea.
    View {
        name: "arctic",
        raw: &LambertAzimuthal,
        rotation: Rotation::new([-110.0, -55.0, 0.0]),
        edge: &Circle::new(150.0),
        reach: &sides([99.2648, 104.4601, 144.4944, 99.2648]),
        is_near: false,
        inset: Some(Inset { view: &EUROPE, share: 1.0, is_below: true }),
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
    use crate::geo::{LonLat, Point};

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

    #[test]
    fn arctic_shows_north_america_and_new_zealand() {
        let arctic = View::by_name("arctic").unwrap();
        let (projection, height) = arctic.projection(360.0);
        assert!((height - 326.0).abs() < 0.01, "{height}");
        let centre = projection.project(LonLat::new(110.0, 55.0)).unwrap();
        assert!(centre.distance(Point::new(160.0, 166.0)) < 0.01, "{centre:?}");
        for width in [320.0, 599.0, 904.0] {
            let (projection, other) = arctic.projection(width);
            assert!((other / width - height / 360.0).abs() < 1e-9, "{width}");
            // Florida, Newfoundland, San Diego, Hawaii, both ends of New Zealand, Tasmania, the Azores, the Canaries.
            for (lon, lat) in [
                (-80.4, 25.1),
                (-52.6, 46.7),
                (-117.2, 32.5),
                (-155.0, 19.0),
                (178.5, -37.7),
                (167.5, -47.3),
                (146.8, -43.6),
                (-31.3, 39.5),
                (-18.2, 27.7),
            ] {
                assert!(projection.project(LonLat::new(lon, lat)).is_some(), "{lon} {lat} at {width}");
            }
        }
    }
}
