use std::str::Chars;

/// Returns the entry of `words` that `word` is most likely a slip of the pen for: at most a third of its letters
/// differ, and never more than two. Of those equally near it is the first in the alphabet.
pub(super) fn nearest<'a>(word: &str, words: &[&'a str]) -> Option<&'a str> {
    let limit = if word.chars().nth(5).is_none() { 1 } else { 2 };
    let mut best: Option<&'a str> = None;
    for edits in 0..=limit {
        for candidate in words {
            if best.is_none_or(|best| *candidate < best) && is_within(word.chars(), candidate.chars(), edits) {
                best = Some(candidate);
            }
        }
        if best.is_some() {
            break;
        }
    }
    best
}

/// Returns whether one gets from one word to the other by adding, taking away or changing a letter or swapping two
/// neighbours, at most `edits` times (optimal string alignment distance).
fn is_within(mut one: Chars<'_>, mut other: Chars<'_>, edits: usize) -> bool {
    loop {
        let whole = (one.clone(), other.clone());
        let (first, facing) = (one.next(), other.next());
        if first == facing {
            if first.is_none() {
                return true;
            }
            continue;
        }
        if edits == 0 {
            return false;
        }
        let left = edits - 1;
        let (mut behind, mut behind_facing) = (one.clone(), other.clone());
        let swapped = first.is_some() && first == behind_facing.next() && facing.is_some() && facing == behind.next();
        return is_within(one.clone(), other.clone(), left)
            || is_within(one, whole.1, left)
            || is_within(whole.0, other, left)
            || swapped && is_within(behind, behind_facing, left);
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_pen_is_understood_and_a_different_word_is_not() {
        let words = ["label", "sources", "milestones", "since"];
        for (word, meant) in [
            ("lable", Some("label")),
            ("source", Some("sources")),
            ("Sources", Some("sources")),
            ("mileston", Some("milestones")),
            ("sicne", Some("since")),
            ("colour", None),
            ("x", None),
            ("", None),
            ("notes", None),
        ] {
            assert_eq!(nearest(word, &words), meant, "{word}");
        }
    }
}
