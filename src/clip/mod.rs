//! Cutting lines and polygons on the sphere and on the page.
//!
//! One function, [`clip`], does the cutting; where to cut is an [`Edge`]: the antimeridian, a circle on the
//! sphere or a rectangle on the page. Each edge is a closed loop that is walked clockwise on the map, so that
//! the visible part is on its right, as the inside of a polygon is on the right of its rings: exterior rings run
//! clockwise on the map, with north up, and holes the other way, as in d3-geo. So a small ring run the other way
//! bounds the rest of the globe.

mod antimeridian;
mod circle;
mod cutter;
mod edge;
mod polygon;
mod rectangle;
mod rejoin;

pub use antimeridian::Antimeridian;
pub use circle::Circle;
pub use cutter::Cutter;
pub use edge::{Edge, Part};
pub use polygon::{clip, outline, Cut};
pub use rectangle::Rectangle;

/// A vertex: a unit vector on the sphere, centre of the map at 1, 0, 0; or on the page x and y in px, and 0.
pub type Vertex = [f64; 3];
