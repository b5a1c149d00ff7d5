//! The border policy in words: the table's texts for readers.

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
    text: String,
}

/// How certain places are drawn under the first worldview.
#[derive(Deserialize)]
struct Rule {
    text: String,
}

/// Returns what the tables say of a worldview: what it is, and for the first one how it draws each disputed place.
pub(super) fn sentences(tables: &str, worldview: &str) -> Result<Vec<String>, serde_json::Error> {
    let Tables { worldviews, policy } = serde_json::from_str(tables)?;
    let is_first = worldviews.first().is_some_and(|first| first.name == worldview);
    let mut sentences: Vec<String> =
        worldviews.into_iter().filter(|known| known.name == worldview).map(|known| known.text).collect();
    if is_first {
        sentences.extend(policy.into_iter().map(|rule| rule.text));
    }
    Ok(sentences)
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::cli::builtin::WORLDVIEWS;

    #[test]
    fn each_worldview_says_what_it_is_and_only_the_first_how_it_draws_disputed_places() -> Result<(), serde_json::Error>
    {
        let [first, other, none] = ["default", "natural-earth", "nobody"].map(|name| sentences(WORLDVIEWS, name));
        let first = first?;
        assert!(first.len() > 5 && first.iter().any(|text| text.starts_with("Crimea is drawn")), "{first:?}");
        assert_eq!(other?.len(), 1);
        assert!(none?.is_empty());
        Ok(())
    }
}
