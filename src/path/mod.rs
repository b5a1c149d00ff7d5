//! The ends of the pipeline: path text, area, bounds, lists of points.

mod area;
mod bounds;
mod lines;
mod path_data;

pub use area::Area;
pub use bounds::Bounds;
pub use lines::Lines;
pub use path_data::{PathData, GRID};
