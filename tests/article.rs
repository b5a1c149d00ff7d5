//! The article says only what its story says: every link, quotation, date and country of `www/index.html` is
//! found in `data/stories/nato-indo-pacific.json`.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const ARTICLE: &str = "www/index.html";
const STORY: &str = "data/stories/nato-indo-pacific.json";

/// Fewer words than this prove nothing: they would be found in any text.
const WORDS_OF_A_QUOTATION: usize = 3;

#[test]
fn every_link_out_is_a_source() {
    let urls: BTreeSet<String> = strings(&story()["sources"], &|key| key == "url").into_iter().collect();
    let page = article();
    let links: Vec<String> = attributes(&page, "href").into_iter().filter(|href| href.starts_with("http")).collect();
    assert!(!links.is_empty(), "{ARTICLE} links to no source");
    for link in links {
        assert!(urls.contains(&link), "{ARTICLE} links to {link}, which is no source of {STORY}");
    }
}

#[test]
fn every_quotation_is_verbatim() {
    let quotes: Vec<String> = strings(&story()["statements"], &|key| key == "quote").iter().map(|q| plain(q)).collect();
    let page = article();
    let quoted = elements(&page, "q").into_iter().chain(elements(&page, "blockquote"));
    let quoted: Vec<String> = quoted.map(plain).collect();
    assert!(!quoted.is_empty(), "{ARTICLE} quotes nobody");
    for text in quoted {
        assert!(text.split(' ').count() >= WORDS_OF_A_QUOTATION, "too short to check: {text}");
        assert!(quotes.iter().any(|quote| quote.contains(&text)), "in no statement of {STORY}: {text}");
    }
}

#[test]
fn every_date_is_in_the_story() {
    let dates: BTreeSet<String> = strings(&story(), &|_| true).into_iter().collect();
    let page = article();
    let shown = attributes(&page, "datetime");
    assert!(!shown.is_empty(), "{ARTICLE} shows no date");
    for date in shown {
        assert!(dates.contains(&date), "{ARTICLE} shows {date}, a date that {STORY} does not give");
    }
}

#[test]
fn every_country_link_names_a_country_of_the_story() {
    let countries: BTreeSet<String> = strings(&story()["groups"], &|key| key == "country").into_iter().collect();
    let page = article();
    let hrefs = attributes(&page, "href");
    let links: Vec<&str> = hrefs.iter().filter_map(|href| href.strip_prefix("#alliance-map:")).collect();
    assert!(!links.is_empty(), "{ARTICLE} links to no country");
    for code in links {
        assert!(countries.contains(code), "{ARTICLE} links to {code}, which is in no group of {STORY}");
    }
}

#[test]
fn the_telling_says_what_the_steps_of_the_story_say() {
    let page = read("www/telling.html");
    let urls: BTreeSet<String> = strings(&story()["sources"], &|key| key == "url").into_iter().collect();
    let (story, mut rest) = (story(), page.as_str());
    let steps = story["steps"].as_array().expect("steps");
    assert!(steps.len() >= 6);
    assert_eq!(page.matches("data-alliance-map-step=").count(), steps.len());
    for step in steps {
        let part = |key: &str| plain(step[key].as_str().unwrap_or_default());
        let mark = format!("<section data-alliance-map-step=\"{}\">", part("id"));
        let (_, after) = rest.split_once(&mark).unwrap_or_else(|| panic!("{mark} is missing, or not in order"));
        let (section, after) = after.split_once("</section>").expect("its end");
        let told = plain(section).replace('’', "'");
        for key in ["title", "text"] {
            assert!(told.contains(&part(key)), "{}: {told}", part(key));
        }
        assert_eq!(attributes(section, "datetime"), [part("date")]);
        let links = attributes(section, "href");
        assert!(!links.is_empty() && links.iter().all(|link| urls.contains(link)), "{mark}: {links:?}");
        rest = after;
    }
}

