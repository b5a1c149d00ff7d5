//! The JSON reader against `serde_json`, and the errors that it gives.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use alliance_map::json::{
    parse, place, quote, to_lines, utf8, value_of, Data, Place, Value, MAX_BYTES, MAX_DEPTH, MAX_NAMES,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value as Reference;
use std::fs;

fn any_json() -> impl Strategy<Value = Reference> {
    let leaf = prop_oneof![
        Just(Reference::Null),
        any::<bool>().prop_map(Reference::from),
        any::<i64>().prop_map(Reference::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Reference::from),
        any::<String>().prop_map(Reference::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Reference::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|object| Reference::Object(object.into_iter().collect())),
        ]
    })
}

/// Bytes that are near JSON: its own letters, picked at random.
fn nearly_json() -> impl Strategy<Value = String> {
    let words = ["{", "}", "[", "]", ",", ":", "\"", "\\", "u00e9", "\\ud83d", "\\ude00", "null", "true", "false"];
    let more = ["0", "1", "-", "+", ".", "e", "E", "9e308", " ", "\n", "\t", "\u{1}", "é", "a", "\"a\"", "\"a\":", "/"];
    let words: Vec<&str> = words.into_iter().chain(more).collect();
    prop::collection::vec(prop::sample::select(words), 0..24).prop_map(|words| words.concat())
}

/// Returns whether both say the same; numbers may differ by rounding in the last digits.
fn same(ours: &Value, theirs: &Reference) -> bool {
    match (&ours.data, theirs) {
        (Data::Null, Reference::Null) => true,
        (Data::Bool(ours), Reference::Bool(theirs)) => ours == theirs,
        (Data::Number(ours), Reference::Number(theirs)) => {
            let theirs = theirs.as_f64().unwrap();
            (ours - theirs).abs() <= theirs.abs() * 4e-15 + f64::MIN_POSITIVE
        }
        (Data::String(ours), Reference::String(theirs)) => ours == theirs,
        (Data::Array(ours), Reference::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Data::Object(ours), Reference::Object(theirs)) => theirs.iter().all(|(name, theirs)| {
            ours.iter().rfind(|value| value.name == *name).is_some_and(|value| same(value, theirs))
        }),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, rng_seed: RngSeed::Fixed(2024), ..ProptestConfig::default() })]

    #[test]
    fn valid_documents_read_alike(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let document = parse(&text).unwrap();
        prop_assert!(same(&document.root, &value), "{text}");
        prop_assert!(document.repeated.is_empty());
    }

    #[test]
    fn nearly_valid_texts_are_judged_alike(text in nearly_json()) {
        let theirs = serde_json::from_str::<Reference>(&text);
        match (parse(&text), theirs) {
            (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours.root, &theirs), "{text:?}"),
            (ours, theirs) => prop_assert_eq!(ours.is_ok(), theirs.is_ok(), "{:?}: {:?} {:?}", text, ours, theirs),
        }
    }

    #[test]
    fn a_cut_or_bent_document_is_judged_alike(value in any_json(), cut in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = serde_json::to_vec(&value).unwrap();
        let at = cut.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = utf8(&bytes) {
            prop_assert_eq!(parse(text).is_ok(), serde_json::from_str::<Reference>(text).is_ok(), "{:?}", text);
        }
        if let Ok(text) = utf8(&bytes[..at]) {
            prop_assert_eq!(parse(text).is_ok(), serde_json::from_str::<Reference>(text).is_ok(), "{:?}", text);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = parse(&text) {
            prop_assert!(error.offset <= text.len());
            prop_assert!(place(text.as_bytes(), error.offset).line >= 1);
        }
        prop_assert_eq!(utf8(&bytes).is_ok(), std::str::from_utf8(&bytes).is_ok());
    }

    #[test]
    fn short_numbers_are_exact(mantissa in -999_999_999_999_999_i64..=999_999_999_999_999, exponent in -22..=22_i32) {
        let text = format!("{mantissa}e{exponent}");
        let document = parse(&text).unwrap();
        prop_assert_eq!(document.root.data, Data::Number(text.parse().unwrap()));
    }
}

fn check(text: &str, line: usize, column: usize, found: &str, expected: &str) {
    let error = parse(text).expect_err(text);
    assert_eq!(place(text.as_bytes(), error.offset), Place { line, column }, "{text:?}");
    assert_eq!((error.found.as_str(), error.expected), (found, expected), "{text:?}");
}

