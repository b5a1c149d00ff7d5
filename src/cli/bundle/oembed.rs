//! What editing systems and link previews ask for, where it is known where the site stands.
//!
//! # References
//! oEmbed, <https://oembed.com/>; the Open Graph protocol, <https://ogp.me/>.

use alliance_map::markup::{write, Markup};
use serde::Serialize;

use super::forms;
use super::stories::Told;
use crate::cli::Failure;

/// How long in seconds an answer may be kept: as long as a story.
const CACHE_AGE: u32 = 300;

#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    provider_name: &'a str,
    provider_url: &'a str,
    cache_age: u32,
    html: &'a str,
    width: u32,
    height: u32,
    thumbnail_url: &'a str,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// Returns what `oembed.json` holds for a story; `url` is where the site stands.
pub(super) fn answer(story: &Told, url: &str) -> Result<Vec<u8>, Failure> {
    let (thumbnail_width, thumbnail_height) = story.preview_size();
    let answer = Answer {
        version: "1.0",
        kind: "rich",
        title: &story.story.title,
        provider_name: url.split('/').nth(2).unwrap_or(url),
        provider_url: url,
        cache_age: CACHE_AGE,
        html: &forms::iframe(story, url),
        width: forms::FRAME.0,
        height: forms::FRAME.1,
        thumbnail_url: &story.preview(url),
        thumbnail_width,
        thumbnail_height,
    };
    let mut json = serde_json::to_vec_pretty(&answer).map_err(|error| Failure::data("oembed.json", error, ""))?;
    json.push(b'\n');
    Ok(json)
}

/// Returns the page with links to the story's `oembed.json` and what previews show of it: the page's own title and
/// description, or the story's, and the picture. `address` is the page's.
pub(super) fn discover(page: &str, story: &Told, url: &str, address: &str) -> String {
    let Some((before, after)) = page.split_once("</head>") else {
        return page.to_owned();
    };
    let title = text(before, "<title>", "</title>").unwrap_or_else(|| story.story.title.clone());
    let description =
        text(before, "<meta name=\"description\" content=\"", "\"").unwrap_or_else(|| story.finding().to_owned());
    let (width, height) = story.preview_size();
    let mut head = Markup::default();
    head.open("link[rel=canonical]").attr("href", address);
    head.open("link[rel=alternate][type=application/json+oembed]")
        .attr("href", story.file(url, "oembed.json"))
        .attr("title", &story.story.title);
    for (property, content) in [
        ("og:type", "article"),
        ("og:title", &title),
        ("og:description", &description),
        ("og:url", address),
        ("og:image", &story.preview(url)),
        ("og:image:type", "image/png"),
        ("og:image:width", &width.to_string()),
        ("og:image:height", &height.to_string()),
    ] {
        head.open("meta").attr("property", property).attr("content", content);
    }
    for (name, content) in [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", &title),
        ("twitter:description", &description),
        ("twitter:image", &story.preview(url)),
    ] {
        head.open("meta").attr("name", name).attr("content", content);
    }
    [before, &write(&head), "</head>", after].concat()
}

/// Returns the text between two pieces of a page, with the escapes that pages of ours have.
fn text(page: &str, start: &str, end: &str) -> Option<String> {
    let (_, after) = page.split_once(start)?;
    let (text, _) = after.split_once(end)?;
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = escapes.iter().fold(text.trim().to_owned(), |text, (escape, sign)| text.replace(escape, sign));
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_is_read_without_its_escapes() {
        assert_eq!(text("<title> A &amp;lt; B </title>", "<title>", "</title>").as_deref(), Some("A &lt; B"));
        assert_eq!(text("<title></title>", "<title>", "</title>"), None);
        assert_eq!(text("<p>", "<title>", "</title>"), None);
    }
}
