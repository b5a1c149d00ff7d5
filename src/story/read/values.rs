use super::near::nearest;
use super::object::Object;
use super::reader::Reader;
use super::wording::says;
use crate::geo::LonLat;
use crate::json::{quote, Data, Value};
use crate::story::{Date, PartialDate};

impl Reader<'_> {
    /// Returns the date under `key`, or `None` where there is none.
    pub(super) fn date(&mut self, object: &Object<'_>, key: &str) -> Option<PartialDate> {
        let value = object.get(key)?;
        let date = match &value.data {
            Data::String(text) => PartialDate::parse(text),
            _ => None,
        };
        if date.is_none() {
            self.report_value(value, "bad-date", |_| {
                (format!("a date for \"{key}\""), "For example \"2024\", \"2024-07\" or \"2024-07-11\".")
            });
        }
        date
    }

    /// Returns the day under `key`, or `None` where there is none.
    pub(super) fn day(&mut self, object: &Object<'_>, key: &str) -> Option<Date> {
        let date = self.date(object, key)?;
        if date.day == 0 {
            self.report(object.place_of(key), "bad-date", |_| {
                let expected = format!("a full date for \"{key}\"");
                says(format!("\"{}\"", date.to_iso()), expected, "For example \"2024-07-11\".")
            });
        }
        Some(date.last_day())
    }

    /// Reports the date under `later` if it is before the one under `earlier`.
    pub(super) fn check_order(&mut self, object: &Object<'_>, earlier: &str, later: &str) {
        let read = |key| match object.get(key).map(|value| &value.data) {
            Some(Data::String(text)) => PartialDate::parse(text),
            _ => None,
        };
        if let (Some(first), Some(second)) = (read(earlier), read(later)) {
            if second.last_day() < first.last_day() {
                self.report(object.place_of(later), "date-order", |_| {
                    let found = format!("\"{later}\" {}", second.to_iso());
                    let expected = format!("a date not before \"{earlier}\", {}", first.to_iso());
                    says(found, expected, "Partial dates stand for their last day.")
                });
            }
        }
    }

    /// Returns which of the words stands under `key`, or `None` where it is missing or none of them.
    pub(super) fn word(&mut self, object: &Object<'_>, key: &str, words: &[&str]) -> Option<usize> {
        let value = object.get(key)?;
        let text = match &value.data {
            Data::String(text) => text,
            _ => "",
        };
        let index = words.iter().position(|word| *word == text);
        if index.is_none() {
            self.report(value.offset, "bad-value", |_| {
                let hint = nearest(text, words).map(|word| format!("Did you mean \"{word}\"?"));
                let expected = format!("one of {}", words.join(", "));
                says(format!("{} as {key}", value.describe()), expected, hint.unwrap_or_default())
            });
        }
        index
    }

    /// Returns the country code under `key`, empty where the key is missing.
    pub(super) fn country(&mut self, object: &Object<'_>, key: &str) -> String {
        match object.get(key) {
            Some(value) => self.country_of(value),
            None => String::new(),
        }
    }

    /// Returns the country code that `value` is. Reports what is no code, and a code that the geography lacks.
    fn country_of(&mut self, value: &Value<'_>) -> String {
        let Data::String(code) = &value.data else {
            self.report_value(value, "wrong-type", |_| ("a country code", ""));
            return String::new();
        };
        if !self.is_known(code) {
            let (kind, expected) = match code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                true => ("unknown-country", "the code of a country on the map"),
                false => ("bad-code", "three capital letters"),
            };
            self.report(value.offset, kind, |_| {
                let hint = "Use ISO 3166-1 alpha-3: \"JPN\" for Japan; besides, \"XKX\" is Kosovo.";
                says(format!("the country code {}", quote(code)), expected, hint)
            });
        }
        code.to_string()
    }

    /// Returns the country codes of the list under `key`; reports one that comes twice.
    pub(super) fn countries(&mut self, object: &Object<'_>, key: &str) -> Vec<String> {
        let mut found = Vec::new();
        for item in self.list(object, key) {
            let code = self.country_of(item);
            if found.contains(&code) {
                self.report(item.offset, "listed-twice", |_| {
                    says(format!("{} again", quote(&code)), "each country once", "")
                });
            } else {
                found.push(code);
            }
        }
        found
    }

    /// Returns the place that `value` gives as `[longitude, latitude]` in degrees.
    pub(super) fn lon_lat(&mut self, value: &Value<'_>) -> LonLat {
        let mut place = None;
        if let Data::Array(items) = &value.data {
            if let [Value { data: Data::Number(lon), .. }, Value { data: Data::Number(lat), .. }] = items.as_slice() {
                place = Some(LonLat::new(*lon, *lat)).filter(|place| place.is_valid());
            }
        }
        if place.is_none() {
            self.report_value(value, "bad-place", |_| {
                ("[longitude, latitude] in degrees, -180 to 180 and -90 to 90", "Tokyo is [139.69, 35.69].")
            });
        }
        place.unwrap_or_default()
    }
}
