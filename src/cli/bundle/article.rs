//! The article: its embeds are filled in, everything else is copied.

use crate::cli::Failure;
use alliance_map::markup::Markup;
use alliance_map::render::{fallback, fallback_legend, fallback_picture, Context, Embed};

/// The article's page.
pub(super) const PAGE: &str = "www/index.html";

const START: &str = "<!--alliance-map:embed ";

/// Returns the id of the story that the page embeds first.
pub(super) fn first(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(START)?;
    after.split_once("-->").map(|(id, _)| id.trim())
}

/// What an embed comment asks for: a map with all that stands in it, or only the picture or the short legend in it.
const FORMS: [(&str, Form); 3] = [("embed", fallback), ("picture", fallback_picture), ("legend", fallback_legend)];

/// What writes it.
pub(super) type Form = fn(&Context, &mut Markup, Embed);

/// Returns a page with what stands between `<!--alliance-map:embed ID-->` and `<!--/alliance-map:embed-->`, and the same with
/// `picture` and `legend`, replaced by the markup that `write` returns for the story `ID`, and the stories of other maps where
/// the site has them. `file` is its name, for errors.
pub(super) fn fill(file: &str, page: &str, write: impl Fn(&str, Form) -> Option<String>) -> Result<String, Failure> {
    let mut page = page.to_owned();
    for (what, form) in FORMS {
        page = fill_form(file, &page, what, |id| write(id, form))?;
    }
    Ok(page.replace(" src=\"../data/stories/", " src=\"stories/"))
}

fn fill_form(file: &str, page: &str, what: &str, write: impl Fn(&str) -> Option<String>) -> Result<String, Failure> {
    let (start, end) = (format!("<!--alliance-map:{what} "), format!("<!--/alliance-map:{what}-->"));
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(&start) {
        let place = || format!("{file}:{}", page[..page.len() - after.len()].matches('\n').count() + 1);
        let Some((id, after)) = after.split_once("-->") else {
            return Err(Failure::data(place(), format!("found a comment {start}without its end -->"), ""));
        };
        let Some((_, after)) = after.split_once(&end) else {
            return Err(Failure::data(place(), format!("found {start}--> without {end}"), ""));
        };
        let id = id.trim();
        let Some(markup) = write(id) else {
            let message = format!("found an embed of the story {id}, which is none of those bundled");
            return Err(Failure::data(place(), message, "correct the id, or name the story's file"));
        };
        out.push_str(before);
        out.push_str(&markup);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{fill, Form};

    fn embed(id: &str, _: Form) -> Option<String> {
        (id == "a-b").then(|| "<alliance-map></alliance-map>".to_owned())
    }

    #[test]
    fn every_embed_is_filled_and_the_rest_stays() {
        let page = "<alliance-map src=\"../data/stories/c.json\">1\n<!--alliance-map:embed a-b-->\nold\n<!--/alliance-map:embed-->\n2<!--alliance-map:embed a-b-->\
            <!--/alliance-map:embed-->3<alliance-map><!--alliance-map:picture a-b--><!--/alliance-map:picture-->\
            <!--alliance-map:legend a-b-->old<!--/alliance-map:legend--></alliance-map><!-- a comment -->";
        let expected =
            "<alliance-map src=\"stories/c.json\">1\n<alliance-map></alliance-map>\n2<alliance-map></alliance-map>3\
            <alliance-map><alliance-map></alliance-map><alliance-map></alliance-map></alliance-map><!-- a comment -->";
        assert_eq!(fill("www/page.html", page, embed).expect("filled"), expected);
    }

    #[test]
    fn an_embed_that_cannot_be_filled_is_named_with_its_line() {
        for (page, expected) in [
            (
                "\n<!--alliance-map:embed c-->x<!--/alliance-map:embed-->",
                "www/page.html:2: error: found an embed of the story c,",
            ),
            (
                "<!--alliance-map:embed a-b-->",
                "www/page.html:1: error: found <!--alliance-map:embed --> without <!--/alliance-map:embed-->",
            ),
            (
                "<!--alliance-map:embed a-b",
                "www/page.html:1: error: found a comment <!--alliance-map:embed without its end",
            ),
        ] {
            let message = fill("www/page.html", page, embed).expect_err("a failure").to_string();
            assert!(message.starts_with(expected), "{message}");
        }
    }
}
