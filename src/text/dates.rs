use super::Messages;
use crate::math::decimal;
use crate::pieces::joined;
use crate::story::PartialDate;

impl Messages {
    /// Returns a date at its own precision.
    ///
    /// # Example
    /// ```
    /// use alliance_map::story::PartialDate;
    /// use alliance_map::text::Messages;
    /// let words = Messages::new(vec![("date.month".into(), "{month} {year}".into()), ("month 7".into(), "July".into())]);
    /// assert_eq!(words.date(PartialDate { year: 2024, month: 7, day: 0 }), "July 2024");
    /// assert_eq!(words.date(PartialDate { year: 2024, month: 0, day: 0 }), "2024");
    /// ```
    pub fn date(&self, date: PartialDate) -> String {
        match (date.month, date.day) {
            (0, _) => decimal(usize::from(date.year), 1),
            (_, 0) => self.dated("date.month", date),
            _ => self.dated("date.day", date),
        }
    }

    /// Returns the days from one to another, with month and year once where they are the same: "29–30 June 2022".
    pub fn date_range(&self, from: PartialDate, to: PartialDate) -> String {
        let (mut form, mut first) = ("date.range", "date.day-of-year");
        if from.month == to.month {
            (form, first) = ("date.days", "date.day-of-month");
        }
        let first = if from.day == 0 || to.day == 0 || from.year != to.year {
            form = "date.range";
            self.date(from)
        } else {
            self.dated(first, from)
        };
        self.fill(form, &[("from", &first), ("to", &self.date(to))])
    }

    fn dated(&self, form: &str, date: PartialDate) -> String {
        let [year, month, day] =
            [usize::from(date.year), usize::from(date.month), usize::from(date.day)].map(|number| decimal(number, 1));
        let month = joined(&["month ", &month]);
        self.fill(form, &[("day", &day), ("month", self.get(&month)), ("year", &year)])
    }
}
