use super::{Date, Milestone, PartialDate, Tie};
use crate::geo::LonLat;

/// A story, checked: every index below points at something that exists. The browser's build leaves out what only pages
/// and the command line tell.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// Identifier, lower-case letters, digits and hyphens.
    #[cfg(feature = "cli")]
    pub id: String,
    /// Headline.
    pub title: String,
    /// One sentence that says what the map shows; may be empty.
    #[cfg(feature = "cli")]
    pub finding: String,
    /// The language of the story's own texts, BCP 47.
    pub lang: String,
    /// The day for which the story opens.
    pub as_of: Date,
    /// Indices in `groups` of the groups that colour the map, in order of their style.
    pub focus: Vec<usize>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The ties.
    pub ties: Vec<Tie>,
    /// Quoted texts.
    pub statements: Vec<Statement>,
    /// Persons who issued statements.
    pub people: Vec<Person>,
    /// The sources; a source's number is its index + 1.
    pub sources: Vec<Source>,
    /// Stops of a guided telling.
    #[cfg(feature = "cli")]
    pub steps: Vec<Step>,
    /// What was corrected since publication, newest first.
    pub corrections: Vec<Correction>,
    /// What the story knows that it leaves out.
    pub left_out: Vec<String>,
    /// The day of the data's last change, if given.
    pub updated: Option<Date>,
}

/// A set of countries.
#[derive(Clone, Debug)]
pub struct Group {
    /// Identifier.
    pub id: String,
    /// Name.
    pub label: String,
    /// A second line beneath the name: an editor's own label for the group; may be empty.
    pub editorial_label: String,
    /// Why the group is named so, shown with the label; may be empty.
    pub editorial_note: String,
    /// Sources of the note.
    pub editorial_sources: Vec<usize>,
    /// What it is, in one or two sentences.
    pub description: String,
    /// Whether memberships have dates; an editorial grouping has none.
    pub dated: bool,
    /// Who belongs to it, in the story's order.
    pub members: Vec<Member>,
    /// Its own history.
    pub milestones: Vec<Milestone>,
    /// Sources for the group as a whole.
    pub sources: Vec<usize>,
    /// Where ties to the group as a whole end, and the name of that place.
    pub anchor: Option<(LonLat, String)>,
    /// Name of the treaty area that its fill follows; empty for none.
    pub area: String,
    /// How the map names it.
    pub mark: GroupMark,
}

/// How the map names a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupMark {
    /// The word that is set across the group as a whole; empty where its members are named one by one.
    pub word: String,
    /// Where the word may stand, best first.
    pub at: Vec<LonLat>,
    /// Rank among labels when members are named one by one: 1 is placed first; 0 means they are not named.
    pub rank: u8,
}

/// A country's place in a group.
#[derive(Clone, Debug)]
pub struct Member {
    /// Country code.
    pub country: String,
    /// First day, if known.
    pub since: Option<PartialDate>,
    /// First day on which it no longer belongs.
    pub until: Option<PartialDate>,
    /// Day of signature.
    pub signed: Option<PartialDate>,
    /// Day on which obligations towards it were suspended.
    pub suspended: Option<PartialDate>,
    /// Day on which a membership was declared as a goal.
    pub declared: Option<PartialDate>,
    /// A short qualifier, ready to print; may be empty.
    pub text: String,
    /// Sources of this membership.
    pub sources: Vec<usize>,
}

/// Who issued a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issuer {
    /// A country code.
    Country(String),
    /// Index of a group.
    Group(usize),
    /// Index of a person.
    Person(usize),
}

/// A quoted text by an issuer about countries.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Identifier.
    #[cfg(feature = "cli")]
    pub id: String,
    /// Short name.
    pub label: String,
    /// Who.
    pub issuer: Issuer,
    /// Who, ready to print.
    pub issuer_label: String,
    /// When.
    pub date: PartialDate,
    /// Country codes it speaks about.
    pub about: Vec<String>,
    /// Indices of the groups it speaks about.
    pub about_groups: Vec<usize>,
    /// Verbatim.
    pub quote: String,
    /// What it is.
    pub description: String,
    /// Sources.
    pub sources: Vec<usize>,
}

/// A person who issued a statement.
#[derive(Clone, Debug)]
pub struct Person {
    /// Identifier.
    #[cfg(feature = "cli")]
    pub id: String,
    /// Name.
    #[cfg(feature = "cli")]
    pub name: String,
    /// Office.
    #[cfg(feature = "cli")]
    pub role: String,
    /// Country code for which the person speaks; empty for none.
    pub speaks_for: String,
}

/// Where a reader can check.
#[derive(Clone, Debug)]
pub struct Source {
    /// Identifier.
    #[cfg(feature = "cli")]
    pub id: String,
    /// Publisher.
    pub publisher: String,
    /// Title.
    pub title: String,
    /// Address, http or https; empty where the page itself was not opened.
    pub url: String,
    /// When it was published, if known.
    pub date: Option<PartialDate>,
}

/// A stop of a guided telling.
#[cfg(feature = "cli")]
#[derive(Clone, Debug)]
pub struct Step {
    /// Identifier.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Text.
    pub text: String,
    /// Day, if the step has one of its own.
    pub date: Option<PartialDate>,
    /// View, if any; empty for none.
    pub view: String,
    /// Country codes: selected and compared; may be empty.
    pub select: Vec<String>,
    /// Indices of the groups to show; empty for the focus groups.
    pub groups: Vec<usize>,
    /// Sources.
    pub sources: Vec<usize>,
}

/// What was corrected after publication.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When.
    pub date: Date,
    /// What.
    pub text: String,
}
