use super::{swatch, Context};
use crate::markup::Element;
use crate::story::query;

/// Returns the list of countries by group: each a button that chooses it. Then the others that the story names.
///
/// The list says in words what the map shows: it follows the day shown, and the selected country is the pressed one.
pub fn list(ctx: &Context, selected: Option<&str>) -> Element {
    let mut listed: Vec<&str> = Vec::new();
    let mut list = Element::new("div").attr("class", "list");
    for (style, &index) in ctx.story.focus.iter().enumerate() {
        let Some(group) = ctx.group(index) else { continue };
        let codes: Vec<&str> = query::members_on(group, ctx.date).map(|member| member.country.as_str()).collect();
        let name = ctx.told(Element::new("span")).text(&group.label);
        let heading = Element::new("h3").child(swatch(style)).text(" ").child(name);
        list = list.child(heading).child(buttons(ctx, &codes, selected));
        listed.extend(codes);
    }
    let mut others = query::subjects(ctx.story);
    others.retain(|code| !listed.contains(code));
    if others.is_empty() {
        return list;
    }
    let heading = Element::new("h3").text(ctx.say("list.others"));
    list.child(heading).child(buttons(ctx, &others, selected))
}

/// Returns the countries as buttons, in order of their names.
fn buttons(ctx: &Context, codes: &[&str], selected: Option<&str>) -> Element {
    let items = by_name(ctx, codes).into_iter().map(|(name, code)| {
        let pressed = if selected == Some(code) { "true" } else { "false" };
        let ties = query::counts(ctx.story, code, ctx.date).ties;
        let count = Element::new("span").attr("class", "count").text(ctx.count("count.ties", ties));
        let button = Element::new("button").attr("type", "button").attr("data-country", code);
        let button = button.attr("aria-pressed", pressed).text(name).text(" ").child(count);
        Element::new("li").child(button)
    });
    Element::new("ul").children(items)
}

/// Returns names and codes in order of name. Letters with marks stand with their plain ones where Latin-1 has them.
pub(super) fn by_name<'a>(ctx: &Context, codes: &[&'a str]) -> Vec<(String, &'a str)> {
    let mut named: Vec<(String, &str)> = codes.iter().map(|&code| (ctx.country(code), code)).collect();
    named.sort_by_cached_key(|(name, _)| plain(name));
    named
}

fn plain(name: &str) -> String {
    let letter = |c: char| match c {
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        other => other.to_ascii_lowercase(),
    };
    name.chars().map(letter).collect()
}
