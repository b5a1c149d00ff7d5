use std::fmt;
use std::process::ExitCode;

/// Why a command did not do its work.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The arguments are wrong.
    Usage(String),
    /// A file is wrong, is missing or cannot be written; one problem or more, ready to print.
    Data(String),
    /// As [`Failure::Data`], and the problems are printed already.
    Reported,
}

impl Failure {
    /// Returns the failure that the arguments are wrong.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    /// Returns the failure that a file is wrong: what was found or went wrong there, and what to do about it.
    pub(crate) fn data(place: impl fmt::Display, message: impl fmt::Display, hint: &str) -> Self {
        let hint = if hint.is_empty() { String::new() } else { format!("\n  hint: {hint}") };
        Self::Data(format!("{place}: error: {message}{hint}"))
    }

    /// Returns 2 for wrong arguments, 1 for wrong data.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::Data(_) | Self::Reported => ExitCode::from(1),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => write!(f, "error: {message}"),
            Self::Data(problems) => f.write_str(problems),
            Self::Reported => Ok(()),
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}
