//! From the sphere to the page.
//!
//! The pipeline is rotate, clip on the sphere, project with adaptive resampling, clip on the page, sink.

mod arcs;
mod equal_earth;
mod fit;
mod graticule;
mod lambert_azimuthal;
mod natural_earth;
mod orthographic;
mod patterson;
mod pipeline;
mod polynomial;
mod raw;
mod resample;
mod view;

pub use arcs::ProjectedArcs;
pub use equal_earth::EqualEarth;
pub use graticule::graticule;
pub use lambert_azimuthal::LambertAzimuthal;
pub use natural_earth::NaturalEarth;
pub use orthographic::Orthographic;
pub use patterson::Patterson;
pub use pipeline::Projection;
pub use raw::RawProjection;
pub use view::{Inset, View, ROTATION, VIEWS, WHOLE};
