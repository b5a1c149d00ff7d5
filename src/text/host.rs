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
/// line for English and with a committed table.
pub trait Host {
    /// Returns the plural category of `n` as in Unicode CLDR: `zero`, `one`, `two`, `few`, `many` or `other`.
    fn plural(&self, n: usize) -> String;
    /// Returns the width of `text` in px.
    fn text_width(&self, text: &str, style: TextStyle) -> f64;
}
