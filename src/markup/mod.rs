//! Elements, written one after the other into a buffer. Names of elements and attributes are compile-time constants, so
//! data can never become markup.

mod buffer;
mod diff;
mod view;
mod write;

pub use buffer::{Markup, Tag, Value};
pub use diff::{patch, Document, KEPT};
pub use view::{Kind, Name, Part, View};
pub use write::{escape, write};
