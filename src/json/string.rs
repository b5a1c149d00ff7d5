use super::parser::Parser;
use std::borrow::Cow;

impl<'a> Parser<'a> {
    /// Returns the string whose opening quotation mark stands here and steps over it (RFC 8259 § 7).
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let mut run = self.at; // start of what is not copied yet
        let mut copy = String::new();
        loop {
            let byte = self.peek();
            if matches!(byte, Some(b'"' | b'\\')) {
                let rest = self.text.get(run..self.at).unwrap_or_default();
                if self.eat(b'"') {
                    if copy.is_empty() {
                        return Some(Cow::Borrowed(rest));
                    }
                    copy.push_str(rest);
                    return Some(Cow::Owned(copy));
                }
                copy.push_str(rest);
                copy.push(self.escape()?);
                run = self.at;
                continue;
            }
            match byte {
                None => self.fail("a closing quotation mark", ""),
                Some(0..=0x1F) => self.fail(
                    "a printable character",
                    "Close the string with a quotation mark, or write a line break as \\n.",
                ),
                Some(_) => {
                    self.at += 1;
                    continue;
                }
            }
            return None;
        }
    }

    /// Returns the character that the escape here stands for and steps over it.
    fn escape(&mut self) -> Option<char> {
        self.at += 1;
        let letter = match self.peek() {
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            _ => {
                self.fail("one of the letters \" \\ / b f n r t u after a backslash", "");
                return None;
            }
        };
        self.at += 1;
        Some(letter)
    }

    /// Returns the character of an escape `\uXXXX` whose `u` stands here, or of a surrogate pair of two.
    fn unicode(&mut self) -> Option<char> {
        let start = self.at - 1;
        let mut code = self.hex()?;
        if let 0xD800..0xDC00 = code {
            if self.eat(b'\\') && self.peek() == Some(b'u') {
                let second = self.hex()?;
                if let 0xDC00..0xE000 = second {
                    code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
                }
            }
        }
        let letter = char::from_u32(code);
        if letter.is_none() {
            self.at = start;
            self.fail("both halves of a surrogate pair", "");
        }
        letter
    }

    /// Returns the number that the four hexadecimal digits behind the `u` here spell and steps over them.
    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            self.at += 1;
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else {
                self.fail("four hexadecimal digits after \\u", "");
                return None;
            };
            code = code * 16 + digit;
        }
        self.at += 1;
        Some(code)
    }
}
