//! Two countries compared, and ties of some kinds only: on the map, in the panel, in words.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::render::{announcement, on_demand, panel, Context};
use alliance_map::scene::{Choice, LabelKind, Scene};
use alliance_map::story::{query, Correction, Date, Kinds, Party, Story, TieKind, KINDS};
use alliance_map::topology::Topology;
use common::{attr, country, draw, find, fixtures, markup, published, select, words, world, written, Element, Fixture};

fn compare(ctx: &Context, one: &str, other: &str) -> Choice {
    Choice { compare: Some(other.to_owned()), ..select(ctx, Some(one)) }
}

fn shown(ctx: &Context, choice: &Choice) -> Element {
    written(&markup(|to| panel(ctx, to, choice)))
}

fn kinds(words: &[&str]) -> Kinds {
    let mut kinds = Kinds::default();
    for word in words {
        kinds.choose(KINDS.split(' ').position(|known| known == *word).expect("a kind"));
    }
    kinds
}

/// Returns the ids of the ties that have rows, in order.
fn rows(panel: &Element) -> Vec<String> {
    find(panel, |element| element.name == "li.row" || attr(element, "class") == Some("row"))
        .iter()
        .filter_map(|row| attr(row, "data-tie").map(str::to_owned))
        .collect()
}

fn ids(story: &Story, ties: &[usize]) -> Vec<String> {
    ties.iter().map(|&index| story.ties[index].id.clone()).collect()
}

/// Returns every pair of subjects of a story that is worth a look: each with each of the first few.
fn pairs(fixture: &Fixture) -> Vec<(String, String)> {
    let subjects = query::subjects(&fixture.story);
    let some = ["JPN", "USA", "LUX", "RUS", "COL", "VEN"].into_iter().filter(|code| subjects.contains(code));
    some.flat_map(|one| subjects.iter().map(move |other| (one.to_owned(), (*other).to_owned())))
        .filter(|(one, other)| one != other)
        .collect()
}

#[test]
fn the_map_of_two_draws_only_their_ties_and_fades_all_others() {
    let topology = world();
    for fixture in fixtures() {
        for (one, other) in pairs(&fixture) {
            let scene = draw(&fixture, &topology, |choice| {
                (choice.selected, choice.compare) = (Some(one.clone()), Some(other.clone()));
            });
            let between = query::ties_between(&fixture.story, &one, &other, fixture.story.as_of);
            for tie in &scene.ties {
                assert_eq!(tie.plan.party, Party::Country(other.clone()), "{one} {other}");
                assert!(tie.plan.ties.iter().all(|tie| between.contains(tie)), "{one} {other}");
            }
            for land in scene.lands.iter().filter(|land| land.subject) {
                let is_one = land.code == one || land.code == other;
                assert!(!(is_one && land.paint.faded), "{} fades for {one} {other}", land.code);
            }
            let coloured = |code: &str| query::focus_subjects(&fixture.story).contains(&code);
            let unfaded = scene.lands.iter().filter(|land| land.subject && coloured(&land.code) && !land.paint.faded);
            assert!(unfaded.count() <= 2, "{one} {other}");
            named(&topology, &scene, &one, &other);
        }
    }
}

/// Asserts that no country but these two is named.
fn named(topology: &Topology, scene: &Scene, one: &str, other: &str) {
    for label in scene.labels.iter().chain(scene.inset.iter().flat_map(|(_, inset)| &inset.labels)) {
        let code = country(topology, label);
        let is_one = code == one || code == other;
        assert!(is_one || label.kind == LabelKind::Ocean, "{:?} for {one} {other}", label.lines);
    }
}

#[test]
fn japan_and_the_united_states_have_a_line_for_each_of_their_ways_to_be_tied() {
    let (fixture, topology) = (published(), world());
    let scene = draw(&fixture, &topology, |choice| {
        (choice.selected, choice.compare) = (Some("JPN".into()), Some("USA".into()));
    });
    let mut drawn: Vec<usize> = scene.ties.iter().flat_map(|tie| tie.plan.ties.clone()).collect();
    drawn.sort_unstable();
    let mut between = query::ties_between(&fixture.story, "JPN", "USA", fixture.story.as_of);
    between.sort_unstable();
    assert!(!between.is_empty());
    assert_eq!(drawn, between);
}

#[test]
fn a_country_is_not_compared_with_itself_nor_without_a_selection() {
    let (fixture, topology) = (published(), world());
    let alone = draw(&fixture, &topology, |choice| choice.selected = Some("JPN".into()));
    let itself = draw(&fixture, &topology, |choice| {
        (choice.selected, choice.compare) = (Some("JPN".into()), Some("JPN".into()));
    });
    assert_eq!(itself.ties, alone.ties);
    let ctx = fixture.context();
    let ask = |choice: &Choice| words(&shown(&ctx, choice));
    assert_eq!(ask(&compare(&ctx, "JPN", "JPN")), ask(&select(&ctx, Some("JPN"))));
    let nobody = Choice { selected: None, ..compare(&ctx, "JPN", "CHN") };
    assert_eq!(ask(&nobody), ask(&select(&ctx, None)));
}

