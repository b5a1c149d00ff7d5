use super::Messages;
use crate::json::{parse, Data, SyntaxError, Value};
use crate::pieces::push_letter;

/// A value that is not of the form that it should be of, and what would be: in words only where they are read.
pub struct Misfit<'v>(&'v Value<'v>, &'static str);

impl From<Misfit<'_>> for SyntaxError {
    fn from(Misfit(value, expected): Misfit<'_>) -> Self {
        Self::of(value, expected)
    }
}

impl Messages {
    /// Returns the messages in a file `data/text/LANGUAGE.json`: key to text, or key to a table of texts, as by plural
    /// category.
    ///
    /// # Errors
    /// The first place where the text is not JSON or not of that form.
    pub fn read(text: &str) -> Result<Self, SyntaxError> {
        Ok(Self::of(&parse(text)?.root)?)
    }

    /// Returns the messages that the value of such a file holds.
    ///
    /// # Errors
    /// The first value that is not of that form, and what would be.
    pub fn of<'v>(root: &'v Value<'v>) -> Result<Self, Misfit<'v>> {
        let mut messages = Self::default();
        for entry in entries(root)? {
            let key = entry.name.as_ref();
            let Data::Object(forms) = &entry.data else {
                messages.insert(String::from(key), string(entry)?);
                continue;
            };
            for form in forms {
                let mut key = String::from(key);
                if form.name != "other" {
                    push_letter(&mut key, ' ');
                    key.push_str(&form.name);
                }
                messages.insert(key, string(form)?);
            }
        }
        Ok(messages)
    }
}

/// Returns the entries of an object.
pub(super) fn entries<'v>(root: &'v Value<'v>) -> Result<&'v [Value<'v>], Misfit<'v>> {
    match &root.data {
        Data::Object(entries) => Ok(entries),
        _ => Err(Misfit(root, "an object")),
    }
}

/// Returns the text that a value holds.
pub(super) fn string<'v>(value: &'v Value<'v>) -> Result<String, Misfit<'v>> {
    match &value.data {
        Data::String(text) => Ok(String::from(text.as_ref())),
        _ => Err(Misfit(value, "a text")),
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Messages, NativeHost};

    #[test]
    fn plural_forms_are_chosen_by_the_host() {
        let words =
            Messages::read(r#"{"count.ties": {"one": "{n} tie", "other": "{n} ties"}, "panel.close": "Close"}"#);
        let words = words.unwrap_or_default();
        let host = NativeHost::read("{}", "en").unwrap_or_default();
        assert_eq!(words.count("count.ties", 1, &host), "1 tie");
        assert_eq!(words.count("count.ties", 0, &host), "0 ties");
        assert_eq!(words.get("panel.close"), "Close");
    }

    #[test]
    fn what_is_no_table_is_told_with_its_place() {
        for (text, offset, expected) in
            [("[]", 0, "an object"), (r#"{"a": 1}"#, 6, "a text"), (r#"{"a": {"one": 1}}"#, 14, "a text")]
        {
            let error = Messages::read(text).err();
            assert_eq!(error.map(|error| (error.offset, error.expected)), Some((offset, expected)), "{text}");
        }
    }
}
