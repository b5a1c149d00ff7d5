use crate::markup::Name;

/// Where rows of ties stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the panel of the live map: countries are buttons, sources open in place.
    Panel,
    /// On the page without scripts: countries and sources are links within the page.
    Page,
}

impl Place {
    /// Returns the headings of a section and of a row beneath the country's name.
    pub(super) fn headings(self) -> (Name, Name) {
        match self {
            Place::Panel => ("h3", "h4"),
            Place::Page => ("h5", "h6"),
        }
    }
}

/// Returns the address if a reader may follow it: absolute, `http` or `https`, without blanks or control characters.
///
/// # Example
/// ```
/// use alliance_map::render::safe_link;
/// assert_eq!(safe_link("https://example.org/a"), Some("https://example.org/a"));
/// assert_eq!(safe_link("javascript:alert(1)"), None);
/// ```
pub fn safe_link(url: &str) -> Option<&str> {
    let starts = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let scheme = ["https://", "http://"].into_iter().find(|scheme| starts(scheme))?;
    let clean = !url.chars().any(|c| c.is_whitespace() || c.is_control());
    (clean && url.len() > scheme.len()).then_some(url)
}
