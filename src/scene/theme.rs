//! Colours and line weights of the printed map: the light theme, as attributes. The widget's style sheet restates
//! them as custom properties, so a page can change every one.

/// A colour as `#rrggbb`.
pub type Colour = &'static str;

/// Open water.
pub const SEA: Colour = "#dfe8ec";
/// Land that belongs to no shown group.
pub const LAND: Colour = "#f5f2eb";
/// A member's land outside its group's treaty area.
pub const TERRITORY: Colour = "#a9b6c5";
/// Coast of neutral land.
pub const COAST: Colour = "#c3cbcb";
/// Border between neutral countries.
pub const BORDER: Colour = "#cdcabf";
/// Border beside a coloured country: a gap, not a line.
pub const BORDER_GROUP: Colour = "#ffffff";
/// Disputed lines and lines of control.
pub const BORDER_DISPUTED: Colour = "#4c5963";
/// Meridians and parallels.
pub const GRATICULE: Colour = "#d2dde2";
/// Text and default tie.
pub const INK: Colour = "#17222b";
/// Names of oceans.
pub const SEA_TEXT: Colour = "#4f6a79";
/// Halo of names and casing of lines.
pub const CASING: Colour = "#ffffff";
/// Sanction, supply, accusation: the act, whoever does it.
pub const TIE_PRESSURE: Colour = "#7d2a63";
/// Keyboard focus.
pub const FOCUS: Colour = "#0b57d0";

/// How many group styles there are; further groups start again at the first.
pub const STYLES: usize = 5;

/// The texture of a group's fill, so that colour is never the only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// No texture.
    Solid,
    /// Dots on a 45° grid.
    Dots,
    /// Lines rising to the right.
    Hatch,
    /// Lines falling to the right.
    HatchBack,
    /// Short dashes on a 45° grid.
    Dashes,
}

/// How a group looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupStyle {
    /// Fill.
    pub fill: Colour,
    /// Fill while another country is selected: the fill mixed towards the land.
    pub faded: Colour,
    /// Colour of the texture.
    pub ink: Colour,
    /// Colour of the texture while faded.
    pub ink_faded: Colour,
    /// Colour of text on the fill.
    pub text: Colour,
    /// Texture.
    pub pattern: Pattern,
}

/// The looks of groups, in the order of their style slots.
static GROUPS: [GroupStyle; STYLES] = [
    GroupStyle {
        fill: "#1f3f6b",
        faded: "#93a0b0",
        ink: "#1f3f6b",
        ink_faded: "#93a0b0",
        text: "#ffffff",
        pattern: Pattern::Solid,
    },
    GroupStyle {
        fill: "#358f8d",
        faded: "#9dc4c0",
        ink: "#7fc0bc",
        ink_faded: "#bfdbd5",
        text: "#0f171d",
        pattern: Pattern::Dots,
    },
    GroupStyle {
        fill: "#8f5230",
        faded: "#c6a895",
        ink: "#a9714f",
        ink_faded: "#d2b7a3",
        text: "#ffffff",
        pattern: Pattern::Hatch,
    },
    GroupStyle {
        fill: "#6a6420",
        faded: "#b5b18e",
        ink: "#8a8443",
        ink_faded: "#c4bf9e",
        text: "#ffffff",
        pattern: Pattern::HatchBack,
    },
    GroupStyle {
        fill: "#5f4a86",
        faded: "#b0a5bd",
        ink: "#8371a6",
        ink_faded: "#c1b7cb",
        text: "#ffffff",
        pattern: Pattern::Dashes,
    },
];

/// Returns the look of the group with this place among the shown groups, counted from 0.
pub fn group_style(slot: usize) -> &'static GroupStyle {
    &GROUPS[slot % STYLES]
}

/// How many lines of groups that are no focus groups have a colour of their own.
pub const OVERLAYS: usize = 6;

/// How a group looks that is shown by a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlayStyle {
    /// Colour of the line.
    pub line: Colour,
    /// Lengths of dashes and gaps in tenths of a px; empty for a line without gaps.
    pub dash: &'static str,
}

/// The looks of such groups.
static LINES: [OverlayStyle; OVERLAYS] = [
    OverlayStyle { line: "#5b3f8c", dash: "" },
    OverlayStyle { line: "#9a3b6b", dash: "60 20" },
    OverlayStyle { line: "#0b6b4f", dash: "20 20" },
    OverlayStyle { line: "#5e5a14", dash: "80 20 20 20" },
    OverlayStyle { line: "#2b6f9e", dash: "40 20" },
    OverlayStyle { line: "#6b4a3a", dash: "100 30" },
];

/// Returns the look of the group with this place among those that are no focus groups, counted from 0. Where colours come
/// again they come with other dashes, so that no two of the first 36 look alike.
pub fn overlay_style(place: usize) -> OverlayStyle {
    let dash = LINES[(place + place / OVERLAYS) % OVERLAYS].dash;
    OverlayStyle { dash, ..LINES[place % OVERLAYS] }
}
