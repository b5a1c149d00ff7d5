use super::SyntaxError;

/// The digits of a number, read as far as a `u64` holds them.
#[derive(Default)]
struct Decimal {
    mantissa: u64,
    exponent: i32,
}

/// Returns the number that starts at `start` and the offset behind it (RFC 8259 § 6).
///
/// # References
/// Clinger (1990), "How to read floating point numbers accurately", doi:10.1145/93542.93557: with a mantissa below
/// 2⁵³ and a power of ten up to 10²² one multiplication or division is exact.
pub(super) fn number(text: &str, start: usize) -> Result<(f64, usize), SyntaxError> {
    let bytes = text.as_bytes();
    let is = |at: usize, wanted: &[u8]| bytes.get(at).is_some_and(|byte| wanted.contains(byte));
    let need_digit = |at: usize| match bytes.get(at) {
        Some(byte) if byte.is_ascii_digit() => Ok(()),
        _ => Err(SyntaxError::at(text, at, "a digit")),
    };
    let negative = is(start, b"-");
    let mut at = start + usize::from(negative);
    let mut decimal = Decimal::default();
    need_digit(at)?;
    let whole = at;
    at = decimal.read(bytes, at, 0);
    if is(whole, b"0") && at > whole + 1 {
        let hint = "Write the number without zeros in front.";
        return Err(SyntaxError { hint, ..SyntaxError::at(text, whole, "a number without leading zeros") });
    }
    if is(at, b".") {
        need_digit(at + 1)?;
        at = decimal.read(bytes, at + 1, 1);
    }
    if is(at, b"eE") {
        at += 1;
        let down = is(at, b"-");
        at += usize::from(is(at, b"+-"));
        need_digit(at)?;
        let mut exponent: i32 = 0;
        while let Some(digit) = digit(bytes, at) {
            exponent = exponent.saturating_mul(10).saturating_add(digit as i32);
            at += 1;
        }
        decimal.exponent = decimal.exponent.saturating_add(if down { -exponent } else { exponent });
    }
    let value = decimal.value();
    if !value.is_finite() {
        return Err(SyntaxError::at(text, start, "a number below 10^308"));
    }
    Ok((if negative { -value } else { value }, at))
}

impl Decimal {
    /// Takes in digits from `at` on and returns the offset behind them; each lowers the exponent by `places`.
    fn read(&mut self, bytes: &[u8], mut at: usize, places: i32) -> usize {
        while let Some(digit) = digit(bytes, at) {
            if self.mantissa < u64::MAX / 10 - 1 {
                self.mantissa = self.mantissa * 10 + digit;
                self.exponent -= places;
            } else {
                self.exponent += 1 - places;
            }
            at += 1;
        }
        at
    }

    fn value(&self) -> f64 {
        let mut value = self.mantissa as f64;
        let mut left = self.exponent.unsigned_abs().min(400);
        while left > 0 && value != 0.0 {
            let step = left.min(22);
            let power = (0..step).fold(1.0, |power: f64, _| power * 10.0);
            value = if self.exponent < 0 { value / power } else { value * power };
            left -= step;
        }
        value
    }
}

fn digit(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at).filter(|byte| byte.is_ascii_digit()).map(|byte| u64::from(byte - b'0'))
}
