//! What a copied page brings along that is no part of the article: navigation, share counts, bylines, captions, teasers, a
//! footer in another language.
//!
//! Takes the text's lines; gives the spans of those that are furniture. They become no tokens, so that no later stage can
//! find anything in them. Of `Share`, `By Ann Lee`, `Two men were hurt, police said.` the first two are. Lines that tell
//! the day when the article was published are not: they give its date.
//!
//! A line is looked at by itself (`line`), then beside its neighbours: entries of a menu, headlines of other articles under
//! their heading, a reporter's name above the post (`byline`). The phrases stand in `furniture/phrases.txt`. A line of prose
//! (long, or ended by a full stop) is furniture for few reasons only.

mod byline;
mod line;
mod phrases;

use super::sentence::lines;
use super::span::Span;
use line::Look;

/// So many lines in a row of at most `SHORT` words each, known entries among them, are a menu.
const MENU: usize = 4;
const SHORT: usize = 3;
/// So many sections of a paper among them tell it as well.
const SECTIONS: usize = 2;

/// The lines of the text that are no part of the article, in order.
pub(super) fn furniture(text: &str) -> Vec<Span> {
    let mut lines: Vec<(Span, Look)> = lines(text).map(|line| (line, line::look(line.of(text)))).collect();
    // A line alone is what someone wants to know about, whatever it looks like.
    if lines.len() < 2 {
        return Vec::new();
    }
    byline::join(text, &mut lines);
    let count = |wanted: Look| lines.iter().filter(|(_, look)| *look == wanted).count();
    // A text that is foreign throughout is no article with a foreign footer.
    let foreign = count(Look::Foreign) * 2 < lines.len();
    let mut out = Vec::new();
    let mut listed = false;
    let mut i = 0;
    while i < lines.len() {
        let run = menu(&lines[i..]);
        if run >= MENU {
            out.extend(lines[i..i + run].iter().map(|(line, _)| *line));
            i += run;
            continue;
        }
        let (line, look) = lines[i];
        let apart = matches!(look, Look::Furniture | Look::Note);
        listed = look == Look::Heading
            || listed && (apart || matches!(look, Look::Label { .. } | Look::Headline | Look::Day));
        if listed || apart || foreign && look == Look::Foreign {
            out.push(line);
        } else if let Some(from) = line::updated(line.of(text)) {
            out.push(Span::new(line.start + from as u32, line.end));
        }
        i += 1;
    }
    out
}

/// How many lines from the first on are a menu: entries, and among them one of the known phrases or several sections.
fn menu(lines: &[(Span, Look)]) -> usize {
    let is_entry = |look: &Look| matches!(look, Look::Label { words, .. } if *words <= SHORT);
    let is_section = |look: &Look| matches!(look, Look::Label { section: true, .. });
    let is_known = |look: &Look| *look == Look::Furniture;
    let run = lines.iter().take_while(|(_, look)| is_entry(look) || is_known(look));
    // Three words below a menu may well be the article's headline.
    let headline = |look: &Look| matches!(look, Look::Label { words: SHORT, section: false });
    let run = lines[..run.count()].iter().rposition(|(_, look)| !headline(look)).map_or(0, |last| last + 1);
    let count = |wanted: &dyn Fn(&Look) -> bool| lines[..run].iter().filter(|(_, look)| wanted(look)).count();
    if count(&is_known) > 0 || count(&is_section) >= SECTIONS { run } else { 0 }
}
