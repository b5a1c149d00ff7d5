//! The full page and the pasted embed: complete without a script, and safe whatever the story holds.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use alliance_map::markup::{escape, write};
use alliance_map::render::{fallback, footer, legend, list, page, panel, Context, Embed, Entries, Image, Page};
use alliance_map::story::{query, Story};
use common::{attr, find, fixtures, markup, published, words, written, Element, Fixture};

const WIDE: Image = Image { address: "pacific.svg", size: (1000, 449), view: "pacific", most: None };

const PAGE: Page =
    Page { pictures: &[WIDE], stylesheet: "page.css", worldview: "default", policy: &[], alternates: &[] };

const EMBED: Embed = Embed {
    story: "https://example.org/alliance-map/stories/nato-indo-pacific.json",
    page: "https://example.org/alliance-map/nato-indo-pacific/",
    view: None,
    pictures: &[
        Image {
            address: "https://example.org/alliance-map/nato-indo-pacific/arctic.svg",
            size: (360, 326),
            view: "arctic",
            most: Some(599),
        },
        Image {
            address: "https://example.org/alliance-map/nato-indo-pacific/pacific-620.svg",
            size: (620, 278),
            most: Some(959),
            ..WIDE
        },
        Image { address: "https://example.org/alliance-map/nato-indo-pacific/pacific.svg", ..WIDE },
    ],
    worldview: "default",
    has_policy: true,
};

/// Text that would act if any part of it became markup.
const HOSTILE: &str = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>{who}{n}&lt;";

#[test]
fn the_page_holds_every_tie_statement_source_and_country() {
    for fixture in fixtures() {
        let ctx = fixture.context();
        let html = page(&ctx, PAGE);
        for tie in &ctx.story.ties {
            assert!(html.contains(&["data-tie=\"", &tie.id, "\""].concat()), "{}", tie.id);
            assert!(html.contains(&escape(&tie.label)), "{}", tie.label);
        }
        for statement in &ctx.story.statements {
            assert!(html.contains(&escape(&statement.quote)), "{}", statement.id);
        }
        for (index, source) in ctx.story.sources.iter().enumerate() {
            assert!(html.contains(&format!("<li id=\"source-{}\">", index + 1)), "{}", source.id);
            assert!(html.contains(&escape(&source.url)), "{}", source.url);
        }
        for country in query::subjects(ctx.story) {
            assert!(html.contains(&format!("<details id=\"{country}\"")), "{country}");
        }
        for group in &ctx.story.groups {
            assert!(html.contains(&format!("<section id=\"group-{}\">", group.id)), "{}", group.id);
        }
    }
}

#[test]
fn every_way_within_the_page_leads_somewhere_and_ids_are_unique() {
    for fixture in fixtures() {
        let html = page(&fixture.context(), PAGE);
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for to in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&to), "#{to}");
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
        assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("<style"));
    }
}

#[test]
fn the_page_says_what_came_after_the_article() {
    let fixture = published();
    let html = page(&fixture.context(), PAGE);
    let later = html.split("<section id=\"later\">").nth(1).expect("a section of later events");
    let later = later.split("<section id=\"sources\">").next().unwrap();
    assert!(later.contains("in force since 11 September 2025"));
    assert!(later.contains("since the article"));
    assert!(!html.split("<section id=\"later\">").next().unwrap().contains("since the article"));
}

#[test]
fn the_embed_is_small_and_carries_no_style_and_no_script() {
    for fixture in fixtures() {
        let embed = markup(|to| fallback(&fixture.context(), to, EMBED));
        let html = write(&embed);
        let embed = written(&embed);
        assert!(html.len() <= 4096, "{} bytes", html.len());
        assert!(!html.contains("style=") && !html.contains("script"));
        let slots: Vec<&str> = find(&embed, |_| true).iter().filter_map(|element| attr(element, "slot")).collect();
        assert_eq!(slots, ["legend", "picture", "caption", "footer"]);
        let picture = find(&embed, |element| element.name == "img")[0];
        let source = find(&embed, |element| element.name == "source")[0];
        let size = |element| (attr(element, "width"), attr(element, "height"), attr(element, "data-view"));
        assert_eq!(size(picture), (Some("1000"), Some("449"), Some("pacific")));
        assert_eq!(size(source), (Some("360"), Some("326"), Some("arctic")));
        assert_eq!(attr(source, "media"), Some("(max-width: 599px)"));
        assert!(!html.contains("loading="));
        assert!(attr(picture, "alt").is_some_and(|alt| alt.len() > 40));
        assert!(html.contains("As of "));
    }
}

#[test]
fn the_list_names_every_subject_once_and_presses_the_selected_one() {
    for fixture in fixtures() {
        let ctx = fixture.context();
        let subjects = query::subjects(ctx.story);
        let list = written(&markup(|to| list(&ctx, to, subjects.first().copied())));
        let buttons = find(&list, |element| element.name == "button");
        let mut codes: Vec<&str> = buttons.iter().filter_map(|button| attr(button, "data-country")).collect();
        let pressed = buttons.iter().filter(|button| attr(button, "aria-pressed") == Some("true")).count();
        assert!(pressed == codes.iter().filter(|code| Some(*code) == subjects.first()).count() && pressed > 0);
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes, subjects);
    }
}

fn legend_words(ctx: &Context) -> String {
    words(&written(&markup(|to| legend(ctx, to, Entries::Counts))))
}

