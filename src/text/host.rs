use crate::story::PartialDate;

/// How a text on the map is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Height in px.
    pub size: f64,
    /// CSS weight, 400 to 700.
    pub weight: u16,
    /// Whether it is set in the serif italic of ocean names.
    pub serif: bool,
    /// Space added after each letter, in em.
    pub tracking: f64,
}

/// What the core takes from its surroundings: the browser answers with `Intl` and measured widths, the command
/// line with committed tables.
pub trait Host {
    /// Returns the name of the country with this ISO 3166-1 alpha-2 code, or an empty string.
    fn country_name(&self, alpha2: &str) -> String;
    /// Returns the plural category of `n` as in Unicode CLDR: `zero`, `one`, `two`, `few`, `many` or `other`.
    fn plural(&self, n: usize) -> String;
    /// Returns the date at its own precision: "11 July 2024", "July 2024", "2024".
    fn date(&self, date: PartialDate) -> String;
    /// Returns the days from `from` to `to`: "29–30 June 2022".
    fn date_range(&self, from: PartialDate, to: PartialDate) -> String {
        let mut range = self.date(from);
        range.push_str(" – ");
        range.push_str(&self.date(to));
        range
    }
    /// Returns the width of `text` in px.
    fn text_width(&self, text: &str, style: TextStyle) -> f64;
}
