use super::{Host, TextStyle, Widths};
use crate::story::PartialDate;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The surroundings of the command line: English dates and plural forms, names and widths from committed tables.
///
/// # Example
/// ```
/// use alliance_map::story::PartialDate;
/// use alliance_map::text::{Host, NativeHost, Widths};
/// let host = NativeHost::new(vec![("JP".into(), "Japan".into())], Widths::default());
/// assert_eq!(host.country_name("JP"), "Japan");
/// assert_eq!(host.date(PartialDate { year: 2024, month: 7, day: 0 }), "July 2024");
/// ```
#[derive(Clone, Debug, Default)]
pub struct NativeHost {
    /// Code and name, in order of code.
    names: Vec<(String, String)>,
    widths: Widths,
}

impl NativeHost {
    /// Returns a host with these names by alpha-2 code and these widths.
    pub fn new(mut names: Vec<(String, String)>, widths: Widths) -> Self {
        names.sort();
        Self { names, widths }
    }
}

impl Host for NativeHost {
    fn country_name(&self, alpha2: &str) -> String {
        let at = self.names.binary_search_by(|(code, _)| code.as_str().cmp(alpha2));
        at.ok().and_then(|at| self.names.get(at)).map_or_else(String::new, |(_, name)| name.clone())
    }

    fn plural(&self, n: usize) -> String {
        String::from(if n == 1 { "one" } else { "other" })
    }

    fn date(&self, date: PartialDate) -> String {
        let year = date.year.to_string();
        let Some(month) = month(date) else { return year };
        if date.day == 0 {
            return [month, " ", &year].concat();
        }
        [&date.day.to_string(), " ", month, " ", &year].concat()
    }

    fn date_range(&self, from: PartialDate, to: PartialDate) -> String {
        let last = self.date(to);
        if from.day == 0 || to.day == 0 || from.year != to.year {
            return [&self.date(from), " – ", &last].concat();
        }
        let first = from.day.to_string();
        match month(from) {
            Some(month) if from.month != to.month => [&first, " ", month, " – ", &last].concat(),
            _ => [&first, "–", &last].concat(),
        }
    }

    fn text_width(&self, text: &str, style: TextStyle) -> f64 {
        self.widths.measure(text, style)
    }
}

fn month(date: PartialDate) -> Option<&'static str> {
    MONTHS.get(usize::from(date.month).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::{Host, NativeHost, PartialDate};

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap_or(PartialDate { year: 1, month: 0, day: 0 })
    }

    #[test]
    fn dates_are_written_at_their_own_precision() {
        let host = NativeHost::default();
        for (iso, words) in [("2024", "2024"), ("2024-07", "July 2024"), ("2024-07-11", "11 July 2024")] {
            assert_eq!(host.date(date(iso)), words);
        }
    }

    #[test]
    fn ranges_say_month_and_year_once() {
        let host = NativeHost::default();
        for (from, to, words) in [
            ("2022-06-29", "2022-06-30", "29–30 June 2022"),
            ("2022-06-29", "2022-07-01", "29 June – 1 July 2022"),
            ("2022-12-30", "2023-01-02", "30 December 2022 – 2 January 2023"),
            ("2022-06", "2022-07", "June 2022 – July 2022"),
        ] {
            assert_eq!(host.date_range(date(from), date(to)), words);
        }
    }
}
