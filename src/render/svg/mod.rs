//! A scene as SVG elements: the same for the picture and for the live map.
//!
//! Colours stand as attributes, so that the picture needs no style sheet; the widget's style sheet overrides them
//! by class.

mod band;
mod defs;
mod label;
mod land;
mod light;
mod plain;
mod tie;
mod union;

pub use light::light;
pub use plain::plain;
pub(crate) use tie::dash;
pub use tie::ties;

use super::footer::policy;
use super::Context;
use crate::geo::Rect;
use crate::markup::{write, Markup, Name, Tag};
use crate::math::push_tenths;
use crate::pieces::push_letter;
use crate::scene::{theme, Border, Choice, OutlineKind, Scene};

/// What names are set in, where no style sheet tells.
const FONT: Name =
    "[font-family=system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif]";

/// How a map is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Pace {
    /// For good.
    File,
    /// On a page, to stand there.
    Still,
    /// On a page, till the next frame of a move.
    Moving,
}

/// Returns the map as a file of its own.
pub fn picture(ctx: &Context, scene: &Scene, choice: &Choice) -> String {
    let mut markup = Markup::default();
    map(ctx, &mut markup, scene, choice, true);
    file(&markup)
}

/// Returns elements as the text of a file.
pub fn file(markup: &Markup) -> String {
    let mut out = write(markup);
    push_letter(&mut out, '\n');
    out
}

/// Adds the map: an `svg` element with every subject as a button, and all else hidden from assistive technology.
///
/// `alone` says that it is a file of its own: no style sheet reaches it, so it names its fonts.
pub fn map(ctx: &Context, to: &mut Markup, scene: &Scene, choice: &Choice, alone: bool) {
    let (width, height) = (scene.frame.width, scene.height);
    let mut map = to.open("svg");
    if alone {
        map.with("[xmlns=http://www.w3.org/2000/svg]");
    }
    map.with(".map");
    view_box(&mut map, width, height);
    map.number("width", width).number("height", height).with("[role=group]");
    map.attr("aria-label", super::map_summary(ctx)).with("[fill=none][stroke-linejoin=round]");
    defs::defs(&mut map, ctx.story, scene, "[patternTransform=scale(10)]");
    let on_page = if choice.moves { Pace::Moving } else { Pace::Still };
    let pace = if alone { Pace::File } else { on_page };
    layers(ctx, &mut map, scene, Some(choice), pace);
    if let Some((place, scene)) = &scene.inset {
        let mut inset = inset(&mut map, *place);
        layers(ctx, &mut inset, scene, None, pace);
        rim(&mut inset, *place);
    }
    if alone {
        map.with(FONT);
        desc(ctx, &mut map, choice);
    }
}

/// Adds what stands under the map where it is not alone: its day, and whose borders and map data it shows.
fn desc(ctx: &Context, map: &mut Markup, choice: &Choice) {
    let mut desc = map.open("desc");
    desc.text(ctx.dated("footer.as-of", ctx.date.to_partial()));
    policy(ctx, &mut desc, ctx.worldview(choice));
}

/// Adds what lies on the sea, and the sea. Without a choice its subjects are no buttons: those of the map are.
fn layers(ctx: &Context, map: &mut Markup, scene: &Scene, choice: Option<&Choice>, pace: Pace) {
    path(map, &scene.sea).with("[class=sea]").attr("fill", theme::SEA);
    line(map, "graticule", &scene.graticule, theme::GRATICULE, "0.7");
    land::neutral(map, scene, pace);
    land::subjects(ctx, map, scene, choice, pace);
    borders(map, scene);
    outlines(map, scene, None);
    // over the outlines, which draw a shape's fill again
    band::bands(map, ctx.story, scene, if choice.is_some() { "" } else { "inset-" });
    ties(Some(ctx.story), map, scene);
    label::labels(map, scene);
}

/// Adds the frame of an inset, which nothing in it leaves.
fn inset<'m>(to: &'m mut Markup, place: Rect) -> Tag<'m> {
    let mut inset = to.open("svg.inset[aria-hidden=true]");
    inset.number("x", place.x).number("y", place.y).number("width", place.width).number("height", place.height);
    inset
}

/// Draws the rim of an inset, half of which its frame cuts off.
fn rim(to: &mut Markup, place: Rect) {
    let mut rim = to.open("rect.rim[pointer-events=none]");
    rim.number("width", place.width).number("height", place.height);
    stroke(&mut rim, theme::COAST, "2");
}

