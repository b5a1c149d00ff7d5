/// What a message says beside the place and code of a problem.
#[derive(Default)]
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

/// Returns a text that only wordings use: empty in the browser's build, which has none.
pub(super) const fn in_words(text: &'static str) -> &'static str {
    if cfg!(feature = "cli") {
        text
    } else {
        ""
    }
}
