use super::parser::Parser;

/// The digits of a number, read as far as a `u64` holds them.
#[derive(Default)]
struct Decimal {
    mantissa: u64,
    exponent: i32,
}

impl Parser<'_> {
    /// Returns the number that begins here and steps over it (RFC 8259 § 6).
    ///
    /// # References
    /// Clinger (1990), "How to read floating point numbers accurately", doi:10.1145/93542.93557: with a mantissa below
    /// 2⁵³ and a power of ten up to 10²² one multiplication or division is exact.
    pub(super) fn number(&mut self) -> Option<f64> {
        let start = self.at;
        let negative = self.eat(b'-');
        let whole = self.at;
        let has_zero = self.peek() == b'0';
        let mut decimal = Decimal::default();
        self.digits(&mut decimal, 0)?;
        if has_zero && self.at > whole + 1 {
            self.at = whole;
            return self.fail("a number without leading zeros", "Write the number without zeros in front.");
        }
        if self.eat(b'.') {
            self.digits(&mut decimal, 1)?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let down = self.eat(b'-');
            if !down {
                self.eat(b'+');
            }
            let mut power = Decimal::default();
            self.digits(&mut power, 0)?;
            let power = power.mantissa.min(1 << 30) as i32; // more than any number of digits makes up for
            decimal.exponent += if down { -power } else { power };
        }
        let value = decimal.value();
        if !value.is_finite() {
            self.at = start;
            return self.fail("a number below 10^308", "");
        }
        Some(if negative { -value } else { value })
    }

    /// Takes in the digits that stand here, one at least; each lowers the exponent by `places`.
    fn digits(&mut self, decimal: &mut Decimal, places: i32) -> Option<()> {
        let start = self.at;
        while let byte @ b'0'..=b'9' = self.peek() {
            if decimal.mantissa < u64::MAX / 10 - 1 {
                decimal.mantissa = decimal.mantissa * 10 + u64::from(byte - b'0');
                decimal.exponent -= places;
            } else {
                decimal.exponent += 1 - places;
            }
            self.at += 1;
        }
        if self.at == start {
            return self.fail("a digit", "");
        }
        Some(())
    }
}

impl Decimal {
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
