use crate::math::{decimal, push_decimal};
use crate::pieces::push_letter;
use std::cmp::Ordering;

/// A calendar day, ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// A date at the precision at which it is known: `2024`, `2024-07` or `2024-07-11`.
///
/// Two of them are compared by [`PartialDate::last_day`]; there is no order of their own, since `2024-12` and
/// `2024-12-31` stand for the same day and are not the same date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, or 0 where only the year is known.
    pub month: u8,
    /// Day, or 0 where it is not known.
    pub day: u8,
}

impl Date {
    /// Returns the day at its full precision as a partial date.
    pub const fn to_partial(self) -> PartialDate {
        PartialDate { year: self.year, month: self.month, day: self.day }
    }

    /// Returns a number that grows with the day.
    pub(super) const fn number(self) -> u32 {
        (self.year as u32) << 16 | (self.month as u32) << 8 | self.day as u32
    }

    /// Returns the day that `text` names as `YYYY-MM-DD`, or `None` where it names no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let date = PartialDate::parse(text)?;
        (date.day != 0).then(|| date.last_day())
    }

    /// Returns the day as `YYYY-MM-DD`.
    pub fn to_iso(self) -> String {
        self.to_partial().to_iso()
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number().cmp(&other.number())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialDate {
    /// Returns the date that `text` names, or `None` where it names none.
    ///
    /// The forms are those of ISO 8601-1:2019 at reduced precision, in the extended format only: `YYYY`, `YYYY-MM`
    /// and `YYYY-MM-DD`, years 0001 to 9999 of the Gregorian calendar.
    ///
    /// # Example
    /// ```
    /// use alliance_map::story::PartialDate;
    /// assert_eq!(PartialDate::parse("2024-02").map(|date| date.last_day().day), Some(29));
    /// assert_eq!(PartialDate::parse("2023-02-29"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (mut parts, mut part) = ([0_u16; 3], 0);
        for byte in text.bytes() {
            if byte == b'-' {
                part += 1;
            } else if let Some(number) = parts.get_mut(part) {
                *number = number.wrapping_mul(10).wrapping_add(u16::from(byte)).wrapping_sub(u16::from(b'0'));
            }
        }
        let [year, month, day] = parts;
        let date = Self { year, month: month as u8, day: day as u8 };
        let is_day = matches!(year, 1..=9999) && date.month <= 12 && date.day <= days_in_month(year, date.month);
        // What was read of another text is written in another way.
        (is_day && date.to_iso() == text).then_some(date)
    }

    /// Returns whether its day has come on `day`.
    #[inline(never)]
    pub fn is_by(self, day: Date) -> bool {
        self.last_day() <= day
    }

    /// Returns the day for which the date stands: the last of its period.
    #[inline(never)]
    pub fn last_day(self) -> Date {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in_month(self.year, month) } else { self.day };
        Date { year: self.year, month, day }
    }

    /// Returns the first day of its period.
    pub fn first_day(self) -> Date {
        Date { year: self.year, month: self.month.max(1), day: self.day.max(1) }
    }

    /// Returns the date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as it was written.
    pub fn to_iso(self) -> String {
        let mut text = decimal(self.year.into(), 4);
        for &part in &[self.month, self.day] {
            if part == 0 {
                break;
            }
            push_letter(&mut text, '-');
            push_decimal(&mut text, part.into(), 2);
        }
        text
    }
}

/// Returns the number of days in a month of the Gregorian calendar.
fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, PartialDate};

    fn last_day(text: &str) -> Option<String> {
        PartialDate::parse(text).map(|date| date.last_day().to_iso())
    }

    #[test]
    fn a_partial_date_stands_for_the_last_day_of_its_period() {
        for (text, day) in [
            ("2024", "2024-12-31"),
            ("2024-07", "2024-07-31"),
            ("2024-06", "2024-06-30"),
            ("2024-02", "2024-02-29"),
            ("2023-02", "2023-02-28"),
            ("1900-02", "1900-02-28"),
            ("2000-02", "2000-02-29"),
            ("2024-07-11", "2024-07-11"),
            ("0001", "0001-12-31"),
            ("9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(last_day(text).as_deref(), Some(day), "{text}");
            assert_eq!(PartialDate::parse(text).map(PartialDate::to_iso).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "-",
            "24",
            "0000",
            "10000",
            "2024-",
            "2024-0",
            "2024-00",
            "2024-13",
            "2024-7",
            "2024-07-00",
            "2024-07-32",
            "2024-06-31",
            "2023-02-29",
            "1900-02-29",
            "2024-07-11-",
            "2024-07-11T00:00",
            "+024",
            " 2024",
            "2024 ",
            "２０２４",
            "2024/07/11",
            "n.d.",
            "2024-W28",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_full_date_needs_its_day() {
        assert_eq!(Date::parse("2024-07"), None);
        assert_eq!(Date::parse("2024-07-11"), Some(Date { year: 2024, month: 7, day: 11 }));
    }

    #[test]
    fn days_are_ordered() {
        let day = |text| PartialDate::parse(text).map(PartialDate::last_day);
        assert!(day("2024-07-11") < day("2024-07"));
        assert!(day("2024-07") < day("2024"));
        assert!(day("2023") < day("2024-01-01"));
    }
}
