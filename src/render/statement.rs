use super::build::tag;
use super::{sources, Context, Place};
use crate::markup::Element;
use crate::story::Statement;

/// Returns a quoted text with who said it and when.
pub fn statement(ctx: &Context, statement: &Statement, place: Place) -> Element {
    let by = [("who", statement.issuer_label.as_str()), ("date", &ctx.day(statement.date))];
    let mut caption = Element::new("figcaption");
    caption.push(ctx.tell("p", "meta", &ctx.fill("statement.by", &by)));
    if !statement.description.is_empty() {
        caption.push(ctx.tell("p", "", &statement.description));
    }
    if let Some(list) = sources(ctx, &statement.sources, place) {
        caption.push(list);
    }
    let mut figure = Element::new("figure");
    figure.push(ctx.tell("blockquote", "", &statement.quote));
    figure.push(caption);
    let mut item = tag("li", "statement");
    item.push(ctx.tell(place.headings().1, "head", &statement.label));
    item.push(figure);
    item
}
