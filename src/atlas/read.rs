use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject, JsonValue, Position};

use super::vertex::{ring_area, Polygon, Ring, Vertex};
use super::{limits, Problem};
use crate::geo::LonLat;

/// The most features.
const FEATURES: usize = 4_000;
/// The most vertices in all.
const VERTICES: usize = 2_000_000;

/// A feature, checked: rings open, exterior rings clockwise on the map and holes the other way.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) code: String,
    pub(super) alpha2: String,
    pub(super) label: Option<LonLat>,
    pub(super) polygons: Vec<Polygon>,
}

/// Reads a GeoJSON text. Returns its features, and a note on each ring that is left out since it has no area.
///
/// # Errors
/// Every problem found; after one of syntax or size, that one alone.
pub(super) fn read(text: &str) -> Result<(Vec<Source>, Vec<String>), Vec<Problem>> {
    limits::check("countries", text).map_err(|problem| vec![problem])?;
    let collection: FeatureCollection = text.parse().map_err(|error: geojson::Error| {
        let hint = "expected a GeoJSON FeatureCollection (RFC 7946 § 3.3); NaN and Infinity are no JSON numbers";
        vec![Problem::new("countries", error.to_string(), hint)]
    })?;
    if collection.features.is_empty() || collection.features.len() > FEATURES {
        let message = format!("found {} features, expected 1 to {FEATURES}", collection.features.len());
        return Err(vec![Problem::new("countries", message, "")]);
    }
    let mut reader = Reader::default();
    let sources: Vec<Source> = collection
        .features
        .into_iter()
        .enumerate()
        .filter_map(|(index, feature)| reader.feature(index, feature))
        .collect();
    for (index, source) in sources.iter().enumerate() {
        if sources[..index].iter().any(|other| other.code == source.code) {
            let place = format!("countries: feature {index} ({})", source.code);
            reader.problems.push(Problem::new(
                place,
                "another feature has this code",
                "join the two into one MultiPolygon",
            ));
        }
    }
    if reader.problems.is_empty() {
        Ok((sources, reader.notes))
    } else {
        Err(reader.problems)
    }
}

#[derive(Default)]
struct Reader {
    problems: Vec<Problem>,
    notes: Vec<String>,
    vertices: usize,
}

impl Reader {
    fn feature(&mut self, index: usize, feature: Feature) -> Option<Source> {
        let properties = feature.properties.unwrap_or_default();
        let code = text_of(&properties, "code");
        let place = format!("countries: feature {index} ({code})");
        if !is_code(&code) {
            let hint = "give it properties.code: three capitals as in ISO 3166-1, or x- and lower-case letters";
            self.problems.push(Problem::new(place, format!("found the code {code:?}"), hint));
            return None;
        }
        let shapes = match feature.geometry.map(|geometry| geometry.value) {
            Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
            Some(GeometryValue::MultiPolygon { coordinates }) => coordinates,
            other => {
                let found = other.map_or("no geometry", |value| value.type_name());
                let message = format!("found {found}, expected Polygon or MultiPolygon");
                self.problems.push(Problem::new(place, message, ""));
                return None;
            }
        };
        let mut polygons = Vec::new();
        let known = self.problems.len();
        for (at, rings) in shapes.iter().enumerate() {
            let mut polygon = Polygon::new();
            for (number, positions) in rings.iter().enumerate() {
                let place = format!("{place}, polygon {at}, ring {number}");
                let ring = self.ring(&place, positions);
                if is_flat(&ring) {
                    self.notes.push(format!("{place}: the ring has no area, and is left out"));
                    // What lies in it goes with it.
                    if number == 0 {
                        break;
                    }
                } else {
                    polygon.push(oriented(ring, number == 0));
                }
            }
            if rings.is_empty() {
                let message = "found a polygon without rings, expected an exterior ring";
                self.problems.push(Problem::new(format!("{place}, polygon {at}"), message, ""));
            }
            if !polygon.is_empty() {
                polygons.push(polygon);
            }
        }
        if polygons.is_empty() && self.problems.len() == known {
            self.problems.push(Problem::new(place, "found no polygon with an area, expected at least one", ""));
        }
        Some(Source { alpha2: text_of(&properties, "alpha2"), label: label_of(&properties), code, polygons })
    }

    fn ring(&mut self, place: &str, positions: &[Position]) -> Ring {
        let mut problem = |at: usize, message: String, hint: &str| {
            self.problems.push(Problem::new(format!("{place}, position {at}"), message, hint));
            Ring::new()
        };
        self.vertices += positions.len();
        if self.vertices > VERTICES {
            return problem(0, format!("more than {VERTICES} positions in all"), "simplify the file first");
        }
        if positions.len() < 4 {
            let message = format!("found {} positions, expected at least 4 (RFC 7946 § 3.1.6)", positions.len());
            return problem(0, message, "drop this ring, or give it an area");
        }
        let mut ring = Ring::with_capacity(positions.len());
        for (at, position) in positions.iter().enumerate() {
            let numbers = position.as_slice();
            let [lon, lat] = [0, 1].map(|index| numbers.get(index).copied().unwrap_or(f64::NAN));
            if !LonLat::new(lon, lat).is_valid() {
                let message = format!("found [{lon}, {lat}], expected longitude -180 to 180, then latitude -90 to 90");
                return problem(at, message, "are the coordinates in degrees, longitude first?");
            }
            let vertex = Vertex::new(lon, lat);
            if ring.last() != Some(&vertex) {
                ring.push(vertex);
            }
        }
        if positions.first() != positions.last() {
            let message = "the ring is open: its last position is not its first (RFC 7946 § 3.1.6)".into();
            return problem(positions.len() - 1, message, "repeat the first position at the end");
        }
        ring.pop();
        ring
    }
}

/// Returns whether a ring has no area.
fn is_flat(ring: &[Vertex]) -> bool {
    ring.len() < 3 || ring_area(ring) == 0
}

/// Returns the ring in the direction of exterior rings (clockwise on the map) or of holes.
fn oriented(mut ring: Ring, exterior: bool) -> Ring {
    if (ring_area(&ring) > 0) != exterior {
        ring.reverse();
    }
    ring
}

fn is_code(code: &str) -> bool {
    let id =
        |rest: &str| !rest.is_empty() && rest.len() <= 40 && rest.bytes().all(|b| b == b'-' || b.is_ascii_lowercase());
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) || code.strip_prefix("x-").is_some_and(id)
}

fn text_of(properties: &JsonObject, key: &str) -> String {
    properties.get(key).and_then(JsonValue::as_str).unwrap_or_default().to_owned()
}

fn label_of(properties: &JsonObject) -> Option<LonLat> {
    let pair = properties.get("label")?.as_array()?;
    let label = LonLat::new(pair.first()?.as_f64()?, pair.get(1)?.as_f64()?);
    label.is_valid().then_some(label)
}
