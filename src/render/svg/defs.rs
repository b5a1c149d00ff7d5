//! The textures of group fills.

use crate::markup::Element;
use crate::scene::theme::{group_style, Colour, Pattern, STYLES};
use crate::scene::{Fill, Land, Scene};

/// Returns the textures that the scene uses.
pub(super) fn defs(scene: &Scene) -> Element {
    let mut defs = Element::new("defs");
    for slot in 0..STYLES {
        for faded in [false, true] {
            let used = |land: &Land| land.paint.fill == Fill::Group(slot) && land.paint.faded == faded;
            if group_style(slot).pattern != Pattern::Solid && scene.lands.iter().any(used) {
                defs.push(texture(slot, faded));
            }
        }
    }
    defs
}

/// Returns the class of a group's style, counted from 1, with its state.
pub(super) fn group_class(slot: usize, faded: bool) -> String {
    let mut class = String::from("group-");
    class.push_str(&(slot + 1).to_string());
    if faded {
        class.push_str(" faded");
    }
    class
}

/// Returns the id of a group's texture.
pub(super) fn texture_id(slot: usize, faded: bool) -> String {
    let mut id = String::from("alliance-map-texture-");
    id.push_str(&(slot + 1).to_string());
    if faded {
        id.push_str("-faded");
    }
    id
}

fn texture(slot: usize, faded: bool) -> Element {
    let style = group_style(slot);
    let (fill, ink) = if faded { (style.faded, style.ink_faded) } else { (style.fill, style.ink) };
    let class = |part: &str| {
        let mut class = group_class(slot, faded);
        class.push(' ');
        class.push_str(part);
        class
    };
    let size = if style.pattern == Pattern::Dashes { "6" } else { "5" };
    let ground = Element::new("rect").attr("class", class("fill")).attr("width", size).attr("height", size);
    let mark = mark(style.pattern, ink).attr("class", class("texture"));
    Element::new("pattern")
        .attr("id", texture_id(slot, faded))
        .attr("width", size)
        .attr("height", size)
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "scale(10) rotate(45)")
        .child(ground.attr("fill", fill))
        .child(mark)
}

/// Returns the mark of a texture before it is turned by 45°: a filled shape for dots, a stroked one for lines.
pub(crate) fn mark(pattern: Pattern, ink: Colour) -> Element {
    let path = |d: &str| Element::new("path").attr("d", d);
    match pattern {
        Pattern::Solid => path("").attr("fill", ink),
        Pattern::Dots => path("M1.65 2.5a.85.85 0 1 0 1.7 0a.85.85 0 1 0-1.7 0").attr("fill", ink),
        Pattern::Hatch => path("M2.5 0v5").attr("stroke", ink).attr("stroke-width", "1"),
        Pattern::HatchBack => path("M0 2.5h5").attr("stroke", ink).attr("stroke-width", "1"),
        Pattern::Dashes => path("M2 3h2").attr("stroke", ink).attr("stroke-width", "1"),
    }
}
