//! The picture for programs that do not know `vector-effect`: its strokes grow with its shapes.

use super::{file, map};
use crate::markup::{Kind, Markup, Tag, View};
use crate::render::Context;
use crate::scene::{Choice, Scene};

/// How many times as large as on the page the coordinates are of a path that says `vector-effect`.
const SCALE: f64 = 10.0;

/// Returns the map as a file that looks like [`picture`](super::picture), without `vector-effect`.
pub fn plain(ctx: &Context, scene: &Scene, choice: &Choice) -> String {
    let mut markup = Markup::default();
    map(ctx, &mut markup, scene, choice, true);
    file(&with_plain_strokes(&markup))
}

/// Returns the same elements, with every stroke given in the unit of its shape.
fn with_plain_strokes(markup: &Markup) -> Markup {
    let mut plain = Markup::default();
    for part in markup.view() {
        if part.kind == Kind::Element {
            copy(&mut plain.open(part.name), part.inside);
        }
    }
    plain
}

fn copy(to: &mut Tag, inside: View) {
    let fixed = inside.attr("vector-effect").is_some();
    for part in inside {
        match (part.kind, part.name) {
            (Kind::Element, name) => copy(&mut to.open(name), part.inside),
            (Kind::Text, _) => to.text(part.text()),
            (Kind::Attribute, "vector-effect") => {}
            (Kind::Attribute, "stroke-width" | "stroke-dasharray") if fixed => {
                to.attr(part.name, scaled(part.text()));
            }
            (Kind::Attribute, name) => drop(to.attr(name, part.text())),
        }
    }
}

/// Returns numbers between spaces, each multiplied.
fn scaled(numbers: &str) -> String {
    let scaled = numbers.split(' ').map(|number| number.parse::<f64>().map_or(0.0, |number| number * SCALE));
    scaled.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::with_plain_strokes;
    use crate::markup::{write, Markup};

    #[test]
    fn strokes_grow_only_where_they_were_kept_from_growing() {
        let mut markup = Markup::default();
        let mut map = markup.open("svg");
        map.open("path[d=m0 0][transform=scale(.1)][vector-effect=non-scaling-stroke][stroke-width=0.7][stroke-dasharray=0.1 5.2]");
        map.open("circle[stroke-width=1.6]").text("R & D");
        map.close();
        assert_eq!(
            write(&with_plain_strokes(&markup)),
            "<svg><path d=\"m0 0\" transform=\"scale(.1)\" stroke-width=\"7\" stroke-dasharray=\"1 52\"/>\
             <circle stroke-width=\"1.6\">R &amp; D</circle></svg>"
        );
    }
}
