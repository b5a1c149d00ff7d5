//! Which lines a selection draws, and how each looks.

use crate::order::order;
use crate::story::query::states_on;
use crate::story::{Date, Party, Role, Status, Story, Tie, TieKind};

/// Kinds that look alike on the map, the heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Mutual defence.
    Alliance,
    /// Treaties and partnerships.
    Treaty,
    /// Supplies and attacks, which have a direction.
    Supply,
    /// Sanctions, which stop at their object.
    Sanction,
    /// Summits, exercises, statements, votes.
    Meeting,
}

/// Returns the family of a kind.
pub fn family(kind: TieKind) -> Family {
    match kind {
        TieKind::Alliance => Family::Alliance,
        TieKind::Treaty | TieKind::Partnership => Family::Treaty,
        TieKind::Supply | TieKind::Attack => Family::Supply,
        TieKind::Sanction => Family::Sanction,
        _ => Family::Meeting,
    }
}

/// How a line is dashed: what the tie's status means for the map, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// In force, held, made, admitted.
    Firm,
    /// Signed, not in force.
    Signed,
    /// Announced.
    Announced,
    /// Alleged, whether denied or not.
    Alleged,
    /// Ended, replaced or suspended: not drawn.
    Past,
}

/// Returns the firmness of a status.
pub fn firmness(status: Status) -> Firmness {
    match status {
        Status::InForce | Status::Held | Status::Made | Status::Admitted => Firmness::Firm,
        Status::Signed => Firmness::Signed,
        Status::Announced => Firmness::Announced,
        Status::Alleged | Status::Denied => Firmness::Alleged,
        Status::Suspended | Status::Replaced | Status::Ended => Firmness::Past,
    }
}

/// Which way a tie points, seen from the selected country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Neither way.
    Mutual,
    /// From the selected country to the other.
    Out,
    /// From the other to the selected country.
    In,
}

/// Returns the parties that `country` is directly tied to by this tie, with the direction.
///
/// Two are tied where both take part, or where one is `from` and the other `to`.
pub(super) fn others(tie: &Tie, country: &str) -> Vec<(Party, Direction)> {
    let mut found = Vec::new();
    for own in &tie.parties {
        if !matches!(&own.party, Party::Country(code) if code == country) {
            continue;
        }
        for other in &tie.parties {
            if other.party == own.party {
                continue;
            }
            let direction = match (own.role, other.role) {
                (Role::Party, Role::Party) => Direction::Mutual,
                (Role::From, Role::To) => Direction::Out,
                (Role::To, Role::From) => Direction::In,
                _ => continue,
            };
            found.push((other.party.clone(), direction));
        }
    }
    found
}

/// One line to draw: all ties of one family with one other party.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The other end.
    pub party: Party,
    /// Which way it points.
    pub direction: Direction,
    /// How it looks.
    pub family: Family,
    /// How it is dashed.
    pub firmness: Firmness,
    /// Indices of its ties, the one that decided the look first.
    pub ties: Vec<usize>,
}

/// How many lines one other party may have.
const MOST_PER_PARTY: usize = 3;

/// Returns the lines for `country`, given its own ties with their status: heaviest first for each other party.
pub(super) fn plans(story: &Story, country: &str, ties: &[(usize, Status)]) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for &(index, status) in ties {
        let Some(tie) = story.ties.get(index) else { continue };
        let (family, firmness) = (family(tie.kind), firmness(status));
        if firmness == Firmness::Past {
            continue;
        }
        for (party, mut direction) in others(tie, country) {
            if !matches!(family, Family::Supply | Family::Sanction) {
                // only what is given or done to another has an arrow or a bar
                direction = Direction::Mutual;
            }
            let same = |p: &Plan| p.party == party && p.family == family && p.direction == direction;
            match plans.iter().position(same).and_then(|at| plans.get_mut(at)) {
                Some(plan) if firmness < plan.firmness => {
                    plan.firmness = firmness;
                    plan.ties.insert(0, index);
                }
                Some(plan) => plan.ties.push(index),
                None => plans.push(Plan { party, direction, family, firmness, ties: vec![index] }),
            }
        }
    }
    let key = |at: usize| plans.get(at).map(|plan| (plan.family, plan.firmness));
    let mut kept: Vec<Plan> = Vec::new();
    for index in order(plans.len(), &|a, b| key(a) < key(b)) {
        let Some(plan) = plans.get(index) else { continue };
        if kept.iter().filter(|k| k.party == plan.party).count() < MOST_PER_PARTY {
            kept.push(plan.clone());
        }
    }
    kept
}

/// Returns the status that decides how a tie is drawn on `day`: its state, or `Alleged` for an accusation until
/// nothing but an admission is known. `None` before the first milestone.
pub fn line_status(tie: &Tie, day: Date) -> Option<Status> {
    let states = states_on(tie, day);
    let last = states.last()?.status;
    Some(if states.iter().any(|s| s.status == Status::Alleged) { Status::Alleged } else { last })
}

/// What stands at the far end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled disc: in force.
    Disc,
    /// A ring: not in force, or a meeting.
    Ring,
    /// An arrow, from giver to taker.
    Arrow,
    /// A bar across the line: it stops, it does not aim.
    Bar,
}

/// Returns the width of a line in px.
pub fn width(family: Family, firmness: Firmness) -> f64 {
    match (firmness, family) {
        (Firmness::Alleged, _) => 2.4,
        (Firmness::Firm, Family::Alliance) => 2.2,
        (_, Family::Meeting) => 1.2,
        _ => 1.6,
    }
}

/// Returns the mark at a line's far end.
pub fn mark(family: Family, firmness: Firmness) -> Mark {
    match (family, firmness) {
        (Family::Supply, _) => Mark::Arrow,
        (Family::Sanction, _) => Mark::Bar,
        (Family::Meeting, _) => Mark::Ring,
        (Family::Alliance | Family::Treaty, Firmness::Firm) => Mark::Disc,
        (Family::Alliance | Family::Treaty, _) => Mark::Ring,
    }
}
