//! Pictures and signs that are light on light pages and dark on dark ones, where no style sheet of ours reaches.
//!
//! Each colour stands as `light-dark()` in an attribute, not in a style sheet: some browsers hold the style sheet of a picture
//! against the policy of the page that shows it. An `img` takes the scheme of the place where it stands.
//!
//! # References
//! CSS Color Module Level 5, `light-dark()`, <https://www.w3.org/TR/css-color-5/#light-dark>.

use crate::markup::{Kind, Markup, Name, Tag, View};
use crate::pieces::has;
use crate::scene::theme::Colour;

/// Light colours of the picture with the dark ones that the live map has in their place.
const DARK: [(Colour, Colour); 26] = [
    ("#dfe8ec", "#0f171d"),
    ("#f5f2eb", "#232e35"),
    ("#c3cbcb", "#33414a"),
    ("#cdcabf", "#3a474f"),
    ("#ffffff", "#0f171d"),
    ("#4c5963", "#a9b6be"),
    ("#d2dde2", "#17222a"),
    ("#a9b6c5", "#34465b"),
    ("#17222b", "#eef2f3"),
    ("#4f6a79", "#718997"),
    ("#0f171d", "#0f171d"),
    ("#1f3f6b", "#5a81bd"),
    ("#358f8d", "#86dccb"),
    ("#7fc0bc", "#4fa899"),
    ("#8f5230", "#cf9767"),
    ("#a9714f", "#a87545"),
    ("#6a6420", "#b9b36a"),
    ("#8a8443", "#8d8846"),
    ("#5f4a86", "#a894d2"),
    ("#8371a6", "#7f6bab"),
    ("#5b3f8c", "#b9a3ec"),
    ("#9a3b6b", "#ee9cc4"),
    ("#0b6b4f", "#7fd6a8"),
    ("#5e5a14", "#d6cf7a"),
    ("#2b6f9e", "#8cc6f0"),
    ("#6b4a3a", "#d8b09a"),
];

/// Attributes for style sheets, assistive technology and pointers, none of which reach a picture in an `img`.
const UNUSED: [Name; 3] = ["aria-hidden", "class", "pointer-events"];

/// Returns a picture, its root an `svg`, with every colour in both schemes.
pub(super) fn picture(markup: &Markup) -> Markup {
    let mut out = Markup::default();
    for part in markup.view() {
        let mut root = out.open(part.name);
        attributes(&mut root, &part.inside, &UNUSED);
        // With a prefix, so that a page may hold the picture as it is: the HTML parser ends an `svg` at a `meta`.
        root.open("h:meta[xmlns:h=http://www.w3.org/1999/xhtml][name=color-scheme][content=light dark]");
        elements(&mut root, part.inside, &UNUSED);
    }
    out
}

/// Adds what `write` adds, with every colour in both schemes.
#[cfg(feature = "cli")]
pub(super) fn both(to: &mut Markup, write: impl FnOnce(&mut Markup)) {
    let mut light = Markup::default();
    write(&mut light);
    elements(to, light.view(), &[]);
}

/// Adds the same elements and texts. Around each coloured element stands a group with its light colours, for browsers that do not
/// know `light-dark()` and leave such an attribute out.
fn elements(to: &mut Markup, view: View, unused: &[Name]) {
    for part in view {
        match part.kind {
            Kind::Attribute => {}
            Kind::Text => to.text(part.text()),
            Kind::Element => {
                let paints = paints(&part.inside);
                if paints.is_empty() {
                    copy(&mut to.open(part.name), part.inside, unused);
                    continue;
                }
                let mut group = to.open("g");
                for (name, light) in paints {
                    group.attr(name, light);
                }
                copy(&mut group.open(part.name), part.inside, unused);
            }
        }
    }
}

fn copy(to: &mut Tag, inside: View, unused: &[Name]) {
    attributes(to, &inside, unused);
    elements(to, inside, unused);
}

fn attributes(to: &mut Tag, inside: &View, unused: &[Name]) {
    for part in inside.clone().filter(|part| part.kind == Kind::Attribute && !has(unused, part.name)) {
        match dark(part.name, part.text()) {
            Some(dark) => to.attr(part.name, format!("light-dark({},{dark})", part.text())),
            None => to.attr(part.name, part.text()),
        };
    }
}

/// Returns the attributes of an element that are colours with a dark one beside them, each with its light colour.
fn paints<'v>(inside: &View<'v>) -> Vec<(Name, &'v str)> {
    let attributes = inside.clone().filter(|part| part.kind == Kind::Attribute);
    attributes.map(|part| (part.name, part.text())).filter(|(name, light)| dark(name, light).is_some()).collect()
}

/// Returns the dark colour of an attribute, where it is a colour that has one.
fn dark(name: &str, light: &str) -> Option<Colour> {
    let known = DARK.iter().find(|(known, _)| *known == light);
    known.map(|(_, dark)| *dark).filter(|_| matches!(name, "fill" | "stroke"))
}

#[cfg(test)]
mod tests {
    use super::{both, picture};
    use crate::markup::{write, Markup};

    fn legend(to: &mut Markup) {
        let mut entry = to.open("li.entry");
        entry.open("rect[class=swatch]").attr("fill", "#1f3f6b").attr("stroke", "none");
        entry.text("A & B");
    }

    #[test]
    fn colours_stand_in_both_schemes_and_the_light_ones_around_them() {
        let mut markup = Markup::default();
        both(&mut markup, legend);
        assert_eq!(
            write(&markup),
            "<li class=\"entry\"><g fill=\"#1f3f6b\"><rect class=\"swatch\" fill=\"light-dark(#1f3f6b,#5a81bd)\" \
             stroke=\"none\"/></g>A &amp; B</li>"
        );
    }

    #[test]
    fn a_picture_says_that_it_has_both_and_nothing_for_style_sheets() {
        let mut markup = Markup::default();
        legend(&mut markup.open("svg[fill=none]"));
        assert_eq!(
            write(&picture(&markup)),
            "<svg fill=\"none\"><h:meta xmlns:h=\"http://www.w3.org/1999/xhtml\" name=\"color-scheme\" content=\"light dark\"></h:meta>\
             <li><g fill=\"#1f3f6b\"><rect fill=\"light-dark(#1f3f6b,#5a81bd)\" stroke=\"none\"/></g>A &amp; B</li></svg>"
        );
    }
}
