use super::svg::dash;
use crate::markup::Markup;
use crate::scene::{self, Family, Firmness, Mark};
use crate::story::{Date, Tie};

/// How a tie's line is drawn: dash tells its status, end its kind, width its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineStyle {
    /// What the line is.
    pub(super) family: Family,
    /// How firm it is.
    pub(super) firmness: Firmness,
}

/// Returns how the line of a tie is drawn on `day`, the same as on the map.
pub(super) fn line_style(tie: &Tie, day: Date) -> LineStyle {
    let firmness = scene::line_status(tie, day).map_or(Firmness::Announced, scene::firmness);
    LineStyle { family: scene::family(tie.kind), firmness }
}

/// Adds a picture of the line, 36 by 14 px, drawn in the colour of the text around it; not read out, since the
/// row says the same in words.
pub(super) fn line_sample(to: &mut Markup, style: LineStyle) {
    let mut svg = to.open("svg[width=36][height=14][viewBox=0 0 36 14][aria-hidden=true][focusable=false]");
    if style.firmness == Firmness::Past {
        svg.with("[class=sample tie ended]");
        svg.open("path[d=M1 7H35][fill=none][stroke=currentColor][stroke-width=1]");
        return;
    }
    let (line, end) = match scene::mark(style.family, style.firmness) {
        Mark::Bar => ("M1 7H33", "path[d=M34 2V12][fill=none][stroke=currentColor][stroke-width=2.2]"),
        Mark::Disc => ("M1 7H29", "circle[cx=31][cy=7][r=3.4][fill=currentColor]"),
        Mark::Ring => ("M1 7H29", "circle[cx=31][cy=7][r=3][fill=none][stroke=currentColor][stroke-width=1.6]"),
        Mark::Arrow => ("M1 7H26", "path[d=M25.5 2.6L35 7L25.5 11.4Z][fill=currentColor]"),
    };
    svg.with(match style.family {
        Family::Supply | Family::Sanction => "[class=sample tie pressure]",
        _ => "[class=sample tie]",
    });
    let mut path = svg.open("path");
    path.attr("d", line).with("[fill=none][stroke=currentColor]");
    path.number("stroke-width", scene::width(style.family, style.firmness)).with(dash(style.firmness));
    path.close();
    svg.open(end);
}