#[test]
fn errors_say_where_what_and_what_else() {
    check("", 1, 1, "the end of the file", "a value");
    check("{\n  \"é\": tru }", 2, 8, "\"tru\"", "a value");
    check("[1 2]", 1, 4, "\"2\"", "a comma or a closing bracket");
    check("{\"a\": 1,}", 1, 9, "\"}\"", "a name in quotation marks");
    check("{a: 1}", 1, 2, "\"a\"", "a name in quotation marks");
    check("{\"a\" 1}", 1, 6, "\"1\"", "a colon");
    check("{\"a\": 1 \"b\": 2}", 1, 9, "a quotation mark", "a comma or a closing brace");
    check("[1] // why", 1, 5, "\"/\"", "the end of the file");
    check("[01]", 1, 2, "\"01\"", "a number without leading zeros");
    check("[1.]", 1, 4, "\"]\"", "a digit");
    check("[NaN]", 1, 2, "\"NaN\"", "a value");
    check("[1e400]", 1, 2, "\"1e400\"", "a number below 10^308");
    check("\"a\nb\"", 1, 3, "\"\\u000a\"", "a printable character");
    check("\"abc", 1, 5, "the end of the file", "a closing quotation mark");
    check("\"\\x\"", 1, 3, "\"x\"", "one of the letters \" \\ / b f n r t u after a backslash");
    check("\"\\ud83d\"", 1, 2, "\"\\\"", "both halves of a surrogate pair");
    check("[“a”]", 1, 2, "\"“\"", "a value");
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert!(parse("\u{FEFF}{}").is_ok());
    assert!(parse("\u{FEFF}\u{FEFF}{}").is_err());
}

#[test]
fn depth_and_length_have_a_limit() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    let error = parse(&nested(MAX_DEPTH + 2)).unwrap_err();
    assert_eq!((error.offset, error.expected), (MAX_DEPTH + 1, "at most 64 levels of lists and objects"));
    assert!(parse(&"[".repeat(1_000_000)).is_err());
    let names =
        |count| format!("{{{}}}", (0..count).map(|name| format!("\"{name}\": 0")).collect::<Vec<_>>().join(","));
    assert!(parse(&names(MAX_NAMES)).is_ok());
    assert_eq!(parse(&names(MAX_NAMES + 1)).unwrap_err().expected, "at most 1024 names in an object");
    let long = format!("\"{}\"", "a".repeat(MAX_BYTES));
    assert_eq!(parse(&long).unwrap_err().expected, "a file of at most 4 MiB");
    assert!(parse(&long[..MAX_BYTES - 1]).unwrap_err().expected.contains("quotation mark"));
}

#[test]
fn repeated_names_are_reported_where_they_stand() {
    let document = parse("{\"a\": {\"c\": 1, \"\\u0063\": 2}, \"b\": 2, \"a\": 3, \"a\": 4}").unwrap();
    let repeated: Vec<(usize, &str)> = document.repeated.iter().map(|(at, name)| (*at, name.as_str())).collect();
    assert_eq!(repeated, [(15, "c"), (37, "a"), (45, "a")]);
}

#[test]
fn quoted_text_cannot_steer_the_terminal_or_the_line() {
    assert_eq!(quote("a\u{1b}[31m\n\u{202e}b"), "\"a\\u001b[31m\\u000a\\u202eb\"");
    assert_eq!(quote(&"é".repeat(50)), format!("\"{}…\"", "é".repeat(40)));
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_place() {
    let error = utf8(b"{\n\"\xff\"}").unwrap_err();
    assert_eq!(place(b"{\n\"\xff\"}", error.offset), Place { line: 2, column: 2 });
}

/// `tests/lines.test.mjs` holds the page to the same two files.
#[test]
fn lines_are_those_that_a_page_hands_over() {
    let read = |name: &str| fs::read_to_string(format!("tests/lines/{name}")).unwrap();
    let (text, lines) = (read("value.json"), read("value.lines"));
    assert_eq!(to_lines(&parse(&text).unwrap().root), lines);
    assert_eq!(to_lines(&value_of(&lines)), lines);
    assert_eq!(value_of(&lines).get("at").map(|at| (at.offset, at.items().len())), Some((4, 3)));
}

#[test]
fn lines_that_are_none_give_a_value_all_the_same() {
    for (lines, most) in [("", 0), ("x", 0), ("a\t99999999999\ns\ta\n", 2), ("o\t-1\n", 0), ("a\t1e9", 0)] {
        assert!(value_of(lines).items().len() <= most, "{lines}");
    }
    let deep = "a\t1\n".repeat(100_000);
    assert_eq!(value_of(&deep).items().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(9), failure_persistence: None, ..ProptestConfig::default() })]

    /// Lines of any value read as the same lines.
    #[test]
    fn lines_go_there_and_back(value in any_json()) {
        let text = value.to_string();
        let document = parse(&text).unwrap();
        let lines = to_lines(&document.root);
        let again = to_lines(&value_of(&lines));
        let number = |line: &str| line.starts_with('n');
        prop_assert!(lines.lines().zip(again.lines()).all(|(one, other)| one == other || number(one) && number(other)));
        prop_assert_eq!(lines.lines().count(), again.lines().count());
    }

    #[test]
    fn any_lines_give_a_value(lines in "[abnosz\t\n0-9.é-]{0,80}") {
        to_lines(&value_of(&lines));
    }
}
