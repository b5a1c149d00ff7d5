//! Names and their leaders.

use super::defs::group_class;
use super::number;
use crate::markup::Element;
use crate::scene::{theme, Fill, Label, LabelKind, Scene};

const SERIF: &str = "'Iowan Old Style', Charter, 'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', serif";

/// Returns the names. They are hidden from assistive technology, which reads the shapes' own names.
pub(super) fn labels(scene: &Scene) -> Element {
    let group = Element::new("g").attr("class", "labels").attr("aria-hidden", "true").attr("pointer-events", "none");
    let leaders = scene.labels.iter().flat_map(leader);
    group.children(leaders).children(scene.labels.iter().map(name))
}

fn leader(label: &Label) -> Vec<Element> {
    let Some((from, to)) = label.leader else { return Vec::new() };
    let line = |class: &'static str, colour, width: &'static str| {
        Element::new("line")
            .attr("class", class)
            .attr("x1", number(from.x))
            .attr("y1", number(from.y))
            .attr("x2", number(to.x))
            .attr("y2", number(to.y))
            .attr("stroke", colour)
            .attr("stroke-width", width)
    };
    let dot = Element::new("circle").attr("cx", number(from.x)).attr("cy", number(from.y)).attr("r", "1.6");
    vec![
        line("casing", theme::CASING, "2.4"),
        line("leader", theme::INK, "0.8"),
        dot.attr("class", "leader-dot")
            .attr("fill", theme::INK)
            .attr("stroke", theme::CASING)
            .attr("stroke-width", "0.8"),
    ]
}

fn name(label: &Label) -> Element {
    let class = match label.kind {
        LabelKind::Country => "label",
        LabelKind::Selected => "label label-selected",
        LabelKind::Anchor => "label label-anchor",
        LabelKind::Group => "label label-group",
        LabelKind::Ocean => "label label-ocean",
        LabelKind::Hover => "label label-hover",
    };
    let ocean = label.kind == LabelKind::Ocean;
    let mut text = Element::new("text")
        .attr("class", if ocean { class.to_owned() } else { ground_class(class, label.inside) })
        .attr("text-anchor", label.anchor)
        .attr("font-size", number(label.style.size))
        .attr("font-weight", label.style.weight.to_string());
    if label.style.tracking > 0.0 {
        text = text.attr("letter-spacing", number(label.style.size * label.style.tracking));
    }
    text = match (ocean, label.inside) {
        (true, _) => text.attr("fill", theme::SEA_TEXT).attr("font-family", SERIF).attr("font-style", "italic"),
        (_, Some(ground)) => {
            let (ink, halo) = colours(ground);
            halo_of(text.attr("fill", ink), halo, "2.6")
        }
        (_, None) => halo_of(text.attr("fill", theme::INK), theme::CASING, "3").attr("stroke-opacity", "0.92"),
    };
    for (row, line) in label.lines.iter().enumerate() {
        let y = label.at.y + label.leading * row as f64;
        let line = Element::new("tspan").attr("x", number(label.at.x)).attr("y", number(y)).text(line.clone());
        text.push(line);
    }
    text
}

/// Returns a name's class with those that tell a style sheet what it stands on.
fn ground_class(class: &str, inside: Option<(Fill, bool)>) -> String {
    let mut class = class.to_owned();
    if let Some((fill, faded)) = inside {
        class.push_str(" inside");
        if let Fill::Group(slot) = fill {
            class.push_str(" on-");
            class.push_str(&group_class(slot, faded));
        }
    }
    class
}

/// Returns the colours of a name inside a shape: its text, and its halo, which is that of the ground.
fn colours(ground: (Fill, bool)) -> (theme::Colour, theme::Colour) {
    match ground {
        (Fill::Group(slot), true) => (theme::INK, theme::group_style(slot).faded),
        (Fill::Group(slot), false) => (theme::group_style(slot).text, theme::group_style(slot).fill),
        _ => (theme::INK, theme::LAND),
    }
}

fn halo_of(text: Element, halo: theme::Colour, width: &'static str) -> Element {
    text.attr("stroke", halo).attr("stroke-width", width).attr("paint-order", "stroke")
}
