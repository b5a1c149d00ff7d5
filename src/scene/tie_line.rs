//! Which lines a selection draws, and how each looks.

use super::Choice;
use crate::story::query::{own_ties, states_on};
use crate::story::{Date, Kinds, Party, Role, Status, Story, Tie, TieKind};

/// Ties that look alike on the map, the heaviest first.
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
    /// Of whatever kind: ended, replaced or suspended. Drawn where the reader asks for it.
    Ended,
}

/// How a line is dashed: what the tie's status means for the map, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// In force, held, made, admitted; or ended.
    Firm,
    /// Signed, not in force.
    Signed,
    /// Announced.
    Announced,
    /// Alleged, whether denied or not.
    Alleged,
}

/// Returns how the line of a tie looks on `day`; before its first milestone as if it was announced.
pub fn line_style(tie: &Tie, day: Date) -> (Family, Firmness) {
    let family = match tie.kind {
        TieKind::Alliance => Family::Alliance,
        TieKind::Treaty | TieKind::Partnership => Family::Treaty,
        TieKind::Supply | TieKind::Attack => Family::Supply,
        TieKind::Sanction => Family::Sanction,
        _ => Family::Meeting,
    };
    let firmness = match line_status(tie, day).unwrap_or(Status::Announced) {
        Status::InForce | Status::Held | Status::Made | Status::Admitted => Firmness::Firm,
        Status::Signed => Firmness::Signed,
        Status::Announced => Firmness::Announced,
        Status::Alleged | Status::Denied => Firmness::Alleged,
        Status::Suspended | Status::Replaced | Status::Ended => return (Family::Ended, Firmness::Firm),
    };
    (family, firmness)
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

/// Returns the lines that the ties of the chosen day and kinds give the country `me`, and adds the other countries of those ties to `tied`.
///
/// Two are tied where both take part, or where one is `from` and the other `to`.
pub(super) fn plans<'a>(story: &'a Story, me: &'a str, choice: &Choice, tied: &mut Vec<&'a str>) -> Vec<Plan> {
    let (mut plans, day) = (Vec::new(), choice.date);
    for index in own_ties(story, me, day) {
        let Some(tie) = story.ties.get(index).filter(|tie| choice.kinds.show(tie.kind)) else { continue };
        for own in &tie.parties {
            if !matches!(&own.party, Party::Country(code) if code == me) {
                continue;
            }
            for other in &tie.parties {
                let direction = match (own.role, other.role) {
                    (Role::Party, Role::Party) => Direction::Mutual,
                    (Role::From, Role::To) => Direction::Out,
                    (Role::To, Role::From) => Direction::In,
                    _ => continue,
                };
                if other.party == own.party {
                    continue;
                }
                if let Party::Country(code) = &other.party {
                    tied.push(code);
                }
                let style = line_style(tie, day);
                if style.0 != Family::Ended || choice.kinds.has(Kinds::ENDED) {
                    add(&mut plans, &other.party, direction, style, index);
                }
            }
        }
    }
    plans
}

/// Adds a tie to the plan of its family and way, or makes one.
fn add(plans: &mut Vec<Plan>, party: &Party, way: Direction, (family, firmness): (Family, Firmness), tie: usize) {
    // only what is given or done to another has an arrow or a bar
    let has_end = matches!(family, Family::Supply | Family::Sanction);
    let direction = if has_end { way } else { Direction::Mutual };
    for plan in plans.iter_mut() {
        if plan.party == *party && plan.family == family && plan.direction == direction {
            if firmness < plan.firmness {
                plan.firmness = firmness;
                plan.ties.insert(0, tie);
            } else {
                plan.ties.push(tie);
            }
            return;
        }
    }
    plans.push(Plan { party: party.clone(), direction, family, firmness, ties: vec![tie] });
}

/// Returns the status that decides how a tie is drawn on `day`: its state, or `Alleged` for an accusation until
/// nothing but an admission is known. `None` before the first milestone.
fn line_status(tie: &Tie, day: Date) -> Option<Status> {
    let mut status = None;
    for state in states_on(tie, day) {
        if status != Some(Status::Alleged) {
            status = Some(state.status);
        }
    }
    status
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
        (_, Family::Ended) => 1.0,
        (Firmness::Firm, Family::Alliance) => 2.2,
        (_, Family::Meeting) => 1.2,
        _ => 1.6,
    }
}

/// Returns the mark at a line's far end; none where the tie has ended.
pub fn mark(family: Family, firmness: Firmness) -> Option<Mark> {
    Some(match (family, firmness) {
        (Family::Ended, _) => return None,
        (Family::Supply, _) => Mark::Arrow,
        (Family::Sanction, _) => Mark::Bar,
        (Family::Meeting, _) => Mark::Ring,
        (Family::Alliance | Family::Treaty, Firmness::Firm) => Mark::Disc,
        (Family::Alliance | Family::Treaty, _) => Mark::Ring,
    })
}
