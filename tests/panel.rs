//! What the panel says: true on its day, in order, with its sources.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::render::{announcement, country_label, map_summary, panel, picture_alt, tie_label, Context};
use alliance_map::story::{query, Date};
use common::{attr, find, fixtures, markup, published, select, words, written, Element, Fixture};

fn of(fixture: &Fixture, country: &str) -> Element {
    shown(&fixture.context(), Some(country))
}

/// Returns the panel of what is selected.
fn shown(ctx: &Context, selected: Option<&str>) -> Element {
    written(&markup(|to| panel(ctx, to, &select(ctx, selected))))
}

/// Returns the row of a tie.
fn row<'a>(panel: &'a Element, tie: &str) -> &'a Element {
    let rows = find(panel, |element| attr(element, "data-tie") == Some(tie));
    rows.first().copied().unwrap_or_else(|| panic!("no row of {tie}"))
}

/// Asserts that `parts` stand in `text` in this order.
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is missing or out of order in:\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn japan_leads_with_its_groups_and_its_own_ties_by_kind() {
    let fixture = published();
    let panel = of(&fixture, "JPN");
    let text = words(&panel);
    in_order(
        &text,
        &[
            "Japan\n",
            "Indo-Pacific Four (IP4). 17 ties, 4 groups.",
            "Indo-Pacific Four",
            "since 29 June 2022",
            "Quad",
            "since 12 November 2017",
            "Alliances",
            "US-Japan security treaty",
            "in force",
            "Signed 19 January 1960 · in force since 23 June 1960",
            "With: United States",
            "Treaties",
            "Partnerships",
            "Meetings",
            "Joint statements",
            "Military exercises",
            "Sanctions",
        ],
    );
    assert_eq!(attr(&panel, "data-style"), Some("2"), "the panel takes the colour of the second focus group");
    let philippines = words(row(&panel, "jpn-phl-raa"));
    in_order(&philippines, &["Treaty · signed, not in force", "Signed 8 July 2024", "With: Philippines"]);
    assert!(!philippines.contains("2025"), "the map stands for 11 July 2024");
    in_order(
        &words(row(&panel, "jpn-nato-ipcp-2014")),
        &["replaced", "replaced 12 July 2023 (by the tailored programme)"],
    );
    let summit = words(row(&panel, "summit-madrid-2022"));
    in_order(&summit, &["Meeting · past", "29–30 June 2022", "For Japan: Prime Minister Fumio Kishida"]);
    in_order(&words(row(&panel, "summit-washington-2024")), &["under way", "9–11 July 2024"]);
    in_order(&words(row(&panel, "sanction-jpn-rus-2022")), &["From: Japan", "To: Russia"]);
}

#[test]
fn north_koreas_accusation_has_claimants_and_denial_before_its_sources() {
    let fixture = published();
    let panel = of(&fixture, "PRK");
    in_order(&words(&panel), &["North Korea\n", "China, Russia, North Korea, Iran. 8 ties, 1 group."]);
    let supply = row(&panel, "supply-prk-rus-arms");
    in_order(
        &words(supply),
        &[
            "Supply · alleged and denied",
            "Alleged 2 November 2022 (by the US)",
            "From: North Korea",
            "To: Russia",
            "According to: United States, South Korea, Japan",
            "Reply from North Korea: Kim Yo Jong denied",
            "Reply from Russia: Russia dismissed",
            "sources",
        ],
    );
    let line = find(supply, |element| attr(element, "stroke-dasharray") == Some("0.1 5.2"));
    assert_eq!(line.len(), 1, "an allegation is dotted");
    in_order(&words(row(&panel, "treaty-rus-prk-2024")), &["signed, not in force", "Signed 19 June 2024"]);
    assert!(!words(&panel).to_lowercase().contains("adversary"), "the judging label stands only with who uses it");
}

#[test]
fn luxembourg_has_no_own_tie_and_leads_with_its_membership() {
    let fixture = published();
    let panel = of(&fixture, "LUX");
    in_order(
        &words(&panel),
        &[
            "Luxembourg\n",
            "NATO. No tie of its own, 1 group.",
            "No tie of its own. Part of this story through: NATO.",
            "since 24 August 1949",
            "an armed attack on one as an attack on all",
            "Through NATO",
        ],
    );
    let through = find(&panel, |element| attr(element, "data-through") == Some("nato"));
    let rows = find(through[0], |element| attr(element, "data-tie").is_some());
    let ctx = fixture.context();
    let expected = query::through_groups(ctx.story, "LUX", ctx.date);
    assert_eq!(rows.len(), expected[0].ties.len());
    assert!(rows.len() > 10);
}

