/// What a message says beside the place and code of a problem.
pub(super) struct Wording {
    /// What stands there.
    pub(super) found: String,
    /// What should stand there.
    pub(super) expected: String,
    /// What to do; may be empty.
    pub(super) hint: String,
}

/// Returns the wording of these three parts.
pub(super) fn says(found: impl Into<String>, expected: impl Into<String>, hint: impl Into<String>) -> Wording {
    Wording { found: found.into(), expected: expected.into(), hint: hint.into() }
}
