//! Closed cases: forms of attribution that their layout alone gives away, whatever their words.
//!
//! - a **transcript**: paragraphs that begin with a name and a colon (`POE: We will see.`);
//! - a **dash** after a quotation: `“We will see.” — Jane Poe`;
//! - a quotation that **goes on** in the next paragraph without a word of who speaks;
//! - the **outer** report: `…, a spokesman said, Anadolu reports.`
//! - the **inner** one: `…, said a spokesman, Anadolu reports.`;
//! - **according to** before or after its clause;
//! - a **headline** that names its source before a colon: `Hamas: …`

use super::Draft;
use super::attribution::Attribution;
use crate::lexicon::attribution::classes;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::headings;
use crate::names::{Kind, Mention};
use crate::text::{Case, Document, FormKind, TokenRange};

/// Adds to the draft what these forms tell, and puts right what the tagger made of them.
pub(super) fn apply(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    transcript(document, mentions, draft);
    headline(document, mentions, draft);
    dashes(document, draft);
    split_sources(document, draft);
    outer_reports(document, draft);
    inner_reports(document, draft);
    according_to(document, draft);
    plain_clauses(document, draft);
    going_on(document, draft);
    for attribution in draft.attributions.iter_mut().filter(|attribution| attribution.rule != "transcript") {
        begin_after_dateline(document, attribution);
        return_hedge(document, attribution);
        drop_leading_as(document, attribution);
        snap(document, attribution);
    }
}

fn attribution(rule: &'static str, source: TokenRange, cue: TokenRange, content: TokenRange) -> Attribution {
    Attribution { source: vec![source], cue: vec![cue], content: vec![content], rule }
}

fn one(token: usize) -> TokenRange {
    TokenRange::new(token, token + 1)
}

fn overlap(a: TokenRange, b: TokenRange) -> bool {
    a.from < b.to && b.from < a.to
}

/// A label has at most so many tokens.
const LABEL: usize = 7;
/// A text is a transcript where so many paragraphs bear labels.
const TURNS: usize = 3;

/// The label that opens a paragraph, without its colon: a name in capitals, `Q`, or `Mr. Poe`.
fn label(document: &Document, paragraph: TokenRange) -> Option<TokenRange> {
    let colon = paragraph.iter().take(LABEL + 1).find(|&i| document.surface(i) == ":")?;
    // A transcript that is quoted as a whole opens each turn with a mark.
    let opens = document.quote_of(paragraph.from).is_some_and(|q| document.quotes()[q].tokens.from == paragraph.from);
    let label = TokenRange::new((paragraph.from + usize::from(opens)).min(colon), colon);
    let named = label.iter().all(|i| {
        let form = document.form(i);
        matches!(form.case, Case::Upper | Case::Capital | Case::Mixed) && form.starts_upper
            || matches!(form.surface, "-" | "." | "," | "(" | ")" | "&" | "'s" | "’s" | "of" | "the" | "de" | "al")
    });
    let words: Vec<&str> = label.iter().map(|i| document.lower(i)).collect();
    let speaks = named && !label.is_empty() && colon + 1 < paragraph.to && !headings::is_no_speaker(&words.join(" "));
    speaks.then_some(label)
}

fn transcript(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    let places = |label: TokenRange| {
        mentions
            .binary_search_by_key(&label.from, |mention| mention.tokens.from)
            .is_ok_and(|m| mentions[m].label == Kind::Place && mentions[m].tokens.to == label.to)
    };
    let labels: Vec<Option<TokenRange>> = document
        .paragraphs()
        .iter()
        .map(|&paragraph| label(document, paragraph).filter(|&label| !places(label)))
        .collect();
    let turns = labels.iter().flatten().count();
    let first = labels.iter().position(Option::is_some).unwrap_or(0);
    // A label or two among many other paragraphs are headings.
    if turns < TURNS || turns * 3 < labels.len() - first {
        return;
    }
    let mut turns: Vec<Attribution> = Vec::new();
    for (&paragraph, label) in document.paragraphs().iter().zip(labels) {
        match (label, turns.last_mut()) {
            (Some(label), _) => {
                let content = TokenRange::new(label.to + 1, paragraph.to);
                turns.push(attribution("transcript", label, one(label.to), content));
            }
            // A paragraph that quotes somebody is the article's own again.
            (None, Some(turn)) if !paragraph.iter().any(|i| document.is_quoted(i)) => turn.content.push(paragraph),
            (None, Some(_)) => {}
            (None, None) => {}
        }
    }
    let labelled = |source: TokenRange| {
        let next = turns.partition_point(|turn| turn.source[0].to <= source.from);
        turns.get(next).is_some_and(|turn| overlap(turn.source[0], source))
    };
    draft.attributions.retain(|attribution| {
        !attribution.source.is_empty()
            && !labelled(attribution.source[0])
            && attribution.cue.first().is_some_and(|cue| document.surface(cue.from) != ":")
    });
    draft.attributions.extend(turns);
}

