//! Places on the sphere and on the page.
//!
//! The order is longitude before latitude everywhere, as in RFC 7946 § 3.1.1.

mod lon_lat;
mod plane;

pub use lon_lat::LonLat;
pub use plane::{Point, Rect};