#[test]
fn the_legend_counts_the_members_of_the_day() {
    let fixture = published();
    let text = legend_words(&fixture.context());
    for part in ["NATO 32 countries", "4 countries", "“Adversary bloc” is our label", "No treaty joins all four"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let early = legend_words(&fixture.on(alliance_map::story::Date { year: 2023, month: 4, day: 3 }));
    assert!(early.contains("NATO 30 countries"), "{early}");
    assert!(early.contains("Shown by outline only"), "{early}");
    let foot = words(&written(&markup(|to| drop(footer(&fixture.context(), to, "default", "#sources")))));
    for part in
        ["As of 11 July 2024.", "Borders are today’s.", "nobody’s official view", "Natural Earth", "186 sources"]
    {
        assert!(foot.contains(part), "{part} in {foot}");
    }
}

/// Puts hostile text in every text of the story, and a script in every link.
fn poison(story: &mut Story) {
    let text = || HOSTILE.to_string();
    (story.title, story.finding, story.lang) = (text(), text(), text());
    for group in &mut story.groups {
        (group.label, group.description, group.editorial_label) = (text(), text(), text());
        (group.editorial_note, group.id) = (text(), text());
        group.members.iter_mut().for_each(|member| member.text = text());
    }
    for tie in &mut story.ties {
        (tie.label, tie.description, tie.id) = (text(), text(), text());
        tie.milestones.iter_mut().for_each(|milestone| milestone.text = text());
        tie.represented_by.iter_mut().for_each(|came| came.text = text());
        tie.denial.iter_mut().flat_map(|denial| &mut denial.by).for_each(|by| by.text = text());
    }
    for statement in &mut story.statements {
        (statement.label, statement.issuer_label) = (text(), text());
        (statement.quote, statement.description) = (text(), text());
    }
    for (index, source) in story.sources.iter_mut().enumerate() {
        (source.publisher, source.title) = (text(), text());
        let schemes =
            ["javascript:alert(1)", " https://a", "data:text/html,x", "HTTPS://ok.example/", "//evil", "https://"];
        source.url = schemes[index % schemes.len()].into();
    }
    story.left_out.iter_mut().for_each(|left_out| *left_out = text());
}

#[test]
fn hostile_text_stays_text_and_only_http_is_linked() {
    for mut fixture in fixtures() {
        poison(&mut fixture.story);
        let ctx = fixture.context();
        let mut all = vec![
            markup(|to| legend(&ctx, to, Entries::Counts)),
            markup(|to| list(&ctx, to, None)),
            markup(|to| drop(footer(&ctx, to, "default", "#sources"))),
            markup(|to| fallback(&ctx, to, EMBED)),
        ];
        all.extend(
            query::subjects(ctx.story)
                .iter()
                .map(|country| markup(|to| panel(&ctx, to, &common::select(&ctx, Some(country))))),
        );
        for one in &all {
            let element = written(one);
            check_links(&element);
            assert_eq!(write(one).matches("<img").count(), usize::from(element.name == "alliance-map"));
            assert!(!write(one).contains("<script"));
        }
        let html = page(&ctx, PAGE);
        assert_eq!((html.matches("<img").count(), html.matches("<script").count()), (1, 0));
        assert!(!html.contains("href=\"javascript:") && html.contains("&lt;script&gt;"));
        assert!(html.contains("href=\"HTTPS://ok.example/\""));
    }
}

fn check_links(element: &Element) {
    for link in find(element, |element| element.name == "a") {
        let href = attr(link, "href").unwrap();
        let web = href.starts_with("https://") || href.starts_with("http://") || href == "HTTPS://ok.example/";
        assert!(web || href.starts_with('#'), "{href}");
        if web && attr(link, "slot").is_none() && !href.starts_with("https://example.org/") {
            assert_eq!(attr(link, "rel"), Some("noopener noreferrer"), "{href}");
        }
    }
}

#[test]
fn texts_carry_the_storys_language_where_the_page_has_another() {
    let mut fixture: Fixture = published();
    let quotes = |fixture: &Fixture| -> Vec<Option<String>> {
        let panel =
            written(&markup(|to| panel(&fixture.context(), to, &common::select(&fixture.context(), Some("PRK")))));
        find(&panel, |element| element.name == "blockquote")
            .iter()
            .map(|quote| attr(quote, "lang").map(Into::into))
            .collect()
    };
    assert!(quotes(&fixture).iter().all(Option::is_none));
    fixture.story.lang = "de".into();
    assert!(!quotes(&fixture).is_empty() && quotes(&fixture).iter().all(|lang| lang.as_deref() == Some("de")));
    // What the map says itself is not the story's, and says no language.
    let ctx = fixture.context();
    let (panel, legend) = (
        written(&markup(|to| panel(&ctx, to, &common::select(&ctx, Some("PRK"))))),
        written(&markup(|to| legend(&ctx, to, Entries::Counts))),
    );
    let own = |element: &Element| {
        let said = words(element);
        let is_own = said.contains("in force since ") && !said.contains('(') || said.ends_with("is our label");
        is_own && ["span", "summary"].contains(&element.name)
    };
    let found: Vec<&Element> = find(&panel, own).into_iter().chain(find(&legend, own)).collect();
    assert!(found.len() >= 2, "{}", found.len());
    for element in found {
        assert_eq!(attr(element, "lang"), None, "{}", words(element));
    }
}
