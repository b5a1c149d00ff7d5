use super::{Messages, NativeHost, Widths};
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

impl NativeHost {
    /// Returns a host from the text of `data/widths/widths.json`.
    ///
    /// # Errors
    /// The first place where the text is not JSON or not an object of texts.
    pub fn read(widths: &str) -> Result<Self, SyntaxError> {
        let table = parse(widths)?;
        let mut faces = Vec::new();
        for face in entries(&table.root)? {
            faces.push((face.name.as_ref(), string(face)?));
        }
        Ok(Self::new(Widths::new(faces.iter().map(|(face, letters)| (*face, letters.as_str())))))
    }
}

/// Returns the entries of an object.
fn entries<'v>(root: &'v Value<'v>) -> Result<&'v [Value<'v>], Misfit<'v>> {
    match &root.data {
        Data::Object(entries) => Ok(entries),
        _ => Err(Misfit(root, "an object")),
    }
}

fn string<'v>(value: &'v Value<'v>) -> Result<String, Misfit<'v>> {
    match &value.data {
        Data::String(text) => Ok(String::from(text.as_ref())),
        _ => Err(Misfit(value, "a text")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Messages, NativeHost};
    use crate::text::{Host, TextStyle};

    #[test]
    fn plural_forms_are_chosen_by_the_host() {
        let words =
            Messages::read(r#"{"count.ties": {"one": "{n} tie", "other": "{n} ties"}, "panel.close": "Close"}"#);
        let words = words.unwrap_or_default();
        let host = NativeHost::default();
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

    #[test]
    fn widths_come_from_their_table() {
        let host = NativeHost::read(r#"{"regular.500": "Japn"}"#).unwrap_or_default();
        let style = TextStyle { size: 100.0, weight: 400, serif: false, tracking: 0.0 };
        assert!(host.text_width("Japan", style) > 250.0);
        assert!(NativeHost::read("{").is_err());
    }
}
