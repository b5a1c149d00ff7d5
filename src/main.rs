//! The command line of alliance-map.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run(lexopt::Parser::from_env())
}
