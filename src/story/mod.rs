//! The subject: groups, members, ties, statements and sources, checked and resolved.

mod date;
mod model;
mod problem;
pub mod query;
mod read;

pub use date::{Date, PartialDate};
pub use model::{
    Correction, Denial, Group, GroupMark, Issuer, Member, Milestone, Party, Person, Represented, Role, Source,
    Statement, Status, Step, Story, Tie, TieKind, TieParty,
};
pub use problem::Problem;
pub use read::{read, read_bytes, SCHEMA, VIEWS};
