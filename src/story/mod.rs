//! The subject: groups, members, ties, statements and sources, checked and resolved.

mod date;
mod model;
mod problem;
pub mod query;
mod read;
mod tie;

pub use date::{Date, PartialDate};
#[cfg(feature = "cli")]
pub use model::Step;
pub use model::{Correction, Group, GroupMark, Issuer, Member, Person, Source, Statement, Story};
pub use problem::Problem;
pub use read::{is_address, read, read_bytes, SCHEMA};
pub use tie::{Denial, Kinds, Milestone, Party, Role, Spoken, Status, Tie, TieKind, TieParty, KINDS, STATUSES};
