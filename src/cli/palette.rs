//! A picture's colours, as few as a PNG can number in one byte for each pixel.

use std::collections::{BTreeMap, HashMap};
use std::iter::repeat_n;

/// A colour: red, green, blue.
type Colour = [u8; 3];

/// As many as a byte can number.
const MOST: usize = 256;

/// How far a colour may lie from its stand-in: what nobody sees, where it is enough.
const NEAR: u8 = 6;

/// Returns the colours to use and the number of one for each pixel of red, green, blue, alpha.
///
/// Frequent colours are kept; a rarer one that lies near goes to the nearest of them. What a map has many of are mixtures
/// along edges: few enough stand-ins do for these, with no channel off by more than a few of 255.
pub(super) fn palette(pixels: &[u8]) -> (Vec<Colour>, Vec<u8>) {
    let colours: Vec<Colour> = pixels.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    // Most pixels of a map are like the one before.
    let runs = || colours.chunk_by(|one, other| one == other);
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for run in runs() {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut frequent: Vec<(Colour, usize)> = counts.into_iter().collect();
    // A stable sort: what is equally frequent stays in the order of colours.
    frequent.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let mut near = NEAR;
    let mut kept = apart(&frequent, near);
    while kept.len() > MOST {
        near += 2;
        kept = apart(&frequent, near);
    }
    let number: HashMap<Colour, u8> = frequent.iter().map(|&(colour, _)| (colour, nearest(&kept, colour))).collect();
    let numbers = runs().flat_map(|run| repeat_n(number.get(&run[0]).copied().unwrap_or_default(), run.len()));
    (kept, numbers.collect())
}

/// Returns the most frequent colours that lie further apart than `near` in a channel, one more than allowed at most.
fn apart(frequent: &[(Colour, usize)], near: u8) -> Vec<Colour> {
    let mut kept: Vec<Colour> = Vec::new();
    for &(colour, _) in frequent {
        let close = |other: &Colour| (0..3).all(|channel| colour[channel].abs_diff(other[channel]) <= near);
        if !kept.iter().any(close) {
            kept.push(colour);
            if kept.len() > MOST {
                break;
            }
        }
    }
    kept
}

fn nearest(kept: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        (0..3).map(|channel| u32::from(colour[channel].abs_diff(other[channel])).pow(2)).sum()
    };
    let place = (0..kept.len()).min_by_key(|&place| distance(&kept[place]));
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::palette;

    #[test]
    fn frequent_colours_stay_and_near_ones_join_them() {
        let pixels = [[9, 9, 9, 255], [200, 0, 0, 255], [200, 0, 0, 255], [203, 4, 0, 255], [9, 9, 16, 255]].concat();
        let (kept, numbers) = palette(&pixels);
        assert_eq!(kept, [[200, 0, 0], [9, 9, 9], [9, 9, 16]]);
        assert_eq!(numbers, [1, 0, 0, 0, 2]);
    }

    #[test]
    fn any_number_of_colours_comes_down_to_what_a_byte_can_number() {
        let all = (0..=255_u8).flat_map(|red| (0..=255_u8).map(move |green| [red, green, 90, 255]));
        let pixels: Vec<u8> = all.flatten().collect();
        let (kept, numbers) = palette(&pixels);
        assert!(kept.len() <= 256 && kept.len() > 100, "{}", kept.len());
        for (pixel, number) in pixels.chunks_exact(4).zip(numbers) {
            let stand_in = kept[usize::from(number)];
            assert!((0..3).all(|channel| pixel[channel].abs_diff(stand_in[channel]) <= 16), "{pixel:?} {stand_in:?}");
        }
    }
}
