use crate::markup::Markup;
use crate::math::push_decimal;
use crate::scene::theme::{group_style, overlay_style, Pattern, OVERLAYS, STYLES};

/// Dots on a 45° grid with 5 px between neighbours.
const DOTS: &str = "M2 3.5h0m7.1 0h0m7.1 0h0m7.1 0h0M5.5 7h0m7.1 0h0m7.1 0h0m7.1 0h0M2 10.5h0m7.1 0h0m7.1 0h0m7.1 0h0";

/// Lines at 45°, rising to the right, 5 px apart.
const HATCH: &str = "M0 6.1l6.1-6.1M0 13.1l13.1-13.1M6.2 14l14-14M13.3 14l14-14M20.3 14L30 4.3M27.4 14L30 11.4";

/// Lines at 135°, 5 px apart.
const HATCH_BACK: &str = "M30 6.1l-6.1-6.1M30 13.1l-13.1-13.1M23.8 14l-14-14M16.7 14l-14-14M9.7 14L0 4.3M2.6 14L0 11.4";

/// Short dashes on a 45° grid.
const DASHES: &str = "M2 3.5h2m6 0h2m6 0h2m6 0h2M6 7.5h2m6 0h2m6 0h2M2 11h2m6 0h2m6 0h2m6 0h2";

/// Adds the sign of the focus group in place `style` (0 for the first): 30 by 14 px, with the group's pattern.
pub(super) fn swatch(to: &mut Markup, style: usize) {
    let look = group_style(style);
    let mut svg = to.open("svg[width=30][height=14][viewBox=0 0 30 14][aria-hidden=true][focusable=false]");
    let mut class = svg.value("class");
    class.push_str("swatch group-");
    push_decimal(&mut class, style % STYLES + 1, 1);
    class.close();
    svg.open("rect[width=30][height=14][rx=2]").attr("fill", look.fill);
    let (path, width) = match look.pattern {
        Pattern::Solid => return,
        Pattern::Dots => (DOTS, "1.7"),
        Pattern::Hatch => (HATCH, "1"),
        Pattern::HatchBack => (HATCH_BACK, "1"),
        Pattern::Dashes => (DASHES, "1"),
    };
    let mut pattern = svg.open("path");
    pattern.attr("d", path).with("[fill=none]").attr("stroke", look.ink).attr("stroke-width", width);
    if look.pattern == Pattern::Dots {
        pattern.with("[stroke-linecap=round]");
    }
}

/// Adds the sign of a group that is shown by a line: 30 by 14 px, with its line as it is on the map.
pub(super) fn line_swatch(to: &mut Markup, place: usize) {
    let mut svg = to.open("svg.swatch[width=30][height=14][viewBox=0 0 300 140][aria-hidden=true][focusable=false]");
    let mut line = svg.open("path[d=M0 70h300][fill=none][stroke-width=20]");
    overlay(&mut line, "overlay-", place);
    dashes(&mut line, place);
}

/// Gives a line, drawn in tenths of a px, the colour of the group with this place among those that are no focus groups;
/// `class` is the start of its class, which ends in a number from 1.
#[inline(never)]
pub(super) fn overlay(line: &mut Markup, class: &str, place: usize) {
    let mut value = line.value("class");
    value.push_str(class);
    push_decimal(&mut value, place % OVERLAYS + 1, 1);
    value.close();
    line.attr("stroke", overlay_style(place).line);
}

/// Gives a line the dashes of that group.
#[inline(never)]
pub(super) fn dashes(line: &mut Markup, place: usize) {
    let dash = overlay_style(place).dash;
    if !dash.is_empty() {
        line.attr("stroke-dasharray", dash);
    }
}
