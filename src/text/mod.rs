//! Words: messages by key, and what the core takes from its surroundings to speak a language.

mod english;
mod host;
mod messages;
mod read;
mod widths;

pub use english::NativeHost;
pub use host::{Host, TextStyle};
pub use messages::Messages;
pub use read::Misfit;
pub use widths::Widths;
