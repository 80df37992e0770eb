//! Trains the border step: for each border of a span that the tagger finds in an unseen article, where the annotator set it.

use super::choice::{self, Choice};
use super::{Corpus, Table};
use pressglass::claims::Tagger;
use pressglass::claims::borders::{self, End, WEIGHTS};
use pressglass::claims::layout::Layout;
use pressglass::claims::tags::Role;
use pressglass::text::TokenRange;

/// Trains the table; `tagger` gives one that has not seen the article of that number.
pub fn train<'t>(corpus: &Corpus, tagger: impl Fn(usize) -> &'t Tagger) -> Table<WEIGHTS> {
    let mut choices = Vec::new();
    for number in 0..corpus.documents.len() {
        collect(corpus, number, tagger(number), &mut choices);
    }
    choice::train("border step", &choices, 6)
}

fn collect(corpus: &Corpus, number: usize, tagger: &Tagger, out: &mut Vec<Choice>) {
    let (document, facts) = (&corpus.documents[number], &corpus.facts[number]);
    let mut golds: Vec<(Role, TokenRange)> = Vec::new();
    for gold in &corpus.attributions[number] {
        golds.extend(gold.source.iter().map(|&range| (Role::Source, range)));
        golds.extend(gold.cue.iter().map(|&range| (Role::Cue, range)));
        golds.extend(gold.content.iter().map(|&range| (Role::Content, range)));
    }
    let mut run = tagger.run(facts);
    for &paragraph in document.paragraphs() {
        let layout = Layout::new(document, facts, paragraph);
        let tagged = run.tag(&layout);
        let golds: Vec<_> = golds.iter().filter(|(_, gold)| paragraph.contains(gold.from)).collect();
        for (number, span) in tagged.spans.iter().enumerate() {
            let alike = golds.iter().filter(|(role, _)| *role == span.role).map(|(_, gold)| *gold);
            let Some(gold) = alike.max_by(|a, b| likeness(*a, span.tokens).total_cmp(&likeness(*b, span.tokens)))
            else {
                continue;
            };
            if likeness(gold, span.tokens) < 0.3 {
                continue;
            }
            for (end, border) in [(End::Left, gold.from), (End::Right, gold.to)] {
                let places = borders::places(&layout, &tagged, number, end);
                let right: Vec<bool> = places.iter().map(|place| place.at == border).collect();
                if places.len() > 1 && right.contains(&true) {
                    let features = |place| {
                        let mut list = Vec::new();
                        borders::features(&layout, &tagged, number, end, place, |feature| list.push(feature));
                        list
                    };
                    out.push(Choice { candidates: places.into_iter().map(features).collect(), right });
                }
            }
        }
    }
}

/// Shared tokens over all tokens.
fn likeness(a: TokenRange, b: TokenRange) -> f32 {
    let shared = a.to.min(b.to).saturating_sub(a.from.max(b.from));
    shared as f32 / (a.len() + b.len() - shared) as f32
}
