use super::SyntaxError;
use std::borrow::Cow;

/// Returns the string whose opening quotation mark is at `start`, and the offset behind its closing one
/// (RFC 8259 § 7).
pub(super) fn string(text: &str, start: usize) -> Result<(Cow<'_, str>, usize), SyntaxError> {
    let mut at = start + 1;
    let mut run = at; // start of what is not copied yet
    let mut copy = String::new();
    loop {
        match text.as_bytes().get(at) {
            Some(b'"') => {
                let rest = text.get(run..at).unwrap_or_default();
                if copy.is_empty() {
                    return Ok((Cow::Borrowed(rest), at + 1));
                }
                copy.push_str(rest);
                return Ok((Cow::Owned(copy), at + 1));
            }
            Some(b'\\') => {
                copy.push_str(text.get(run..at).unwrap_or_default());
                let (letter, next) = escape(text, at)?;
                copy.push(letter);
                at = next;
                run = next;
            }
            Some(0..=0x1F) => {
                let hint = "Close the string with a quotation mark, or write a line break as \\n.";
                return Err(SyntaxError { hint, ..SyntaxError::at(text, at, "a printable character") });
            }
            Some(_) => at += 1,
            None => return Err(SyntaxError::at(text, at, "a closing quotation mark")),
        }
    }
}

/// Returns the character that the escape at `at` stands for, and the offset behind it.
fn escape(text: &str, at: usize) -> Result<(char, usize), SyntaxError> {
    let letter = match text.as_bytes().get(at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{C}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode(text, at),
        _ => return Err(SyntaxError::at(text, at + 1, "one of the letters \" \\ / b f n r t u after a backslash")),
    };
    Ok((letter, at + 2))
}

/// Returns the character of the escape `\uXXXX` at `at`, or of a surrogate pair of two, and the offset behind it.
fn unicode(text: &str, at: usize) -> Result<(char, usize), SyntaxError> {
    let first = hex(text, at + 2)?;
    if let Some(letter) = char::from_u32(first) {
        return Ok((letter, at + 6));
    }
    let half = || SyntaxError::at(text, at, "both halves of a surrogate pair");
    if text.get(at + 6..at + 8) != Some("\\u") || first >= 0xDC00 {
        return Err(half());
    }
    let second = hex(text, at + 8)?;
    if !(0xDC00..0xE000).contains(&second) {
        return Err(half());
    }
    let letter = char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)).ok_or_else(half)?;
    Ok((letter, at + 12))
}

fn hex(text: &str, at: usize) -> Result<u32, SyntaxError> {
    let mut code = 0;
    for place in at..at + 4 {
        let digit = text.as_bytes().get(place).and_then(|&byte| char::from(byte).to_digit(16));
        code = code * 16 + digit.ok_or_else(|| SyntaxError::at(text, place, "four hexadecimal digits after \\u"))?;
    }
    Ok(code)
}
