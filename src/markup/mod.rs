//! Elements as values. Names of elements and attributes are compile-time constants, so data can never become markup.

mod diff;
mod element;
mod write;

pub use diff::{patch, Tree};
pub use element::{Element, Name, Node, Parts};
pub use write::{escape, write};
