//! Words: messages by key, and what the core takes from its surroundings to speak a language.

mod dates;
mod host;
mod messages;
#[cfg(feature = "cli")]
mod native;
mod read;
mod widths;

pub use host::{Host, TextStyle};
pub use messages::Messages;
#[cfg(feature = "cli")]
pub use native::NativeHost;
pub use read::Misfit;
pub use widths::Widths;
