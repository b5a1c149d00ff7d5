use super::Host;
use crate::math::decimal;
use crate::pieces::{after, joined, pieces, push_letter};

/// The words of one language, by key.
///
/// # Example
/// ```
/// use alliance_map::text::Messages;
/// let words = Messages::new(vec![("footer.as-of".into(), "As of {date}.".into())]);
/// assert_eq!(words.fill("footer.as-of", &[("date", "11 July 2024")]), "As of 11 July 2024.");
/// assert_eq!(words.get("no.such-key"), "no.such-key");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    /// Key and text, in order of key. What a table holds, as of plural forms or of names, stands under its key, a blank and
    /// the key in it: `count.ties one`, `country JP`; the plural form `other` under the key alone.
    entries: Vec<(String, String)>,
}

impl Messages {
    /// Returns the messages with these keys and texts; of two with one key the first counts.
    pub fn new(entries: Vec<(String, String)>) -> Self {
        let mut messages = Self::default();
        for (key, text) in entries {
            messages.insert(key, text);
        }
        messages
    }

    /// Inserts a message in its place, behind those with the same key. A file is mostly in order, so the search
    /// begins at the end; a sort from the standard library would be 2 kB more to download.
    pub(super) fn insert(&mut self, key: String, text: String) {
        let mut at = self.entries.len();
        while at > 0 && self.entries.get(at - 1).is_some_and(|(other, _)| *other > key) {
            at -= 1;
        }
        self.entries.insert(at, (key, text));
    }

    /// Returns the keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_str()).filter(|key| !key.contains(' '))
    }

    /// Returns the text of `key` as it stands, or nothing where the language lacks it.
    #[inline(never)]
    pub fn find(&self, key: &str) -> Option<&str> {
        let (mut from, mut to) = (0, self.entries.len());
        while from < to {
            let middle = (from + to) / 2;
            let (known, text) = self.entries.get(middle)?;
            if known == key {
                return Some(text);
            }
            if known.as_str() < key {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        None
    }

    /// Returns the text of `key` as it stands, or the key itself: a reader then sees a word in English, not a gap.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// Returns the text of `key` with each `{name}` replaced by its value.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// Returns the name of a country or of another unit of the map: that of its alpha-2 code, else that of its code, else
    /// the code.
    pub fn country<'a>(&'a self, code: &'a str, alpha2: &str) -> &'a str {
        let find = |kind: &str, code: &str| self.find(&joined(&[kind, code]));
        find("country ", alpha2).or_else(|| find("unit.", code)).unwrap_or(code)
    }

    /// Returns the text of `key` in the plural form for `n`, with `{n}` replaced by the number.
    pub fn count(&self, key: &str, n: usize, host: &dyn Host) -> String {
        let mut special = String::from(key);
        push_letter(&mut special, ' ');
        special.push_str(&host.plural(n));
        let form = self.find(&special);
        fill(form.unwrap_or(self.get(key)), &[("n", &decimal(n, 1))])
    }
}

/// Replaces each `{name}` once, from left to right: a value that itself holds braces is not filled again.
#[inline(never)]
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut parts = pieces(text, b'{');
    let mut out = String::from(parts.next().unwrap_or_default());
    'parts: for part in parts {
        for (name, value) in values {
            if let Some(rest) = after(part, name).and_then(|rest| after(rest, "}")) {
                out.push_str(value);
                out.push_str(rest);
                continue 'parts;
            }
        }
        push_letter(&mut out, '{');
        out.push_str(part);
    }
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
