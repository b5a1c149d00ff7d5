use super::build::{button, push_apart, put, tag, words};
use super::{swatch, Context};
use crate::markup::Element;
use crate::order::order;
use crate::story::query;

/// Returns the list of countries by group: each a button that chooses it. Then the others that the story names.
///
/// The list says in words what the map shows: it follows the day shown, and the selected country is the pressed one.
pub fn list(ctx: &Context, selected: Option<&str>) -> Element {
    let mut listed: Vec<&str> = Vec::new();
    let mut list = tag("div", "list");
    for (style, &index) in ctx.story.focus.iter().enumerate() {
        let Some(group) = ctx.group(index) else { continue };
        let mut codes: Vec<&str> = Vec::new();
        for member in &ctx.members(group) {
            codes.push(&member.country);
            listed.push(&member.country);
        }
        let mut heading = Element::new("h3");
        heading.push(swatch(style));
        push_apart(&mut heading, ctx.tell("span", "", &group.label));
        list.push(heading);
        list.push(buttons(ctx, &codes, selected));
    }
    let mut others = Vec::new();
    for &code in &query::subjects(ctx.story) {
        if !listed.contains(&code) {
            others.push(code);
        }
    }
    if !others.is_empty() {
        list.push(words("h3", "", ctx.say("list.others")));
        list.push(buttons(ctx, &others, selected));
    }
    list
}

/// Returns the countries as buttons, in order of their names.
fn buttons(ctx: &Context, codes: &[&str], selected: Option<&str>) -> Element {
    let mut list = Element::new("ul");
    for &code in &by_name(ctx, codes) {
        let mut button = button("", "data-country", code);
        button.set("aria-pressed", if selected == Some(code) { "true" } else { "false" });
        button.put(ctx.country(code));
        let ties = query::counts(ctx.story, code, ctx.date).ties;
        push_apart(&mut button, put("span", "count", ctx.count("count.ties", ties)));
        let mut item = Element::new("li");
        item.push(button);
        list.push(item);
    }
    list
}

/// Returns codes in order of the countries' names. Letters with marks stand with their plain ones where Latin-1 has them.
pub(super) fn by_name<'a>(ctx: &Context, codes: &[&'a str]) -> Vec<&'a str> {
    let mut keys = Vec::new();
    for &code in codes {
        keys.push(plain(&ctx.country(code)));
    }
    let mut sorted = Vec::new();
    for &index in &order(codes.len(), &|one, other| keys.get(one) < keys.get(other)) {
        if let Some(&code) = codes.get(index) {
            sorted.push(code);
        }
    }
    sorted
}

/// Plain letters for the 32 capitals with marks from À on, and for the 32 small ones; a dash stands for the rest.
const PLAIN: &[u8; 32] = b"aaaaaa-ceeeeiiii-nooooo-ouuuu---";

fn plain(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        let found = match letter {
            'À'..='ÿ' => PLAIN.get(letter as usize % 32),
            _ => None,
        };
        out.push(match found {
            Some(&plain) if plain != b'-' => char::from(plain),
            _ => letter.to_ascii_lowercase(),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn letters_with_marks_stand_with_their_plain_ones() {
        let names = [("Åland", "aland"), ("Côte d’Ivoire", "cote d’ivoire"), ("São Tomé", "sao tome"), ("ÑØÜ", "nou")];
        for (name, key) in names.into_iter().chain([("Æ×ß÷þÿ", "Æ×ß÷þÿ"), ("Łódź", "Łodź")]) {
            assert_eq!(plain(name), key);
        }
    }
}
