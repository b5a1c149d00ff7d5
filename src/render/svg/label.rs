//! Names and their leaders.

use super::defs::group_class;
use super::stroke;
use crate::markup::Markup;
use crate::scene::{theme, Fill, Label, LabelKind, Scene};

/// Adds the names. They are hidden from assistive technology, which reads the shapes' own names.
pub(super) fn labels(to: &mut Markup, scene: &Scene) {
    let mut group = to.open("g.labels[aria-hidden=true][pointer-events=none]");
    for label in &scene.labels {
        leader(&mut group, label);
    }
    let mut labels = scene.labels.as_slice();
    while !labels.is_empty() {
        names(&mut group, &mut labels);
    }
}

fn leader(to: &mut Markup, label: &Label) {
    let Some((from, end)) = label.leader else { return };
    for &(tag, colour, width) in &[("line.casing", theme::CASING, "2.4"), ("line.leader", theme::INK, "0.8")] {
        let mut line = to.open(tag);
        line.number("x1", from.x).number("y1", from.y).number("x2", end.x).number("y2", end.y);
        stroke(&mut line, colour, width);
    }
    let mut dot = to.open("circle");
    dot.number("cx", from.x).number("cy", from.y).with("[r=1.6][class=leader-dot]").attr("fill", theme::INK);
    stroke(&mut dot, theme::CASING, "0.8");
}

/// Adds the first of these names and all that follow it and look the same, in one element, since browsers lay out each by
/// itself. Takes them from the list.
fn names(to: &mut Markup, labels: &mut &[Label]) {
    let Some(label) = labels.first() else { return };
    let mut text = to.open("text");
    let mut class = text.value("class");
    class.push_str(match label.kind {
        LabelKind::Country => "label",
        LabelKind::Selected => "label label-selected",
        LabelKind::Anchor => "label label-anchor",
        LabelKind::Group => "label label-group",
        LabelKind::Ocean => "label label-ocean",
        LabelKind::Hover => "label label-hover",
    });
    let ocean = label.kind == LabelKind::Ocean;
    let ground = label.inside.filter(|_| !ocean);
    if let Some((fill, faded)) = ground {
        // Tells a style sheet what the name stands on.
        class.push_str(" inside");
        if let Fill::Group(slot) = fill {
            class.push_str(" on-");
            group_class(&mut class, slot, faded);
        }
    }
    class.close();
    let style = label.style;
    text.attr("text-anchor", label.anchor).number("font-size", style.size);
    text.number("font-weight", style.weight.into());
    if style.tracking > 0.0 {
        text.number("letter-spacing", style.size * style.tracking);
    }
    let (ink, halo, width) = match ground {
        _ if ocean => (theme::SEA_TEXT, "", ""),
        None => (theme::INK, theme::CASING, "3"),
        Some((Fill::Group(slot), true)) => (theme::INK, theme::group_style(slot).faded, "2.6"),
        Some((Fill::Group(slot), false)) => (theme::group_style(slot).text, theme::group_style(slot).fill, "2.6"),
        Some(_) => (theme::INK, theme::LAND, "2.6"),
    };
    text.attr("fill", ink);
    if ocean {
        text.with("[font-family='Iowan Old Style', Charter, 'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', serif]");
        text.with("[font-style=italic]");
    } else {
        stroke(&mut text, halo, width);
        text.with("[paint-order=stroke]");
        if ground.is_none() {
            text.with("[stroke-opacity=0.92]");
        }
    }
    while let Some((next, rest)) = labels.split_first() {
        // How names are set goes by their kind.
        if next.kind != label.kind || next.inside != label.inside || next.anchor != label.anchor {
            break;
        }
        let mut y = next.at.y;
        for line in &next.lines {
            text.open("tspan").number("x", next.at.x).number("y", y).text(line);
            y += next.leading;
        }
        *labels = rest;
    }
}
