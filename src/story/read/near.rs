/// Returns the entry of `words` that `word` is most likely a slip of the pen for: at most a third of its letters
/// differ, and never more than two.
pub(super) fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).clamp(1, 2);
    let scored = words.map(|candidate| (distance(word, candidate), candidate));
    scored.filter(|&(distance, _)| distance <= limit).min().map(|(_, candidate)| candidate)
}

/// Returns how many letters must be added, taken away, changed or swapped with their neighbour to get from one word
/// to the other (optimal string alignment distance); words that differ by more than two letters in length or are
/// longer than 64 bytes count as far apart.
fn distance(one: &str, other: &str) -> usize {
    if one.len() > 64 || other.len() > 64 || one.len().abs_diff(other.len()) > 2 {
        return usize::MAX;
    }
    let other: Vec<char> = other.chars().collect();
    let mut before_last = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut previous = None;
    for (row, letter) in one.chars().enumerate() {
        let mut next = vec![row + 1];
        for (column, &facing) in other.iter().enumerate() {
            let get = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX - 1);
            let mut cost = get(&last, column) + usize::from(letter != facing);
            cost = cost.min(get(&last, column + 1) + 1).min(get(&next, column) + 1);
            let swapped = column > 0 && previous == Some(facing) && other.get(column - 1) == Some(&letter);
            if swapped {
                cost = cost.min(get(&before_last, column - 1) + 1);
            }
            next.push(cost);
        }
        before_last = std::mem::replace(&mut last, next);
        previous = Some(letter);
    }
    last.last().copied().unwrap_or(usize::MAX)
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
