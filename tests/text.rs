//! Tokens, sentences and quotation state, as tables: the text, then what a reader sees in it.

use pressglass::Document;

/// Tokens are parted by spaces, sentences by ` | `; quoted tokens stand between « and ».
fn reading(text: &str) -> String {
    let doc = Document::new(text);
    let mut out = String::new();
    for i in 0..doc.len() {
        if i > 0 {
            out += if doc.sentence_of(i) == doc.sentence_of(i - 1) { " " } else { " | " };
        }
        if doc.is_quoted(i) && (i == 0 || doc.quote_of(i) != doc.quote_of(i - 1)) {
            out += "«";
        }
        out += doc.surface(i);
        if doc.is_quoted(i) && (i + 1 == doc.len() || doc.quote_of(i) != doc.quote_of(i + 1)) {
            out += "»";
        }
    }
    out
}

#[test]
fn texts_are_read_as_the_tables_say() {
    for line in include_str!("cases/text.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (text, expected) = line.split_once(" => ").expect("a case is TEXT => READING");
        assert_eq!(reading(&text.replace("\\n", "\n")), expected, "for: {text}");
    }
}
