//! The article: its embeds are filled in, everything else is copied.

use crate::cli::Failure;

/// The article's page.
pub(super) const PAGE: &str = "www/index.html";

const START: &str = "<!--alliance-map:embed ";

/// Returns the id of the story that the page embeds first.
pub(super) fn first(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(START)?;
    after.split_once("-->").map(|(id, _)| id.trim())
}

/// Returns the page with what stands between `<!--alliance-map:embed ID-->` and `<!--/alliance-map:embed-->` replaced by
/// the markup that `embed` returns for the story `ID`, and the stories of other maps where the site has them.
pub(super) fn fill(page: &str, embed: impl Fn(&str) -> Option<String>) -> Result<String, Failure> {
    const END: &str = "<!--/alliance-map:embed-->";
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(START) {
        let place = || format!("{PAGE}:{}", page[..page.len() - after.len()].matches('\n').count() + 1);
        let Some((id, after)) = after.split_once("-->") else {
            return Err(Failure::data(place(), "found an embed comment without its end -->", ""));
        };
        let Some((_, after)) = after.split_once(END) else {
            return Err(Failure::data(place(), format!("found an embed without {END}"), ""));
        };
        let id = id.trim();
        let Some(markup) = embed(id) else {
            let message = format!("found an embed of the story {id}, which is none of those bundled");
            return Err(Failure::data(place(), message, "correct the id, or name the story's file"));
        };
        out.push_str(before);
        out.push_str(&markup);
        rest = after;
    }
    out.push_str(rest);
    Ok(at_home(&out))
}

/// Returns a page with the stories of its maps where the site has them.
pub(super) fn at_home(page: &str) -> String {
    page.replace(" src=\"../data/stories/", " src=\"stories/")
}

#[cfg(test)]
mod tests {
    use super::fill;

    fn embed(id: &str) -> Option<String> {
        (id == "a-b").then(|| "<alliance-map></alliance-map>".to_owned())
    }

    #[test]
    fn every_embed_is_filled_and_the_rest_stays() {
        let page = "<alliance-map src=\"../data/stories/c.json\">1\n<!--alliance-map:embed a-b-->\nold\n<!--/alliance-map:embed-->\n2<!--alliance-map:embed a-b-->\
            <!--/alliance-map:embed-->3<!-- a comment -->";
        let expected = "<alliance-map src=\"stories/c.json\">1\n<alliance-map></alliance-map>\n2<alliance-map></alliance-map>3<!-- a comment -->";
        assert_eq!(fill(page, embed).expect("filled"), expected);
    }

    #[test]
    fn an_embed_that_cannot_be_filled_is_named_with_its_line() {
        for (page, expected) in [
            (
                "\n<!--alliance-map:embed c-->x<!--/alliance-map:embed-->",
                "www/index.html:2: error: found an embed of the story c,",
            ),
            ("<!--alliance-map:embed a-b-->", "www/index.html:1: error: found an embed without <!--/"),
            ("<!--alliance-map:embed a-b", "www/index.html:1: error: found an embed comment without"),
        ] {
            let message = fill(page, embed).expect_err("a failure").to_string();
            assert!(message.starts_with(expected), "{message}");
        }
    }
}