fn view_box(map: &mut Markup, width: f64, height: f64) {
    let mut frame = map.value("viewBox");
    frame.push_str("0 0 ");
    push_tenths(&mut frame, width);
    push_letter(&mut frame, ' ');
    push_tenths(&mut frame, height);
}

/// Adds a path given in tenths of a px, with strokes that keep their width on the screen.
#[inline(never)]
fn path<'m>(to: &'m mut Markup, d: &str) -> Tag<'m> {
    let mut path = to.open("path");
    path.attr("d", d).with("[transform=scale(.1)][vector-effect=non-scaling-stroke]");
    path
}

#[inline(never)]
fn stroke(shape: &mut Markup, colour: theme::Colour, width: &str) {
    shape.attr("stroke", colour).attr("stroke-width", width);
}

#[inline(never)]
fn line<'m>(to: &'m mut Markup, class: &str, d: &str, colour: theme::Colour, width: &str) -> Tag<'m> {
    let mut line = path(to, d);
    line.attr("class", class);
    stroke(&mut line, colour, width);
    line
}

/// How each kind of line is drawn.
static BORDERS: [(Name, theme::Colour, Name, Name); 5] = [
    ("coast", theme::COAST, "0.4", ""),
    ("border", theme::BORDER, "0.6", ""),
    ("border-group", theme::BORDER_GROUP, "0.7", "[stroke-opacity=0.85]"),
    ("border-disputed", theme::BORDER_DISPUTED, "0.8", "[stroke-dasharray=1.6 1.8][stroke-linecap=round]"),
    ("border-control", theme::BORDER_DISPUTED, "1.1", "[stroke-dasharray=0.4 1.8][stroke-linecap=round]"),
];

fn borders(to: &mut Markup, scene: &Scene) {
    let mut group = to.open("g.borders[aria-hidden=true][pointer-events=none]");
    for (kind, d) in &scene.borders {
        let (class, colour, width, more) = BORDERS[*kind as usize];
        if matches!(kind, Border::Disputed | Border::Control) {
            line(&mut group, "border-under", d, theme::BORDER_GROUP, "1").with("[stroke-opacity=0.85]");
        }
        line(&mut group, class, d, colour, width).with(more);
    }
}

/// Adds the outlines. Each is a stroke round the shape with the shape's own fill drawn again over its inner half,
/// so that an outline never eats a small island.
///
/// Of a sketch each is one thin line, which a browser paints in a fraction of the time, and only those that may be new: with lines
/// what is selected, without them what is pointed at.
pub fn outlines(to: &mut Markup, scene: &Scene, sketch: Option<bool>) {
    let mut group = to.open("g.outlines[aria-hidden=true]");
    for outline in &scene.outlines {
        let Some(land) = scene.lands.get(outline.land) else { continue };
        let is_new = |ties: bool| match outline.kind {
            OutlineKind::Pending(_) => false,
            OutlineKind::Hover | OutlineKind::Focus => !ties,
            OutlineKind::Selected | OutlineKind::Compared => ties,
        };
        if !sketch.is_none_or(is_new) {
            continue;
        }
        let (class, colour, width, casing) = match outline.kind {
            OutlineKind::Pending(slot) => ("pending", theme::group_style(slot).fill, "1.4", ""),
            OutlineKind::Hover => ("hover", theme::INK, "2.4", "5"),
            OutlineKind::Selected | OutlineKind::Compared => ("selected", theme::INK, "2.8", "6"),
            OutlineKind::Focus => ("focus-ring", theme::FOCUS, "5", "8"),
        };
        let (width, casing) = if sketch.is_some() { ("1", "") } else { (width, casing) };
        for &(class, colour, width) in &[("casing", theme::CASING, casing), (class, colour, width)] {
            if width.is_empty() {
                continue;
            }
            let mut shape = match outline.ring {
                Some(at) => tie::circle(&mut group, at, "14"),
                None => path(&mut group, &land.path),
            };
            shape.attr("class", class);
            stroke(&mut shape, colour, width);
            let is_dashed = outline.kind == OutlineKind::Compared && class == "selected";
            shape.with(if is_dashed { "[stroke-dasharray=4 2][pointer-events=none]" } else { "[pointer-events=none]" });
        }
        if outline.ring.is_none() && !casing.is_empty() {
            land::again(&mut group, land, &land.path).with("[transform=scale(.1)][pointer-events=none]");
        }
    }
}
