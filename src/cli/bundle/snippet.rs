//! The page with the code to paste into an article.

use alliance_map::markup::{write, Element};

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
    let mut main = Element::new("main").child(Element::new("h1").text("Embed code"));
    for one in told {
        let script = Element::new("script").attr("type", "module").attr("src", format!("{base}alliance-map.js"));
        let code = [write(&script), write(&one.embed(workshop, base))].join("\n");
        main.push(Element::new("h2").text(&one.story.title));
        main.push(Element::new("pre").child(Element::new("code").text(code)));
    }
    let head = Element::new("head")
        .child(Element::new("meta").attr("charset", "utf-8"))
        .child(Element::new("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"))
        .child(Element::new("title").text("Embed code"))
        .child(Element::new("link").attr("rel", "icon").attr("href", "data:,"))
        .child(Element::new("link").attr("rel", "stylesheet").attr("href", "page.css"));
    let body = Element::new("body").child(main);
    format!("<!DOCTYPE html>\n{}\n", write(&Element::new("html").attr("lang", "en").child(head).child(body)))
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
