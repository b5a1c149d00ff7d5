//! The geography file, decoded: shared arcs, the units that they bound, and the tables of border policy.

mod bits;
mod course;
mod decode;
#[cfg(feature = "cli")]
mod encode;
mod error;
mod kinds;
mod mesh;
mod model;
mod odds;
#[cfg(feature = "cli")]
mod writer;

#[cfg(feature = "cli")]
pub(crate) use course::rough;
pub use decode::{decode, Decoder};
#[cfg(feature = "cli")]
pub use encode::encode;
pub use error::DecodeError;
pub use mesh::{mesh, ArcKind, MeshArc};
pub use model::{ArcRef, Area, BorderClass, BorderPair, Topology, Unit, Worldview};

/// How a geography file begins.
const MAGIC: [u8; 3] = *b"AMW";
/// The version of its layout.
const VERSION: u8 = 6;
