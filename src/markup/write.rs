use super::{Kind, Markup, Name, View};

/// Elements that HTML writes without an end tag.
const VOID: [Name; 7] = ["base", "br", "img", "link", "meta", "hr", "source"];

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
    for part in parts {
        match part.kind {
            Kind::Attribute => {}
            Kind::Text => push_escaped(out, part.text()),
            Kind::Element => {
                push_all(out, &["<", part.name]);
                for attribute in part.inside.clone() {
                    if attribute.kind == Kind::Attribute {
                        push_all(out, &[" ", attribute.name, "=\""]);
                        push_escaped(out, attribute.text());
                        out.push('"');
                    }
                }
                if VOID.contains(&part.name) {
                    out.push_str("/>");
                } else {
                    out.push('>');
                    push(out, part.inside);
                    push_all(out, &["</", part.name, ">"]);
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
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}
