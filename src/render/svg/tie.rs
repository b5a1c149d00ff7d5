//! Tie lines and their ends.

use super::{number, path};
use crate::geo::Point;
use crate::markup::Element;
use crate::render::Context;
use crate::scene::{theme, Family, Firmness, Mark, Scene, TieLine};

/// Returns the lines of the selection, casings first so that no line is cut by another's casing.
pub(super) fn ties(ctx: &Context<'_>, scene: &Scene) -> Element {
    let mut group = Element::new("g").attr("class", "ties").attr("aria-hidden", "true").attr("stroke-linecap", "butt");
    for tie in &scene.ties {
        let casing = path(&tie.path).attr("class", "casing");
        let casing = casing.attr("stroke", theme::CASING).attr("stroke-opacity", "0.82");
        group.push(casing.attr("stroke-width", number(tie.width + 2.6)).attr("pointer-events", "none"));
    }
    for tie in &scene.ties {
        group.push(line(ctx, tie));
    }
    for tie in &scene.ties {
        group.push(end(tie));
    }
    if let Some(at) = scene.origin {
        let disc = circle(at, "3.2").attr("class", "origin").attr("fill", theme::CASING);
        group.push(disc.attr("stroke", theme::INK).attr("stroke-width", "1.8"));
    }
    group
}

fn colour(tie: &TieLine) -> theme::Colour {
    match tie.plan.family {
        Family::Supply | Family::Sanction => theme::TIE_PRESSURE,
        _ => theme::INK,
    }
}

/// Returns the class of a line: its family and how firm it is.
fn class(part: &str, tie: &TieLine) -> String {
    let family = match tie.plan.family {
        Family::Alliance => " kind-alliance",
        Family::Treaty => " kind-treaty",
        Family::Meeting => " kind-meeting",
        Family::Supply => " kind-supply",
        Family::Sanction => " kind-sanction",
    };
    let firmness = match tie.plan.firmness {
        Firmness::Firm => " status-firm",
        Firmness::Signed => " status-signed",
        Firmness::Announced => " status-announced",
        Firmness::Alleged => " status-alleged",
        Firmness::Past => " status-past",
    };
    let mut class = String::from(part);
    class.push_str(family);
    class.push_str(firmness);
    class
}

fn line(ctx: &Context<'_>, tie: &TieLine) -> Element {
    let (mut first, mut all) = ("", String::new());
    for &index in &tie.plan.ties {
        let Some(tie) = ctx.story.ties.get(index) else { continue };
        if first.is_empty() {
            first = &tie.id;
        } else {
            all.push(' ');
        }
        all.push_str(&tie.id);
    }
    let line = path(&tie.path)
        .attr("class", class("tie", tie))
        .attr("part", "tie")
        .attr("data-tie", first)
        .attr("data-ties", all)
        .attr("stroke", colour(tie))
        .attr("stroke-width", number(tie.width));
    dash(line, tie.plan.firmness)
}

/// Returns the line with the dashes that tell its status.
pub(crate) fn dash(line: Element, firmness: Firmness) -> Element {
    match firmness {
        Firmness::Signed => line.attr("stroke-dasharray", "9 4"),
        Firmness::Announced => line.attr("stroke-dasharray", "5 4"),
        Firmness::Alleged => line.attr("stroke-dasharray", "0.1 5.2").attr("stroke-linecap", "round"),
        Firmness::Firm | Firmness::Past => line,
    }
}

fn circle(at: Point, radius: &str) -> Element {
    Element::new("circle").attr("cx", number(at.x)).attr("cy", number(at.y)).attr("r", radius)
}

fn end(tie: &TieLine) -> Element {
    let colour = colour(tie);
    let (at, along) = (tie.at, tie.along);
    // points so many px along the line and to its right, seen from its end
    let polygon = |spots: [(f64, f64); 4]| {
        let mut d = String::new();
        for (ahead, aside) in spots {
            d.push(if d.is_empty() { 'M' } else { 'L' });
            d.push_str(&number(at.x + along.x * ahead - along.y * aside));
            d.push(' ');
            d.push_str(&number(at.y + along.y * ahead + along.x * aside));
        }
        d.push('z');
        Element::new("path").attr("d", d)
    };
    let shape = match tie.mark {
        Mark::Disc => circle(at, "3.4").attr("fill", colour),
        Mark::Ring => circle(at, "3").attr("fill", theme::CASING),
        Mark::Arrow => polygon([(-4.0, 0.0), (-13.5, 4.4), (-11.0, 0.0), (-13.5, -4.4)]).attr("fill", colour),
        Mark::Bar => polygon([(-6.0, 5.0), (-3.8, 5.0), (-3.8, -5.0), (-6.0, -5.0)]).attr("fill", colour),
    };
    let class = class(if tie.mark == Mark::Ring { "end ring" } else { "end" }, tie);
    match tie.mark {
        Mark::Ring => shape.attr("class", class).attr("stroke", colour).attr("stroke-width", "1.6"),
        _ => shape
            .attr("class", class)
            .attr("stroke", theme::CASING)
            .attr("stroke-width", "1.4")
            .attr("paint-order", "stroke"),
    }
}