#[test]
fn the_panel_of_two_lists_what_ties_them() {
    for fixture in fixtures() {
        let ctx = fixture.context();
        for (one, other) in pairs(&fixture) {
            let pair = query::pair(ctx.story, &one, &other, ctx.date);
            let panel = shown(&ctx, &compare(&ctx, &one, &other));
            let heading = find(&panel, |element| element.name == "h2");
            assert_eq!(words(heading[0]), [&ctx.country(&one), " and ", &ctx.country(&other)].concat());
            let buttons: Vec<_> = find(heading[0], |element| element.name == "button");
            let codes: Vec<_> = buttons.iter().filter_map(|button| attr(button, "data-country")).collect();
            assert_eq!(codes, [&one, &other]);
            assert_eq!(rows(&panel), ids(ctx.story, &pair.ties), "{one} {other}");
            let single = find(&panel, |element| attr(element, "data-action") == Some("single"));
            assert_eq!(single.len(), 1);
            assert_eq!(words(single[0]), "Stop comparing");
            let chips = find(&panel, |element| attr(element, "class") == Some("chip"));
            let expected = pair.groups.len() + pair.apart.len() + pair.partners.len();
            assert_eq!(chips.len(), expected, "{one} {other}");
        }
    }
}

#[test]
fn what_the_panel_of_two_says_is_plain_and_dated() {
    let fixture = published();
    let ctx = fixture.context();
    let text = words(&shown(&ctx, &compare(&ctx, "JPN", "PRK")));
    assert!(text.contains("No direct tie recorded in this story. As of 11 July 2024."), "{text}");
    assert!(text.contains("In different groups on the map 2"), "{text}");
    assert!(text.contains("Indo-Pacific Four (IP4) Japan: since 29 June 2022"), "{text}");
    assert!(text.contains("China, Russia, North Korea, Iran North Korea"), "{text}");
    let text = words(&shown(&ctx, &compare(&ctx, "FRA", "GRC")));
    assert!(text.contains("Groups in common 1"), "{text}");
    assert!(text.contains("NATO France: since 24 August 1949 · Greece: since 18 February 1952"), "{text}");
    let text = words(&shown(&ctx, &compare(&ctx, "BEL", "LUX")));
    assert!(text.contains("NATO Belgium: since 24 August 1949 · Luxembourg: since 24 August 1949\n"), "{text}");
    let text = words(&shown(&ctx, &compare(&ctx, "CHN", "IRN")));
    let both = "Beside each, the number of its ties with China and Iran.";
    assert!(text.contains(both) && text.contains("Russia 5 and 3"), "{text}");
    assert!(!text.contains("In different groups"), "{text}");
}

#[test]
fn who_listens_hears_how_two_are_tied() {
    let fixture = published();
    let ctx = fixture.context();
    let heard = |one: &str, other: &str| announcement(&ctx, &compare(&ctx, one, other));
    let ties = query::ties_between(ctx.story, "JPN", "USA", ctx.date).len();
    assert_eq!(heard("JPN", "USA"), format!("Japan and United States. {ties} direct ties."));
    assert_eq!(heard("DEU", "LTU"), "Germany and Lithuania. 1 direct tie.");
    let none = "Argentina and Japan. No direct tie recorded in this story. As of 11 July 2024.";
    assert_eq!(heard("ARG", "JPN"), none);
    assert!(heard("JPN", "JPN").starts_with("Japan selected. "));
}

#[test]
fn the_tie_of_one_with_a_group_of_the_other_is_no_tie_of_the_two() {
    let fixture = published();
    let story = &fixture.story;
    // Japan has programmes with NATO, of which Belgium is a member
    let with_groups = |tie: &usize| story.ties[*tie].parties.iter().any(|party| matches!(party.party, Party::Group(_)));
    assert!(query::own_ties(story, "JPN", story.as_of).iter().any(with_groups));
    assert!(query::pair(story, "JPN", "BEL", story.as_of).ties.is_empty());
}

#[test]
fn a_choice_of_kinds_rules_map_and_panel_and_no_count() {
    let topology = world();
    for fixture in fixtures() {
        let ctx = fixture.context();
        for code in query::subjects(ctx.story) {
            let own = query::own_ties(ctx.story, code, ctx.date);
            let all = shown(&ctx, &select(&ctx, Some(code)));
            for word in KINDS.split(' ') {
                let chosen = kinds(&[word]);
                let of_kind: Vec<usize> =
                    own.iter().copied().filter(|&tie| ctx.story.ties[tie].kind.word() == word).collect();
                let choice = Choice { kinds: chosen, ..select(&ctx, Some(code)) };
                let panel = shown(&ctx, &choice);
                let summary = |panel: &Element| {
                    find(panel, |element| attr(element, "class") == Some("summary"))
                        .iter()
                        .map(|line| words(line))
                        .next()
                };
                assert_eq!(summary(&panel), summary(&all), "{code} {word}");
                if own.is_empty() {
                    continue;
                }
                let through = query::through_groups(ctx.story, code, ctx.date);
                let mut others: Vec<String> =
                    through.iter().flat_map(|through| ids(ctx.story, &through.ties)).collect();
                others.extend(named_only(ctx.story, code, ctx.date));
                let listed: Vec<String> = rows(&panel).into_iter().filter(|id| !others.contains(id)).collect();
                assert_eq!(listed, ids(ctx.story, &of_kind), "{code} {word}");
                let line = format!("{} of {} ", of_kind.len(), own.len());
                assert_eq!(words(&panel).contains(&line), of_kind.len() < own.len(), "{code} {word}");
            }
        }
        let code = query::subjects(&fixture.story)[0];
        let scene = draw(&fixture, &topology, |choice| {
            (choice.selected, choice.kinds) = (Some(code.to_owned()), kinds(&["treaty"]));
        });
        for tie in scene.ties.iter().flat_map(|line| &line.plan.ties) {
            assert_eq!(fixture.story.ties[*tie].kind, TieKind::Treaty);
        }
    }
}

