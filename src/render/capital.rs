use crate::pieces::push_letter;

/// Returns `text` with its first letter in capital, for the start of a line.
///
/// It knows the letters of Latin-1, Greek and Cyrillic; a language with others writes them as they should stand. The
/// standard library's tables know all letters and are more to download.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::new();
    if let Some(first) = letters.next() {
        let small = matches!(first, 'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ω' | 'а'..='я');
        let capital = if small { char::from_u32(u32::from(first) - 32).unwrap_or(first) } else { first };
        push_letter(&mut out, capital);
    }
    out.push_str(letters.as_str());
    out
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn the_first_letter_alone_becomes_a_capital() {
        for text in ["signed in May", "état", "øst", "÷", "ÿ", "ßa", "σύμφωνο", "яблоко", "Held", "1 May", ""]
        {
            let mut letters = text.chars();
            let first = letters.next().map_or_else(String::new, |letter| letter.to_uppercase().collect());
            let known = !text.starts_with(['ÿ', 'ß']);
            let expected = if known { [&first, letters.as_str()].concat() } else { text.to_owned() };
            assert_eq!(capital(text), expected);
        }
    }
}
