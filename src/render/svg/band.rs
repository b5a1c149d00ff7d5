//! Bands inside the borders of countries: groups to which they belong besides the one that fills them.

use super::land::dress;
use super::tie::circle;
use crate::geo::Point;
use crate::markup::{Markup, Name, Tag};
use crate::math::{decimal, push_decimal};
use crate::render::swatch::{dashes, overlay};
use crate::scene::{theme, Land, Look, Scene};
use crate::story::Story;

/// Px of a line and of a band that stands for a fill, which is wide enough for its texture. With each goes a px of casing
/// between it and what lies further in.
const LINE: usize = 2;
const FILL: usize = 4;
const CASING: usize = 1;
/// Px from the middle of a small country to its bands: one line makes a ring of 6 px.
const HOLE: usize = 4;

/// Adds the bands. Each is a stroke along the whole border, of which only the half in the shape is seen, and over which
/// lie those nearer to the border. `place` tells the shapes of an inset from those of the map.
pub(super) fn bands(to: &mut Markup, story: &Story, scene: &Scene, place: &str) {
    let mut all = to.open("g.bands[transform=scale(.1)][aria-hidden=true][pointer-events=none]");
    for land in &scene.lands {
        let mut depth = 0;
        for &group in &land.bands {
            depth += depth_of(Look::of(story, group));
        }
        if depth == 0 || land.path.is_empty() {
            continue;
        }
        let name = |to: &mut Markup, attribute: Name, start: &str, end: &str| {
            let mut value = to.value(attribute);
            for &piece in &[start, place, &land.code, end] {
                value.push_str(piece);
            }
        };
        let mut group = all.open("g");
        if land.paint.faded {
            group.with("[opacity=0.46]");
        }
        name(&mut group, "clip-path", "url(#alliance-map-inside-", ")");
        let mut clip = group.open("clipPath");
        name(&mut clip, "id", "alliance-map-inside-", "");
        shape(&mut clip, land, &land.path, depth).close();
        clip.close();
        let mut defs = group.open("defs");
        let mut border = shape(&mut defs, land, &land.edge, depth);
        name(&mut border, "id", "alliance-map-edge-", "");
        border.close();
        defs.close();
        for &index in land.bands.iter().rev() {
            let look = Look::of(story, index);
            for &casing in &[CASING, 0] {
                let mut band = group.open("use");
                name(&mut band, "href", "#alliance-map-edge-", "");
                // tenths of a px, on either side of the border
                push_decimal(&mut band.value("stroke-width"), (depth - CASING + casing) * 20, 1);
                if let Look::Line(place) = look {
                    // in the gaps the country's own fill is seen
                    dashes(&mut band, place);
                }
                match look {
                    _ if casing > 0 => drop(band.with("[class=casing]").attr("stroke", theme::CASING)),
                    Look::Line(place) => overlay(&mut band, "band overlay-", place),
                    Look::Fill(slot) => dress(&mut band, "stroke", "band", slot, false, false),
                }
            }
            depth -= depth_of(look);
        }
    }
}

/// Returns how many px a band takes up, with its casing.
fn depth_of(look: Look) -> usize {
    CASING + if matches!(look, Look::Fill(_)) { FILL } else { LINE }
}

/// Adds what bounds a land, with room for bands of this depth.
#[inline(never)]
fn shape<'m>(to: &'m mut Markup, land: &Land, d: &str, depth: usize) -> Tag<'m> {
    if let Some(at) = land.ring {
        return circle(to, Point::new(at.x * 10.0, at.y * 10.0), &decimal((depth + HOLE) * 10, 1));
    }
    let mut path = to.open("path");
    path.attr("d", d);
    path
}