/// `Hamas: …` as a headline, where the text names the same person or body again.
fn headline(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    let Some(&paragraph) = document.paragraphs().first() else { return };
    let Some(label) = label(document, paragraph) else { return };
    let Some(name) = mentions.first().filter(|mention| mention.tokens == label) else { return };
    let again = mentions[1..].iter().any(|mention| document.slice(mention.span).contains(document.slice(name.span)));
    let taken = draft.attributions.iter().any(|other| other.content.iter().any(|&content| overlap(content, paragraph)));
    if again && !taken && matches!(name.label, Kind::Person | Kind::Organization) {
        let content = TokenRange::new(label.to + 1, paragraph.to);
        draft.attributions.push(attribution("headline", label, one(label.to), content));
    }
}

/// A dash has at most so many tokens after it, to be followed by a name.
const SIGNATURE: usize = 12;

/// `“…” — Jane Poe, mayor` at a paragraph's end.
fn dashes(document: &Document, draft: &mut Draft) {
    for quote in document.quotes().iter().filter(|quote| quote.closed && !quote.single) {
        let dash = quote.tokens.to;
        let end = document.paragraphs()[document.paragraph_of(quote.tokens.from)].to;
        let is_dash = dash + 1 < end && matches!(document.surface(dash), "—" | "–" | "―" | "--" | "-");
        if !is_dash || end - dash > SIGNATURE || !document.form(dash + 1).starts_upper {
            continue;
        }
        let name_end = (dash + 1..end).find(|&i| matches!(document.surface(i), "," | "." | "(")).unwrap_or(end);
        let source = TokenRange::new(dash + 1, name_end);
        if source.iter().any(|i| classes(document.lower(i)).cue >= 2 || document.is_quoted(i)) {
            continue;
        }
        let content = quote.tokens;
        draft.attributions.retain(|other| !other.content.iter().any(|&part| overlap(part, content)));
        draft.attributions.push(attribution("dash", source, one(dash), content));
    }
}

/// `said a spokesman, Anadolu reports`: a source that ends in another's report is two.
fn split_sources(document: &Document, draft: &mut Draft) {
    let mut outer = Vec::new();
    for attribution in &mut draft.attributions {
        let Some(source) = attribution.source.first_mut() else { continue };
        let last = source.to - 1;
        let reports = matches!(document.lower(last), "reports" | "reported" | "said" | "says");
        let comma = (source.from + 1..last).rev().find(|&i| document.surface(i) == ",");
        if let Some(comma) = comma.filter(|&comma| reports && comma + 1 < last) {
            let name = TokenRange::new(comma + 1, last);
            outer.push(Attribution {
                source: vec![name],
                cue: vec![one(last)],
                content: Vec::new(),
                rule: "outer-report",
            });
            source.to = comma;
        }
    }
    draft.attributions.extend(outer);
}

/// `Poe said the mine had closed`, `Poe told me …`: where the tagger saw nothing, a subject, a bare verb of saying and a clause.
fn plain_clauses(document: &Document, draft: &mut Draft) {
    let mut taken: Vec<TokenRange> =
        draft.attributions.iter().filter(|own| !own.content.is_empty()).flat_map(|own| &own.cue).copied().collect();
    taken.sort_unstable();
    let is_taken = |i: usize| {
        let next = taken.partition_point(|range| range.to <= i);
        taken.get(next).is_some_and(|range| range.contains(i))
    };
    for &sentence in document.sentences() {
        for i in sentence.from + 1..sentence.to {
            let says = matches!(document.lower(i), "said" | "says" | "told") && !document.is_quoted(i);
            if !says || is_taken(i) {
                continue;
            }
            let addressee = usize::from(document.lower(i) == "told");
            let content = TokenRange::new((i + 1 + addressee).min(sentence.to), without_stop(document, sentence));
            let begins = |k: usize| {
                let word = document.lower(k);
                word == "that"
                    || matches!(document.form(k).kind, FormKind::Word | FormKind::Number) && !is_after_cue(word)
            };
            // It ends where another attribution of the sentence has its cue: "…, adding that", "…, according to".
            let next = taken.partition_point(|range| range.from <= content.from);
            let end = taken.get(next).map_or(content.to, |range| range.from.min(content.to));
            let content = TokenRange::new(content.from, end);
            if content.len() >= 3
                && begins(content.from)
                && let Some(source) = subject(document, sentence, i)
            {
                draft.attributions.push(attribution("plain-clause", source, one(i), content));
            }
        }
    }
}

