//! Paths and types as a static host sees them.

/// The type of each kind of file, by its ending.
const TYPES: [(&str, &str); 12] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("geojson", "application/geo+json; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("wasm", "application/wasm"),
    ("md", "text/plain; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
];

/// Returns the media type of a file by its ending.
pub(crate) fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TYPES.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |(_, kind)| kind)
}

/// Returns whether the name carries a hash of the content: `alliance-map.0123abcd.wasm`.
pub(crate) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let parts: Vec<&str> = name.split('.').collect();
    matches!(parts.as_slice(), [_, hash, _] if hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Returns the path of a request relative to the folder, or nothing where it could lead out of it.
pub(crate) fn clean(url: &str) -> Option<String> {
    let path = decode(url.split(['?', '#']).next()?)?;
    let path = path.strip_prefix('/')?;
    let bad = |part: &str| part.starts_with('.') || part.contains(['\\', ':', '\0']);
    let parts: Vec<&str> = path.split('/').collect();
    let (last, folders) = parts.split_last()?;
    if folders.iter().any(|part| part.is_empty() || bad(part)) || bad(last) {
        return None;
    }
    Some(path.to_owned())
}

/// Returns the text with `%41` and the like replaced.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = tail.get(2..)?;
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{clean, is_hashed, media_type};

    #[test]
    fn paths_cannot_leave_the_folder() {
        for bad in
            ["", "x", "/../x", "/a/../x", "/%2e%2e/x", "/a//x", "/..%2fx", "/a\\x", "/%", "/%ff", "/.git/x", "/c:/x"]
        {
            assert_eq!(clean(bad), None, "{bad}");
        }
        assert_eq!(clean("/"), Some(String::new()));
        assert_eq!(clean("/a/?x=1"), Some("a/".to_owned()));
        assert_eq!(clean("/a%20b.js?v=/../#y"), Some("a b.js".to_owned()));
    }

    #[test]
    fn only_names_with_a_hash_never_change() {
        assert!(is_hashed("alliance-map.0123abcd.wasm"));
        assert!(is_hashed("a/world.0123abcd.bin"));
        assert!(!is_hashed("alliance-map.js"));
        assert!(!is_hashed("alliance-map.template.js"));
        assert!(!is_hashed("a.0123abcd.js.br"));
    }

    #[test]
    fn a_browser_compiles_only_what_is_called_wasm() {
        assert_eq!(media_type("a/alliance-map.0123abcd.wasm"), "application/wasm");
        assert_eq!(media_type("world.0123abcd.bin"), "application/octet-stream");
        assert_eq!(media_type("a.b/LICENSE"), "application/octet-stream");
    }
}
