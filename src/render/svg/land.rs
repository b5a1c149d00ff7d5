//! Shapes of countries.

use super::defs::{group_class, texture_id};
use crate::markup::Element;
use crate::render::{country_label, Context};
use crate::scene::theme::{self, group_style, Pattern};
use crate::scene::{Choice, Fill, Land, Scene};

/// Returns the lands that the story does not name, and the dependencies of those that it does.
pub(super) fn neutral(scene: &Scene) -> Element {
    let group = Element::new("g").attr("class", "lands").attr("transform", "scale(.1)").attr("aria-hidden", "true");
    group.children(scene.lands.iter().filter(|land| !land.subject).map(shape))
}

/// Returns the subjects, each a button, in a group for each group of countries.
pub(super) fn subjects(ctx: &Context<'_>, scene: &Scene, choice: &Choice) -> Element {
    let mut all = Element::new("g").attr("class", "subjects").attr("transform", "scale(.1)");
    let mut homes: Vec<Option<usize>> = Vec::new();
    for land in scene.lands.iter().filter(|land| land.subject) {
        if !homes.contains(&land.home) {
            homes.push(land.home);
        }
    }
    for home in homes {
        let group = home.and_then(|index| ctx.story.groups.get(index));
        let label = group.map_or_else(|| ctx.say("list.others").to_owned(), |g| g.label.clone());
        let members = scene.lands.iter().filter(|land| land.subject && land.home == home);
        let part = Element::new("g").attr("role", "group").attr("aria-label", label);
        all.push(part.children(members.map(|land| subject(ctx, land, choice))));
    }
    all
}

fn subject(ctx: &Context<'_>, land: &Land, choice: &Choice) -> Element {
    let selected = [&choice.selected, &choice.compare].into_iter().flatten().any(|code| *code == land.code);
    shape(land)
        .attr("role", "button")
        .attr("tabindex", "-1")
        .attr("aria-pressed", if selected { "true" } else { "false" })
        .attr("aria-label", country_label(ctx, &land.code))
}

fn shape(land: &Land) -> Element {
    let path = again(land);
    if land.of.is_empty() {
        path.attr("data-country", land.code.clone())
    } else {
        path.attr("data-territory", land.code.clone()).attr("data-of", land.of.clone())
    }
}

/// Returns a land's shape with its fill, without its name: drawn over an outline.
pub(super) fn again(land: &Land) -> Element {
    let kind = if land.of.is_empty() { "country" } else { "dependency" };
    let mut class = String::from(kind);
    let fill = match land.paint.fill {
        Fill::Land => {
            class.push_str(" land");
            theme::LAND.to_owned()
        }
        Fill::Territory => {
            class.push_str(" territory");
            theme::TERRITORY.to_owned()
        }
        Fill::Group(slot) => {
            class.push(' ');
            class.push_str(&group_class(slot, land.paint.faded));
            let style = group_style(slot);
            if land.small || style.pattern == Pattern::Solid {
                if land.paint.faded { style.faded } else { style.fill }.to_owned()
            } else {
                class.push_str(" textured");
                let mut url = String::from("url(#");
                url.push_str(&texture_id(slot, land.paint.faded));
                url.push(')');
                url
            }
        }
    };
    Element::new("path").attr("class", class).attr("d", land.path.clone()).attr("fill", fill)
}
