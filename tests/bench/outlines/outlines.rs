//! The engine's outlines alone: any geography file drawn as path text, and written as TopoJSON for others to draw.
//!
//! Built with the flags of the engine that a reader gets, by `tests/tools/build-outlines.sh`, to be measured.

#![cfg(target_arch = "wasm32")]

use alliance_map::geo::LonLat;
use alliance_map::math::push_decimal;
use alliance_map::path::PathData;
use alliance_map::projection::{ProjectedArcs, View};
use alliance_map::topology::{decode, ArcRef, Topology};
use wasm_bindgen::prelude::*;

/// A geography file, read.
#[wasm_bindgen]
pub struct Outlines {
    topology: Topology,
}

#[wasm_bindgen]
impl Outlines {
    /// Reads a geography file.
    #[wasm_bindgen(constructor)]
    pub fn new(world: &[u8]) -> Result<Outlines, JsError> {
        let topology = decode(world).map_err(|error| JsError::new(&error.message()))?;
        Ok(Self { topology })
    }

    /// Returns for each unit its path in a view, in tenths of a px, as a map draws it.
    pub fn draw(&self, view: &str, width: f64, rotation: &[f64]) -> Vec<String> {
        let turn = [0, 1, 2].map(|axis| rotation.get(axis).copied().unwrap_or_default());
        let Some(view) = View::by_name(view) else { return Vec::new() };
        let (projection, _) = view.projection(width, turn);
        let projected = ProjectedArcs::new(&self.topology, &projection);
        let mut paths = Vec::new();
        for unit in 0..self.topology.units.len() {
            let mut path = PathData::default();
            path.draw(&projected.unit(unit));
            paths.push(path.text);
        }
        paths
    }

    /// Returns how many vertices the arcs have.
    #[wasm_bindgen(getter)]
    pub fn vertices(&self) -> usize {
        let mut vertices = 0;
        for arc in &self.topology.arcs {
            vertices += arc.len();
        }
        vertices
    }

    /// Returns the same arcs and units as quantised TopoJSON, the units in the object `units`; `grid` is the number of
    /// steps round the globe with which the file was made.
    ///
    /// # References
    /// The TopoJSON Format Specification § 2.1.2, "Transforms", and § 2.1.4, "Arc Indexes".
    pub fn topojson(&self, grid: f64) -> String {
        let step = 360.0 / grid;
        let mut out = String::from(r#"{"type":"Topology","arcs":["#);
        for arc in &self.topology.arcs {
            let mut last = (0, 0);
            list(&mut out, arc, &mut |out, at| {
                let at = LonLat::of(*at);
                let cell = ((at.lon / step).round() as i32, (at.lat / step).round() as i32);
                list(out, &[cell.0 - last.0, cell.1 - last.1], &mut |out, &number| integer(out, number));
                last = cell;
            });
            out.push(',');
        }
        if out.ends_with(',') {
            out.pop();
        }
        out.push_str(r#"],"objects":{"units":{"type":"GeometryCollection","geometries":"#);
        list(&mut out, &self.topology.units, &mut |out, unit| {
            out.push_str(r#"{"type":"MultiPolygon","arcs":"#);
            list(out, &unit.polygons, &mut |out, polygon| {
                list(out, polygon, &mut |out, ring| list(out, ring, &mut |out, used| index(out, *used)));
            });
            out.push('}');
        });
        out.push_str("}}}");
        out
    }
}

/// Writes a list in brackets.
fn list<T>(out: &mut String, items: &[T], write: &mut dyn FnMut(&mut String, &T)) {
    out.push('[');
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

/// Writes an arc of a ring: one that is followed backwards has its complement.
fn index(out: &mut String, used: ArcRef) {
    let arc = used.arc as i32;
    integer(out, if used.reversed { !arc } else { arc });
}

fn integer(out: &mut String, number: i32) {
    if number < 0 {
        out.push('-');
    }
    push_decimal(out, number.unsigned_abs() as usize, 1);
}
