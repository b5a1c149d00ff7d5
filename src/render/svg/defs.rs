//! The textures of group fills.

use crate::markup::{Markup, Name};
use crate::math::push_decimal;
use crate::pieces::holds;
use crate::scene::theme::{group_style, Pattern, STYLES};
use crate::scene::{Fill, Scene};
use crate::story::Story;

/// Adds the textures that the scene uses. `scale` undoes the scale of what they fill.
pub(super) fn defs(to: &mut Markup, story: &Story, scene: &Scene, scale: Name) {
    let mut defs = to.open("defs");
    for slot in 0..STYLES {
        for &faded in &[false, true] {
            for land in &scene.lands {
                let fills = land.paint.fill == Fill::Group(slot) && land.paint.faded == faded;
                let is_band = || story.focus.get(slot).is_some_and(|&group| holds(&land.bands, group));
                if fills || !faded && is_band() {
                    texture(&mut defs, slot, faded, scale);
                    break;
                }
            }
        }
    }
}

/// Writes the class of a group's style, counted from 1, with its state.
pub(super) fn group_class(class: &mut String, slot: usize, faded: bool) {
    class.push_str("group-");
    push_decimal(class, slot + 1, 1);
    class.push_str(if faded { " faded" } else { "" });
}

/// Writes the id of a group's texture.
pub(super) fn texture_id(id: &mut String, slot: usize, faded: bool) {
    id.push_str("alliance-map-texture-");
    push_decimal(id, slot + 1, 1);
    id.push_str(if faded { "-faded" } else { "" });
}

/// Adds a group's texture: a ground and a mark, which is a filled shape for dots, a stroked one for lines. Marks are 5 to 6 px
/// apart along the diagonals of a tile of whole px that is not turned: browsers repeat such a tile as it is, and another
/// by mixing four px for each.
fn texture(to: &mut Markup, slot: usize, faded: bool, scale: Name) {
    let style = group_style(slot);
    let (d, paint) = match style.pattern {
        Pattern::Solid => return,
        Pattern::Dots => {
            ("M.9 1.75a.85.85 0 1 0 1.7 0a.85.85 0 1 0-1.7 0M4.4 5.25a.85.85 0 1 0 1.7 0a.85.85 0 1 0-1.7 0", "fill")
        }
        Pattern::Hatch => ("M-1 1l2-2M0 7l7-7M6 8l2-2", "stroke"),
        Pattern::HatchBack => ("M-1 6l2 2M0 0l7 7M6-1l2 2", "stroke"),
        Pattern::Dashes => ("M1 2.5h2M5 6.5h2", "stroke"),
    };
    let (fill, ink) = if faded { (style.faded, style.ink_faded) } else { (style.fill, style.ink) };
    let size = if style.pattern == Pattern::Dashes { "8" } else { "7" };
    let mut pattern = to.open("pattern");
    texture_id(&mut pattern.value("id"), slot, faded);
    pattern.attr("width", size).attr("height", size);
    pattern.with("[patternUnits=userSpaceOnUse]").with(scale);
    let mut ground = pattern.open("rect");
    part_class(&mut ground.value("class"), slot, faded, " fill");
    ground.attr("width", size).attr("height", size).attr("fill", fill);
    ground.close();
    let mut mark = pattern.open("path");
    mark.attr("d", d).attr(paint, ink);
    if paint == "stroke" {
        mark.with("[stroke-width=1]");
    }
    part_class(&mut mark.value("class"), slot, faded, " texture");
}

fn part_class(class: &mut String, slot: usize, faded: bool, part: &str) {
    group_class(class, slot, faded);
    class.push_str(part);
}
