//! From a scene and a story to elements: the picture, the panel, the list, the full page.

mod capital;
mod context;
mod country;
mod describe;
#[cfg(feature = "cli")]
mod fallback;
mod footer;
#[cfg(feature = "cli")]
mod image;
mod kinds;
mod legend;
mod link;
mod list;
mod membership;
mod milestones;
#[cfg(feature = "cli")]
mod page;
#[cfg(feature = "cli")]
mod page_parts;
mod pair;
mod panel;
mod parties;
mod sample;
mod schemes;
mod sources;
mod statement;
pub mod svg;
mod swatch;
mod tie_row;
mod words;

pub use context::Context;
pub use describe::{announcement, country_label, map_summary, picture_alt, tie_label};
#[cfg(feature = "cli")]
pub use fallback::{fallback, fallback_div, fallback_legend, fallback_picture, Embed};
pub use footer::{footer, on_demand};
#[cfg(feature = "cli")]
pub use image::Image;
pub use legend::{legend, Entries};
pub use link::safe_link;
pub use list::list;
#[cfg(feature = "cli")]
pub use page::{page, Alternate, Page};
pub use panel::{panel, summary};

use capital::capital;
use country::country_sections;
use kinds::kinds;
use link::Place;
use sample::line_sample;
use sources::sources;
use statement::statement;
use swatch::swatch;
use tie_row::tie_row;