#[test]
fn every_note_is_called_and_leads_back() {
    let page = article();
    let ids: BTreeSet<String> = attributes(&page, "id").into_iter().collect();
    let hrefs: BTreeSet<String> = attributes(&page, "href").into_iter().collect();
    for href in hrefs.iter().filter_map(|href| href.strip_prefix('#')).filter(|href| !href.contains(':')) {
        assert!(ids.contains(href), "a link leads to #{href}, which is not on the page");
    }
    let notes = ids.iter().filter(|id| id.starts_with("note-") || id.starts_with("ref-"));
    for id in notes {
        assert!(hrefs.contains(&format!("#{id}")), "nothing leads to #{id}");
    }
}

#[test]
fn no_editors_note_is_printed() {
    let planted = "First part. A thing for editors only.";
    assert_eq!(printed(planted, "We print a thing: A thing for editors only."), ["A thing for editors only"]);
    let text = plain(&article());
    for note in strings(&story(), &|key| key == "note") {
        assert!(printed(&note, &text).is_empty(), "{ARTICLE} prints an editors' note: {note}");
    }
}

#[test]
fn the_embed_stands_once_between_its_marks() {
    let page = article();
    let marks = ["<!--alliance-map:embed nato-indo-pacific-->", "<!--/alliance-map:embed-->"];
    for mark in marks {
        assert_eq!(page.matches(mark).count(), 1, "{ARTICLE} should hold {mark} once");
    }
    let start = page.find(marks[0]).unwrap_or(page.len());
    let embed = page.get(start..page.find(marks[1]).unwrap_or(0)).unwrap_or_default();
    assert_eq!(attributes(embed, "src").first().map(String::as_str), Some("../data/stories/nato-indo-pacific.json"));
    for name in ["width", "height", "alt"] {
        assert_eq!(attributes(embed, name).len(), 1, "the picture needs {name}, so that nothing moves or is unnamed");
    }
}

#[test]
fn the_page_holds_no_inline_script_or_style() {
    let page = article();
    let tags = page.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    for word in tags.flat_map(str::split_whitespace) {
        let inline = word == "style" || word.starts_with("style=") || (word.starts_with("on") && word.contains('='));
        assert!(!inline, "inline style or handler: {word}");
    }
    assert!(elements(&page, "script").iter().all(|script| script.trim().is_empty()), "inline script");
}

fn read(path: &str) -> String {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn article() -> String {
    read(ARTICLE)
}

fn story() -> Value {
    serde_json::from_str(&read(STORY)).unwrap_or_else(|error| panic!("{STORY}: {error}"))
}

/// Returns every string in `value` that stands under a key for which `wanted` holds.
fn strings(value: &Value, wanted: &dyn Fn(&str) -> bool) -> Vec<String> {
    fn walk(value: &Value, key: &str, wanted: &dyn Fn(&str) -> bool, out: &mut Vec<String>) {
        match value {
            Value::String(text) if wanted(key) => out.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| walk(item, key, wanted, out)),
            Value::Object(map) => map.iter().for_each(|(key, item)| walk(item, key, wanted, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(value, "", wanted, &mut out);
    out
}

/// Returns the values of an attribute, in order, with entities decoded.
fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let rest = html.split(start.as_str()).skip(1);
    rest.filter_map(|rest| rest.split('"').next()).map(decode).collect()
}

/// Returns what stands inside each element of that name. Elements of the name do not nest.
fn elements<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let rest = html.split(start.as_str()).skip(1).filter(|rest| rest.starts_with([' ', '>']));
    rest.filter_map(|rest| rest.split(end.as_str()).next()?.split_once('>')).map(|(_, inner)| inner).collect()
}

/// Returns the text of a piece of HTML: no tags, single spaces, straight apostrophes.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            '’' => text.push('\''),
            c if !inside => text.push(c),
            _ => {}
        }
    }
    decode(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Returns the sentences of a note that stand in the text.
fn printed(note: &str, text: &str) -> Vec<String> {
    let sentences = note.split(['.', ';']).map(plain);
    sentences.filter(|s| s.split(' ').count() >= WORDS_OF_A_QUOTATION && text.contains(s.as_str())).collect()
}
