use super::{Options, Problem};
use crate::topology::{decode, encode, Topology};

/// Returns the geography file `bytes`, which was built with `options`, with the labels and anchors of the file `other`, so
/// that no name and no tie moves where one takes the other's place.
///
/// # Errors
/// A [`Problem`] where `other` is no geography file, has other units, or has places that are not on the grid.
pub fn place_like(bytes: &[u8], options: &Options, other: &[u8]) -> Result<Vec<u8>, Problem> {
    let read = |bytes: &[u8]| decode(bytes).map_err(|error| Problem::new("like", error.to_string(), ""));
    let (mut world, other) = (read(bytes)?, read(other)?);
    if !world.has_units_of(&other) {
        return Err(Problem::new("like", "found other units, expected the same in the same order", ""));
    }
    for (unit, like) in world.units.iter_mut().zip(&other.units) {
        (unit.label, unit.anchor) = (like.label, like.anchor);
    }
    let placed = encode(&world, options.grid);
    let places = |world: &Topology| world.units.iter().map(|unit| (unit.label, unit.anchor)).collect::<Vec<_>>();
    if places(&read(&placed)?) != places(&other) {
        let message = format!("found a grid of {}, expected a multiple of the other file's", options.grid);
        return Err(Problem::new("options: grid", message, "twice or four times as many steps"));
    }
    Ok(placed)
}
