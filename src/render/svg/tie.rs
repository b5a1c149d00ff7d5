//! Tie lines and their ends.

use super::{path, stroke};
use crate::geo::Point;
use crate::markup::{Markup, Name, Tag};
use crate::math::push_tenths;
use crate::pieces::push_letter;
use crate::scene::{theme, Family, Firmness, Mark, Scene, TieLine};
use crate::story::Story;

/// Adds the group of the lines of the selection, with their ends and their origin, casings first so that no line is cut by
/// another's casing. Without a story it holds the lines alone.
pub fn ties(story: Option<&Story>, to: &mut Markup, scene: &Scene) {
    let to = &mut to.open("g.ties[aria-hidden=true][stroke-linecap=butt]");
    if story.is_some() {
        for tie in &scene.ties {
            let mut casing = path(to, &tie.path);
            casing.with("[class=casing]").attr("stroke", theme::CASING).with("[stroke-opacity=0.82]");
            casing.number("stroke-width", tie.width + 2.6).with("[pointer-events=none]");
        }
    }
    for tie in &scene.ties {
        line(story, to, tie);
    }
    if story.is_none() {
        return;
    }
    for tie in &scene.ties {
        end(to, tie);
    }
    if let Some(at) = scene.origin {
        let mut disc = circle(to, at, "3.2");
        disc.with("[class=origin]").attr("fill", theme::CASING);
        stroke(&mut disc, theme::INK, "1.8");
    }
}

fn colour(tie: &TieLine) -> theme::Colour {
    match tie.plan.family {
        Family::Supply | Family::Sanction => theme::TIE_PRESSURE,
        Family::Ended => theme::SEA_TEXT,
        _ => theme::INK,
    }
}

/// Gives a part of a line its class: what it is, and which colour its family has.
fn class(to: &mut Markup, part: &str, tie: &TieLine) {
    let mut class = to.value("class");
    class.push_str(part);
    class.push_str(match tie.plan.family {
        Family::Supply | Family::Sanction => " pressure",
        Family::Ended => " ended",
        _ => "",
    });
}

fn line(story: Option<&Story>, to: &mut Markup, tie: &TieLine) {
    let mut line = path(to, &tie.path);
    class(&mut line, "tie", tie);
    if let Some(story) = story {
        line.with("[part=tie]");
        let id = |index: &usize| story.ties.get(*index).map_or("", |tie| &tie.id);
        line.attr("data-tie", tie.plan.ties.first().map_or("", id));
        let mut all = line.value("data-ties");
        for (place, index) in tie.plan.ties.iter().enumerate() {
            all.push_str(if place > 0 { " " } else { "" });
            all.push_str(id(index));
        }
        all.close();
    }
    line.attr("stroke", colour(tie)).number("stroke-width", tie.width).with(dash(tie.plan.firmness));
}

/// Returns the attributes of the dashes that tell a line's status.
pub(crate) fn dash(firmness: Firmness) -> Name {
    match firmness {
        Firmness::Signed => "[stroke-dasharray=9 4]",
        Firmness::Announced => "[stroke-dasharray=5 4]",
        Firmness::Alleged => "[stroke-dasharray=0.1 5.2][stroke-linecap=round]",
        Firmness::Firm => "",
    }
}

pub(super) fn circle<'m>(to: &'m mut Markup, at: Point, radius: &str) -> Tag<'m> {
    let mut circle = to.open("circle");
    circle.number("cx", at.x).number("cy", at.y).attr("r", radius);
    circle
}

fn end(to: &mut Markup, tie: &TieLine) {
    let (colour, Some(mark)) = (colour(tie), tie.mark) else { return };
    let mut shape = match mark {
        Mark::Disc => circle(to, tie.at, "3.4"),
        Mark::Ring => circle(to, tie.at, "3"),
        Mark::Arrow => polygon(to, tie, &[(-4.0, 0.0), (-13.5, 4.4), (-11.0, 0.0), (-13.5, -4.4)]),
        Mark::Bar => polygon(to, tie, &[(-6.0, 5.0), (-3.8, 5.0), (-3.8, -5.0), (-6.0, -5.0)]),
    };
    let ring = mark == Mark::Ring;
    shape.attr("fill", if ring { theme::CASING } else { colour });
    class(&mut shape, if ring { "end ring" } else { "end" }, tie);
    if ring {
        stroke(&mut shape, colour, "1.6");
    } else {
        stroke(&mut shape, theme::CASING, "1.4");
        shape.with("[paint-order=stroke]");
    }
}

/// Adds a shape of points so many px along the line and to its right, seen from its end.
fn polygon<'m>(to: &'m mut Markup, tie: &TieLine, spots: &[(f64, f64)]) -> Tag<'m> {
    let (at, along) = (tie.at, tie.along);
    let mut shape = to.open("path");
    let mut d = shape.value("d");
    for (index, &(ahead, aside)) in spots.iter().enumerate() {
        d.push_str(if index > 0 { "L" } else { "M" });
        push_tenths(&mut d, at.x + along.x * ahead - along.y * aside);
        push_letter(&mut d, ' ');
        push_tenths(&mut d, at.y + along.y * ahead + along.x * aside);
    }
    push_letter(&mut d, 'z');
    d.close();
    shape
}
