//! The story format as a table: what [`check`](super) holds a file against. `data/schema/story.schema.json`
//! says the same to editors.

use super::shape::{Key, Kind, Need, Shape};
use crate::pieces::{part, pieces};
use crate::story::read::part::Part;
use crate::story::read::reader::MAX_ITEMS;
use crate::story::tie::{KINDS as KIND_WORDS, ROLES as ROLE_WORDS, STATUSES as STATUS_WORDS};

/// The views that a step can ask for.
const VIEWS: &str = "pacific arctic atlantic equal-earth europe indo-pacific globe";

/// What the objects of a file are, in the order of [`TABLE`], with their articles: messages name them so.
const NAMES: &str =
    "a story,a group,an editorial note,an anchor,a group's name on the map,a member,a tie,a party,a claimant,\
     a milestone,the days of an event,a denial,a country with a text,a statement,an issuer,a person,a source,a step,\
     a correction";

/// The objects of a file, the story first, one a line, each with its keys.
///
/// Behind a key's name stands whether it must be there: `!` always, `?` never, `|` exactly one of all such keys of
/// the object. Then what stands under it:
///
/// - `T` text, `U` address, `L` language, with how many characters they have at most
/// - `I` identifier, `Y` day, `D` date as precise as it is known, `W` word of so many a list of words
/// - `C` country, `G` `P` `S` a reference to a group, a person, a source
/// - `A` longitude and latitude, `F` true or false, `N` whole number from 1 to 9, `V` version of the format
/// - `O` the object on so many a line, the story on line 0
///
/// A list has `*`, or `+` where it must not be empty, and `~` where no item comes twice: objects are told apart by
/// their first key. The number of a list of countries or groups is that of its items at most: there are as many fills
/// that can be told apart as groups can have the focus, and a step selects a country and one to compare it with.
const TABLE: &str = "\
schema!V id!I title!T120 as_of!Y focus!G5+~ groups!O1+~ ties!O6*~ sources!O16+~ $schema?T300 lang?L35 finding?T300 \
updated?Y statements?O13*~ people?O15*~ steps?O17*~ corrections?O18* left_out?T600*
id!I label!T60 members!O5+~ sources!S+~ description?T400 dated?F editorial_label?T60 editorial_note?O2 \
milestones?O9* anchor?O3 area?T64 map?O4
text!T600 sources!S+~
at!A label!T40
word?T20 at?A* rank?N
country!C since?D until?D signed?D suspended?D declared?D text?T200 sources?S*~
id!I label!T60 type!W0 parties!O7+ milestones!O9+ sources!S+~ description?T400 dates?O10 claimed_by?O8+ denial?O11 \
represented_by?O12*
role!W2 country|C group|G
country|C group|G
date!D status!W1 text?T120 source?S
from!D to!D
by!O12+ sources!S+~
country!C text!T300
id!I label!T60 issuer!O14 issuer_label!T80 date!D quote!T800 sources!S+~ about?C*~ about_groups?G*~ description?T400
country|C group|G person|P
id!I name!T80 role!T160 speaks_for?C
id!I publisher!T160 title!T300 url?U2000 date?D
id!I title!T80 text!T600 date?D view?W3 select?C2*~ groups?G*~ sources?S*~
date!Y text!T600";

/// Returns the objects that a file can hold, the story first.
pub(super) fn shapes() -> Vec<Shape> {
    let (mut shapes, mut names) = (Vec::new(), pieces(NAMES, b','));
    for line in pieces(TABLE, b'\n') {
        let mut keys = Vec::new();
        for text in pieces(line, b' ') {
            keys.push(key(text));
        }
        shapes.push(Shape { name: names.next().unwrap_or_default(), keys });
    }
    shapes
}

/// Returns what the table says of a key.
fn key(text: &'static str) -> Key {
    let (mut need, mut number, mut most, mut full, mut once) = (Need::Never, 0, 0, false, false);
    let (mut end, mut sign) = (0, b'O');
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        match byte {
            b'!' | b'|' | b'?' => {
                end = at;
                need = match byte {
                    b'!' => Need::Always,
                    b'|' => Need::OneOf,
                    _ => Need::Never,
                };
            }
            b'0'..=b'9' => number = number * 10 + usize::from(byte - b'0'),
            b'A'..=b'Z' => sign = byte,
            b'*' => most = MAX_ITEMS,
            b'+' => (most, full) = (MAX_ITEMS, true),
            b'~' => once = true,
            _ => {}
        }
    }
    let kind = match sign {
        b'T' => Kind::Text(number),
        b'U' => Kind::Link(number),
        b'L' => Kind::Language(number),
        b'I' => Kind::Id,
        b'Y' => Kind::Day,
        b'D' => Kind::Date,
        b'W' => Kind::Word([KIND_WORDS, STATUS_WORDS, ROLE_WORDS, VIEWS].get(number).copied().unwrap_or_default()),
        b'C' => Kind::Country,
        b'G' => Kind::Reference(Part::Group),
        b'P' => Kind::Reference(Part::Person),
        b'S' => Kind::Reference(Part::Source),
        b'A' => Kind::Place,
        b'F' => Kind::Flag,
        b'N' => Kind::Rank,
        b'V' => Kind::Version,
        _ => Kind::Object(number),
    };
    if number > 0 && matches!(kind, Kind::Country | Kind::Reference(_)) {
        most = number;
    }
    Key { name: part(text, 0, end), need, kind, most, full, once }
}
