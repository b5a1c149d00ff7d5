use super::{sources, Context, Place};
use crate::markup::Markup;
use crate::story::Statement;

/// Adds a quoted text with who said it and when.
pub(super) fn statement(ctx: &Context, to: &mut Markup, statement: &Statement, place: Place) {
    let by = [("who", statement.issuer_label.as_str()), ("date", &ctx.day(statement.date))];
    let mut item = to.open("li.statement");
    ctx.tell(&mut item, place.row(), &statement.label);
    let mut figure = item.open("figure");
    ctx.tell(&mut figure, "blockquote", &statement.quote);
    let mut caption = figure.open("figcaption");
    ctx.tell(&mut caption, "p.meta", ctx.fill("statement.by", &by));
    ctx.tell(&mut caption, "p", &statement.description);
    sources(ctx, &mut caption, &statement.sources, place);
}
