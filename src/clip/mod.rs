//! Cutting lines and polygons on the sphere and on the page.
//!
//! One stage, [`ClipStage`], does the cutting; where to cut is an [`Edge`]: the antimeridian, a circle on the
//! sphere or a rectangle on the page. Each edge is a closed loop that is walked clockwise on the map, so that
//! the visible part is on its right, as the inside of a polygon is on the right of its rings.

mod antimeridian;
mod circle;
mod cutter;
mod edge;
mod rectangle;
mod rejoin;
mod stage;

pub use antimeridian::Antimeridian;
pub use circle::Circle;
pub use cutter::Cutter;
pub use edge::Edge;
pub use rectangle::Rectangle;
pub use stage::ClipStage;

/// A vertex: lambda, phi in radians on the sphere, or x, y in px on the page.
pub type Vertex = [f64; 2];
