use std::collections::BTreeMap;

use serde::Deserialize;

use super::islands::{join, largest};
use super::quantise::Cell;
use super::repair::Sound;
use super::tables::Tables;
use super::vertex::area;
use super::{arcs, contains, label, limits, read, repair, split, stitch, tables, Options, Problem};
use crate::geo::LonLat;
use crate::topology::{encode, ArcRef, BorderPair, Topology, Unit};

/// What became of the input.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Units written.
    pub units: usize,
    /// Arcs written.
    pub arcs: usize,
    /// Vertices in the arcs.
    pub vertices: usize,
    /// Rings left out because they are too small to see.
    pub dropped_rings: usize,
    /// What a maintainer should know, a sentence each.
    pub notes: Vec<String>,
}

#[derive(Deserialize)]
struct Capital {
    at: [f64; 2],
}

/// Builds the geography file.
///
/// - `countries`: a GeoJSON FeatureCollection of Polygons and MultiPolygons, straight in lon, lat; each feature has
///   `properties.code`, and may have `alpha2` and `label` (`[lon, lat]`).
/// - `worldviews`: border policy, dependencies and treaty areas as JSON; `{}` for none.
/// - `capitals`: where ties end, as JSON `{"JPN": {"at": [139.69, 35.69]}}`; `{}` for the label points.
///
/// The same input gives the same bytes.
///
/// # Errors
/// Everything that is wrong with the input, each with its place.
pub fn build(
    countries: &str,
    worldviews: &str,
    capitals: &str,
    options: &Options,
) -> Result<(Vec<u8>, Report), Vec<Problem>> {
    options.check().map_err(|problem| vec![problem])?;
    let (sources, mut notes) = read::read(countries)?;
    let codes: Vec<&str> = sources.iter().map(|source| source.code.as_str()).collect();
    let tables = tables::read(worldviews, &codes)?;
    let capitals = read_capitals(capitals, &codes)?;
    let polygons: Vec<_> = sources.iter().map(|source| stitch::stitch(&source.polygons)).collect();
    let mut network = arcs::share(&polygons);
    let rows = split::split(&mut network, &tables.borders);
    let mut sound = repair::simplify(network, &codes, options);
    notes.append(&mut sound.notes);
    let (arcs, numbers) = renumber(&mut sound);
    let half = (options.grid / 2) as i32;
    let place = |cell: &Cell| label::lon_lat(*cell, half);
    let mut topology = Topology {
        arcs: arcs.iter().map(|arc| arc.iter().map(|cell| place(cell).vector()).collect()).collect(),
        units: Vec::new(),
        worldviews: tables.worldviews.clone(),
        areas: tables.areas.clone(),
        pairs: pairs(&tables, &rows, &numbers, &sound, &mut notes, &codes),
    };
    for (index, source) in sources.iter().enumerate() {
        let label = label_of(&sound.shapes[index], &arcs, source.label, half);
        if source.label.is_some_and(|given| (given.lon - label.lon).abs() > 0.1 || (given.lat - label.lat).abs() > 0.1)
        {
            notes.push(format!("{}: its label point lies outside and was moved", source.code));
        }
        let anchor = capitals.get(source.code.as_str()).copied();
        topology.units.push(Unit {
            code: source.code.clone(),
            alpha2: source.alpha2.clone(),
            polygons: sound.shapes[index].clone(),
            label,
            anchor: anchor.map_or(label, |at| place(&grid_cell(at, half))),
            dependency_of: tables.dependency_of[index],
        });
    }
    let report = Report {
        units: topology.units.len(),
        arcs: topology.arcs.len(),
        vertices: topology.arcs.iter().map(Vec::len).sum(),
        dropped_rings: sound.dropped,
        notes,
    };
    Ok((encode(&topology, options.grid), report))
}

fn read_capitals(text: &str, codes: &[&str]) -> Result<BTreeMap<String, LonLat>, Vec<Problem>> {
    limits::check("capitals", text).map_err(|problem| vec![problem])?;
    let written: BTreeMap<String, Capital> =
        serde_json::from_str(text).map_err(|error| vec![Problem::new("capitals", error.to_string(), "")])?;
    let mut problems = Vec::new();
    let mut capitals = BTreeMap::new();
    for (code, Capital { at: [lon, lat] }) in written {
        let at = LonLat::new(lon, lat);
        let place = format!("capitals: {code}");
        if !at.is_valid() {
            problems.push(Problem::new(place, format!("found [{lon}, {lat}], expected degrees, longitude first"), ""));
        } else if !codes.contains(&code.as_str()) {
            problems.push(Problem::new(place, "no feature has this code", ""));
        } else {
            capitals.insert(code, at);
        }
    }
    if problems.is_empty() {
        Ok(capitals)
    } else {
        Err(problems)
    }
}

