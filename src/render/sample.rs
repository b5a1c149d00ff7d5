use super::build::tag;
use super::svg::{dash, number};
use crate::markup::Element;
use crate::scene::{self, Family, Firmness, Mark};
use crate::story::{Date, Tie};

/// The colour of the text around a picture.
const INK: &str = "currentColor";

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
    let mut width = 1.0;
    let mut end = None;
    if !ended {
        width = scene::width(style.family, style.firmness);
        end = Some(scene::mark(style.family, style.firmness));
    }
    let to = match end {
        None => "M1 7H35",
        Some(Mark::Bar) => "M1 7H33",
        Some(Mark::Disc | Mark::Ring) => "M1 7H29",
        Some(Mark::Arrow) => "M1 7H26",
    };
    let class = match style.family {
        _ if ended => "sample tie ended",
        Family::Supply | Family::Sanction => "sample tie pressure",
        _ => "sample tie",
    };
    let mut svg = picture("36", "14", "0 0 36 14");
    svg.set("class", class);
    svg.push(dash(stroke(shape(to), INK, &number(width)), style.firmness));
    if let Some(end) = end {
        svg.push(match end {
            Mark::Disc => circle("3.4", INK),
            Mark::Ring => stroke(circle("3", "none"), INK, "1.6"),
            Mark::Arrow => path("M25.5 2.6L35 7L25.5 11.4Z", INK),
            Mark::Bar => stroke(shape("M34 2V12"), INK, "2.2"),
        });
    }
    svg
}

/// Returns an empty picture of this size that assistive technology passes over; `frame` is its view box.
pub(super) fn picture(width: &str, height: &str, frame: &str) -> Element {
    let mut svg = tag("svg", "");
    svg.set("width", width);
    svg.set("height", height);
    svg.set("viewBox", frame);
    svg.set("aria-hidden", "true");
    svg.set("focusable", "false");
    svg
}

/// Returns an unfilled path.
pub(super) fn shape(d: &str) -> Element {
    path(d, "none")
}

/// Gives a shape an outline.
#[inline(never)]
pub(super) fn stroke(mut shape: Element, colour: &str, width: &str) -> Element {
    shape.set("stroke", colour);
    shape.set("stroke-width", width);
    shape
}

#[inline(never)]
fn path(d: &str, fill: &str) -> Element {
    let mut path = Element::new("path");
    path.set("d", d);
    path.set("fill", fill);
    path
}

fn circle(radius: &str, fill: &str) -> Element {
    let mut circle = Element::new("circle");
    circle.set("cx", "31");
    circle.set("cy", "7");
    circle.set("r", radius);
    circle.set("fill", fill);
    circle
}
