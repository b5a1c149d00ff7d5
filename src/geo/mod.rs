//! Places on the sphere and on the page.
//!
//! The order is longitude before latitude everywhere, as in RFC 7946 § 3.1.1.

mod great_circle;
mod lon_lat;
mod plane;
mod rotation;
mod vector;

pub use great_circle::GreatCircle;
pub use lon_lat::LonLat;
pub use plane::{Point, Rect};
pub use rotation::Rotation;
pub use vector::{cartesian, cross, dot, mix, spherical, unit, Vector};