/// Keeps the arcs that are used, in order of first use and as that use runs, which is how they are written.
fn renumber(sound: &mut Sound) -> (Vec<Vec<Cell>>, BTreeMap<u32, u32>) {
    let mut numbers = BTreeMap::new();
    let mut arcs = Vec::new();
    let mut turned = Vec::new();
    for used in sound.shapes.iter_mut().flatten().flatten().flatten() {
        used.arc = *numbers.entry(used.arc).or_insert_with(|| {
            let mut arc = sound.arcs[used.arc as usize].clone();
            if used.reversed {
                arc.reverse();
            }
            arcs.push(arc);
            turned.push(used.reversed);
            arcs.len() as u32 - 1
        });
        used.reversed ^= turned[used.arc as usize];
    }
    (arcs, numbers)
}

/// Returns the border rows with the arcs that each is about, where it is about a part of the border.
fn pairs(
    tables: &Tables,
    rows: &[Option<usize>],
    numbers: &BTreeMap<u32, u32>,
    sound: &Sound,
    notes: &mut Vec<String>,
    codes: &[&str],
) -> Vec<BorderPair> {
    let uses = |unit: usize, arc: u32| sound.shapes[unit].iter().flatten().flatten().any(|used| used.arc == arc);
    let mut pairs = Vec::new();
    for (index, row) in tables.borders.iter().enumerate() {
        let mut arcs: Vec<u32> = Vec::new();
        for (old, owner) in rows.iter().enumerate() {
            if let Some(new) = numbers.get(&(old as u32)) {
                if (row.boxes.is_empty() || *owner == Some(index)) && uses(row.a, *new) && uses(row.b, *new) {
                    arcs.push(*new);
                }
            }
        }
        if arcs.is_empty() {
            notes.push(format!("border {}-{}: no such border in the file", codes[row.a], codes[row.b]));
            continue;
        }
        arcs.sort_unstable();
        if row.boxes.is_empty() {
            arcs.clear();
        }
        pairs.push(BorderPair { a: row.a, b: row.b, class: row.class, worldview: row.worldview, arcs });
    }
    pairs
}

/// Returns where a unit's name stands: the given point if it lies inside, else the roomiest point of its largest part.
fn label_of(shape: &[Vec<Vec<ArcRef>>], arcs: &[Vec<Cell>], given: Option<LonLat>, half: i32) -> LonLat {
    let rings = |polygon: &[Vec<ArcRef>]| -> Vec<Vec<Cell>> { polygon.iter().map(|ring| join(ring, arcs)).collect() };
    let is_inside = |at: &LonLat| {
        shape.iter().any(|polygon| {
            let places: Vec<Vec<LonLat>> = rings(polygon)
                .iter()
                .map(|ring| ring.iter().map(|cell| label::lon_lat(*cell, half)).collect())
                .collect();
            contains(places.iter().map(Vec::as_slice), *at)
        })
    };
    // Each fourth point of the grid is near enough for a name, and shorter to write.
    let near = |at: LonLat, each: i32| label::lon_lat(scaled(grid_cell(at, half / each), each), half);
    let given = given.and_then(|at| [4, 1].map(|each| near(at, each)).into_iter().find(is_inside));
    given.unwrap_or_else(|| {
        let polygon = largest(&shape.to_vec(), |ring| area(&join(ring, arcs), half)).map(|at| rings(&shape[at]));
        let cell = polygon.and_then(|rings| label::place(&rings, half).or(rings[0].first().copied()));
        cell.map_or(LonLat::default(), |cell| label::lon_lat(cell, half))
    })
}

fn scaled((x, y): Cell, times: i32) -> Cell {
    (x * times, y * times)
}

fn grid_cell(at: LonLat, half: i32) -> Cell {
    let on_grid = |value: f64| (value * f64::from(half) / 180.0).round() as i32;
    ((on_grid(at.lon) + half).rem_euclid(2 * half) - half, on_grid(at.lat))
}
