/// What a reference can point at.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    Group,
    Person,
    Source,
}

impl Part {
    /// Returns the code of a problem with a reference to no such part.
    pub(super) const fn unknown(self) -> &'static str {
        match self {
            Self::Group => "unknown-group",
            Self::Person => "unknown-person",
            Self::Source => "unknown-source",
        }
    }

    /// Returns what it is in messages.
    #[cfg(feature = "cli")]
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Person => "person",
            Self::Source => "source",
        }
    }
}
