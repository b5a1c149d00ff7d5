use crate::story::{Date, Group, Member, Story};

/// A country's place in one of the story's groups.
#[derive(Clone, Copy, Debug)]
pub struct Membership<'a> {
    /// Index of the group.
    pub group: usize,
    /// The membership with its dates.
    pub member: &'a Member,
    /// Whether it has dates; a membership without dates is an editor's grouping and holds on every day.
    pub dated: bool,
}

/// Returns the groups to which a country belongs on `day`, in the story's order.
pub fn memberships<'a>(story: &'a Story, country: &str, day: Date) -> Vec<Membership<'a>> {
    let mut found = Vec::new();
    for (index, group) in story.groups.iter().enumerate() {
        if let Some(member) = member_of(group, country, day) {
            found.push(Membership { group: index, member, dated: group.dated });
        }
    }
    found
}

/// Returns a country's membership of a group on `day`, if it has one.
#[inline(never)]
pub fn member_of<'a>(group: &'a Group, country: &str, day: Date) -> Option<&'a Member> {
    group.members.iter().find(|member| member.country == country && belongs(group, member, day))
}

/// Returns who belongs to a group on `day`, in the story's order: from `since` to before `until`.
pub fn members_on(group: &Group, day: Date) -> impl Iterator<Item = &Member> {
    group.members.iter().filter(move |member| belongs(group, member, day))
}

/// Returns whether a membership of a group holds on `day`.
#[inline(never)]
pub fn belongs(group: &Group, member: &Member, day: Date) -> bool {
    let begun = member.since.is_none_or(|since| since.is_by(day));
    let over = member.until.is_some_and(|until| until.is_by(day));
    !group.dated || (begun && !over)
}
