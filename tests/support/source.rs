//! The outlines from which the geography files are made.

use std::collections::BTreeMap;

use alliance_map::geo::LonLat;

/// Returns the rings of each unit in `countries.geojson`, where small islands are.
pub(crate) fn rings() -> BTreeMap<String, Vec<Vec<LonLat>>> {
    let text = std::fs::read_to_string("data/geography/countries.geojson").unwrap();
    let countries: serde_json::Value = serde_json::from_str(&text).unwrap();
    let place = |at: &serde_json::Value| LonLat::new(at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
    let ring = |ring: &serde_json::Value| ring.as_array().unwrap().iter().map(place).collect();
    let unit = |feature: &serde_json::Value| {
        let polygons = feature["geometry"]["coordinates"].as_array().unwrap();
        let rings = polygons.iter().flat_map(|rings| rings.as_array().unwrap()).map(ring).collect();
        (feature["properties"]["code"].as_str().unwrap().to_owned(), rings)
    };
    countries["features"].as_array().unwrap().iter().map(unit).collect()
}
