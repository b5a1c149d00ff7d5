/// Returns whether these bytes are an http or https address with a host and no person in it, without characters that
/// an address has only as escapes (RFC 3986 § 2). So no story can run a script or name a person and password in a link.
///
/// # Example
/// ```
/// use alliance_map::story::is_address;
/// assert!(is_address(b"https://example.org/a"));
/// assert!(!is_address(b"javascript:alert(1)"));
/// ```
pub fn is_address(bytes: &[u8]) -> bool {
    let starts = |start: &str| bytes.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()));
    let begin = if starts("http://") { 7 } else { 8 };
    if begin == 8 && !starts("https://") {
        return false;
    }
    let host = bytes.get(begin..).unwrap_or_default();
    let mut in_host = true;
    for byte in host {
        in_host &= !matches!(byte, b'/' | b'?' | b'#');
        let is_unsafe = matches!(byte, b' ' | b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'^' | b'\\');
        if is_unsafe || in_host && *byte == b'@' {
            return false;
        }
    }
    host.first().is_some_and(|first| first.is_ascii_alphanumeric() || *first == b'[' || !first.is_ascii())
}
