use super::PartialDate;
use crate::pieces::word_at;

/// Who takes part in a tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// A country code.
    Country(String),
    /// Index of a group, as a whole.
    Group(usize),
}

/// The words for what a party does, in the order of [`Role`].
pub(super) const ROLES: &str = "party from to about";

/// What a party does in a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Takes part.
    Party,
    /// Supplies, sanctions, supports.
    From,
    /// Receives, is sanctioned, is supported.
    To,
    /// Is named but not tied.
    About,
}

impl Role {
    /// Every role, in order.
    pub(super) const ALL: [Self; 4] = [Self::Party, Self::From, Self::To, Self::About];
}

/// A party with its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieParty {
    /// Who.
    pub party: Party,
    /// As what.
    pub role: Role,
}

/// The words for the kinds of a tie, in the order of [`TieKind`].
pub const KINDS: &str = CHOICES.split_at(CHOICES.len() - " ended".len()).0;

/// The same, and behind them what stands for ended ties of every kind.
pub const CHOICES: &str =
    "alliance treaty partnership summit statement exercise supply sanction vote office attack report ended";

/// The kind of a tie, in the order in which kinds are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieKind {
    /// A defence treaty, or forces stationed under one.
    Alliance,
    /// Another treaty.
    Treaty,
    /// A programme, declaration, mission or joint work.
    Partnership,
    /// A meeting of leaders or ministers.
    Summit,
    /// A joint statement.
    Statement,
    /// A military exercise.
    Exercise,
    /// Goods, arms or forces supplied, or said to be.
    Supply,
    /// A measure of one country against another.
    Sanction,
    /// A vote.
    Vote,
    /// A person takes or leaves office.
    Office,
    /// An attack.
    Attack,
    /// A report.
    Report,
}

impl TieKind {
    /// Every kind, in order.
    pub const ALL: [Self; 12] = [
        Self::Alliance,
        Self::Treaty,
        Self::Partnership,
        Self::Summit,
        Self::Statement,
        Self::Exercise,
        Self::Supply,
        Self::Sanction,
        Self::Vote,
        Self::Office,
        Self::Attack,
        Self::Report,
    ];

    /// Returns its word.
    #[inline(never)]
    pub fn word(self) -> &'static str {
        word_at(KINDS, self as usize)
    }
}

/// What a reader may choose of ties: kinds, of which none means all, and that those have lines too which ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// Place of the ended ones among [`CHOICES`].
    pub const ENDED: usize = TieKind::ALL.len();

    /// Adds what stands at `place` in [`CHOICES`].
    pub fn choose(&mut self, place: usize) {
        self.0 |= 1 << (place & 15);
    }

    /// Returns whether what stands at `place` in [`CHOICES`] is chosen.
    pub fn has(self, place: usize) -> bool {
        self.0 >> (place & 15) & 1 != 0
    }

    /// Returns whether ties of a kind are shown.
    pub fn show(self, kind: TieKind) -> bool {
        self.0 << (16 - Self::ENDED) == 0 || self.has(kind as usize)
    }
}

/// The words for the states of a tie, in the order of [`Status`].
pub const STATUSES: &str = "announced signed in_force suspended replaced ended alleged admitted denied held made";

/// The state of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Made known, not yet signed or in force.
    Announced,
    /// Signed.
    Signed,
    /// In force, in place or in effect.
    InForce,
    /// Suspended.
    Suspended,
    /// No longer in force: something else took over.
    Replaced,
    /// No longer in force.
    Ended,
    /// Said publicly by the claimants, or reported.
    Alleged,
    /// Confirmed by a side to it.
    Admitted,
    /// Denied by a side to it.
    Denied,
    /// Took place.
    Held,
    /// Statement, vote or act done.
    Made,
}

impl Status {
    /// Every state, in order.
    pub(super) const ALL: [Self; 11] = [
        Self::Announced,
        Self::Signed,
        Self::InForce,
        Self::Suspended,
        Self::Replaced,
        Self::Ended,
        Self::Alleged,
        Self::Admitted,
        Self::Denied,
        Self::Held,
        Self::Made,
    ];

    /// Returns its word.
    pub fn word(self) -> &'static str {
        word_at(STATUSES, self as usize)
    }
}

/// A dated change of a tie's or group's status.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// From when.
    pub date: PartialDate,
    /// To what.
    pub status: Status,
    /// A short qualifier, ready to print; may be empty.
    pub text: String,
    /// Index of its source, where it has one of its own.
    pub source: Option<usize>,
}

/// What the accused say.
#[derive(Clone, Debug)]
pub struct Denial {
    /// Who says what.
    pub by: Vec<Spoken>,
    /// Sources.
    pub sources: Vec<usize>,
}

/// A country with a text: what it says, or who came for it.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// Country code.
    pub country: String,
    /// The text, or title and name.
    pub text: String,
}

/// A dated, typed, sourced relation between parties.
#[derive(Clone, Debug)]
pub struct Tie {
    /// Identifier.
    pub id: String,
    /// Short name.
    pub label: String,
    /// One or two sentences.
    pub description: String,
    /// Kind.
    pub kind: TieKind,
    /// Parties with their roles.
    pub parties: Vec<TieParty>,
    /// Changes of status in order of date; never empty.
    pub milestones: Vec<Milestone>,
    /// First and last day of an event that lasts days.
    pub days: Option<(PartialDate, PartialDate)>,
    /// Who says so, where it is an accusation.
    pub claimed_by: Vec<Party>,
    /// What the accused say.
    pub denial: Option<Denial>,
    /// Who came for each country.
    pub represented_by: Vec<Spoken>,
    /// Sources; never empty.
    pub sources: Vec<usize>,
}
