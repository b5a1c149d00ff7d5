//! What the page's attributes say, taken into a choice one by one.

use crate::math;
use crate::pieces::{pieces, place_of};
use crate::projection::{VIEWS, WHOLE};
use crate::scene::Choice;
use crate::story::{Kinds, PartialDate, Story, CHOICES};
use crate::topology::Topology;

/// Width in px of a map that was not told its own.
pub(super) const WIDTH: f64 = 1000.0;

/// Narrowest and widest map in px: what lies beyond is drawn at that width.
const WIDTHS: (f64, f64) = (160.0, 4000.0);

/// Takes the value of the attribute `name`, the `width` of the map in px, or the country under the pointer (`hover`) or
/// with the keyboard's focus (`focus`), into `choice`; an empty value takes the choice back. Returns a warning that lists
/// what is allowed where the value does not fit, and counts as empty then.
///
/// A warning never repeats the value: it may come from a stranger.
pub(super) fn choose(choice: &mut Choice, story: &Story, topology: &Topology, name: &str, value: &str) -> String {
    let mut allowed: Vec<&str> = Vec::new();
    let fits = match name {
        "selected" | "compare" | "hover" | "focus" => {
            allowed.push("a country code of the map, such as ISO 3166-1 alpha-3");
            let place = match name {
                "selected" => &mut choice.selected,
                "compare" => &mut choice.compare,
                "hover" => &mut choice.hover,
                _ => &mut choice.focus,
            };
            *place = topology.unit(value).map(|_| value.to_owned());
            place.is_some()
        }
        "groups" | "kinds" => {
            let is_kinds = name == "kinds";
            if is_kinds {
                choice.kinds = Kinds::default();
                allowed.push(CHOICES);
            } else {
                choice.groups.clear();
                for group in &story.groups {
                    allowed.push(&group.id);
                }
            }
            let mut fits = true;
            for word in pieces(value, b',') {
                let word = word.trim_ascii();
                match if is_kinds { place_of(CHOICES, word) } else { find(&allowed, word) } {
                    Some(kind) if is_kinds => choice.kinds.choose(kind),
                    Some(group) => choice.groups.push(group),
                    // No group at all.
                    None => fits &= word == "none",
                }
            }
            if !is_kinds && choice.groups.is_empty() && value != "none" {
                choice.groups.clone_from(&story.focus);
            }
            fits
        }
        "date" => {
            allowed.push("YYYY, YYYY-MM, YYYY-MM-DD");
            let date = PartialDate::parse(value);
            choice.date = date.map_or(story.as_of, PartialDate::last_day);
            date.is_some()
        }
        "worldview" => {
            for worldview in &topology.worldviews {
                allowed.push(&worldview.name);
            }
            let found = find(&allowed, value);
            choice.worldview = found.unwrap_or_default();
            found.is_some()
        }
        "width" => {
            allowed.push("px, such as 1000");
            let width = number(value, 1.0, 1e5);
            choice.width = width.map_or(WIDTH, |width| width.clamp(WIDTHS.0, WIDTHS.1));
            width.is_some()
        }
        _ => {
            for view in VIEWS {
                allowed.push(view.name);
            }
            let found = find(&allowed, value);
            let view = VIEWS.get(found.unwrap_or_default()).map_or("", |view| view.name);
            if choice.view != view {
                (choice.view, choice.zoom) = (view, WHOLE);
            }
            found.is_some() || value == "auto"
        }
    };
    if fits || value.is_empty() {
        return String::new();
    }
    let mut warning = String::from(name);
    let mut between = ": unknown value; allowed: ";
    for value in allowed {
        warning.push_str(between);
        warning.push_str(value);
        between = ", ";
    }
    warning
}

#[inline(never)]
fn find(allowed: &[&str], value: &str) -> Option<usize> {
    for (index, known) in allowed.iter().enumerate() {
        if *known == value {
            return Some(index);
        }
    }
    None
}

/// Returns the number that a text spells, if it is from `least` to `most`.
fn number(value: &str, least: f64, most: f64) -> Option<f64> {
    math::number(value).filter(|number| *number >= least && *number <= most)
}
