//! Whole articles with what is found in them, written under the text line by line: a change to any stage shows as a change
//! a reviewer can read.
//!
//! A folder of `tests/articles` holds `article.txt` and `report.txt`. To write the reports anew, run with `UPDATE=1`, and
//! read the difference. Articles are read as of `TODAY`.

use pressglass::{OffsetUnit, Options, Report, extract};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const TODAY: &str = "2026-03-14";

#[test]
fn articles_read_as_their_reports_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut folders: Vec<_> =
        fs::read_dir(root).expect("the folder is there").map(|entry| entry.expect("readable").path()).collect();
    folders.sort();
    let mut changed = Vec::new();
    for folder in folders {
        let text = fs::read_to_string(folder.join("article.txt")).expect("an article");
        let found = reading(&text);
        let path = folder.join("report.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, found).expect("the report can be written");
        } else if fs::read_to_string(&path).unwrap_or_default() != found {
            changed.push(format!(
                "{}\n{}",
                path.display(),
                difference(&fs::read_to_string(&path).unwrap_or_default(), &found)
            ));
        }
    }
    assert!(changed.is_empty(), "reports changed (UPDATE=1 writes them anew):\n{}", changed.join("\n"));
}

fn difference(old: &str, new: &str) -> String {
    let missing = old.lines().filter(|line| !new.lines().any(|other| other == *line)).map(|line| format!("- {line}\n"));
    let added = new.lines().filter(|line| !old.lines().any(|other| other == *line)).map(|line| format!("+ {line}\n"));
    missing.chain(added).collect()
}

/// The article with the marks of each line under it, then entities, figures, dates and claims in words.
fn reading(text: &str) -> String {
    let options = Options { today: TODAY.parse().ok(), offsets: OffsetUnit::Char, ..Options::default() };
    let report = extract(text, &options);
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let mut start = 0;
    for line in text.lines() {
        let end = start + line.chars().count();
        for (from, to) in folds(&chars[start..end]) {
            let _ = writeln!(out, "{}", chars[start + from..start + to].iter().collect::<String>().trim_end());
            for row in rows(&report) {
                let marks = row.marked(start + from, start + to);
                if !marks.is_empty() {
                    let _ = writeln!(out, "{marks}");
                }
            }
        }
        start = end + 1;
    }
    let words = |span: pressglass::Span| chars[span.start as usize..span.end as usize].iter().collect::<String>();
    ledger(&report, &words, &mut out);
    out
}

/// Cuts a line before words so that no piece is longer than 110.
fn folds(line: &[char]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    while line.len() - from > 110 {
        let to = (from..from + 110).rev().find(|&i| line[i] == ' ').map_or(from + 110, |i| i + 1);
        out.push((from, to));
        from = to;
    }
    out.push((from, line.len()));
    out
}

/// Spans of one kind with the sign that stands under their characters.
struct Row {
    spans: Vec<(usize, usize, char)>,
}

impl Row {
    fn marked(&self, from: usize, to: usize) -> String {
        let mut line = vec![' '; to - from];
        for &(start, end, sign) in &self.spans {
            for at in start.max(from)..end.min(to) {
                line[at - from] = if at == start { sign.to_ascii_uppercase() } else { sign };
            }
        }
        line.into_iter().collect::<String>().trim_end().to_owned()
    }
}

fn rows(report: &Report) -> [Row; 3] {
    let place = |start: u32, end: u32, sign: char| (start as usize, end as usize, sign);
    let names = report.entities.iter().flat_map(|entity| &entity.mentions);
    let names =
        names.map(|m| place(m.start, m.end, format!("{:?}", m.label).to_lowercase().chars().next().unwrap_or('?')));
    let figures = report.figures.iter().map(|f| place(f.start, f.end, '#'));
    let dates = report.dates.iter().map(|d| place(d.start, d.end, '@'));
    let claims = report.claims.iter().flat_map(|claim| {
        let parts = [(&claim.content, '"'), (&claim.source, 's'), (&claim.cue, 'c')];
        parts.into_iter().flat_map(|(spans, sign)| spans.iter().map(move |span| place(span.start, span.end, sign)))
    });
    [names.collect(), figures.chain(dates).collect(), claims.collect()].map(|spans| Row { spans })
}

fn ledger(report: &Report, words: &dyn Fn(pressglass::Span) -> String, out: &mut String) {
    let _ = writeln!(
        out,
        "\n== dateline: {}",
        report.dateline.as_ref().map_or_else(|| "none".into(), |d| format!("{} {:?}", d.date, d.origin))
    );
    for e in &report.entities {
        let _ = writeln!(out, "{} {:?}: {} {:?} {:?}", e.id, e.kind, e.name, e.aliases, e.roles);
    }
    for f in &report.figures {
        let value = f.value.map_or_else(|| format!("{:?}..{:?}", f.low, f.high), |value| value.to_string());
        let _ = writeln!(
            out,
            "{} {:?} {value} {:?} {:?} unit {:?} counted {:?} event {:?} claim {:?}",
            f.id,
            f.kind,
            f.modifier,
            f.trend,
            f.unit,
            f.counted.map(words),
            f.event,
            f.claim
        );
    }
    for d in &report.dates {
        let _ = writeln!(out, "{} {:?} {} {:?} claim {:?}", d.id, d.kind, d.value, d.alternatives, d.claim);
    }
    for c in &report.claims {
        let text = |spans: &[pressglass::Span]| spans.iter().map(|span| words(*span)).collect::<Vec<_>>().join(" / ");
        let _ = writeln!(
            out,
            "{} {:?} {:?} {:?} [{}] {:?} [{}] within {:?}: {}",
            c.id,
            c.kind,
            c.cue_class,
            c.polarity,
            text(&c.source),
            c.entity,
            text(&c.cue),
            c.within,
            text(&c.content)
        );
    }
}
