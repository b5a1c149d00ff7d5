//! What stands under a key of an object, taken as it should be: a default where it is missing or something else.

use crate::geo::LonLat;
use crate::json::{Data, Value};
use std::borrow::Cow;

/// What stands where nothing stands.
static NULL: Value<'static> = Value { name: Cow::Borrowed(""), name_offset: 0, offset: 0, data: Data::Null };

/// Returns the value under `key`, or null.
#[inline(never)]
pub(super) fn at<'v>(object: &'v Value<'v>, key: &str) -> &'v Value<'v> {
    object.get(key).unwrap_or(&NULL)
}

/// Returns the items of the list under `key`, or none.
#[inline(never)]
pub(super) fn list<'v>(object: &'v Value<'v>, key: &str) -> &'v [Value<'v>] {
    at(object, key).items()
}

/// Returns the place that a value gives as `[longitude, latitude]`.
#[inline(never)]
pub(super) fn place(value: &Value<'_>) -> Option<LonLat> {
    match value.items() {
        [Value { data: Data::Number(lon), .. }, Value { data: Data::Number(lat), .. }] => {
            Some(LonLat::new(*lon, *lat)).filter(|place| place.is_valid())
        }
        _ => None,
    }
}
