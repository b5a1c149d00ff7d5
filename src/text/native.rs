use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::read::{entries, string};
use super::{Host, TextStyle, Widths};
use crate::json::{parse, SyntaxError};

/// The surroundings of the command line: plural forms from Unicode CLDR, and widths from a committed table.
///
/// # Example
/// ```
/// use alliance_map::text::{Host, NativeHost, Widths};
/// let [english, french] = ["en", "fr"].map(|language| NativeHost::new(Widths::default(), language));
/// assert_eq!([0, 1, 2].map(|n| english.plural(n)), ["other", "one", "other"]);
/// assert_eq!([0, 1, 2].map(|n| french.plural(n)), ["one", "one", "other"]);
/// ```
#[derive(Debug, Default)]
pub struct NativeHost {
    widths: Widths,
    /// None for a language of which nothing is known.
    rules: Option<PluralRules>,
}

impl NativeHost {
    /// Returns a host with these widths, for a language as BCP 47 names it.
    pub fn new(widths: Widths, language: &str) -> Self {
        let locale = Locale::try_from_str(language).ok();
        Self { widths, rules: locale.and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok()) }
    }

    /// Returns a host from the text of `data/widths/widths.json`, for a language as BCP 47 names it.
    ///
    /// # Errors
    /// The first place where the text is not JSON or not an object of texts.
    pub fn read(widths: &str, language: &str) -> Result<Self, SyntaxError> {
        let table = parse(widths)?;
        let mut faces = Vec::new();
        for face in entries(&table.root)? {
            faces.push((face.name.as_ref(), string(face)?));
        }
        Ok(Self::new(Widths::new(faces.iter().map(|(face, letters)| (*face, letters.as_str()))), language))
    }
}

impl Host for NativeHost {
    fn plural(&self, n: usize) -> String {
        let category = self.rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(n));
        String::from(match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
    }

    fn text_width(&self, text: &str, style: TextStyle) -> f64 {
        self.widths.measure(text, style)
    }
}

#[cfg(test)]
mod tests {
    use super::NativeHost;
    use crate::text::{Host, TextStyle};

    #[test]
    fn widths_come_from_their_table() {
        let host = NativeHost::read(r#"{"regular.500": "Japn"}"#, "en").unwrap_or_default();
        let style = TextStyle { size: 100.0, weight: 400, serif: false, tracking: 0.0 };
        assert!(host.text_width("Japan", style) > 250.0);
        assert!(NativeHost::read("{", "en").is_err());
    }

    #[test]
    fn a_language_that_is_none_has_one_form() {
        for language in ["", "-", "no such language"] {
            let host = NativeHost::read("{}", language).unwrap_or_default();
            assert_eq!([0, 1, 2].map(|n| host.plural(n)), ["other"; 3], "{language}");
        }
        assert_eq!(
            [1, 2, 5].map(|n| NativeHost::read("{}", "pl").unwrap_or_default().plural(n)),
            ["one", "few", "many"]
        );
    }
}
