//! The geography file, decoded: shared arcs, the units that they bound, and the tables of border policy.

mod model;

pub use model::{ArcRef, Area, BorderClass, BorderPair, Topology, Unit, Worldview};
