use super::TextStyle;

/// Added to every measured width: the reader's own face may be wider than the one that was measured.
const SLACK: f64 = 1.1;

/// Letter widths of one face in thousandths of the size, in order of letter.
type Face = Vec<(char, u16)>;

/// How wide letters are, from a committed table.
///
/// # Units
/// Widths come back in px for a size in px.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Widths {
    regular: Face,
    bold: Face,
    serif: Face,
}

impl Widths {
    /// Returns the table from entries like `("regular.275", "'")`: face and width in thousandths of the size, and
    /// the letters of that width. Entries of another form are left out.
    pub fn new<'a>(entries: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut widths = Self::default();
        for (key, letters) in entries {
            let Some((name, width)) = key.split_once('.') else { continue };
            let face = match name {
                "regular" => &mut widths.regular,
                "bold" => &mut widths.bold,
                "serif" => &mut widths.serif,
                _ => continue,
            };
            if let Ok(width) = width.parse::<u16>() {
                face.extend(letters.chars().map(|letter| (letter, width)));
            }
        }
        for face in [&mut widths.regular, &mut widths.bold, &mut widths.serif] {
            face.sort_unstable();
        }
        widths
    }

    /// Returns the width of `text` with slack, in px.
    pub fn measure(&self, text: &str, style: TextStyle) -> f64 {
        let face = match (style.serif, style.weight) {
            (true, _) => &self.serif,
            (false, 600..) => &self.bold,
            (false, _) => &self.regular,
        };
        let sum: f64 = text.chars().map(|letter| width(face, letter) * SLACK / 1000.0 + style.tracking).sum();
        sum * style.size
    }
}

/// Returns the width of a letter in thousandths; of one that the table lacks, by its class.
fn width(face: &Face, letter: char) -> f64 {
    if let Ok(at) = face.binary_search_by_key(&letter, |entry| entry.0) {
        return face.get(at).map_or(0.0, |entry| f64::from(entry.1));
    }
    match letter {
        // Marks that stand on the letter before them.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        // Chinese, Japanese and Korean letters and full-width forms fill a square.
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1000.0,
        _ => 700.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{TextStyle, Widths};

    const PLAIN: TextStyle = TextStyle { size: 10.0, weight: 400, serif: false, tracking: 0.0 };

    #[test]
    fn widths_add_up_with_slack_and_tracking() {
        let table = Widths::new([("regular.500", "ab"), ("bold.600", "ab"), ("odd", "x")].into_iter());
        assert!((table.measure("abba", PLAIN) - 22.0).abs() < 1e-9);
        assert!((table.measure("ab", TextStyle { weight: 700, ..PLAIN }) - 13.2).abs() < 1e-9);
        assert!((table.measure("ab", TextStyle { tracking: 0.18, ..PLAIN }) - 14.6).abs() < 1e-9);
        assert!((table.measure("日本", PLAIN) - 22.0).abs() < 1e-9);
        assert!((table.measure("e\u{301}", PLAIN) - 7.7).abs() < 1e-9);
    }
}
