use super::kinds::Kind;

/// What odds are out of, as a power of two.
const CERTAIN: u32 = 16;
/// How slowly odds follow what is seen at last: by a 60th each time.
const SLOWEST: i32 = 60;
/// How many odds there are, as a power of two: several times as many as a file uses.
const PLACES: u32 = 16;

/// How likely a bit is 0, by what was seen.
#[derive(Clone, Copy)]
struct Seen {
    /// Of 2 to the power of [`CERTAIN`].
    zero: u32,
    /// By what share of the way odds follow the next bit: the more was seen, the less it says.
    share: i32,
}

/// How likely each bit is, in the mean of two clues. Each clue has odds of its own for every bit of a number, which follow
/// what is seen.
///
/// Both at once would be too seldom seen to learn from; so their odds are kept apart. The odds lie where a hash puts them,
/// and few enough are used that it does not matter where two meet.
///
/// # References
/// The odds as in Pavlov's LZMA, their mean as in Mahoney's paq1.
pub(super) struct Odds {
    seen: Vec<Seen>,
    clues: [u32; 2],
}

fn mixed(a: u32, b: u32) -> u32 {
    (a ^ b).wrapping_mul(0x9E37_79B1)
}

impl Odds {
    /// Returns the odds before any bit was seen.
    pub(super) fn new() -> Self {
        let mut seen = Vec::with_capacity(1 << PLACES);
        for _ in 0..1 << PLACES {
            seen.push(Seen { zero: 1 << (CERTAIN - 1), share: 2 });
        }
        Self { seen, clues: [0; 2] }
    }

    /// Says what the next bits are about, and two clues to them.
    #[inline(never)]
    pub(super) fn about(&mut self, kind: Kind, first: i32, second: i32) {
        self.clues = [mixed(mixed(kind, 0), first as u32), mixed(mixed(kind, 1 << 31), second as u32)];
    }

    /// Returns which part of a range stands for 0. `node` tells the bits of a number apart.
    pub(super) fn part(&mut self, range: u32, node: u32) -> u32 {
        let mut zero = 0;
        for clue in &self.clues {
            zero += seen(&mut self.seen, clue ^ mixed(node, 0)).zero;
        }
        (range >> (CERTAIN + 1)) * zero
    }

    /// Learns what the bit was.
    pub(super) fn learn(&mut self, node: u32, bit: u32) {
        for clue in &self.clues {
            let seen = seen(&mut self.seen, clue ^ mixed(node, 0));
            let zero = seen.zero as i32;
            // Toward all, where the bit was 0, or else toward nothing.
            let toward = (1 - bit as i32) << CERTAIN;
            seen.zero = (zero + (toward - zero) / seen.share) as u32;
            seen.share = SLOWEST.min(seen.share + 1);
        }
    }
}

/// Returns the odds at a place of which the highest bits count.
#[inline(always)]
fn seen(seen: &mut [Seen], place: u32) -> &mut Seen {
    &mut seen[(place >> (32 - PLACES)) as usize]
}
