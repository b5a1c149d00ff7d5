//! Builds the geography file from GeoJSON: native only.
//!
//! The stages, in order: read and check, stitch at 180°, share arcs, simplify, quantise and repair, place labels,
//! join the tables of border policy, encode.

mod arcs;
mod build;
mod collapse;
mod contains;
mod crossing;
mod islands;
mod label;
mod like;
mod limits;
mod options;
mod plane;
mod problem;
mod quantise;
mod read;
mod repair;
mod simplify;
mod split;
mod stitch;
mod tables;
mod vertex;

pub use build::{build, Report};
pub use contains::contains;
pub use like::place_like;
pub use options::{FocusBox, Options};
pub use problem::Problem;
