use super::{Kind, Markup, Name, View};
use crate::pieces::{has, part, push_letter};

/// Elements that have nothing in them, and are written without an end tag.
const VOID: [Name; 9] = ["base", "br", "img", "link", "meta", "hr", "path", "rect", "source"];

/// Returns `text` with the five characters that mean something in markup replaced.
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    push_escaped(&mut out, text);
    out
}

/// Returns the elements as text, valid both as HTML and, for SVG elements, as XML.
pub fn write(markup: &Markup) -> String {
    let mut out = String::new();
    push(&mut out, markup.view());
    out
}

fn push(out: &mut String, parts: View) {
    for element in parts {
        match element.kind {
            Kind::Attribute => {}
            Kind::Text => push_escaped(out, element.text()),
            Kind::Element => {
                push_all(out, &["<", element.name]);
                for attribute in element.inside.clone() {
                    if attribute.kind == Kind::Attribute {
                        push_all(out, &[" ", attribute.name, "=\""]);
                        push_escaped(out, attribute.text());
                        push_letter(out, '"');
                    }
                }
                if has(&VOID, element.name) {
                    out.push_str("/>");
                } else {
                    push_letter(out, '>');
                    push(out, element.inside);
                    push_all(out, &["</", element.name, ">"]);
                }
            }
        }
    }
}

fn push_all(out: &mut String, pieces: &[&str]) {
    for piece in pieces {
        out.push_str(piece);
    }
}

fn push_escaped(out: &mut String, text: &str) {
    let (mut rest, mut at) = (text, 0);
    while let Some(byte) = rest.as_bytes().get(at) {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => {
                at += 1;
                continue;
            }
        };
        push_all(out, &[part(rest, 0, at), escaped]);
        (rest, at) = (part(rest, at + 1, rest.len()), 0);
    }
    out.push_str(rest);
}
