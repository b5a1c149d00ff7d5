use super::{sources, Context, Place};
use crate::markup::Element;
use crate::story::Statement;

/// Returns a quoted text with who said it and when.
pub fn statement(ctx: &Context, statement: &Statement, place: Place) -> Element {
    let quote = ctx.told(Element::new("blockquote")).text(&statement.quote);
    let by = [("who", statement.issuer_label.as_str()), ("date", &ctx.day(statement.date))];
    let mut caption = Element::new("figcaption")
        .child(ctx.told(Element::new("p").attr("class", "meta")).text(ctx.fill("statement.by", &by)));
    if !statement.description.is_empty() {
        caption.push(ctx.told(Element::new("p")).text(&statement.description));
    }
    if let Some(list) = sources(ctx, &statement.sources, place) {
        caption.push(list);
    }
    let head = ctx.told(Element::new(place.headings().1).attr("class", "head")).text(&statement.label);
    Element::new("li").attr("class", "statement").child(head).child(Element::new("figure").child(quote).child(caption))
}