/// Small words that begin no clause.
fn is_after_cue(word: &str) -> bool {
    matches!(function_word(word), Some(FunctionWord::Preposition | FunctionWord::Adverb | FunctionWord::Conjunction))
        || word.ends_with("day")
}

/// The noun phrase that fills a clause up to the verb.
fn subject(document: &Document, sentence: TokenRange, verb: usize) -> Option<TokenRange> {
    let begins = |i: usize| {
        i == sentence.from
            || matches!(document.surface(i - 1), "," | ";" | ":" | "—" | "–")
            || matches!(document.lower(i - 1), "and" | "but" | "that")
    };
    let from = (sentence.from..verb).rev().find(|&i| begins(i))?;
    let plain = (from..verb).all(|i| {
        let small = function_word(document.lower(i));
        !document.is_quoted(i)
            && !matches!(small, Some(FunctionWord::Verb | FunctionWord::Relative | FunctionWord::Copula))
            && classes(document.lower(i)).cue < 3
    });
    (plain && verb - from <= LABEL).then(|| TokenRange::new(from, verb))
}

/// A cue with a source but no content at the end of its sentence, after a comma: all before it is the content.
fn outer_reports(document: &Document, draft: &mut Draft) {
    for attribution in &mut draft.attributions {
        let (Some(&source), Some(&cue), true) =
            (attribution.source.first(), attribution.cue.first(), attribution.content.is_empty())
        else {
            continue;
        };
        let sentence = document.sentence(cue.from);
        let from = source.from.min(cue.from);
        let last = source.to.max(cue.to);
        let ends = (last..sentence.to).all(|i| document.form(i).kind == FormKind::Punctuation);
        let comma = from > sentence.from && document.surface(from - 1) == ",";
        let together = source.from >= sentence.from && source.to <= sentence.to && source.from.abs_diff(cue.from) < 20;
        if ends && comma && together && from - sentence.from > 3 {
            attribution.content = vec![TokenRange::new(sentence.from, from - 1)];
            attribution.rule = "outer-report";
        }
    }
}

/// `…, said a spokesman` within the content of another: what stands before it is the inner content.
fn inner_reports(document: &Document, draft: &mut Draft) {
    let mut cues: Vec<usize> = draft.attributions.iter().flat_map(|own| own.cue.iter().map(|cue| cue.from)).collect();
    cues.sort_unstable();
    let mut found = Vec::new();
    for outer in draft.attributions.iter().filter(|outer| outer.rule != "transcript") {
        let Some(&content) = outer.content.first() else { continue };
        for i in content.from + 4..content.to.saturating_sub(1) {
            let inverted = matches!(document.lower(i), "said" | "says") && document.surface(i - 1) == ",";
            if !inverted || document.is_quoted(i) || cues.binary_search(&i).is_ok() {
                continue;
            }
            let parts =
                |k: &usize| matches!(document.surface(*k), "," | ";" | "." | "—" | "–" | "(") || document.is_quoted(*k);
            let end = (i + 1..content.to).find(parts).unwrap_or(content.to);
            let from = document.sentence(i).from.max(content.from);
            if end > i + 1 && end - i < SIGNATURE && from + 1 < i {
                let source = TokenRange::new(i + 1, end);
                found.push(attribution("inner-report", source, one(i), TokenRange::new(from, i - 1)));
            }
        }
    }
    draft.attributions.extend(found);
}

/// `According to the UN, …` and `…, according to the UN.` where the tagger saw nothing.
fn according_to(document: &Document, draft: &mut Draft) {
    let mut cues: Vec<usize> = draft
        .attributions
        .iter()
        .filter(|attribution| !attribution.content.is_empty())
        .flat_map(|attribution| attribution.cue.iter().map(|cue| cue.from))
        .collect();
    cues.sort_unstable();
    for &sentence in document.sentences() {
        for i in sentence.from..sentence.to.saturating_sub(2) {
            let is_cue = document.lower(i) == "according" && document.lower(i + 1) == "to" && !document.is_quoted(i);
            if !is_cue || cues.binary_search(&i).is_ok() {
                continue;
            }
            let parts = |k: &usize| matches!(document.surface(*k), "," | ";" | "." | ":" | "—" | "–" | "(" | ")");
            let end = (i + 2..sentence.to).find(parts).unwrap_or(sentence.to);
            let content = if i == sentence.from {
                TokenRange::new((end + 1).min(sentence.to), without_stop(document, sentence))
            } else {
                TokenRange::new(sentence.from, if document.surface(i - 1) == "," { i - 1 } else { i })
            };
            if end > i + 2 && !content.is_empty() {
                let source = TokenRange::new(i + 2, end);
                draft.attributions.push(attribution("according-to", source, TokenRange::new(i, i + 2), content));
            }
        }
    }
}

