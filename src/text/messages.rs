use super::{Host, Plural};
use crate::math::decimal;

/// The words of one language, by key.
///
/// # Example
/// ```
/// use alliance_map::text::{Messages, Plural};
/// let words = Messages::new(vec![("footer.as-of".into(), vec![(Plural::Other, "As of {date}.".into())])]);
/// assert_eq!(words.fill("footer.as-of", &[("date", "11 July 2024")]), "As of 11 July 2024.");
/// assert_eq!(words.get("no.such-key"), "no.such-key");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    /// Key and its forms, in order of key; a message without plural has the one form `Other`.
    entries: Vec<(String, Vec<(Plural, String)>)>,
}

impl Messages {
    /// Returns the messages with these keys and forms; of two with one key the first counts.
    pub fn new(entries: Vec<(String, Vec<(Plural, String)>)>) -> Self {
        let mut messages = Self::default();
        for (key, forms) in entries {
            messages.insert(key, forms);
        }
        messages
    }

    /// Inserts a message in its place, behind those with the same key. A file is mostly in order, so the search
    /// begins at the end; a sort from the standard library would be 2 kB more to download.
    pub(super) fn insert(&mut self, key: String, forms: Vec<(Plural, String)>) {
        let mut at = self.entries.len();
        while at > 0 && self.entries.get(at - 1).is_some_and(|(other, _)| *other > key) {
            at -= 1;
        }
        self.entries.insert(at, (key, forms));
    }

    /// Returns the keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_str())
    }

    /// Returns the text of `key` as it stands, or nothing where the language lacks it.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.form(key, Plural::Other)
    }

    /// Returns the text of `key` as it stands, or the key itself: a reader then sees a word in English, not a gap.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// Returns the text of `key` with each `{name}` replaced by its value.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// Returns the name of a country or of another unit of the map: the host's for its alpha-2 code, else that under
    /// `unit.` and its code, else the code.
    pub fn country(&self, host: &dyn Host, code: &str, alpha2: &str) -> String {
        let name = host.country_name(alpha2);
        if !name.is_empty() {
            return name;
        }
        let mut key = String::from("unit.");
        key.push_str(code);
        String::from(self.find(&key).unwrap_or(code))
    }

    /// Returns the text of `key` in the plural form for `n`, with `{n}` replaced by the number.
    pub fn count(&self, key: &str, n: usize, host: &dyn Host) -> String {
        let form = self.form(key, host.plural(n)).unwrap_or(key);
        fill(form, &[("n", &decimal(n, 1))])
    }

    /// Returns the form of `key` for `plural`, or its form `Other`.
    fn form(&self, key: &str, plural: Plural) -> Option<&str> {
        let at = self.entries.partition_point(|(entry, _)| entry.as_str() < key);
        let (found, forms) = self.entries.get(at)?;
        if found != key {
            return None;
        }
        let mut text = None;
        for (form, words) in forms {
            if *form == plural {
                return Some(words);
            }
            if *form == Plural::Other {
                text = Some(words.as_str());
            }
        }
        text
    }
}

/// Replaces each `{name}` once, from left to right: a value that itself holds braces is not filled again.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            let found = values.iter().find(|(known, _)| *known == name)?;
            Some((found.1, tail))
        });
        if let Some((value, tail)) = value {
            out.push_str(value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_filled_once_and_unknown_names_stay() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(fill("{c} {", &[("a", "1")]), "{c} {");
        assert_eq!(fill("{{a}}", &[("a", "1")]), "{1}");
        assert_eq!(fill("", &[]), "");
    }
}
