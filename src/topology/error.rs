use std::fmt;

/// Why bytes are no geography file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They do not begin as one: perhaps a page that says "not found".
    Magic,
    /// They are of another version than this program reads.
    Version(u8),
    /// They end too early.
    Short,
    /// They say something impossible.
    Wrong(&'static str),
}

impl DecodeError {
    /// Returns what is wrong, and what to do.
    pub fn message(self) -> String {
        let (begin, what) = match self {
            Self::Magic => ("this is no geography file; is its address right?", ""),
            // A file that reaches the browser's engine has its hash, or its page was told that it is not the right one.
            _ if !cfg!(feature = "cli") => ("the geography file is damaged or of another release", ""),
            Self::Version(_) => ("the geography file has another version; take both files from one release", ""),
            Self::Short => ("the geography file ends too early; take it from the release again", ""),
            Self::Wrong(what) => ("the geography file is damaged: ", what),
        };
        let mut message = String::from(begin);
        message.push_str(what);
        message
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for DecodeError {}
