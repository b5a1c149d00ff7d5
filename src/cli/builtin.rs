//! Data that the program carries, so that it works in any folder.

/// The geography.
pub(crate) const WORLD: &[u8] = include_bytes!("../../data/geography/world.bin");

/// The same in finer lines.
pub(crate) const FINE: &[u8] = include_bytes!("../../data/geography/world-fine.bin");

/// The tables of border policy.
pub(crate) const WORLDVIEWS: &str = include_str!("../../data/geography/worldviews.json");

/// The words of each language, `data/text/LANGUAGE.json`; the first stand in for languages of which there are none.
pub(crate) const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../../data/text/en.json")), ("fr", include_str!("../../data/text/fr.json"))];

/// Widths of letters.
pub(crate) const WIDTHS: &str = include_str!("../../data/widths/widths.json");

/// The style of the full page.
pub(crate) const PAGE_STYLE: &str = include_str!("../../www/page.css");

/// The faces in which a picture of pixels sets its names: those that the pictures ask for, but never the machine's own.
pub(crate) const FONTS: [&[u8]; 4] = [
    include_bytes!("../../data/fonts/NotoSans-Medium.ttf"),
    include_bytes!("../../data/fonts/NotoSans-SemiBold.ttf"),
    include_bytes!("../../data/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../data/fonts/NotoSerif-Italic.ttf"),
];
