//! The picture as small as it can be: for an `img`, whose parts nobody can name, point at or style.

use super::defs::{defs, texture_id};
use super::union::{lines, union};
use super::{file, inset, label, rim, stroke, view_box, FONT};
use crate::geo::Rect;
use crate::markup::{Markup, Name};
use crate::render::{schemes, Context};
use crate::scene::theme::{self, group_style, Pattern};
use crate::scene::{Border, Fill, Land, Scene};

/// How the lines of a small picture are drawn.
#[derive(Clone, Copy)]
struct Pen {
    /// What is under this is left out.
    under: Rect,
    /// Px within which a place lies next to a line, and is left out.
    next: f64,
}

/// Returns the opening map as files that look like [`picture`](super::picture), without ties and outlines, and are a
/// fraction of its size: one shape for each colour, borders and coasts within `next` and 0.15 px. The first is light or
/// dark as the page that shows it, the second light, for painters that know no schemes.
///
/// Its lines grow with it, so that it also looks right where `vector-effect` is not known. Its text may stand between
/// whole pixels: browsers then lay it out once, and not again for the size at which the page shows it.
pub fn light(ctx: &Context, scene: &Scene, next: f64) -> [String; 2] {
    let mut markup = Markup::default();
    let mut map = markup.open("svg[xmlns=http://www.w3.org/2000/svg]");
    let (width, height) = (scene.frame.width, scene.height);
    view_box(&mut map, width, height);
    map.number("width", width).number("height", height).with("[fill=none][stroke-linejoin=round]");
    map.with("[text-rendering=geometricPrecision]").with(FONT);
    map.leaf("title", crate::render::map_summary(ctx));
    defs(&mut map, ctx.story, scene, "[patternTransform=scale(5)]");
    layers(&mut map, scene, next);
    if let Some((place, scene)) = &scene.inset {
        let mut inset = inset(&mut map, *place);
        layers(&mut inset, scene, next);
        rim(&mut inset, *place);
    }
    map.close();
    [file(&schemes::picture(&markup)), file(&markup)]
}

fn layers(map: &mut Markup, scene: &Scene, next: f64) {
    map.open("path[transform=scale(.1)]").attr("d", &scene.sea).attr("fill", theme::SEA);
    let under = scene.inset.as_ref().map_or_else(Rect::default, |(place, _)| *place);
    let pen = Pen { under, next };
    let mut group = map.open("g[transform=scale(.2)]");
    line(&mut group, pen, &scene.graticule, theme::GRATICULE, "3.5");
    lands(&mut group, pen, &scene.lands);
    for (kind, d) in &scene.borders {
        let (colour, width, dash) = match kind {
            // Its land has it.
            Border::Coast => continue,
            Border::Neutral => (theme::BORDER, "3", ""),
            Border::Group => (theme::BORDER_GROUP, "3.5", "[stroke-opacity=0.85]"),
            Border::Disputed => (theme::BORDER_DISPUTED, "4", "[stroke-dasharray=8 9][stroke-linecap=round]"),
            Border::Control => (theme::BORDER_DISPUTED, "5.5", "[stroke-dasharray=2 9][stroke-linecap=round]"),
        };
        if matches!(kind, Border::Disputed | Border::Control) {
            line(&mut group, pen, d, theme::BORDER_GROUP, "5").with("[stroke-opacity=0.85]");
        }
        line(&mut group, pen, d, colour, width).with(dash);
    }
    group.close();
    label::labels(map, scene);
}

fn line<'m>(to: &'m mut Markup, pen: Pen, d: &str, colour: theme::Colour, width: Name) -> crate::markup::Tag<'m> {
    let mut line = to.open("path");
    line.attr("d", lines(d, pen.under, pen.next));
    stroke(&mut line, colour, width);
    line
}

/// How a land is filled: its fill, whether that is faded, and whether it is plain for want of room.
fn look(land: &Land) -> (Fill, bool, bool) {
    let textured = matches!(land.paint.fill, Fill::Group(slot) if group_style(slot).pattern != Pattern::Solid);
    (land.paint.fill, land.paint.faded, land.small && textured)
}

/// Adds one shape for each look, neutral land first. Its stroke is the coast; towards a coloured country half of it is
/// covered, and the rest lies under the border.
fn lands(to: &mut Markup, pen: Pen, lands: &[Land]) {
    let mut looks = Vec::new();
    for land in lands {
        let look = look(land);
        if !land.path.is_empty() && !looks.contains(&look) {
            looks.push(look);
        }
    }
    looks.sort_by_key(|look| look.0 != Fill::Land);
    for look in looks {
        let alike = lands.iter().filter(|land| self::look(land) == look);
        let mut shape = to.open("path");
        shape.attr("d", union(alike.map(|land| land.path.as_str()), pen.under, pen.next));
        let (fill, faded, small) = look;
        match fill {
            Fill::Land => {
                shape.attr("fill", theme::LAND);
                stroke(&mut shape, theme::COAST, "2");
            }
            Fill::Territory => drop(shape.attr("fill", theme::TERRITORY)),
            Fill::Group(slot) => {
                let style = group_style(slot);
                if small || style.pattern == Pattern::Solid {
                    shape.attr("fill", if faded { style.faded } else { style.fill });
                } else {
                    let mut value = shape.value("fill");
                    value.push_str("url(#");
                    texture_id(&mut value, slot, faded);
                    value.push(')');
                }
            }
        }
    }
}
