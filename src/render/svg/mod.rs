//! A scene as SVG elements: the same for the picture and for the live map.
//!
//! Colours stand as attributes, so that the picture needs no style sheet; the widget's style sheet overrides them
//! by class.

mod defs;
mod label;
mod land;
mod number;
mod tie;

pub use number::number;
pub(crate) use tie::dash;

use super::Context;
use crate::markup::{write, Element};
use crate::scene::{theme, Borders, Choice, OutlineKind, Scene};

/// Returns the map: an `svg` element with every subject as a button, and all else hidden from assistive technology.
pub fn map(ctx: &Context<'_>, scene: &Scene, choice: &Choice) -> Element {
    let (width, height) = (number(scene.frame.width), number(scene.frame.height));
    let mut view_box = String::from("0 0 ");
    view_box.push_str(&width);
    view_box.push(' ');
    view_box.push_str(&height);
    Element::new("svg")
        .attr("class", "map")
        .attr("viewBox", view_box)
        .attr("width", width.clone())
        .attr("height", height.clone())
        .attr("role", "group")
        .attr("aria-label", super::map_summary(ctx))
        .attr("fill", "none")
        .attr("stroke-linejoin", "round")
        .child(defs::defs(scene))
        .child(
            Element::new("rect")
                .attr("class", "sea")
                .attr("width", width)
                .attr("height", height)
                .attr("fill", theme::SEA),
        )
        .child(line("graticule", &scene.graticule, theme::GRATICULE, "0.7"))
        .child(land::neutral(scene))
        .child(land::subjects(ctx, scene, choice))
        .child(borders(&scene.borders))
        .child(Element::new("g").attr("class", "outlines").attr("aria-hidden", "true").children(outlines(scene)))
        .child(tie::ties(ctx, scene))
        .child(label::labels(scene))
}

/// Returns the map as a file of its own.
pub fn picture(ctx: &Context<'_>, scene: &Scene, choice: &Choice) -> String {
    let mut map = map(ctx, scene, choice);
    map.attrs.insert(0, ("xmlns", "http://www.w3.org/2000/svg".to_owned()));
    map.attrs.push(("font-family", FONT.to_owned()));
    let mut out = write(&map);
    out.push('\n');
    out
}

/// The fonts of the picture, which no style sheet reaches.
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/// Returns a path given in tenths of a px, with strokes that keep their width on the screen.
pub(crate) fn path(d: &str) -> Element {
    Element::new("path").attr("d", d).attr("transform", "scale(.1)").attr("vector-effect", "non-scaling-stroke")
}

fn line(class: &'static str, d: &str, stroke: theme::Colour, width: &str) -> Element {
    path(d).attr("class", class).attr("stroke", stroke).attr("stroke-width", width)
}

fn borders(borders: &Borders) -> Element {
    let mut group =
        Element::new("g").attr("class", "borders").attr("aria-hidden", "true").attr("pointer-events", "none");
    group.push(line("coast", &borders.coast, theme::COAST, "0.4"));
    group.push(line("border", &borders.neutral, theme::BORDER, "0.6"));
    group.push(line("border-group", &borders.group, theme::BORDER_GROUP, "0.7").attr("stroke-opacity", "0.85"));
    for (class, d, dash) in
        [("border-disputed", &borders.disputed, "1.6 1.8"), ("border-control", &borders.control, "0.4 1.8")]
    {
        group.push(line("border-under", d, theme::BORDER_GROUP, "1").attr("stroke-opacity", "0.85"));
        let dashed = line(class, d, theme::BORDER_DISPUTED, if class == "border-control" { "1.1" } else { "0.8" });
        group.push(dashed.attr("stroke-dasharray", dash).attr("stroke-linecap", "round"));
    }
    group
}

/// Returns the outlines. Each is a stroke round the shape with the shape's own fill drawn again over its inner half,
/// so that an outline never eats a small island.
fn outlines(scene: &Scene) -> Vec<Element> {
    let mut list = Vec::new();
    for outline in &scene.outlines {
        let (class, colour, width, casing) = match outline.kind {
            OutlineKind::Pending(slot) => ("pending", theme::group_style(slot).fill, "1.4", ""),
            OutlineKind::Hover => ("hover", theme::INK, "2.4", "5"),
            OutlineKind::Selected => ("selected", theme::INK, "2.8", "6"),
            OutlineKind::Focus => ("focus-ring", theme::FOCUS, "5", "8"),
        };
        let shape = || match outline.ring {
            Some(at) => Element::new("circle").attr("cx", number(at.x)).attr("cy", number(at.y)).attr("r", "14"),
            None => path(&outline.path),
        };
        if !casing.is_empty() {
            list.push(shape().attr("class", "casing").attr("stroke", theme::CASING).attr("stroke-width", casing));
        }
        list.push(shape().attr("class", class).attr("stroke", colour).attr("stroke-width", width));
        let over = scene.lands.get(outline.land).filter(|_| outline.ring.is_none() && !casing.is_empty());
        list.extend(over.map(|land| land::again(land).attr("transform", "scale(.1)")));
    }
    list.into_iter().map(|e| e.attr("pointer-events", "none")).collect()
}
