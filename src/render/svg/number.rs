/// Returns `value` rounded to a tenth, in its shortest form: `12.3`, `4`, `-.5` written as `-0.5`, never `-0`.
///
/// Float formatting from the standard library would cost the reader ten times this function's bytes.
pub fn number(value: f64) -> String {
    let tenths = (value.clamp(-1e8, 1e8) * 10.0).round() as i64;
    let mut out = String::new();
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    out.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        out.push('.');
        out.push_str(&(size % 10).to_string());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_short_and_never_minus_nought() {
        for (value, text) in [(0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-0.5, "-0.5"), (4.0, "4"), (f64::NAN, "0")] {
            assert_eq!(number(value), text);
        }
    }
}
