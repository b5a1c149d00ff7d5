use super::{picture_alt, Context};
use crate::markup::Markup;
use crate::math::decimal;

/// A picture of the map as a file.
#[derive(Clone, Copy, Debug)]
pub struct Image<'a> {
    /// Address of the file.
    pub address: &'a str,
    /// Width and height in px.
    pub size: (u32, u32),
    /// Name of the view that it shows.
    pub view: &'a str,
    /// Px of the widest page that it is for; none for pages of any width.
    pub most: Option<u32>,
}

/// Adds the picture of the map with the words for those who cannot see it: of `images`, from the narrowest to the widest,
/// the first that is for the page. Where `when` is a media query, those for narrow pages are for pages of which it is true.
///
/// Each says by `data-view` what it shows, so that the live map that takes its place shows the same.
pub(super) fn image(ctx: &Context, to: &mut Markup, images: &[Image], when: &str) {
    let Some((&widest, others)) = images.split_last() else { return };
    if others.is_empty() {
        return img(ctx, to, widest);
    }
    let mut picture = to.open("picture");
    for image in others {
        let mut source = picture.open("source");
        if let Some(most) = image.most {
            source.attr("media", ["(max-width: ", &decimal(most as usize, 1), "px)", when].concat());
        }
        source.attr("srcset", image.address);
        shown(&mut source, *image);
    }
    img(ctx, &mut picture, widest);
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
