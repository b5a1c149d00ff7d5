//! The page with the code to paste into an article.

use alliance_map::markup::{write, Markup};

use super::stories::Told;
use crate::cli::workshop::Workshop;
use crate::cli::Failure;

/// Returns the address of the site's folder, ending in `/`.
pub(super) fn base(url: &str) -> Result<String, Failure> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let sound = |c: char| c.is_ascii_graphic() && !"\"'<>\\?#".contains(c);
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(sound) => {
            Ok(format!("{}/", url.trim_end_matches('/')))
        }
        _ => Err(Failure::usage(format!("--url: found {url}, expected an address such as https://example.org/map/"))),
    }
}

/// Returns the page: for each story the code to paste. Without `base` it fits pages in the site's own folder.
pub(super) fn page(workshop: &Workshop, told: &[Told], base: &str) -> String {
    let mut page = Markup::default();
    let mut html = page.open("html[lang=en]");
    let mut head = html.open("head");
    head.open("meta[charset=utf-8]");
    head.open("meta[name=viewport][content=width=device-width, initial-scale=1]");
    head.leaf("title", "Embed code");
    head.open("link[rel=icon][href=data:,]");
    head.open("link[rel=stylesheet][href=page.css]");
    head.close();
    let mut body = html.open("body");
    let mut main = body.open("main");
    main.leaf("h1", "Embed code");
    for one in told {
        let mut script = Markup::default();
        script.open("script[type=module]").attr("src", format!("{base}alliance-map.js"));
        main.leaf("h2", &one.story.title);
        main.open("pre").leaf("code", [write(&script), one.embed(workshop, base)].join("\n"));
    }
    main.close();
    body.close();
    html.close();
    format!("<!DOCTYPE html>\n{}\n", write(&page))
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn an_address_is_http_and_ends_in_a_slash() {
        assert_eq!(base("https://example.org/map").as_deref(), Ok("https://example.org/map/"));
        assert_eq!(base("http://localhost:8080/").as_deref(), Ok("http://localhost:8080/"));
        for bad in ["", "https://", "https:///x", "javascript:alert(1)", "//x", "https://a/\"><script>", "https://a/?x"]
        {
            assert!(base(bad).is_err(), "{bad}");
        }
    }
}
