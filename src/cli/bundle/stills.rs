//! The static pictures of a story: three widths of each view, as SVG and as PNG.

use alliance_map::projection::VIEWS;
use alliance_map::render::Image;
use rayon::prelude::*;

use super::site::{self, Role, Site};
use crate::cli::png::Painter;
use crate::cli::workshop::{Desk, Picture};
use crate::cli::{files, Failure};

/// Widths of the pictures, and of the widest page that each is for, in px. Names are as large as text on the narrowest page
/// that shows a picture, and less than twice as large on the widest.
const WIDTHS: [(u32, Option<u32>); 3] = [(360, Some(599)), (620, Some(959)), (1000, None)];

/// What a page shows that asks for no view, from narrow to wide.
const AUTO: [&str; WIDTHS.len()] = ["arctic", "pacific", "pacific"];

/// Bytes that the file of a picture has at most, as a host sends it.
const MOST: usize = 20_000;

/// Px within which a picture's lines lie, from the finest: it takes the first with which it is small enough, else the last. With
/// the grid on which they stand no coast is a px away from its place.
const NEXTS: [f64; 6] = [0.34, 0.38, 0.44, 0.52, 0.62, 0.74];

/// Px that a picture is high at most: on wide pages a view that is high and narrow stays as wide as on those between.
const HIGHEST: u32 = 1200;

/// Pixels for each px of a picture, each way, of its PNG: it is sharp on screens that have two.
const DENSITY: u32 = 2;

/// A picture that was drawn.
struct Still {
    view: &'static str,
    /// Px for which it was drawn.
    width: u32,
    picture: Picture,
    /// Its file, compressed.
    packed: Vec<u8>,
    /// The same as PNG.
    painted: Vec<u8>,
}

/// The pictures of a story in a language.
pub(super) struct Stills(Vec<Still>);

impl Stills {
    /// Draws and paints every view at every width at which it is not too high.
    pub(super) fn draw(desk: Desk, painter: &Painter) -> Result<Self, Failure> {
        let wanted: Vec<_> = VIEWS.iter().flat_map(|view| WIDTHS.map(|(width, _)| (view.name, width))).collect();
        let draw = |&(view, width): &(&'static str, u32)| {
            let (pictures, packed) = small(desk, view, width);
            let Some([picture, light]) = Some(pictures).filter(|[picture, _]| picture.size.1 <= HIGHEST) else {
                return Ok(None);
            };
            let painted = painter.paint(&light, DENSITY)?;
            Ok(Some(Still { view, width, picture, packed, painted }))
        };
        let drawn = wanted.par_iter().map(draw).collect::<Result<Vec<_>, Failure>>()?;
        Ok(Self(drawn.into_iter().flatten().collect()))
    }

    /// Returns the pictures of a view, from narrow to wide; `None` stands for a page that asks for none.
    fn of(&self, view: Option<&str>) -> Vec<&Still> {
        let place = |still: &Still| WIDTHS.iter().position(|(width, _)| *width == still.width).unwrap_or_default();
        self.0.iter().filter(|still| still.view == view.unwrap_or(AUTO[place(still)])).collect()
    }

    /// Returns the pictures of a view, from narrow to wide, to `show`; `base` is the way to their folder.
    pub(super) fn images<T>(&self, view: Option<&str>, base: &str, show: impl FnOnce(&[Image]) -> T) -> T {
        let mut stills = self.of(view);
        stills.sort_by_key(|still| still.width);
        let addresses: Vec<String> = stills.iter().map(|still| format!("{base}{}.svg", still.name())).collect();
        let most = |still: &Still| WIDTHS.iter().find(|(width, _)| *width == still.width).and_then(|(_, most)| *most);
        let image = |(index, still): (usize, &&Still)| Image {
            address: &addresses[index],
            size: still.picture.size,
            view: still.view,
            // The widest is for all pages that are wider.
            most: most(still).filter(|_| index + 1 < addresses.len()),
        };
        show(&stills.iter().enumerate().map(image).collect::<Vec<_>>())
    }

    /// Returns the file name of the PNG that stands for the story where nothing else can, and its width and height in pixels.
    pub(super) fn preview(&self) -> Option<(String, (u32, u32))> {
        let widest = self.of(None).into_iter().max_by_key(|still| still.width)?;
        let (width, height) = widest.picture.size;
        Some((format!("{}.png", widest.name()), (width * DENSITY, height * DENSITY)))
    }

    /// Adds the files to the site; `base` is the way to their folder.
    pub(super) fn add(self, site: &mut Site, base: &str) {
        for still in self.0 {
            let name = [base, &still.name()].concat();
            site.add_packed(Role::Picture, [&name, ".svg"].concat(), still.picture.svg.into_bytes(), still.packed);
            site.add(Role::Picture, [&name, ".png"].concat(), still.painted);
        }
    }
}

/// Returns a picture that is small enough, the same in light colours alone, and the first compressed; says so where none is.
fn small(desk: Desk, view: &'static str, width: u32) -> ([Picture; 2], Vec<u8>) {
    let [finest, others @ ..] = NEXTS;
    let mut pictures = desk.still(view, f64::from(width), finest);
    let mut others = others.into_iter();
    loop {
        let packed = site::brotli(pictures[0].svg.as_bytes());
        let bytes = packed.len();
        if bytes <= MOST || pictures[0].size.1 > HIGHEST {
            return (pictures, packed);
        }
        let Some(next) = others.next() else {
            files::complain(&format!(
                "warning: {}: the picture {} has {bytes} bytes, compressed, expected at most {MOST}",
                desk.story.id,
                name(view, width)
            ));
            return (pictures, packed);
        };
        pictures = desk.still(view, f64::from(width), next);
    }
}

impl Still {
    /// Returns the name of the file without its ending: those that open the story on the narrowest and on the widest pages have
    /// the plain names of their views.
    fn name(&self) -> String {
        name(self.view, self.width)
    }
}

fn name(view: &str, width: u32) -> String {
    let ends = [0, WIDTHS.len() - 1];
    if ends.iter().any(|&index| AUTO[index] == view && WIDTHS[index].0 == width) {
        return view.to_owned();
    }
    format!("{view}-{width}")
}
