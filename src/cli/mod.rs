//! The command line: checks stories, draws pictures, writes and serves the site, builds the geography file.
//!
//! Only [`files`] reads and writes. A command that fails has written nothing.

mod args;
mod atlas;
mod builtin;
mod bundle;
mod check;
mod data_url;
mod encoding;
mod failure;
mod files;
mod help;
mod palette;
mod png;
mod policy;
mod render;
mod serve;
mod web_path;
mod workshop;

use std::process::ExitCode;

use failure::Failure;

/// Runs the command that the arguments name and returns the exit code: 0, 1 for bad data, 2 for bad usage.
pub(crate) fn run(arguments: lexopt::Parser) -> ExitCode {
    match command(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if failure != Failure::Reported {
                files::complain(&failure.to_string());
            }
            failure.exit_code()
        }
    }
}

fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let name = match arguments.next()? {
        None => return Err(Failure::usage(format!("which command?\n\n{}", help::COMMANDS))),
        Some(lexopt::Arg::Short('h') | lexopt::Arg::Long("help")) => return files::print(help::COMMANDS),
        Some(lexopt::Arg::Short('V') | lexopt::Arg::Long("version")) => {
            return files::print(concat!("alliance-map ", env!("CARGO_PKG_VERSION"), "\n"));
        }
        Some(lexopt::Arg::Value(name)) => name,
        Some(other) => return Err(other.unexpected().into()),
    };
    match name.to_str() {
        Some("check") => check::run(arguments),
        Some("render") => render::run(arguments),
        Some("bundle") => bundle::run(arguments),
        Some("serve") => serve::run(arguments),
        Some("atlas") => atlas::run(arguments),
        _ => Err(Failure::usage(format!(
            "found the command {}, expected one of these\n\n{}",
            name.to_string_lossy(),
            help::COMMANDS
        ))),
    }
}
