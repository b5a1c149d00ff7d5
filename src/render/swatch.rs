use super::sample::{picture, shape, stroke};
use crate::markup::Element;
use crate::math::decimal;
use crate::scene::theme::{group_style, Pattern, STYLES};

/// Dots on a 45° grid with 5 px between neighbours.
const DOTS: &str = "M2 3.5h0M9.1 3.5h0M16.1 3.5h0M23.2 3.5h0M5.5 7h0M12.6 7h0M19.7 7h0M26.8 7h0M2 10.5h0M9.1 10.5h0M16.1 10.5h0M23.2 10.5h0";

/// Lines at 45°, rising to the right, 5 px apart.
const HATCH: &str = "M0 6.1L6.1 0M0 13.1L13.1 0M6.2 14L20.2 0M13.3 14L27.3 0M20.3 14L30 4.3M27.4 14L30 11.4";

/// Lines at 135°, 5 px apart.
const HATCH_BACK: &str = "M30 6.1L23.9 0M30 13.1L16.9 0M23.8 14L9.8 0M16.7 14L2.7 0M9.7 14L0 4.3M2.6 14L0 11.4";

/// Short dashes on a 45° grid.
const DASHES: &str = "M2 3.5h2M10 3.5h2M18 3.5h2M26 3.5h2M6 7.5h2M14 7.5h2M22 7.5h2M2 11h2M10 11h2M18 11h2M26 11h2";

/// Returns the sign of the focus group in place `style` (0 for the first): 30 by 14 px, with the group's pattern.
pub fn swatch(style: usize) -> Element {
    let look = group_style(style);
    let mut class = String::from("swatch group-");
    class.push_str(&decimal(style % STYLES + 1, 1));
    let mut ground = Element::new("rect");
    ground.set("width", "30");
    ground.set("height", "14");
    ground.set("rx", "2");
    ground.set("fill", look.fill);
    let mut svg = picture("30", "14", "0 0 30 14");
    svg.set("class", &class);
    svg.push(ground);
    let (path, width) = match look.pattern {
        Pattern::Solid => return svg,
        Pattern::Dots => (DOTS, "1.7"),
        Pattern::Hatch => (HATCH, "1"),
        Pattern::HatchBack => (HATCH_BACK, "1"),
        Pattern::Dashes => (DASHES, "1"),
    };
    let mut pattern = stroke(shape(path), look.ink, width);
    if look.pattern == Pattern::Dots {
        pattern.set("stroke-linecap", "round");
    }
    svg.push(pattern);
    svg
}
