use super::{picture_alt, Context};
use crate::markup::Markup;

/// A picture of the map as a file.
#[derive(Clone, Copy, Debug)]
pub struct Image<'a> {
    /// Address of the file.
    pub address: &'a str,
    /// Width and height in px.
    pub size: (u32, u32),
    /// Name of the view that it shows.
    pub view: &'a str,
}

/// Pages that show the picture for narrow pages.
pub(super) const NARROW: &str = "(max-width: 599px)";

/// Adds the picture of the map with the words for those who cannot see it. Pages of which the media query `when` is true
/// show the `narrow` one, if there is one.
///
/// Each says by `data-view` what it shows, so that the live map that takes its place shows the same.
pub(super) fn image(ctx: &Context, to: &mut Markup, wide: Image, narrow: Option<Image>, when: &str) {
    let Some(narrow) = narrow else { return img(ctx, to, wide) };
    let mut picture = to.open("picture");
    let mut source = picture.open("source");
    source.attr("media", when).attr("srcset", narrow.address);
    shown(&mut source, narrow);
    source.close();
    img(ctx, &mut picture, wide);
}

fn img(ctx: &Context, to: &mut Markup, image: Image) {
    let mut img = to.open("img");
    img.attr("src", image.address);
    shown(&mut img, image);
    img.attr("alt", picture_alt(ctx));
}

fn shown(to: &mut Markup, image: Image) {
    to.attr("width", image.size.0.to_string()).attr("height", image.size.1.to_string());
    to.attr("data-view", image.view);
}
