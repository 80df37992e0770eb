//! Marks, as a table: findings as tags that may cross, then the nested marks they become.

use pressglass::marks::{Mark, MarkKind, Marks, Step, write_paragraph};
use pressglass::{OffsetUnit, Options, Span, extract, text};

/// Takes the tags out of a text and gives what they mark.
fn read(tagged: &str) -> (String, Vec<Mark>) {
    let (mut text, mut open, mut marks) = (String::new(), Vec::<(&str, u32)>::new(), Vec::new());
    for piece in tagged.split_inclusive('>') {
        let (plain, tag) = piece.split_once('<').unwrap_or((piece, ""));
        let tag = tag.trim_end_matches('>');
        text += plain;
        let at = text.len() as u32;
        if let Some(name) = tag.strip_prefix('/') {
            let opened =
                open.iter().rposition(|(before, _)| *before == name).expect("a tag is closed after it is opened");
            let (name, start) = open.remove(opened);
            let kind = MarkKind::ALL
                .into_iter()
                .rev()
                .find(|kind| name.starts_with(kind.letter()))
                .expect("a tag names a kind");
            let number = name[1..].parse().expect("a tag has a number");
            marks.push(Mark { span: Span::new(start, at), kind, number });
        } else if !tag.is_empty() {
            open.push((tag, at));
        }
    }
    (text, marks)
}

/// Writes the marks as tags, and ` | ` between paragraphs.
fn write(text: &str, marks: &Marks) -> String {
    let (mut out, mut open) = (String::new(), Vec::new());
    for (i, paragraph) in marks.paragraphs.iter().enumerate() {
        out += if i == 0 { "" } else { " | " };
        let inside: Vec<Mark> = marks.marks.iter().filter(|mark| paragraph.contains(mark.span)).copied().collect();
        write_paragraph(*paragraph, &inside, |step| match step {
            Step::Text(span) => out += span.of(text),
            Step::Open(mark) => {
                out += &format!("<{}>", mark.id());
                open.push(mark.id());
            }
            Step::Close => out += &format!("</{}>", open.pop().expect("a mark is closed after it is opened")),
        });
    }
    out
}

#[test]
fn findings_become_nested_marks() {
    for line in include_str!("cases/marks.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (tagged, expected) = line.split_once(" => ").expect("a case is FINDINGS => MARKS");
        let (text, findings) = read(&tagged.replace("\\n", "\n"));
        let marks = Marks::lay(text::paragraph_spans(&text), findings);
        assert_eq!(write(&text, &marks), expected, "for: {tagged}");
        assert_eq!(Marks::from_packed(&marks.to_packed()), Some(marks), "packed and read again: {tagged}");
    }
}

#[test]
fn paragraphs_count_in_the_reports_unit() {
    let text = "🚢 é\n\nTwo";
    for (unit, expected) in [("utf16", [(0, 4), (6, 9)]), ("char", [(0, 3), (5, 8)]), ("byte", [(0, 7), (9, 12)])] {
        let mut options = Options::default();
        options.set("offsets", unit).expect("a unit");
        let marks = Marks::new(text, &extract(text, &options));
        assert_eq!(marks.paragraphs, expected.map(|(start, end)| Span::new(start, end)), "{unit}");
    }
}

#[test]
fn a_very_long_paragraph_is_shown_in_pieces_that_end_with_a_sentence_or_a_word() {
    for (unit, ending) in [("Nobody counted the boats. ", "boats."), ("boats ", "boats"), ("船", "船")] {
        let text = unit.repeat(20_000 / unit.len());
        let marks = Marks::new(&text, &extract(&text, &Options { offsets: OffsetUnit::Byte, ..Options::default() }));
        let pieces: Vec<&str> = marks.paragraphs.iter().map(|piece| piece.of(&text)).collect();
        assert!(pieces.len() > 4 && pieces.iter().all(|piece| piece.len() <= 4_000 && piece.ends_with(ending)));
        let words = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(words(&pieces.concat()), words(&text), "nothing is lost");
    }
}
