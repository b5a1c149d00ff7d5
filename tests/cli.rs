//! Runs the real program: exit codes, output, and that a command that fails has written nothing.

#[path = "cli/atlas.rs"]
mod atlas;
#[path = "cli/bundle.rs"]
mod bundle;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/forms.rs"]
mod forms;
#[path = "cli/png.rs"]
mod png;
#[path = "cli/program.rs"]
mod program;
#[path = "cli/render.rs"]
mod render;
#[path = "cli/serve.rs"]
mod serve;

use program::run;

const COMMANDS: [&str; 5] = ["check", "render", "bundle", "serve", "atlas"];

#[test]
fn help_lists_every_command_and_each_command_has_help() {
    let help = run(&["--help"]);
    assert_eq!(help.code, 0);
    for command in COMMANDS {
        assert!(help.out.contains(&format!("\n  {command} ")), "{command} is missing in {}", help.out);
        for flag in ["--help", "-h"] {
            let own = run(&[command, flag]);
            assert_eq!((own.code, own.err.as_str()), (0, ""));
            assert!(own.out.contains(&format!("Usage: alliance-map {command} ")), "{}", own.out);
        }
    }
}

#[test]
fn version_is_that_of_the_package() {
    assert_eq!(run(&["--version"]).out, format!("alliance-map {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage_exits_2_and_says_what_is_expected() {
    for (arguments, expected) in [
        (&[][..], "which command?"),
        (&["frobnicate"], "found the command frobnicate, expected one of these"),
        (&["--frobnicate"], "--frobnicate"),
        (&["serve", "--frobnicate"], "found the option frobnicate, which this command does not take"),
        (&["serve", "there"], "found there, which this command does not take"),
        (&["serve", "--port", "80000"], "--port: found 80000, expected a whole number from 0 to 65535"),
        (&["serve", "--port"], "missing argument"),
        (&["check"], "which story?"),
        (&["render"], "which story?"),
        (&["render", "a.json", "b.json"], "found b.json, which this command does not take"),
        (&["bundle"], "expected --out DIR"),
    ] {
        let result = run(arguments);
        assert_eq!((result.code, result.out.as_str()), (2, ""), "{arguments:?}");
        assert!(result.err.contains(expected), "{arguments:?}: {}", result.err);
    }
}
