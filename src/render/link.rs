use crate::markup::Name;
use crate::story::is_address;

/// Where rows of ties stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the panel of the live map: countries are buttons, sources open in place.
    Panel,
    /// On the page without scripts: countries and sources are links within the page.
    Page,
}

impl Place {
    /// Returns the heading of a section beneath the country's name.
    pub(super) fn section(self) -> Name {
        if self.is_page() {
            "h5"
        } else {
            "h3"
        }
    }

    /// Returns the heading of a row in a section.
    pub(super) fn row(self) -> Name {
        if self.is_page() {
            "h6.head"
        } else {
            "h4.head"
        }
    }

    /// Returns whether this is the page without scripts. The browser's build has no such page, nor the code for it.
    #[inline(always)]
    pub(super) fn is_page(self) -> bool {
        cfg!(feature = "cli") && self == Place::Page
    }
}

/// Returns the address if a reader may follow it: absolute, `http` or `https`, without characters that an address has
/// only as escapes.
///
/// # Example
/// ```
/// use alliance_map::render::safe_link;
/// assert_eq!(safe_link("https://example.org/a"), Some("https://example.org/a"));
/// assert_eq!(safe_link("javascript:alert(1)"), None);
/// ```
pub fn safe_link(url: &str) -> Option<&str> {
    let mut is_plain = true;
    for &byte in url.as_bytes() {
        is_plain &= byte > b' ' && byte != 0x7f;
    }
    (is_plain && is_address(url.as_bytes())).then_some(url)
}
