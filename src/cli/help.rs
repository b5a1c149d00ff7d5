//! What `--help` prints.

/// `alliance-map --help`.
pub(crate) const COMMANDS: &str = "\
alliance-map: a world map that shows who stands with whom

Usage: alliance-map COMMAND [OPTIONS]

Commands:
  check STORY…      report every problem of a story file
  render STORY      draw one picture, or write the full static page
  bundle            write the whole static site
  serve             show the site on this machine
  atlas GEOJSON     build the geography file

Each takes --help. - stands for standard input or output.
Exit code: 0 done, 1 a problem in the data, 2 wrong usage.
";

/// `alliance-map serve --help`.
pub(crate) const SERVE: &str = "\
Shows a site on this machine, under the strictest security policy that it supports.

Usage: alliance-map serve [OPTIONS]

Options:
  --dir DIR       the folder to serve [default: dist]
  --port PORT     the port on 127.0.0.1; 0 for any free one [default: 8080]
";