/// Where a sentence ends without its stop.
fn without_stop(document: &Document, sentence: TokenRange) -> usize {
    let last = sentence.to - 1;
    if sentence.len() > 1 && document.surface(last) == "." { last } else { sentence.to }
}

/// A quotation that fills its paragraph and that nobody is given goes on with the speaker of the paragraph before, where
/// that one ended in a quotation too.
fn going_on(document: &Document, draft: &mut Draft) {
    let mut holder: Vec<Option<usize>> = vec![None; document.quotes().len()];
    for (number, attribution) in draft.attributions.iter().enumerate() {
        for i in attribution.content.iter().flat_map(|content| [content.from, content.to - 1]) {
            if let Some(quote) = document.quote_of(i) {
                holder[quote] = Some(number);
            }
        }
    }
    for quote in 1..document.quotes().len() {
        let (own, before) = (document.quotes()[quote], document.quotes()[quote - 1]);
        let paragraph = document.paragraph(own.tokens.from);
        let fills = own.tokens.from == paragraph.from && own.tokens.to == paragraph.to;
        let follows = before.tokens.to == paragraph.from;
        if fills
            && follows
            && own.reopened
            && holder[quote].is_none()
            && let Some(speaker) = holder[quote - 1]
        {
            draft.attributions[speaker].content.push(own.tokens);
            holder[quote] = Some(speaker);
        }
    }
}

/// A paragraph's dateline has at most so many tokens before its dash.
const DATELINE: usize = 16;

/// `GDANSK, March 12 (Reuters) - Dockers walked out, …`: what is said begins after the dash.
fn begin_after_dateline(document: &Document, attribution: &mut Attribution) {
    let Some(content) = attribution.content.first_mut() else { return };
    let paragraph = document.paragraph(content.from);
    let opens = document.form(paragraph.from).case == Case::Upper && document.form(paragraph.from).surface.len() > 2;
    let is_dash = |&i: &usize| document.tokens()[i].spaced && matches!(document.surface(i), "-" | "–" | "—" | "--");
    if let Some(dash) = paragraph.iter().take(DATELINE).find(is_dash)
        && opens
        && content.from < dash
        && dash + 1 < content.to
    {
        content.from = dash + 1;
    }
}

/// `said about 85% were lost`: the hedge belongs to the number that is said.
fn return_hedge(document: &Document, attribution: &mut Attribution) {
    let (Some(cue), Some(content)) = (attribution.cue.first_mut(), attribution.content.first_mut()) else { return };
    if cue.len() > 1
        && cue.to == content.from
        && document.form(content.from).kind == FormKind::Number
        && matches!(document.lower(cue.to - 1), "about" | "around" | "some" | "nearly" | "almost" | "roughly" | "over")
    {
        cue.to -= 1;
        content.from -= 1;
    }
}

/// `As the president said, …`: the source is the president.
fn drop_leading_as(document: &Document, attribution: &mut Attribution) {
    if let Some(source) = attribution.source.first_mut().filter(|source| source.len() > 1)
        && document.lower(source.from) == "as"
    {
        source.from += 1;
    }
}

/// Borders of a content that lie one mark inside a quotation move to its marks; a comma or stop outside quotations at the
/// end is left out.
fn snap(document: &Document, attribution: &mut Attribution) {
    for content in &mut attribution.content {
        if let Some(quote) = document.quote_of(content.from).map(|quote| document.quotes()[quote])
            && quote.tokens.from + 1 == content.from
            && quote.tokens.to <= content.to + 2
        {
            content.from -= 1;
        }
        let last = content.to - 1;
        if let Some(quote) = document.quote_of(last).map(|quote| document.quotes()[quote])
            && quote.closed
            && quote.tokens.from >= content.from
            && quote.tokens.to > content.to
            && (content.to..quote.tokens.to).all(|i| document.form(i).kind == FormKind::Punctuation)
        {
            content.to = quote.tokens.to;
        }
        while content.len() > 1
            && !document.is_quoted(content.to - 1)
            && matches!(document.surface(content.to - 1), "," | "." | ";" | ":" | "—" | "–" | "--")
        {
            content.to -= 1;
        }
    }
}
