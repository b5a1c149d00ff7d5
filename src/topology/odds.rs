use super::kinds::Kind;

/// The odds of what is sure, where odds are even at 0: never quite, so that both bits keep a part of every range.
const SURE: i32 = (1 << 30) - (1 << 20);
/// The low bits of odds, which count how often they were followed: the more was seen, the less the next bit says.
const COUNT: i32 = 63;
/// How slowly odds follow what is seen at last: by a 60th of the way each time.
const SLOWEST: i32 = 60;
/// How many odds there are, as a power of two: several times as many as a file uses.
const PLACES: u32 = 16;

/// How likely each bit is, in the mean of two clues. Each clue has odds of its own for every bit of a number, which follow
/// what is seen.
///
/// Both at once would be too seldom seen to learn from; so their odds are kept apart. The odds lie where a hash puts them,
/// those of a number side by side, and few enough are used that it does not matter where two meet.
///
/// # References
/// The odds as in Pavlov's LZMA, their mean as in Mahoney's paq1, a count beside them as in his lpaq1.
pub(super) struct Odds {
    seen: Vec<i32>,
    clues: (u32, u32),
}

fn mixed(a: u32, b: u32) -> u32 {
    (a ^ b).wrapping_mul(0x9E37_79B9)
}

impl Odds {
    /// Returns the odds before any bit was seen.
    pub(super) fn new() -> Self {
        Self { seen: vec![0; 1 << PLACES], clues: (0, 0) }
    }

    /// Says what the next bits are about, and two clues to them.
    #[inline(never)]
    pub(super) fn about(&mut self, kind: Kind, first: i32, second: i32) {
        let place = |from, clue| mixed(mixed(kind, from), clue as u32) >> (32 - PLACES);
        self.clues = (place(0, first), place(1 << 31, second));
    }

    /// Returns where the odds of a bit lie, a place for each clue. `node` tells the bits of a number apart: less than 512.
    #[inline(always)]
    pub(super) fn places(&self, node: u32) -> (usize, usize) {
        ((self.clues.0 ^ node) as usize, (self.clues.1 ^ node) as usize)
    }

    /// Returns which part of a range stands for 0, by the odds at two places.
    #[inline(always)]
    pub(super) fn part(&self, range: u32, places: (usize, usize)) -> u32 {
        let seen = self.seen.as_slice();
        (range >> 16) * (((seen[places.0] + seen[places.1]) >> 16) + (1 << 15)) as u32
    }

    /// Learns at two places what the bit was.
    #[inline(always)]
    pub(super) fn learn(&mut self, places: (usize, usize), bit: u32) {
        let seen = self.seen.as_mut_slice();
        let toward = if bit == 0 { SURE } else { -SURE };
        follow(&mut seen[places.0], toward);
        follow(&mut seen[places.1], toward);
    }
}

/// Brings odds a share of the way toward others: the less, the more often that was done.
#[inline(always)]
fn follow(seen: &mut i32, toward: i32) {
    let share = (*seen & COUNT) + 2;
    *seen += (((toward - *seen) / share) & !COUNT) + i32::from(share < SLOWEST);
}
