//! The small picture on a page has its coasts where the live map has them: nothing moves when one takes the other's place.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod common;

use std::collections::{HashMap, HashSet};

use alliance_map::geo::{Point, Rect};
use alliance_map::projection::{View, VIEWS};
use alliance_map::render::svg;
use alliance_map::scene::{scene, Base, Choice, Input};
use alliance_map::story::query::subjects;
use alliance_map::topology::decode;

type Place = (f64, f64);
type Ring = Vec<Place>;

/// Widths in px: those at which the site's pictures are drawn, and a column of text.
const WIDTHS: [f64; 4] = [360.0, 620.0, 1000.0, 904.0];

/// The finest and the coarsest lines that a picture of the site has, in px.
const NEXTS: [f64; 2] = [0.34, 0.74];

/// How far apart in px a coast may lie.
const MOST: f64 = 1.0;

/// Tenths of a px between the places of the small picture.
const GRID: i64 = 2;

/// Returns the value of an attribute of a tag.
fn attr<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Returns the rings of a path of relative commands, in px; its unit is so many px.
fn rings(d: &str, unit: f64) -> Vec<Ring> {
    let (mut rings, mut pen): (Vec<Ring>, Place) = (Vec::new(), (0.0, 0.0));
    for part in d.split_inclusive(|letter: char| letter.is_ascii_alphabetic()).collect::<Vec<_>>().windows(2) {
        let command = part[0].chars().last().expect("a command");
        let text = part[1].trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).replace('-', " -");
        let numbers: Vec<f64> = text.split_whitespace().map(|number| number.parse().expect("a number")).collect();
        let steps: Vec<Place> = match command {
            'h' => numbers.iter().map(|&x| (x, 0.0)).collect(),
            'v' => numbers.iter().map(|&y| (0.0, y)).collect(),
            'm' | 'l' => numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect(),
            'z' => {
                pen = rings.last().and_then(|ring| ring.first()).map_or(pen, |start| (start.0 / unit, start.1 / unit));
                continue;
            }
            other => panic!("unknown command {other}"),
        };
        if command == 'm' {
            rings.push(Ring::new());
        }
        for (x, y) in steps {
            pen = (pen.0 + x, pen.1 + y);
            rings.last_mut().expect("a ring").push((pen.0 * unit, pen.1 * unit));
        }
    }
    rings
}

/// Returns the rings of all shapes that `keep` accepts by their tags.
fn shapes(picture: &str, unit: f64, keep: impl Fn(&str) -> bool) -> Vec<Ring> {
    let tags = picture.split('<').filter(|tag| tag.starts_with("path ") && keep(tag));
    tags.flat_map(|tag| rings(attr(tag, "d").expect("a path"), unit)).collect()
}

fn sides(ring: &Ring) -> impl Iterator<Item = (Place, Place)> + '_ {
    (0..ring.len()).map(|at| (ring[at], ring[(at + 1) % ring.len()]))
}

/// Returns what of the live map's shapes is coast: the sides of which no shape has the way back. On the grid of the small
/// picture, that is, which leaves out on purpose the islands and spits that have no width there.
fn coast(live: &[Ring]) -> Vec<Place> {
    // Tenths are whole in the picture; they are made so again before they go to the grid.
    let coarse = |(x, y): Place| [x, y].map(|px| ((px * 10.0).round() as i64 + GRID / 2).div_euclid(GRID));
    let all: HashSet<_> = live.iter().flat_map(sides).map(|(a, b)| (coarse(a), coarse(b))).collect();
    let is_coast = |&(a, b): &(Place, Place)| !all.contains(&(coarse(b), coarse(a)));
    live.iter().flat_map(sides).filter(is_coast).flat_map(|(a, b)| [a, b]).collect()
}

/// Returns the largest distance in px from one of these places to the lines of the rings; none counts as 9 px or more.
fn distance(places: &[Place], rings: &[Ring]) -> f64 {
    const CELL: f64 = 8.0;
    const FAR: f64 = 9.0;
    let cell = |x: f64| (x / CELL).floor() as i32;
    let mut near: HashMap<(i32, i32), Vec<(Place, Place)>> = HashMap::new();
    for (a, b) in rings.iter().flat_map(sides) {
        for x in cell(a.0.min(b.0) - FAR)..=cell(a.0.max(b.0) + FAR) {
            for y in cell(a.1.min(b.1) - FAR)..=cell(a.1.max(b.1) + FAR) {
                near.entry((x, y)).or_default().push((a, b));
            }
        }
    }
    let to_side = |p: Place, (a, b): (Place, Place)| {
        let (along, to) = ((b.0 - a.0, b.1 - a.1), (p.0 - a.0, p.1 - a.1));
        let length = along.0.powi(2) + along.1.powi(2);
        let part = if length > 0.0 { ((along.0 * to.0 + along.1 * to.1) / length).clamp(0.0, 1.0) } else { 0.0 };
        (to.0 - part * along.0).hypot(to.1 - part * along.1)
    };
    let nearest = |p: &Place| {
        let sides = near.get(&(cell(p.0), cell(p.1))).map_or(&[][..], Vec::as_slice);
        sides.iter().map(|&side| to_side(*p, side)).fold(FAR, f64::min)
    };
    places.iter().map(nearest).fold(0.0, f64::max)
}

