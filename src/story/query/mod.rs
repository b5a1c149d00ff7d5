//! What a story says about a country on a day. Every list and every number that a reader sees comes from here.
//!
//! A tie, group, statement or source is named by its index in the [`Story`](super::Story).

mod countries;
mod membership;
mod order;
mod pair;
mod statements;
mod status;
mod ties;

pub use countries::{focus_subjects, subjects};
pub use membership::{belongs, member_of, members_on, memberships, Membership};
pub use pair::{pair, ties_with, Pair};
pub use statements::{statements_about, statements_by};
pub use status::{begins, exists_on, is_accusation, is_since_article, standing_on, states_on, status_on, Standing};
pub use ties::{
    counts, directly_tied, group_ties, own_ties, role_of, through_groups, ties_between, Counts, ThroughGroup,
};
