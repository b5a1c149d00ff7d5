use crate::markup::{Element, Name};
use crate::story::{query, Date, Status, Tie, TieKind};

/// What stands at the other party's end of a tie's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndMark {
    /// Nothing: the tie has ended.
    None,
    /// A filled disc: in force.
    Disc,
    /// A ring: not in force yet, or a meeting.
    Ring,
    /// An arrow, from the giver to the receiver.
    Arrow,
    /// A bar across the line.
    Bar,
}

/// How a tie's line is drawn: dash tells its status, end its kind, width its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineStyle {
    /// SVG `stroke-dasharray`; empty for a solid line.
    pub dash: &'static str,
    /// SVG `stroke-width` in px.
    pub width: &'static str,
    /// Class of the line: `tie`, `tie pressure` or `tie ended`.
    pub class: &'static str,
    /// Mark at the other end.
    pub end: EndMark,
}

/// Returns how the line of a tie is drawn on `day`.
pub fn line_style(tie: &Tie, day: Date) -> LineStyle {
    let status = query::status_on(tie, day).map_or(Status::Announced, |milestone| milestone.status);
    if matches!(status, Status::Ended | Status::Replaced | Status::Suspended) {
        return LineStyle { dash: "", width: "1", class: "tie ended", end: EndMark::None };
    }
    let alleged = query::states_on(tie, day).iter().any(|milestone| milestone.status == Status::Alleged);
    let (dash, width) = match status {
        _ if alleged => (".1 5.2", "2.4"),
        Status::Signed if tie.kind != TieKind::Supply => ("9 4", "1.6"),
        Status::Announced => ("5 4", "1.6"),
        _ if tie.kind == TieKind::Alliance => ("", "2.2"),
        _ if matches!(tie.kind, TieKind::Summit | TieKind::Exercise | TieKind::Statement) => ("", "1.2"),
        _ => ("", "1.6"),
    };
    let (class, end) = match tie.kind {
        TieKind::Supply | TieKind::Attack => ("tie pressure", EndMark::Arrow),
        TieKind::Sanction | TieKind::Vote => ("tie pressure", EndMark::Bar),
        TieKind::Alliance | TieKind::Treaty | TieKind::Partnership if status == Status::InForce => {
            ("tie", EndMark::Disc)
        }
        _ => ("tie", EndMark::Ring),
    };
    LineStyle { dash, width, class, end }
}

/// Returns a picture of the line, 36 by 14 px, drawn in the colour of the text around it; not read out, since the
/// row says the same in words.
pub fn line_sample(style: LineStyle) -> Element {
    let to = match style.end {
        EndMark::None => "M1 7H35",
        EndMark::Bar => "M1 7H33",
        EndMark::Disc | EndMark::Ring => "M1 7H29",
        EndMark::Arrow => "M1 7H26",
    };
    let mut line = shape("path", to).attr("stroke", "currentColor").attr("stroke-width", style.width);
    if !style.dash.is_empty() {
        line = line.attr("stroke-dasharray", style.dash);
        if style.dash.starts_with('.') {
            line = line.attr("stroke-linecap", "round");
        }
    }
    let svg = picture("36", "14").attr("class", ["sample ", style.class].concat()).child(line);
    match style.end {
        EndMark::None => svg,
        EndMark::Disc => svg.child(circle("3.4").attr("fill", "currentColor")),
        EndMark::Ring => {
            svg.child(circle("3").attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", "1.6"))
        }
        EndMark::Arrow => {
            svg.child(Element::new("path").attr("d", "M25.5 2.6L35 7L25.5 11.4Z").attr("fill", "currentColor"))
        }
        EndMark::Bar => svg.child(shape("path", "M34 2V12").attr("stroke", "currentColor").attr("stroke-width", "2.2")),
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
