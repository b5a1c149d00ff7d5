//! Shapes of countries.

use super::defs::{group_class, texture_id};
use super::Pace;
use crate::markup::{Markup, Name, Tag, KEPT};
use crate::pieces::push_letter;
use crate::render::{country_label, Context};
use crate::scene::theme::{self, group_style, Pattern};
use crate::scene::{Choice, Fill, Land, Scene};

/// Adds the lands that the story does not name, and the dependencies of those that it does. While the map moves, lands
/// without a colour of their own are one shape: a browser spends more time on an element than on its outline. Their own
/// elements stay, for a finger that lies on one must find it to be heard.
pub(super) fn neutral(to: &mut Markup, scene: &Scene, pace: Pace) {
    let mut group = layer(to, "g.lands[transform=scale(.1)][aria-hidden=true]", pace);
    let mut plain = String::new();
    for land in &scene.lands {
        if land.subject {
            continue;
        }
        let mut path = land.path.as_str();
        if pace == Pace::Moving && land.paint.fill == Fill::Land {
            // Each path begins with a step from the corner.
            plain.push_str("M0 0");
            plain.push_str(path);
            path = "";
        }
        // A file has nothing that nobody sees.
        if pace != Pace::File || !path.is_empty() {
            shape(&mut group, land, path);
        }
    }
    if pace == Pace::Moving {
        group.open("path.land[pointer-events=none]").attr("d", plain).attr("fill", theme::LAND);
    }
}

/// Opens a group of shapes. While the map moves they are filled without smooth edges, under lines that keep theirs: so it is
/// painted sooner.
fn layer<'m>(to: &'m mut Markup, tag: Name, pace: Pace) -> Tag<'m> {
    let mut group = to.open(tag);
    group.with(if pace == Pace::Moving { "[shape-rendering=optimizeSpeed]" } else { "" });
    group
}

/// Adds the subjects, each a button, in a group for each group of countries.
pub(super) fn subjects(ctx: &Context, to: &mut Markup, scene: &Scene, choice: Option<&Choice>, pace: Pace) {
    let mut all = layer(to, "g.subjects[transform=scale(.1)]", pace);
    let mut homes: Vec<Option<usize>> = Vec::new();
    for land in &scene.lands {
        if !land.subject || homes.contains(&land.home) {
            continue;
        }
        homes.push(land.home);
        let group = land.home.and_then(|index| ctx.group(index));
        let mut part = all.open("g");
        if choice.is_some() {
            part.with("[role=group]").attr("aria-label", group.map_or(ctx.say("list.others"), |group| &group.label));
        }
        for other in &scene.lands {
            if other.subject && other.home == land.home {
                subject(ctx, &mut part, other, choice, pace);
            }
        }
    }
}

fn subject(ctx: &Context, to: &mut Markup, land: &Land, choice: Option<&Choice>, pace: Pace) {
    let mut shape = shape(to, land, &land.path);
    let Some(choice) = choice else { return };
    let code = Some(&land.code);
    let selected = choice.selected.as_ref() == code || choice.compare.as_ref() == code;
    shape.with("[role=button][tabindex=-1]").attr("aria-pressed", if selected { "true" } else { "false" });
    // What a country is called does not change under a hand that moves the map, and takes a tenth of each frame.
    let moves = pace == Pace::Moving;
    shape.attr("aria-label", if moves { KEPT.to_owned() } else { country_label(ctx, &land.code) });
}

#[inline(never)]
fn shape<'m>(to: &'m mut Markup, land: &Land, path: &str) -> Tag<'m> {
    let mut path = again(to, land, path);
    if land.of.is_empty() {
        path.attr("data-country", &land.code);
    } else {
        path.attr("data-territory", &land.code).attr("data-of", &land.of);
    }
    path
}

/// Adds a shape with a land's fill, without its name: drawn over an outline. What is returned is still open.
#[inline(never)]
pub(super) fn again<'m>(to: &'m mut Markup, land: &Land, d: &str) -> Tag<'m> {
    let mut path = to.open("path");
    path.attr("d", d);
    let kind = if land.of.is_empty() { "country" } else { "dependency" };
    let (state, fill) = match land.paint.fill {
        Fill::Land => (" land", theme::LAND),
        Fill::Territory => (" territory", theme::TERRITORY),
        Fill::Group(slot) => {
            dress(&mut path, "fill", kind, slot, land.paint.faded, land.small);
            return path;
        }
    };
    let mut class = path.value("class");
    class.push_str(kind);
    class.push_str(state);
    class.close();
    path.attr("fill", fill);
    path
}

/// Gives a shape the colour of a group as its fill or stroke: its texture, unless it has none or is to be `plain`.
#[inline(never)]
pub(super) fn dress(path: &mut Markup, with: Name, kind: &str, slot: usize, faded: bool, plain: bool) {
    let style = group_style(slot);
    let plain = plain || style.pattern == Pattern::Solid;
    let mut class = path.value("class");
    class.push_str(kind);
    push_letter(&mut class, ' ');
    group_class(&mut class, slot, faded);
    class.push_str(if plain { "" } else { " textured" });
    class.close();
    let mut value = path.value(with);
    if plain {
        value.push_str(if faded { style.faded } else { style.fill });
    } else {
        value.push_str("url(#");
        texture_id(&mut value, slot, faded);
        push_letter(&mut value, ')');
    }
}
