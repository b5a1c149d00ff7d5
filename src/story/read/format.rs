//! The story format as a table: what [`check`](super::check) holds a file against. `data/schema/story.schema.json`
//! says the same to editors.

use super::shape::{either, may, must, shape, Key, Kind, Part, Shape};
use crate::story::{Role, Status, TieKind};
use Kind::{Country, Date, Day, Flag, Id, Language, Link, Object, Place, Rank, Reference, Text, Version, Word};

/// The version of the story format that this reads.
pub const SCHEMA: u8 = 1;

/// How many groups can colour the map: there are as many fills that can be told apart.
pub(super) const MAX_FOCUS: usize = 5;

/// How many countries a step can select: one, and one to compare it with.
pub(super) const MAX_SELECT: usize = 2;

/// The views that a step can ask for.
pub const VIEWS: [&str; 7] = ["pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"];

/// The words for the kinds of a tie, in the order of [`KINDS`].
pub(super) const KIND_WORDS: [&str; 12] = [
    "alliance",
    "treaty",
    "partnership",
    "summit",
    "statement",
    "exercise",
    "supply",
    "sanction",
    "vote",
    "office",
    "attack",
    "report",
];

pub(super) const KINDS: [TieKind; 12] = [
    TieKind::Alliance,
    TieKind::Treaty,
    TieKind::Partnership,
    TieKind::Summit,
    TieKind::Statement,
    TieKind::Exercise,
    TieKind::Supply,
    TieKind::Sanction,
    TieKind::Vote,
    TieKind::Office,
    TieKind::Attack,
    TieKind::Report,
];

/// The words for the states of a tie, in the order of [`STATUSES`].
pub(super) const STATUS_WORDS: [&str; 11] = [
    "announced",
    "signed",
    "in_force",
    "suspended",
    "replaced",
    "ended",
    "alleged",
    "admitted",
    "denied",
    "held",
    "made",
];

pub(super) const STATUSES: [Status; 11] = [
    Status::Announced,
    Status::Signed,
    Status::InForce,
    Status::Suspended,
    Status::Replaced,
    Status::Ended,
    Status::Alleged,
    Status::Admitted,
    Status::Denied,
    Status::Held,
    Status::Made,
];

/// The words for what a party does, in the order of [`ROLES`].
pub(super) const ROLE_WORDS: [&str; 4] = ["party", "from", "to", "about"];

pub(super) const ROLES: [Role; 4] = [Role::Party, Role::From, Role::To, Role::About];

const SOURCES: Key = must("sources", Reference(Part::Source)).full().once();

const ANY_SOURCES: Key = may("sources", Reference(Part::Source)).once();

pub(super) static STORY: Shape = shape(
    "a story",
    &[
        must("schema", Version),
        must("id", Id),
        must("title", Text(120)),
        must("as_of", Day),
        must("focus", Reference(Part::Group)).full().once().at_most(MAX_FOCUS),
        must("groups", Object(&GROUP)).full().once(),
        must("ties", Object(&TIE)).once(),
        must("sources", Object(&SOURCE)).full().once(),
        may("$schema", Text(300)),
        may("lang", Language(35)),
        may("finding", Text(300)),
        may("updated", Day),
        may("statements", Object(&STATEMENT)).once(),
        may("people", Object(&PERSON)).once(),
        may("steps", Object(&STEP)).once(),
        may("corrections", Object(&CORRECTION)).list(),
        may("left_out", Text(600)).list(),
    ],
);

static GROUP: Shape = shape(
    "a group",
    &[
        must("id", Id),
        must("label", Text(60)),
        must("members", Object(&MEMBER)).full().once(),
        SOURCES,
        may("description", Text(400)),
        may("dated", Flag),
        may("editorial_label", Text(60)),
        may("editorial_note", Object(&NOTE)),
        may("milestones", Object(&MILESTONE)).list(),
        may("anchor", Object(&ANCHOR)),
        may("area", Text(64)),
        may("map", Object(&MARK)),
    ],
);

static NOTE: Shape = shape("an editorial note", &[must("text", Text(600)), SOURCES]);

static ANCHOR: Shape = shape("an anchor", &[must("at", Place), must("label", Text(40))]);

static MARK: Shape =
    shape("a group's name on the map", &[may("word", Text(20)), may("at", Place).list(), may("rank", Rank)]);

static MEMBER: Shape = shape(
    "a member",
    &[
        must("country", Country),
        may("since", Date),
        may("until", Date),
        may("signed", Date),
        may("suspended", Date),
        may("declared", Date),
        may("text", Text(200)),
        ANY_SOURCES,
    ],
);

static TIE: Shape = shape(
    "a tie",
    &[
        must("id", Id),
        must("label", Text(60)),
        must("type", Word(&KIND_WORDS)),
        must("parties", Object(&PARTY)).full(),
        must("milestones", Object(&MILESTONE)).full(),
        SOURCES,
        may("description", Text(400)),
        may("dates", Object(&DATES)),
        may("claimed_by", Object(&CLAIMANT)).full(),
        may("denial", Object(&DENIAL)),
        may("represented_by", Object(&SPOKEN)).list(),
    ],
);

static PARTY: Shape = shape(
    "a party",
    &[must("role", Word(&ROLE_WORDS)), either("country", Country), either("group", Reference(Part::Group))],
);

static CLAIMANT: Shape = shape("a claimant", &[either("country", Country), either("group", Reference(Part::Group))]);

static MILESTONE: Shape = shape(
    "a milestone",
    &[
        must("date", Date),
        must("status", Word(&STATUS_WORDS)),
        may("text", Text(120)),
        may("source", Reference(Part::Source)),
    ],
);

static DATES: Shape = shape("the days of an event", &[must("from", Date), must("to", Date)]);

static DENIAL: Shape = shape("a denial", &[must("by", Object(&SPOKEN)).full(), SOURCES]);

static SPOKEN: Shape = shape("a country with a text", &[must("country", Country), must("text", Text(300))]);

static STATEMENT: Shape = shape(
    "a statement",
    &[
        must("id", Id),
        must("label", Text(60)),
        must("issuer", Object(&ISSUER)),
        must("issuer_label", Text(80)),
        must("date", Date),
        must("quote", Text(800)),
        SOURCES,
        may("about", Country).once(),
        may("about_groups", Reference(Part::Group)).once(),
        may("description", Text(400)),
    ],
);

static ISSUER: Shape = shape(
    "an issuer",
    &[either("country", Country), either("group", Reference(Part::Group)), either("person", Reference(Part::Person))],
);

static PERSON: Shape =
    shape("a person", &[must("id", Id), must("name", Text(80)), must("role", Text(160)), may("speaks_for", Country)]);

static SOURCE: Shape = shape(
    "a source",
    &[
        must("id", Id),
        must("publisher", Text(160)),
        must("title", Text(300)),
        may("url", Link(2000)),
        may("date", Date),
    ],
);

static STEP: Shape = shape(
    "a step",
    &[
        must("id", Id),
        must("title", Text(80)),
        must("text", Text(600)),
        may("date", Date),
        may("view", Word(&VIEWS)),
        may("select", Country).once().at_most(MAX_SELECT),
        may("groups", Reference(Part::Group)).once(),
        ANY_SOURCES,
    ],
);

static CORRECTION: Shape = shape("a correction", &[must("date", Day), must("text", Text(600))]);
