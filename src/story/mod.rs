//! The subject: groups, members, ties, statements and sources, checked and resolved.

mod date;
mod model;
#[cfg(feature = "cli")]
mod problem;
pub mod query;
mod read;
mod tie;

pub use date::{Date, PartialDate};
#[cfg(feature = "cli")]
pub use model::Step;
pub use model::{Correction, Group, GroupMark, Issuer, Member, Person, Source, Statement, Story};
#[cfg(feature = "cli")]
pub use problem::Problem;
pub use read::{is_address, of, SCHEMA};
#[cfg(feature = "cli")]
pub use read::{read, read_bytes};
pub use tie::{
    Denial, Kinds, Milestone, Party, Role, Spoken, Status, Tie, TieKind, TieParty, CHOICES, KINDS, STATUSES,
};
