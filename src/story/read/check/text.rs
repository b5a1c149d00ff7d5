/// The longest identifier.
const MAX_ID: usize = 64;

/// Returns whether these bytes are an identifier: lower-case letters, digits and hyphens, a hyphen not first.
pub(super) fn is_id(bytes: &[u8]) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
    (1..=MAX_ID).contains(&bytes.len()) && bytes.first() != Some(&b'-') && bytes.iter().all(is_plain)
}

/// Returns whether a text has the form of a country code: three capital letters.
pub(super) fn is_code(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z'])
}

/// Returns whether these bytes have the form of a language tag: a code of two or three letters, then parts of one to
/// eight letters and digits, with hyphens between them (BCP 47).
pub(super) fn is_language(bytes: &[u8]) -> bool {
    let (mut parts, mut length) = (0, 0);
    for &byte in bytes {
        if byte == b'-' {
            if length < if parts == 0 { 2 } else { 1 } {
                return false;
            }
            (parts, length) = (parts + 1, 0);
            continue;
        }
        length += 1;
        let fits = if parts == 0 { byte.is_ascii_alphabetic() && length <= 3 } else { length <= 8 };
        if !(fits && byte.is_ascii_alphanumeric()) {
            return false;
        }
    }
    length >= if parts == 0 { 2 } else { 1 }
}

/// Returns whether a character is one of the marks that texts in Arabic, Hebrew and the like need in plain prose.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}')
}

/// Returns whether a letter is white space as Unicode has it. The standard library's table is three times as long.
pub(super) fn is_space(letter: char) -> bool {
    matches!(letter,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}'
        | '\u{205F}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::is_space;

    #[test]
    fn space_is_what_the_standard_library_calls_so() {
        assert!((char::MIN..=char::MAX).all(|letter| is_space(letter) == letter.is_whitespace()));
    }
}
