use super::{swatch, Context};
use crate::markup::Markup;
use crate::order::order;
use crate::pieces::{has, push_letter};
use crate::story::query;

/// Adds the list of countries by group: each a button that chooses it. Then the others that the story names.
///
/// The list says in words what the map shows: it follows the day shown, and the selected country is the pressed one.
pub fn list(ctx: &Context, to: &mut Markup, selected: Option<&str>) {
    let mut listed: Vec<&str> = Vec::new();
    let mut list = to.open("div.list");
    for (style, &index) in ctx.story.focus.iter().enumerate() {
        let Some(group) = ctx.group(index) else { continue };
        let mut codes: Vec<&str> = Vec::new();
        for member in &ctx.members(group) {
            codes.push(&member.country);
            listed.push(&member.country);
        }
        let mut heading = list.open("h3");
        swatch(&mut heading, style);
        heading.text(" ");
        ctx.tell(&mut heading, "span", &group.label);
        heading.close();
        buttons(ctx, &mut list, &codes, selected);
    }
    let mut others = Vec::new();
    for &code in &query::subjects(ctx.story) {
        if !has(&listed, code) {
            others.push(code);
        }
    }
    if !others.is_empty() {
        list.leaf("h3", ctx.say("list.others"));
        buttons(ctx, &mut list, &others, selected);
    }
}

/// Adds the countries as buttons, in order of their names.
fn buttons(ctx: &Context, to: &mut Markup, codes: &[&str], selected: Option<&str>) {
    let mut list = to.open("ul");
    for &code in &by_name(ctx, codes) {
        let mut item = list.open("li");
        let mut button = item.open("button[type=button]");
        button.attr("data-country", code);
        button.attr("aria-pressed", if selected == Some(code) { "true" } else { "false" });
        button.text(ctx.country(code));
        let ties = query::counts(ctx.story, code, ctx.date).ties;
        button.text(" ");
        button.leaf("span.count", ctx.count("count.ties", ties));
    }
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
        push_letter(
            &mut out,
            match found {
                Some(&plain) if plain != b'-' => char::from(plain),
                _ => letter.to_ascii_lowercase(),
            },
        );
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
