use super::svg::dash;
use crate::markup::Markup;
use crate::scene::{self, Family, Firmness, Mark};

/// Adds a picture of the line, 36 by 14 px, drawn in the colour of the text around it; not read out, since the
/// row says the same in words.
pub(super) fn line_sample(to: &mut Markup, (family, firmness): (Family, Firmness)) {
    let mut svg = to.open("svg[width=36][height=14][viewBox=0 0 36 14][aria-hidden=true][focusable=false]");
    let Some(mark) = scene::mark(family, firmness) else {
        svg.with("[class=sample tie ended]");
        svg.open("path[d=M1 7H35][fill=none][stroke=currentColor][stroke-width=1]");
        return;
    };
    let (line, end) = match mark {
        Mark::Bar => ("M1 7H33", "path[d=M34 2V12][fill=none][stroke=currentColor][stroke-width=2.2]"),
        Mark::Disc => ("M1 7H29", "circle[cx=31][cy=7][r=3.4][fill=currentColor]"),
        Mark::Ring => ("M1 7H29", "circle[cx=31][cy=7][r=3][fill=none][stroke=currentColor][stroke-width=1.6]"),
        Mark::Arrow => ("M1 7H26", "path[d=M25.5 2.6L35 7L25.5 11.4Z][fill=currentColor]"),
    };
    svg.with(match family {
        Family::Supply | Family::Sanction => "[class=sample tie pressure]",
        _ => "[class=sample tie]",
    });
    let mut path = svg.open("path");
    path.attr("d", line).with("[fill=none][stroke=currentColor]");
    path.number("stroke-width", scene::width(family, firmness)).with(dash(firmness));
    path.close();
    svg.open(end);
}
