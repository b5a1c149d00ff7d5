use super::parser::Parser;
use crate::pieces::{part, push_letter};
use std::borrow::Cow;

impl<'a> Parser<'a> {
    /// Returns the string whose opening quotation mark stands here and steps over it (RFC 8259 § 7).
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let mut run = self.at; // start of what is not copied yet
        let mut copy = String::new();
        loop {
            // Most of a file is text: it is stepped over here, and not byte by byte below.
            while let Some(b' '..=b'!' | b'#'..=b'[' | b']'..) = self.text.as_bytes().get(self.at) {
                self.at += 1;
            }
            let byte = self.peek();
            if byte == b'"' || byte == b'\\' {
                let rest = part(self.text, run, self.at);
                self.at += 1;
                if byte == b'"' && copy.is_empty() {
                    return Some(Cow::Borrowed(rest));
                }
                copy.push_str(rest);
                if byte == b'"' {
                    return Some(Cow::Owned(copy));
                }
                push_letter(&mut copy, self.escape()?);
                run = self.at;
            } else {
                let hint = "Close the string with a quotation mark, or write a line break as \\n.";
                return match self.at == self.text.len() {
                    true => self.fail("a closing quotation mark", ""),
                    false => self.fail("a printable character", hint),
                };
            }
        }
    }

    /// Returns the character that the escape whose backslash was read stands for and steps over it.
    fn escape(&mut self) -> Option<char> {
        let letter = match self.peek() {
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            letter @ (b'"' | b'\\' | b'/') => char::from(letter),
            _ => return self.fail("one of the letters \" \\ / b f n r t u after a backslash", ""),
        };
        self.at += 1;
        Some(letter)
    }

    /// Returns the character of an escape `\uXXXX` whose `u` stands here, or of a surrogate pair of two.
    fn unicode(&mut self) -> Option<char> {
        let start = self.at - 1;
        let mut code = self.hex()?;
        if let 0xD800..0xDC00 = code {
            if self.eat(b'\\') && self.peek() == b'u' {
                let second = self.hex()?;
                if let 0xDC00..0xE000 = second {
                    code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
                }
            }
        }
        let letter = char::from_u32(code);
        if letter.is_none() {
            self.at = start;
            return self.fail("both halves of a surrogate pair", "");
        }
        letter
    }

    /// Returns the number that the four hexadecimal digits behind the `u` here spell and steps over them.
    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            self.at += 1;
            let Some(digit) = char::from(self.peek()).to_digit(16) else {
                return self.fail("four hexadecimal digits after \\u", "");
            };
            code = code * 16 + digit;
        }
        self.at += 1;
        Some(code)
    }
}
