use super::{EqualEarth, LambertAzimuthal, NaturalEarth, Orthographic, Patterson, Projection, RawProjection};
use crate::clip::{Antimeridian, Circle, Edge};
use crate::geo::Rotation;
use std::f64::consts::PI;

/// A way of showing the globe that a reader can choose.
pub struct View {
    /// The name by which a page asks for it.
    pub name: &'static str,
    raw: &'static dyn RawProjection,
    edge: &'static dyn Edge,
    /// Degrees by which the globe is turned; `None` where whoever asks for the view says so.
    rotation: Option<[f64; 2]>,
    /// How far left, up, right and down of the centre the map reaches, in radii of the globe.
    frame: [f64; 4],
    /// Whether the sea ends where the globe does; else it fills the frame.
    pub is_round: bool,
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

/// The rotation of the globe that fits best round the North Pacific: most of NATO and all of East Asia.
pub const ROTATION: [f64; 3] = [-154.0, -47.0, 0.0];

/// The whole of a view: what [`Projection::zoom`] takes.
pub const WHOLE: [f64; 3] = [0.5, 0.5, 1.0];

/// Half a globe, but for a hair by which its disc stays clear of its frame.
const HALF: Circle = Circle::new(89.999);
/// Enough of the globe to fill any frame.
const MOST: Circle = Circle::new(150.0);

/// Europe from Portugal to the Caucasus and from Crete to the North Cape, for an inset.
static EUROPE: View = View {
    name: "europe",
    raw: &LambertAzimuthal,
    edge: &HALF,
    rotation: Some([-12.0, -53.0]),
    frame: [0.33, 0.347, 0.45, 0.321],
    is_round: false,
    is_near: true,
    inset: None,
};

/// The views, the default first.
///
/// World maps show what lies between 57°S and 84°N; those with the middle at 150°E are cut at 30°W, where only
/// Greenland and Antarctica are cut and no tie between Europe, East Asia and Oceania or across the Pacific is broken.
pub const VIEWS: &[View] = &[
    View {
        name: "pacific",
        raw: &Patterson,
        edge: &Antimeridian,
        rotation: Some([-150.0, 0.0]),
        frame: [PI, 1.700_207_930_126_106_6, PI, 1.118_622_222_100_131],
        is_round: false,
        is_near: false,
        // Over the sea south of Africa and what lies round it.
        inset: Some(Inset { view: &EUROPE, share: 0.26, is_below: false }),
    },
    // For narrow pages: from Washington over the pole to Wellington. The globe's disc bleeds off three edges, and
    // beyond it, in the corner on the right, is open sea.
    View {
        name: "arctic",
        raw: &LambertAzimuthal,
        edge: &MOST,
        rotation: Some([-110.0, -55.0]),
        frame: [160.0 / 105.0, 166.0 / 105.0, 200.0 / 105.0, 160.0 / 105.0],
        is_round: false,
        is_near: false,
        inset: Some(Inset { view: &EUROPE, share: 1.0, is_below: true }),
    },
    View {
        name: "atlantic",
        raw: &NaturalEarth,
        edge: &Antimeridian,
        rotation: Some([-11.0, 0.0]),
        frame: [2.735_384_723_480_633, 1.382_343_384_620_885_2, 2.735_384_723_480_633, 0.995_957_700_092_732_8],
        is_round: true,
        is_near: false,
        inset: None,
    },
    View {
        name: "equal-earth",
        raw: &EqualEarth,
        edge: &Antimeridian,
        rotation: Some([-150.0, 0.0]),
        frame: [2.706_629_983_696_074_8, 1.306_713_138_887_292_6, 2.706_629_983_696_074_8, 1.046_776_307_286_505],
        is_round: true,
        is_near: false,
        inset: None,
    },
    // From Iceland to Tehran, from the North Cape to Crete.
    View {
        name: "europe",
        raw: &LambertAzimuthal,
        edge: &HALF,
        rotation: Some([-12.0, -53.0]),
        frame: [0.4, 0.36, 0.56, 0.32],
        is_round: false,
        is_near: true,
        inset: None,
    },
    // From Tehran to California, from Kamchatka to New Zealand.
    View {
        name: "indo-pacific",
        raw: &LambertAzimuthal,
        edge: &MOST,
        rotation: Some([-145.0, 0.0]),
        frame: [1.25, 1.15, 1.3, 0.85],
        is_round: false,
        is_near: false,
        inset: None,
    },
    View {
        name: "globe",
        raw: &Orthographic,
        edge: &HALF,
        rotation: None,
        frame: [1.0; 4],
        is_round: true,
        is_near: false,
        inset: None,
    },
];

impl View {
    /// Returns the view with this name.
    pub fn by_name(name: &str) -> Option<&'static Self> {
        VIEWS.iter().find(|view| view.name == name)
    }

    /// Returns whether it shows the globe, which whoever looks at it turns.
    pub fn turns(&self) -> bool {
        self.rotation.is_none()
    }

    /// Returns the projection that fills a picture of this width, and the picture's height, both in px. `rotation` in
    /// degrees turns the view `globe`, and no other.
    pub fn projection(&self, width: f64, rotation: [f64; 3]) -> (Projection, f64) {
        let rotation = self.rotation.map_or(rotation, |[lon, lat]| [lon, lat, 0.0]);
        Projection::new(self.raw).rotate(Rotation::new(rotation)).clip(self.edge).fit(self.frame, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{LonLat, Point};

    #[test]
    fn pacific_shows_57_south_to_84_north_across_the_full_width() {
        let (projection, height) = VIEWS[0].projection(1000.0, ROTATION);
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
        let (projection, height) = arctic.projection(360.0, ROTATION);
        assert!((height - 326.0).abs() < 0.01, "{height}");
        let centre = projection.project(LonLat::new(110.0, 55.0)).unwrap();
        assert!(centre.distance(Point::new(160.0, 166.0)) < 0.01, "{centre:?}");
        for width in [320.0, 599.0, 904.0] {
            let (projection, other) = arctic.projection(width, ROTATION);
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
