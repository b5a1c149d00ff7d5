//! What is drawn: lists of points, their bounds and areas, and path text.

mod lines;
mod path_data;

pub use lines::{area, bounds, Lines};
pub use path_data::{PathData, GRID};
