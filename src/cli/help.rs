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

/// `alliance-map check --help`.
pub(crate) const CHECK: &str = "\
Reports every problem of story files, one a line with its hint, as
file:line:column: error[code]: found …, expected …

Usage: alliance-map check [OPTIONS] STORY…

Options:
  --world FILE    a geography file, for its country codes [default: the program's own]
";

/// `alliance-map render --help`.
pub(crate) const RENDER: &str = "\
Draws one picture of a story, or writes its full page as one file.

Usage: alliance-map render [OPTIONS] STORY

Options:
  -o, --output FILE   the file to write, .svg, .html or .png [default: -, an SVG]
  --view VIEW         pacific, arctic for narrow pages, atlantic, equal-earth, europe, indo-pacific,
                      or globe [default: pacific]
  --rotation DEGREES  how far the globe is turned, east and north, for the view globe [default: -154,-47]
  --select CODE       a country whose ties are drawn, such as JPN
  --compare CODE      a second country: only the ties between the two are drawn
  --groups IDS        the groups shown, with commas: focus groups fill their members, of others the first
                      two are lines inside the borders [default: the story's focus groups]
  --date DATE         the day shown, YYYY, YYYY-MM or YYYY-MM-DD [default: the story's]
  --language CODE     the language of the map's own words, en or fr; the story's texts stay as written
                      [default: the story's, or en]
  --width PX          width of the picture, 160 to 4000 [default: 1000];
                      a PNG is as many pixels wide
  --worldview NAME    the border policy [default: default]
  --world FILE        a geography file [default: the program's own]
";

/// `alliance-map bundle --help`.
pub(crate) const BUNDLE: &str = "\
Writes the whole static site: the article, a page and the pictures of each story, the engine, and a list of sizes and
hashes. Run it in the project's folder, after the engine is built; `make site` does both.

Usage: alliance-map bundle [OPTIONS] --out DIR [STORY…]

STORY…            story files [default: all in data/stories]

Options:
  --out DIR       the folder to write; an older site there is replaced
  --url URL       where the site will stand, for the embed code in snippet.html; also writes
                  oembed.json of each story and what link previews show, with
                  the PNG of its map
  --world FILE    a geography file [default: the program's own]
  --fine FILE     the same in finer lines, for readers who come near
                  [default: the program's own, or none beside --world]
";

/// `alliance-map atlas --help`.
pub(crate) const ATLAS: &str = "\
Builds the geography file from a GeoJSON FeatureCollection whose features have a property `code`.

Usage: alliance-map atlas [OPTIONS] GEOJSON -o FILE

Options:
  -o, --output FILE   the geography file to write
  --tables FILE       border policy, dependencies and treaty areas, JSON
  --capitals FILE     where ties end, JSON
  --options FILE      grid and detail, JSON
  --like FILE         a geography file of the same units, whose labels and ends of ties are kept: this file
                      can take its place on the map
";
