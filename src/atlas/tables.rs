use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde::Deserialize;

use super::vertex::Vertex;
use super::Problem;
use crate::topology::{Area, BorderClass, Worldview};

/// The tables of border policy as written: `data/geography/worldviews.json`. Texts for readers stay in that file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    worldviews: Vec<WorldviewRow>,
    borders: Vec<BorderRow>,
    dependencies: BTreeMap<String, Vec<String>>,
    areas: Vec<AreaRow>,
    policy: Vec<PolicyRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorldviewRow {
    name: String,
    /// For readers, as are all texts: the map takes them from the file itself.
    #[serde(default, rename = "title")]
    _title: IgnoredAny,
    #[serde(default, rename = "text")]
    _text: IgnoredAny,
    #[serde(default)]
    owners: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BorderRow {
    units: [String; 2],
    class: String,
    worldview: Option<String>,
    #[serde(default)]
    boxes: Vec<[f64; 4]>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaRow {
    name: String,
    #[serde(default, rename = "text")]
    _text: IgnoredAny,
    inside: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyRow {
    #[serde(rename = "text")]
    _text: IgnoredAny,
    places: Vec<String>,
}

/// A row of borders, its units found.
#[derive(Debug)]
pub(super) struct Border {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) class: BorderClass,
    pub(super) worldview: Option<usize>,
    /// West, south, east, north: where not empty, the row holds for the part of the border within.
    pub(super) boxes: Vec<[f64; 4]>,
}

impl Border {
    /// Whether the middle of an edge lies in one of the boxes.
    pub(super) fn holds(&self, a: Vertex, b: Vertex) -> bool {
        let (a, b) = (a.lon_lat(), b.lon_lat());
        let (lon, lat) = ((a.lon + b.lon) / 2.0, (a.lat + b.lat) / 2.0);
        self.boxes
            .iter()
            .any(|[west, south, east, north]| *west <= lon && lon <= *east && *south <= lat && lat <= *north)
    }
}

/// The tables, resolved: every code is a unit.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) worldviews: Vec<Worldview>,
    pub(super) borders: Vec<Border>,
    /// For each unit the country whose dependency it is.
    pub(super) dependency_of: Vec<Option<usize>>,
    pub(super) areas: Vec<Area>,
}

/// Reads the tables for units with these codes. `{}` is a file without policy: every unit is its own country.
///
/// # Errors
/// Every unknown code, worldview and class.
pub(super) fn read(text: &str, codes: &[&str]) -> Result<Tables, Vec<Problem>> {
    super::limits::check("worldviews", text).map_err(|problem| vec![problem])?;
    let written: Written =
        serde_json::from_str(text).map_err(|error| vec![Problem::new("worldviews", error.to_string(), "")])?;
    let mut resolver = Resolver { codes, problems: Vec::new() };
    let tables = resolver.tables(&written);
    if resolver.problems.is_empty() {
        Ok(tables)
    } else {
        Err(resolver.problems)
    }
}

struct Resolver<'a> {
    codes: &'a [&'a str],
    problems: Vec<Problem>,
}

impl Resolver<'_> {
    fn tables(&mut self, written: &Written) -> Tables {
        let mut worldviews: Vec<Worldview> = written.worldviews.iter().map(|row| self.worldview(row)).collect();
        if worldviews.first().is_none_or(|first| first.name != "default") {
            worldviews.insert(0, Worldview { name: "default".into(), owner: (0..self.codes.len()).collect() });
        }
        let borders = written.borders.iter().filter_map(|row| self.border(row, &worldviews)).collect();
        let mut dependency_of = vec![None; self.codes.len()];
        for (country, units) in &written.dependencies {
            let country = self.unit("dependencies", country);
            for code in units {
                if let Some(unit) = self.unit("dependencies", code) {
                    dependency_of[unit] = country;
                }
            }
        }
        let areas = written.areas.iter().map(|row| self.area(row)).collect();
        for code in written.policy.iter().flat_map(|row| &row.places) {
            self.unit("policy", code);
        }
        Tables { worldviews, borders, dependency_of, areas }
    }

    fn unit(&mut self, place: &str, code: &str) -> Option<usize> {
        let found = self.codes.iter().position(|known| *known == code);
        if found.is_none() {
            let message = format!("found {code:?}, which no feature has as its code");
            self.problems.push(Problem::new(
                format!("worldviews: {place}"),
                message,
                "is the file for another GeoJSON?",
            ));
        }
        found
    }

    fn worldview(&mut self, row: &WorldviewRow) -> Worldview {
        let mut owner: Vec<usize> = (0..self.codes.len()).collect();
        for (unit, country) in &row.owners {
            if let (Some(unit), Some(country)) = (self.unit(&row.name, unit), self.unit(&row.name, country)) {
                owner[unit] = country;
            }
        }
        Worldview { name: row.name.clone(), owner }
    }

    fn border(&mut self, row: &BorderRow, worldviews: &[Worldview]) -> Option<Border> {
        let [a, b] = row.units.each_ref().map(|code| self.unit("borders", code));
        let mut problem = |message: String, hint: &str| {
            self.problems.push(Problem::new(
                format!("worldviews: border {}-{}", row.units[0], row.units[1]),
                message,
                hint,
            ));
        };
        let class = match row.class.as_str() {
            "disputed" => BorderClass::Disputed,
            "line-of-control" => BorderClass::LineOfControl,
            "international" => BorderClass::International,
            "hidden" => BorderClass::Hidden,
            other => {
                problem(
                    format!("found the class {other:?}"),
                    "expected disputed, line-of-control, international or hidden",
                );
                return None;
            }
        };
        let worldview = match &row.worldview {
            None => None,
            Some(name) => {
                let found = worldviews.iter().position(|worldview| worldview.name == *name);
                if found.is_none() {
                    problem(format!("found the worldview {name:?}"), "expected the name of one in this file");
                }
                Some(found?)
            }
        };
        Some(Border { a: a?, b: b?, class, worldview, boxes: row.boxes.clone() })
    }

    fn area(&mut self, row: &AreaRow) -> Area {
        let place = format!("area {}", row.name);
        Area { name: row.name.clone(), units: row.inside.iter().filter_map(|code| self.unit(&place, code)).collect() }
    }
}
