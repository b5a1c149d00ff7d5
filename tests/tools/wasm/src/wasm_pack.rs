//! The `wasm-pack` program.

use clap::Parser;
use wasm_pack::progressbar::LogLevel;
use wasm_pack::{command, Cli, PBAR};

fn main() -> anyhow::Result<()> {
    env_logger::init();
    let args = Cli::parse();
    PBAR.set_log_level(if args.quiet { LogLevel::Error } else { args.log_level });
    command::run_wasm_pack(args.cmd)
}
