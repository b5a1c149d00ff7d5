//! The shipped geography against Natural Earth 1:10m: the share of land pixels with another country, on an Equal
//! Earth map 1000 px wide, both sides as Natural Earth publishes them.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use alliance_map::topology::Topology;

#[path = "support/raster.rs"]
mod raster;
#[path = "support/shapefile.rs"]
mod shapefile;
#[path = "support/world.rs"]
mod world;

use shapefile::Ring;

/// Units that are parts of one Natural Earth country.
const PARTS: [(&str, &str); 11] = [
    ("GUF", "FRA"),
    ("GLP", "FRA"),
    ("MTQ", "FRA"),
    ("MYT", "FRA"),
    ("REU", "FRA"),
    ("BES", "NLD"),
    ("TKL", "NZL"),
    ("CXR", "IOA"),
    ("CCK", "IOA"),
    ("x-hawaii", "USA"),
    ("x-ashmore-cartier", "ATC"),
];

/// Natural Earth's own codes.
const CODES: [(&str, &str); 8] = [
    ("KOS", "XKX"),
    ("PSX", "PSE"),
    ("SAH", "ESH"),
    ("SDS", "SSD"),
    ("SOL", "x-somaliland"),
    ("CYN", "x-north-cyprus"),
    ("KAS", "x-siachen"),
    ("ALD", "ALA"),
];

fn renamed<'a>(table: &[(&'a str, &'a str)], code: &'a str) -> &'a str {
    table.iter().find(|(from, _)| *from == code).map_or(code, |(_, to)| to)
}

/// Returns each unit's rings with the Natural Earth country to which they belong.
fn shapes_of(world: &Topology) -> Vec<(&str, Vec<Ring>)> {
    let worldview = world.worldviews.iter().position(|w| w.name == "natural-earth").unwrap();
    let units = world.units.iter().enumerate().map(|(index, unit)| {
        let owner = &world.units[world.owner(worldview, index)].code;
        let rings = world::rings(world, unit).into_iter().map(|ring| ring.iter().map(|p| (p.lon, p.lat)).collect());
        (renamed(&PARTS, owner), rings.collect())
    });
    units.collect()
}

/// Returns wrong pixels and land pixels.
fn compare(world: &Topology) -> (usize, usize) {
    let ours = shapes_of(world);
    let theirs = shapefile::read(".cache/natural-earth/ne_10m_admin_0_countries", "ADM0_A3");
    let codes: Vec<&str> = ours.iter().map(|(code, _)| *code).collect();
    // What only 1:10m has (bases, reefs, a buffer zone) is compared with nothing.
    let unknown = codes.len();
    let number = |code: &str| codes.iter().position(|known| *known == code).unwrap_or(unknown);
    let ours: Vec<raster::Shape> = ours.iter().map(|(code, rings)| (number(code), rings.clone())).collect();
    let theirs: Vec<raster::Shape> =
        theirs.into_iter().map(|(code, rings)| (number(renamed(&CODES, &code)), rings)).collect();
    let (mine, truth) = (raster::paint(&ours), raster::paint(&theirs));
    let compared = || mine.iter().zip(&truth).filter(|(_, truth)| **truth != Some(unknown));
    let wrong = compared().filter(|(mine, truth)| mine != truth).count();
    (wrong, compared().filter(|(_, truth)| truth.is_some()).count())
}

/// Returns the share of land pixels that are wrong, in percent, and prints it.
fn wrong(name: &str, world: &Topology) -> f64 {
    let (wrong, land) = compare(world);
    let percent = 100.0 * wrong as f64 / land as f64;
    println!("{name}: {wrong} of {land} land pixels wrong: {percent:.2} %");
    assert!(land > 100_000, "{land} land pixels");
    percent
}

#[test]
fn at_most_two_percent_of_land_pixels_are_wrong() {
    let percent = wrong("world.bin", &world::shipped());
    assert!(percent <= 2.0, "{percent:.2} %");
}

#[test]
fn in_finer_lines_at_most_one_percent_is_wrong() {
    let percent = wrong("world-fine.bin", &world::fine());
    assert!(percent <= 1.0, "{percent:.2} %");
}
