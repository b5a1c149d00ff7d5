/// Returns the entry of `words` that `word` is most likely a slip of the pen for: at most a third of its letters
/// differ, and never more than two. Of those equally near it is the first in the alphabet.
pub(super) fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let limit = if word.len() > 5 { 2 } else { 1 };
    let mut best: Option<&'a str> = None;
    for edits in 0..=limit {
        for candidate in words.clone() {
            if best.is_none_or(|best| candidate < best) && is_within(word.as_bytes(), candidate.as_bytes(), edits) {
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
/// neighbours, at most `edits` times (optimal string alignment distance). Letters are bytes: keys have no others.
fn is_within(one: &[u8], other: &[u8], edits: usize) -> bool {
    let ([first, rest @ ..], [facing, behind @ ..]) = (one, other) else { return one.len() + other.len() <= edits };
    if first == facing {
        return is_within(rest, behind, edits);
    }
    let Some(left) = edits.checked_sub(1) else { return false };
    let are_swapped = rest.first() == Some(facing) && behind.first() == Some(first);
    is_within(rest, behind, left)
        || is_within(rest, other, left)
        || is_within(one, behind, left)
        || are_swapped && is_within(rest.get(1..).unwrap_or_default(), behind.get(1..).unwrap_or_default(), left)
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
            assert_eq!(nearest(word, words.into_iter()), meant, "{word}");
        }
    }
}
