//! What the builder takes from the file, noting what is of no use to it.

use super::fields::{at, place};
use super::part::Part;
use super::reader::{Reader, MAX_PROBLEMS};
use crate::geo::LonLat;
use crate::json::{Data, Value};
use crate::pieces::place_of;
use crate::story::PartialDate;

/// A date for what has none; a story in which it stands is thrown away.
const NO_DATE: PartialDate = PartialDate { year: 1, month: 1, day: 1 };

impl<'v> Reader<'v> {
    /// Notes that what stands at `offset` is of no use.
    #[inline(never)]
    pub(super) fn miss(&mut self, offset: usize, code: &'static str) {
        if self.missed.len() < MAX_PROBLEMS {
            self.missed.push((offset, code));
        }
    }

    /// Returns a value's text.
    #[inline(never)]
    pub(super) fn text_of(&mut self, value: &Value<'_>) -> String {
        if !matches!(value.data, Data::String(_) | Data::Null) {
            self.miss(value.offset, "wrong-type");
        }
        String::from(value.text())
    }

    /// Returns the text under `key`, or an empty one.
    #[inline(never)]
    pub(super) fn text_if(&mut self, object: &Value<'_>, key: &str) -> String {
        self.text_of(at(object, key))
    }

    /// Returns the text that must stand under `key`.
    #[inline(never)]
    pub(super) fn text(&mut self, object: &Value<'_>, key: &str) -> String {
        if at(object, key).text().is_empty() {
            self.miss(object.offset, "missing-key");
        }
        self.text_if(object, key)
    }

    /// Returns a value that is the code of a country on the map.
    #[inline(never)]
    pub(super) fn country_of(&mut self, value: &Value<'_>) -> String {
        if !self.is_known(value.text()) {
            self.miss(value.offset, "unknown-country");
        }
        String::from(value.text())
    }

    /// Returns the code of the country that must stand under `key`.
    #[inline(never)]
    pub(super) fn country(&mut self, object: &Value<'_>, key: &str) -> String {
        self.country_of(object.get(key).unwrap_or(object))
    }

    /// Returns the date under `key`, if there is one.
    #[inline(never)]
    pub(super) fn date(&mut self, object: &Value<'_>, key: &str) -> Option<PartialDate> {
        let value = object.get(key)?;
        let date = PartialDate::parse(value.text());
        if date.is_none() {
            self.miss(value.offset, "bad-date");
        }
        date
    }

    /// Returns the date that must stand under `key`.
    #[inline(never)]
    pub(super) fn must_date(&mut self, value: &Value<'_>, key: &str) -> PartialDate {
        let date = self.date(value, key);
        if date.is_none() {
            self.miss(value.offset, "missing-key");
        }
        date.unwrap_or(NO_DATE)
    }

    /// Returns which of the words stands under `key`.
    #[inline(never)]
    pub(super) fn word(&mut self, object: &Value<'_>, key: &str, words: &str) -> Option<usize> {
        let value = object.get(key).unwrap_or(object);
        let place = place_of(words, value.text());
        if place.is_none() {
            self.miss(value.offset, "bad-value");
        }
        place
    }

    /// Returns the items of the list under `key`, or none.
    #[inline(never)]
    pub(super) fn list(&mut self, object: &'v Value<'v>, key: &str) -> &'v [Value<'v>] {
        let value = at(object, key);
        if !matches!(value.data, Data::Array(_) | Data::Null) {
            self.miss(value.offset, "wrong-type");
        }
        value.items()
    }

    /// Returns the place that a value gives as `[longitude, latitude]`.
    #[inline(never)]
    pub(super) fn place(&mut self, value: &Value<'_>) -> LonLat {
        let place = place(value);
        if place.is_none() {
            self.miss(value.offset, "bad-place");
        }
        place.unwrap_or_default()
    }

    /// Returns the index of the part that a value points at.
    #[inline(never)]
    pub(super) fn reference(&mut self, value: &Value<'_>, part: Part) -> Option<usize> {
        let index = self.find(value, part);
        if index.is_none() {
            self.miss(value.offset, part.unknown());
        }
        index
    }
}
