//! The border policy in words: the table's texts for readers.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The tables of border policy, as far as readers see them.
#[derive(Deserialize)]
struct Tables {
    worldviews: Vec<Worldview>,
    policy: Vec<Rule>,
}

#[derive(Deserialize)]
struct Worldview {
    name: String,
    text: Texts,
}

/// How certain places are drawn under the first worldview.
#[derive(Deserialize)]
struct Rule {
    text: Texts,
}

/// A text by language.
type Texts = BTreeMap<String, String>;

/// Returns what the tables say of a worldview in a language: what it is, and for the first one how it draws each disputed
/// place.
pub(super) fn sentences(tables: &str, worldview: &str, language: &str) -> Result<Vec<String>, serde_json::Error> {
    let Tables { worldviews, policy } = serde_json::from_str(tables)?;
    let is_first = worldviews.first().is_some_and(|first| first.name == worldview);
    let about = worldviews.into_iter().filter(|known| known.name == worldview).map(|known| known.text);
    let rules = policy.into_iter().filter(|_| is_first).map(|rule| rule.text);
    Ok(about.chain(rules).filter_map(|mut texts| texts.remove(language)).collect())
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::cli::builtin::{TEXTS, WORLDVIEWS};

    #[test]
    fn each_worldview_says_what_it_is_and_only_the_first_how_it_draws_disputed_places() -> Result<(), serde_json::Error>
    {
        let mut counts = Vec::new();
        for (language, _) in TEXTS {
            let [first, other, none] =
                ["default", "natural-earth", "nobody"].map(|name| sentences(WORLDVIEWS, name, language));
            counts.push([first?.len(), other?.len(), none?.len()]);
        }
        assert_eq!(counts, [[11, 1, 0]; TEXTS.len()]);
        assert!(sentences(WORLDVIEWS, "default", "en")?.iter().any(|text| text.starts_with("Crimea is drawn")));
        assert!(sentences(WORLDVIEWS, "default", "fr")?.iter().any(|text| text.starts_with("La Crimée est")));
        Ok(())
    }
}
