use super::svg::{dash, number};
use crate::markup::{Element, Name};
use crate::scene::{self, Family, Firmness, Mark};
use crate::story::{Date, Tie};

/// How a tie's line is drawn: dash tells its status, end its kind, width its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineStyle {
    /// What the line is.
    pub family: Family,
    /// How firm it is.
    pub firmness: Firmness,
}

/// Returns how the line of a tie is drawn on `day`, the same as on the map.
pub fn line_style(tie: &Tie, day: Date) -> LineStyle {
    let firmness = scene::line_status(tie, day).map_or(Firmness::Announced, scene::firmness);
    LineStyle { family: scene::family(tie.kind), firmness }
}

/// Returns a picture of the line, 36 by 14 px, drawn in the colour of the text around it; not read out, since the
/// row says the same in words.
pub fn line_sample(style: LineStyle) -> Element {
    let ended = style.firmness == Firmness::Past;
    let end = (!ended).then(|| scene::mark(style.family, style.firmness));
    let to = match end {
        None => "M1 7H35",
        Some(Mark::Bar) => "M1 7H33",
        Some(Mark::Disc | Mark::Ring) => "M1 7H29",
        Some(Mark::Arrow) => "M1 7H26",
    };
    let width = if ended { 1.0 } else { scene::width(style.family, style.firmness) };
    let line = shape("path", to).attr("stroke", "currentColor").attr("stroke-width", number(width));
    let class = match style.family {
        _ if ended => "sample tie ended",
        Family::Supply | Family::Sanction => "sample tie pressure",
        _ => "sample tie",
    };
    let svg = picture("36", "14").attr("class", class).child(dash(line, style.firmness));
    match end {
        None => svg,
        Some(Mark::Disc) => svg.child(circle("3.4").attr("fill", "currentColor")),
        Some(Mark::Ring) => {
            svg.child(circle("3").attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", "1.6"))
        }
        Some(Mark::Arrow) => {
            svg.child(Element::new("path").attr("d", "M25.5 2.6L35 7L25.5 11.4Z").attr("fill", "currentColor"))
        }
        Some(Mark::Bar) => {
            svg.child(shape("path", "M34 2V12").attr("stroke", "currentColor").attr("stroke-width", "2.2"))
        }
    }
}

/// Returns an empty picture of this size that assistive technology passes over.
pub(super) fn picture(width: &'static str, height: &'static str) -> Element {
    let frame = ["0 0 ", width, " ", height].concat();
    Element::new("svg")
        .attr("width", width)
        .attr("height", height)
        .attr("viewBox", frame)
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}

/// Returns an unfilled path.
pub(super) fn shape(name: Name, path: &str) -> Element {
    Element::new(name).attr("d", path).attr("fill", "none")
}

fn circle(radius: &'static str) -> Element {
    Element::new("circle").attr("cx", "31").attr("cy", "7").attr("r", radius)
}