#[test]
fn the_panel_follows_the_day() {
    let fixture = published();
    let late = shown(&fixture.on(Date { year: 2025, month: 12, day: 31 }), Some("JPN"));
    let row_late = words(row(&late, "jpn-phl-raa"));
    in_order(&row_late, &["in force", "in force since 11 September 2025", "since the article"]);
    let early = words(&shown(&fixture.on(Date { year: 1955, month: 1, day: 1 }), Some("JPN")));
    in_order(&early, &["No tie of its own", "On 1 January 1955 it belongs to no group of this story."]);
    let finland = words(&shown(&fixture.on(Date { year: 2020, month: 1, day: 1 }), Some("FIN")));
    assert!(!finland.contains("since 4 April 2023"), "{finland}");
}

#[test]
fn a_country_outside_the_story_is_only_named_and_nothing_selected_tells_how_to_begin() {
    let fixture = published();
    let text = words(&of(&fixture, "ARG"));
    in_order(&text, &["Argentina", "Argentina is not part of this story."]);
    let empty = shown(&fixture.context(), None);
    assert!(words(&empty).starts_with("Select a country"));
    assert!(find(&empty, |element| element.name == "button").is_empty());
}

#[test]
fn every_countrys_panel_shows_what_the_story_counts() {
    for fixture in fixtures() {
        let ctx = fixture.context();
        for country in query::subjects(ctx.story) {
            let panel = of(&fixture, country);
            let text = words(&panel);
            assert!(text.starts_with(&ctx.country(country)), "{country}: {text}");
            assert_ne!(ctx.country(country), country, "{country} has no name");
            for index in query::own_ties(ctx.story, country, ctx.date) {
                let row = row(&panel, &ctx.story.ties[index].id);
                assert!(!find(row, |element| attr(element, "class") == Some("sources")).is_empty(), "{text}");
            }
            let close = find(&panel, |element| attr(element, "data-action") == Some("clear"));
            assert_eq!(close.len(), 1);
            for button in find(&panel, |element| attr(element, "class") == Some("party")) {
                let code = attr(button, "data-country").unwrap();
                assert_eq!(words(button).trim(), ctx.country(code));
                assert_ne!(code, country, "a country is no button in its own panel");
            }
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for fixture in fixtures() {
        for country in query::subjects(&fixture.story) {
            let panel = of(&fixture, country);
            let mut last = 1;
            common::walk(&panel, &mut |element| {
                if let Some(level) = element.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
                    assert!(level <= last + 1, "{country}: h{level} after h{last}");
                    last = level;
                }
            });
        }
    }
}

#[test]
fn memberships_say_what_is_special_about_them() {
    let fixture = published();
    in_order(
        &words(&of(&fixture, "NZL")),
        &["ANZUS", "since 29 April 1952 · US obligations to New Zealand suspended since 1986."],
    );
    let early = words(&shown(&fixture.on(Date { year: 1980, month: 1, day: 1 }), Some("NZL")));
    assert!(early.contains("since 29 April 1952") && !early.contains("suspended since"), "{early}");
}

#[test]
fn who_only_claims_or_is_only_named_is_not_tied() {
    let fixture = published();
    let panel = of(&fixture, "USA");
    let text = words(&panel);
    in_order(&text, &["United States", "Named in", "North Korean ammunition for Russia (alleged)"]);
    let own = query::own_ties(&fixture.story, "USA", fixture.story.as_of);
    assert!(own.iter().all(|&index| fixture.story.ties[index].id != "supply-prk-rus-arms"));
}

#[test]
fn the_map_and_its_countries_have_names_for_those_who_listen() {
    let fixture = published();
    let ctx = fixture.context();
    let japan = country_label(&ctx, "JPN");
    assert!(japan.starts_with("Japan, Indo-Pacific Four") && japan.ends_with(", 17 ties"), "{japan}");
    assert_eq!(country_label(&ctx, "LUX"), "Luxembourg, NATO, no tie of its own");
    assert!(announcement(&ctx, &select(&ctx, Some("JPN"))).starts_with("Japan selected. Indo-Pacific Four"));
    assert_eq!(announcement(&ctx, &select(&ctx, Some("ARG"))), "Argentina is not part of this story.");
    assert_eq!(announcement(&ctx, &select(&ctx, None)), "No country selected.");
    let summary = map_summary(&ctx);
    assert!(summary.contains("Shown as of 11 July 2024: NATO: 32 countries; "), "{summary}");
    assert!(picture_alt(&ctx).contains("Japan, South Korea, Australia and New Zealand"));
    let tie = fixture.story.ties.iter().find(|tie| tie.id == "treaty-rus-prk-2024").unwrap();
    assert_eq!(tie_label(&ctx, tie), [&tie.label, ": Treaty, signed, not in force"].concat());
}
