use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use super::{files, Failure};

/// Reads the arguments of one command: gives each to `take`, or prints `help` where it is asked for.
///
/// Returns whether the command is to run. `take` returns whether it knows the argument.
pub(crate) fn read(
    mut parser: Parser,
    help: &str,
    mut take: impl FnMut(&Given, &mut Parser) -> Result<bool, Failure>,
) -> Result<bool, Failure> {
    while let Some(arg) = parser.next()? {
        let given = match arg {
            Arg::Short('h') => Given::Option("help".to_owned()),
            Arg::Short('o') => Given::Option("output".to_owned()),
            Arg::Short(letter) => Given::Option(letter.to_string()),
            Arg::Long(name) => Given::Option(name.to_owned()),
            Arg::Value(value) => Given::Value(PathBuf::from(value)),
        };
        if matches!(&given, Given::Option(name) if name == "help") {
            files::print(help)?;
            return Ok(false);
        }
        if !take(&given, &mut parser)? {
            let found = match &given {
                Given::Option(name) => format!("the option {name}"),
                Given::Value(value) => value.display().to_string(),
            };
            return Err(Failure::usage(format!("found {found}, which this command does not take\n\n{help}")));
        }
    }
    Ok(true)
}

/// An argument.
pub(crate) enum Given {
    /// An option, by its long name without the hyphens.
    Option(String),
    /// A free-standing value.
    Value(PathBuf),
}

/// Returns the value of the option that was just read, as text.
pub(crate) fn text(parser: &mut Parser) -> Result<String, Failure> {
    Ok(parser.value()?.string()?)
}

/// Returns the value of the option that was just read, as a number from `least` to `most`.
pub(crate) fn number(parser: &mut Parser, name: &str, least: u32, most: u32) -> Result<u32, Failure> {
    let text = text(parser)?;
    text.parse().ok().filter(|number| (least..=most).contains(number)).ok_or_else(|| {
        Failure::usage(format!("--{name}: found {text}, expected a whole number from {least} to {most}"))
    })
}

/// Returns the value of the option that was just read, as a path.
pub(crate) fn path(parser: &mut Parser) -> Result<PathBuf, Failure> {
    Ok(PathBuf::from(parser.value()?))
}
