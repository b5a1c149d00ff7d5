use std::fmt::Write;

/// Returns an address that holds the text itself, RFC 2397.
pub(crate) fn new(media_type: &str, text: &str) -> String {
    let mut out = format!("data:{media_type};charset=utf-8,");
    for byte in text.bytes() {
        // What may stand in an address as it is: RFC 3986 § 2.3, and some marks that mean nothing here.
        if byte.is_ascii_alphanumeric() || b"-._~/:=;,!*()@$".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_and_letters_beyond_ascii_are_escaped() {
        assert_eq!(super::new("text/css", "a{b:'é#'}"), "data:text/css;charset=utf-8,a%7Bb:%27%C3%A9%23%27%7D");
    }
}
