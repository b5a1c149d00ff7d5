//! A picture as pixels, for what shows no SVG: link previews, mail, some editing systems.
//!
//! # References
//! Portable Network Graphics, <https://www.w3.org/TR/png-3/>.

use std::collections::BTreeSet;
use std::sync::Arc;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Node, Options, Tree};

use super::palette::palette;
use super::workshop::Picture;
use super::{builtin, files, Failure};

/// Turns pictures into pixels. It has its own fonts, so that it needs none of the machine's and paints the same on each.
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    /// Returns a painter.
    pub(crate) fn new() -> Self {
        let mut fonts = Database::new();
        for font in builtin::FONTS {
            fonts.load_font_data(font.to_vec());
        }
        Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } }
    }

    /// Returns the picture as a PNG with so many pixels for each px of its size, each way.
    pub(crate) fn paint(&self, picture: &Picture, density: u32) -> Result<Vec<u8>, Failure> {
        let failed =
            |what: &dyn ToString| Failure::data("the picture", format!("cannot be painted: {}", what.to_string()), "");
        let tree = Tree::from_str(&picture.svg, &self.options).map_err(|error| failed(&error))?;
        let missing = missing(tree.root());
        if !missing.is_empty() {
            let letters: String = missing.into_iter().collect();
            files::complain(&format!(
                "warning: the PNG lacks the letters {letters}, which the program's fonts do not have\n  \
                 hint: the SVG is set in the reader's fonts, and lacks none"
            ));
        }
        let (width, height) = (picture.size.0 * density, picture.size.1 * density);
        let mut pixels = Pixmap::new(width, height).ok_or_else(|| failed(&format!("{width} × {height} pixels")))?;
        pixels.fill(Color::WHITE);
        // The frame's height need not be a whole number of px: the last row is filled too.
        let (x, y) = (width as f32 / tree.size().width(), height as f32 / tree.size().height());
        resvg::render(&tree, Transform::from_scale(x, y), &mut pixels.as_mut());
        encode(&pixels).map_err(|error| failed(&error))
    }
}

/// Returns the letters of names for which there is no font.
fn missing(group: &Group) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for node in group.children() {
        match node {
            Node::Group(group) => found.extend(missing(group)),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                found.extend(glyphs.filter(|glyph| glyph.id.0 == 0).map(|glyph| glyph.text.clone()));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    found
}

/// Returns the file: a map has few colours, so a byte for each pixel does, and it is a third of the size.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let (colours, numbers) = palette(pixels.data());
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours.concat());
    encoder.set_compression(Compression::High);
    // Which the line before sets too, to what suits pictures without a palette.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&numbers)?;
    writer.finish()?;
    Ok(out)
}