/// Returns how far apart the coasts of live map and small picture lie, seen from each.
fn apart(live: &[Ring], light: &[Ring], under: Rect) -> (f64, f64) {
    let seen = |places: Vec<Place>| -> Vec<Place> {
        places.into_iter().filter(|&(x, y)| !under.grow(0.5).holds(Point::new(x, y))).collect()
    };
    (distance(&seen(coast(live)), light), distance(&seen(light.concat()), live))
}

/// A map, drawn both ways: what was drawn, the shapes of the live map, those of the small picture.
struct Drawn {
    what: String,
    live: Vec<Ring>,
    light: Vec<Ring>,
    /// What the inset hides: the small picture leaves it out.
    under: Rect,
}

/// Returns every view at every width, in the finest and the coarsest lines.
fn frames() -> impl Iterator<Item = (&'static str, f64, f64)> {
    let widths = |view: &'static View| WIDTHS.into_iter().map(move |width| (view.name, width));
    VIEWS.iter().flat_map(widths).flat_map(|(view, width)| NEXTS.map(|next| (view, width, next)))
}

/// Returns what each shape of a picture is drawn by.
fn paths(picture: &str) -> Vec<&str> {
    picture.split('<').filter_map(|tag| attr(tag, "d")).collect()
}

fn drawn() -> Vec<Drawn> {
    let world = std::fs::read(common::path("data/geography/world.bin")).expect("the geography");
    let topology = decode(&world).expect("sound");
    let mut out = Vec::new();
    for mut fixture in common::fixtures() {
        fixture.topology = topology.clone();
        let ctx = fixture.context();
        for (view, width, next) in frames() {
            let choice = Choice { view, ..Choice::opening(&fixture.story, width) };
            let base = Base::new(&topology, &choice, &subjects(&fixture.story));
            let (story, messages, host) = (&fixture.story, &fixture.messages, &fixture.host);
            let scene = scene(Input { story, topology: &topology, messages, host }, &base, &choice, None);
            let (picture, [both, light]) = (svg::picture(&ctx, &scene, &choice), svg::light(&ctx, &scene, next));
            let what = format!("{} {view} {width} {next}", fixture.story.id);
            assert_eq!(paths(&both), paths(&light), "{what}: other lines in other schemes");
            for name in ["viewBox", "width", "height"] {
                assert_eq!(attr(&picture, name), attr(&light, name), "{what}: other frames");
            }
            let mut parts = vec![(what.clone(), picture.as_str(), light.as_str(), Rect::default())];
            if let Some((under, _)) = &base.inset {
                let [(map, inset), (light_map, light_inset)] =
                    [&picture, &light].map(|text| text.split_once("<svg class=\"inset\"").expect("an inset"));
                parts = vec![
                    (what.clone(), map, light_map, *under),
                    (format!("{what}, inset"), inset, light_inset, Rect::default()),
                ];
            }
            for (what, picture, light, under) in parts {
                let named = |tag: &str| attr(tag, "data-country").or(attr(tag, "data-territory")).is_some();
                let filled = |tag: &str| attr(tag, "fill").is_some();
                let (_, group) = light.split_once("<g transform=\"scale(.2)\">").expect("the shapes");
                let (shapes_only, _) = group.split_once("</g>").expect("their end");
                let (live, light) = (shapes(picture, 0.1, named), shapes(shapes_only, 0.2, filled));
                assert!(live.len() > 50 && light.len() > 20, "{what}: {} and {} rings", live.len(), light.len());
                out.push(Drawn { what, live, light, under });
            }
        }
    }
    out
}

#[test]
fn coasts_lie_within_a_px_of_those_of_the_live_map() {
    for Drawn { what, live, light, under } in drawn() {
        let (from_live, from_light) = apart(&live, &light, under);
        println!("{what}: {from_live:.2} px from the live map's coasts, {from_light:.2} px from the picture's lines");
        assert!(from_live <= MOST, "{what}: a coast of the live map is {from_live} px from the picture's");
        assert!(from_light <= MOST, "{what}: a line of the picture is {from_light} px from the live map's");
    }
}

#[test]
fn a_coast_that_moved_or_is_missing_is_found() {
    for Drawn { what, live, light, under } in drawn() {
        let moved: Vec<Ring> = light.iter().map(|ring| ring.iter().map(|(x, y)| (x + 1.5, *y)).collect()).collect();
        let (from_live, from_light) = apart(&live, &moved, under);
        assert!(from_live > MOST && from_light > MOST, "{what}: moved: {from_live} {from_light}");

        let longest = (0..light.len()).max_by_key(|&at| light[at].len()).expect("rings");
        let mut without = light.clone();
        without.remove(longest);
        assert!(apart(&live, &without, under).0 > MOST, "{what}: a ring is missing");

        let mut askew = light.clone();
        askew[longest].iter_mut().for_each(|place| place.1 += 1.5);
        let (from_live, from_light) = apart(&live, &askew, under);
        assert!(from_live > MOST && from_light > MOST, "{what}: a ring moved: {from_live} {from_light}");
    }
}