/// Returns the ids of the ties that name a country and do not tie it.
fn named_only(story: &Story, code: &str, on: Date) -> Vec<String> {
    let own = query::own_ties(story, code, on);
    let is_other = |index: &usize| !own.contains(index) && query::exists_on(&story.ties[*index], on);
    (0..story.ties.len()).filter(is_other).map(|index| story.ties[index].id.clone()).collect()
}

#[test]
fn kinds_can_be_chosen_where_there_are_two_and_taken_back_where_none_is_left() {
    let fixture = published();
    let ctx = fixture.context();
    let buttons = |code: &str, chosen: &[&str]| -> Vec<(String, String, String)> {
        let choice = Choice { kinds: kinds(chosen), ..select(&ctx, Some(code)) };
        let panel = shown(&ctx, &choice);
        let text = |element: &Element, name: &str| attr(element, name).unwrap_or_default().to_owned();
        find(&panel, |element| attr(element, "data-kind").is_some())
            .iter()
            .map(|button| (text(button, "data-kind"), text(button, "aria-pressed"), words(button)))
            .collect()
    };
    let of_japan = buttons("JPN", &[]);
    assert_eq!(of_japan[0], ("alliance".into(), "false".into(), "Alliances 1".into()));
    assert!(of_japan.len() > 5 && of_japan.iter().all(|(_, pressed, _)| pressed == "false"));
    let pressed: Vec<String> =
        buttons("JPN", &["summit", "treaty"]).into_iter().filter(|b| b.1 == "true").map(|b| b.0).collect();
    assert_eq!(pressed, ["treaty", "summit"]);
    // Japan takes part in no attack: the choice that it brings along from elsewhere can be taken back
    let attack = buttons("JPN", &["attack"]);
    assert!(attack.contains(&("attack".into(), "true".into(), "Attacks 0".into())), "{attack:?}");
    let of_one_kind = query::subjects(ctx.story).into_iter().find(|code| {
        let own = query::own_ties(ctx.story, code, ctx.date);
        !own.is_empty() && own.iter().all(|tie| ctx.story.ties[*tie].kind == ctx.story.ties[own[0]].kind)
    });
    assert!(buttons(of_one_kind.expect("a country with ties of one kind"), &[]).is_empty());
}

#[test]
fn kinds_are_chosen_between_two_countries_too() {
    let fixture = published();
    let ctx = fixture.context();
    let choice = Choice { kinds: kinds(&["alliance"]), ..compare(&ctx, "JPN", "USA") };
    let expected = query::ties_between(ctx.story, "JPN", "USA", ctx.date);
    let alliances: Vec<usize> =
        expected.into_iter().filter(|&tie| ctx.story.ties[tie].kind == TieKind::Alliance).collect();
    assert!(!alliances.is_empty());
    assert_eq!(rows(&shown(&ctx, &choice)), ids(ctx.story, &alliances));
}

#[test]
fn what_is_left_out_and_every_correction_can_be_opened() {
    for mut fixture in fixtures() {
        fixture.story.corrections.clear();
        let open = |fixture: &Fixture| {
            let whole = written(&markup(|to| {
                let mut root = to.open("div");
                on_demand(&fixture.context(), &mut root);
            }));
            find(&whole, |element| element.name == "details").iter().map(|one| words(one)).collect::<Vec<_>>()
        };
        let before = open(&fixture);
        assert_eq!(before.len(), 1, "no correction, no log");
        for text in &fixture.story.left_out {
            assert!(before[0].starts_with("What this map leaves out") && before[0].contains(text.as_str()));
        }
        for (year, text) in [(2027, "The second."), (2026, "The first.")] {
            let date = Date { year, month: 3, day: 12 };
            fixture.story.corrections.push(Correction { date, text: text.to_owned() });
        }
        let after = open(&fixture);
        assert_eq!(after.len(), 2);
        assert!(after[0].starts_with("Corrections 2"), "{}", after[0]);
        let [second, first] = ["Corrected 12 March 2027: The second.", "Corrected 12 March 2026: The first."];
        assert!(after[0].find(second).unwrap() < after[0].find(first).unwrap(), "{}", after[0]);
        fixture.story.left_out.clear();
        fixture.story.corrections.clear();
        assert!(open(&fixture).is_empty());
    }
}
