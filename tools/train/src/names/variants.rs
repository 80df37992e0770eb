//! Texts as they would stand in print: the corpora part every token by a space and know few headlines.

use super::corpora::Text;
use crate::crf::Random;
use pressglass::text::TokenRange;
use pressglass::{Document, Span};

/// Whether a capital stands in it.
pub fn capitalised(name: &str) -> bool {
    name.contains(char::is_uppercase)
}

/// The text with each character replaced by what `f` gives (nothing drops it), its names moved along.
fn rewrite(text: &Text, mut f: impl FnMut(usize, char, &mut String)) -> Text {
    let mut out = String::with_capacity(text.text.len());
    let mut places = vec![0; text.text.len() + 1];
    for (at, c) in text.text.char_indices() {
        places[at] = out.len() as u32;
        f(at, c, &mut out);
    }
    places[text.text.len()] = out.len() as u32;
    let moved = |span: &Span| Span::new(places[span.start as usize], places[span.end as usize]);
    Text { text: out, names: text.names.iter().map(|(span, kind)| (moved(span), *kind)).collect() }
}

/// Compounds and genitives closed up: `K - pop` to `K-pop`, `Oman ’ s` to `Oman’s`.
pub fn closed_up(text: &Text) -> Text {
    let bytes = text.text.as_bytes();
    let word = |at: usize| bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    rewrite(text, |at, c, out| {
        let rest = &text.text[at + c.len_utf8()..];
        let before_hyphen = rest.starts_with("- ") && at > 0 && word(at - 1) && word(at + 3);
        let after_hyphen = at > 1 && &bytes[at - 2..at] == b" -" && at > 2 && word(at - 3) && word(at + 1);
        let genitive = rest.starts_with("’ s ") || rest.starts_with("' s ") || rest.starts_with("'s ");
        let after_mark = rest.starts_with("s ") && (text.text[..at].ends_with(" ’") || text.text[..at].ends_with(" '"));
        if c != ' ' || !(before_hyphen || after_hyphen || genitive || after_mark) {
            out.push(c);
        }
    })
}

/// A sentence of the text set as a headline, with the text below it.
pub fn with_headline(text: &Text, random: &mut Random) -> Text {
    let doc = Document::new(&text.text);
    let short: Vec<TokenRange> =
        doc.sentences().iter().copied().filter(|sentence| (4..25).contains(&sentence.len())).collect();
    if short.is_empty() {
        return text.clone();
    }
    let span = doc.span(short[random.below(short.len())]);
    let inside = text.names.iter().filter(|(name, _)| span.contains(*name));
    let shifted = |name: &Span, by: u32, back: u32| Span::new(name.start + by - back, name.end + by - back);
    let line = Text {
        text: span.of(&text.text).to_owned(),
        names: inside.map(|(name, kind)| (shifted(name, 0, span.start), *kind)).collect(),
    };
    let line = if random.chance(0.5) { in_capitals(&line) } else { in_title_case(&line) };
    let below = line.text.len() as u32 + 1;
    let names = text.names.iter().map(|(name, kind)| (shifted(name, below, 0), *kind));
    Text { text: format!("{}\n{}", line.text, text.text), names: line.names.iter().copied().chain(names).collect() }
}

fn in_capitals(text: &Text) -> Text {
    rewrite(text, |_, c, out| out.extend(c.to_uppercase()))
}

/// Every word of four letters or more capitalised, and the first.
fn in_title_case(text: &Text) -> Text {
    let mut starts = true;
    rewrite(text, |at, c, out| {
        let long = text.text[at..].chars().take_while(|c| c.is_alphabetic()).count() > 3;
        if starts && (long || at == 0) {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        starts = c == ' ';
    })
}
