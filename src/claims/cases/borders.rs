//! The borders of what was found: datelines, hedges, small words and marks that do not belong to a span.

use super::{Taken, ends_phrase, verbs, without_stop};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Case, Document, FormKind, TokenRange};

/// Mends every attribution but the turns of a transcript, which are whole paragraphs.
pub(super) fn mend(document: &Document, draft: &mut Draft) {
    for attribution in draft.attributions.iter_mut().filter(|attribution| attribution.rule != "transcript") {
        begin_after_dateline(document, attribution);
        leave_day(document, attribution);
        leave_place(document, attribution);
        return_hedge(document, attribution);
        return_head(document, attribution);
        trim_source(document, attribution);
        drop_opener(document, attribution);
        drop_fragment(document, attribution);
        drop_of_noun(document, attribution);
        begin_with_sentence(document, attribution);
        end_with_clause(document, attribution);
        go_on_after_noun(document, attribution);
        close_bracket(document, attribution);
        snap(document, attribution);
    }
    go_on_with_that(document, draft);
    end_before_next(document, draft);
}

/// `called for talks, while [an aide] [described] it as …`: what is said ends before the next speaker, whose cue stands
/// behind it.
fn end_before_next(document: &Document, draft: &mut Draft) {
    let before_cue = |own: &Attribution| {
        let (source, cue) = (*own.source.first()?, own.cue.first()?);
        (source.to <= cue.from).then_some(source)
    };
    let speakers: Vec<TokenRange> = draft.attributions.iter().filter_map(before_cue).collect();
    let next = Taken::new(speakers.iter());
    let cues = Taken::cues(draft);
    for attribution in &mut draft.attributions {
        let Some(content) = attribution.content.last_mut() else { continue };
        let Some(source) = next.next(content.to - 1).filter(|source| source.contains(content.to - 1)) else { continue };
        if source.from > content.from + 1 && !cues.meets(TokenRange::new(source.from, content.to)) {
            content.to = source.from;
            while content.len() > 1
                && (document.form(content.to - 1).kind == FormKind::Punctuation
                    || function_word(document.lower(content.to - 1)) == Some(FunctionWord::Conjunction))
            {
                content.to -= 1;
            }
        }
    }
}

/// A paragraph's dateline has at most so many tokens before its dash.
const DATELINE: usize = 16;

/// `GDANSK, March 12 (Reuters) - Dockers walked out, …`, `NEW DELHI: The court …`: what is said begins after the mark.
fn begin_after_dateline(document: &Document, attribution: &mut Attribution) {
    let Some(content) = attribution.content.first_mut() else { return };
    let paragraph = document.paragraph(content.from);
    let is_upper = |i: usize| document.form(i).case == Case::Upper;
    let ends = |&i: &usize| match document.surface(i) {
        "-" | "–" | "—" | "--" => document.tokens()[i].spaced,
        ":" => (paragraph.from..i).all(is_upper),
        _ => false,
    };
    if let Some(dash) = paragraph.iter().take(DATELINE).find(ends)
        && document.form(paragraph.from).surface.len() > 2
        && (is_upper(paragraph.from) || is_dateline(document, TokenRange::new(paragraph.from, dash)))
        && content.from < dash
        && dash + 1 < content.to
    {
        content.from = dash + 1;
    }
}

/// `Nairobi, 13 November 2026`, `Berlin (dpa)`: a name in small letters, and a date or an agency in brackets.
fn is_dateline(document: &Document, opening: TokenRange) -> bool {
    let agency = opening.len() > 3
        && document.surface(opening.to - 1) == ")"
        && document.form(opening.from).starts_upper
        && opening.iter().take(opening.len() - 1).any(|i| document.surface(i) == "(");
    agency
        || opening.iter().all(|i| document.form(i).kind != FormKind::Word || document.form(i).starts_upper)
            && opening.iter().any(|i| verbs::is_calendar_name(document, i))
}

/// `said on Tuesday it had approved`: the day is that of saying.
fn leave_day(document: &Document, attribution: &mut Attribution) {
    let (Some(cue), Some(content)) = (attribution.cue.first(), attribution.content.first_mut()) else { return };
    if cue.to == content.from
        && content.len() > 4
        && document.lower(content.from) == "on"
        && verbs::is_calendar_name(document, content.from + 1)
        && document.form(content.from + 2).kind == FormKind::Word
    {
        content.from += 2;
    }
}

/// `wrote on X. “…”`: where it was written is none of the words.
fn leave_place(document: &Document, attribution: &mut Attribution) {
    let Some(cue) = attribution.cue.first() else { return };
    let ends_open = matches!(document.lower(cue.to - 1), "on" | "in" | "via");
    let after = attribution.content.iter_mut().find(|part| ends_open && part.from == cue.to);
    if let Some(part) = after
        && let Some(quote) = (part.from + 1..part.to).take(3).find(|&i| document.is_quoted(i))
        && !document.is_quoted(part.from)
        && document.form(part.from).starts_upper
    {
        part.from = quote;
    }
}

/// `said about 85% were lost`: the hedge belongs to the number that is said, whether it was taken for a part of the cue or
/// for nothing.
fn return_hedge(document: &Document, attribution: &mut Attribution) {
    let (Some(cue), Some(content)) = (attribution.cue.first_mut(), attribution.content.first_mut()) else { return };
    let hedge = content.from.saturating_sub(1);
    if (cue.len() > 1 && cue.to == content.from || cue.to == hedge)
        && document.form(content.from).kind == FormKind::Number
        && matches!(document.lower(hedge), "about" | "around" | "some" | "nearly" | "almost" | "roughly" | "over")
    {
        cue.to = hedge;
        content.from = hedge;
    }
}

/// `As the president said, …`: the source is the president; `Meanwhile Helvia today announced`: it is Helvia; `wrote Klein
/// in a commentary`: it is Klein.
fn trim_source(document: &Document, attribution: &mut Attribution) {
    let Some(source) = attribution.source.first_mut() else { return };
    let opens = |word| matches!(word, "as" | "meanwhile" | "however" | "separately" | "but" | "and" | "yet");
    if source.len() > 1 && opens(document.lower(source.from)) {
        source.from += 1;
    }
    let medium = (source.from + 1..source.to).find(|&i| {
        let article = matches!(document.lower_at(i as isize + 1), "a" | "an" | "his" | "her" | "its" | "their");
        let noun = (i + 2..source.to.min(i + 5)).any(|k| speakers::is(document.lower(k), Noun::Medium));
        matches!(document.lower(i), "in" | "on" | "via" | "through" | "during") && article && noun
    });
    // "It cut 900 jobs": a pronoun is a source by itself.
    let and = source.len() > 1 && matches!(document.lower(source.from + 1), "and" | "or" | "who" | ",");
    if matches!(document.lower(source.from), "he" | "she" | "it" | "they") && !and {
        source.to = source.from + 1;
    }
    // "one diplomat, speaking on condition of anonymity"
    let manner = (source.from + 1..source.to)
        .find(|&i| document.surface(i) == "," && matches!(document.lower_at(i as isize + 1), "speaking" | "talking"));
    source.to = medium.into_iter().chain(manner).min().unwrap_or(source.to);
    while source.len() > 1 && matches!(document.lower(source.to - 1), "today" | "yesterday" | "also" | "later" | "then")
    {
        source.to -= 1;
    }
}

/// `The mayor will pay, lawyers for | the city said`: the speaker begins after the comma.
fn return_head(document: &Document, attribution: &mut Attribution) {
    let (Some(source), Some(content)) = (attribution.source.first_mut(), attribution.content.last_mut()) else {
        return;
    };
    let last = content.to - 1;
    if content.to != source.from
        || function_word(document.lower(last)) != Some(FunctionWord::Preposition)
        || document.is_quoted(last)
    {
        return;
    }
    let comma = (content.from + 1..last).rev().take(HEAD).find(|&i| document.surface(i) == ",");
    if let Some(comma) = comma.filter(|&comma| !(comma..last).any(|i| verbs::may_be_finite(document, i))) {
        source.from = comma + 1;
        content.to = comma;
    }
}

/// The head of a speaker and its preposition have at most so many tokens.
const HEAD: usize = 6;

/// `Commenting on the results, Stein said: “…”`, `Shares fell, wiping out gains, with Stein blaming …`: what hangs before the
/// speaker is none of his words.
fn drop_opener(document: &Document, attribution: &mut Attribution) {
    let (&[opener, next, ..], Some(&source)) = (&attribution.content[..], attribution.source.first()) else { return };
    let first = document.lower(opener.from);
    let participle = first.ends_with("ing") || matches!(first, "asked" | "according");
    let hangs = opener.from > 0 && document.surface(opener.from - 1) == "," && first.ends_with("ing");
    if participle
        && (opener.from == document.sentence(opener.from).from || hangs)
        && opener.to < source.from
        && source.from < next.from
        && !opener.iter().any(|i| document.is_quoted(i))
    {
        attribution.content.remove(0);
    }
}

/// A part that is no clause, nor quoted, in another sentence than the cue, has at most so many tokens.
const FRAGMENT: usize = 3;

/// `[The law] passed in April. Supporters argued …`: a few words of another sentence are none of what is said in this.
fn drop_fragment(document: &Document, attribution: &mut Attribution) {
    let Some(sentence) = attribution.cue.first().map(|cue| document.sentence_of(cue.from)) else { return };
    if attribution.content.len() > 1 {
        attribution.content.retain(|part| {
            document.sentence_of(part.from) == sentence
                || part.len() > FRAGMENT
                || part.iter().any(|i| document.is_quoted(i) || verbs::may_be_finite(document, i))
        });
    }
}

/// `The rate fell to 4%, the agency said, easing fears [that …]`: what is feared is none of what is said.
fn drop_of_noun(document: &Document, attribution: &mut Attribution) {
    let (&[first, second], Some(&cue)) = (&attribution.content[..], attribution.cue.first()) else { return };
    if first.to <= cue.from
        && second.from > cue.to + 1
        && document.lower(second.from) == "that"
        && document.form(second.from - 1).kind == FormKind::Word
        && !matches!(function_word(document.lower(second.from - 1)), Some(FunctionWord::Conjunction))
        && !verbs::may_be_finite(document, second.from - 1)
    {
        attribution.content.pop();
    }
}

/// Words before a quotation that begin its sentence are at most so many.
const BEGINNING: usize = 20;

/// `[The minister | “met the two envoys,”] said Poe`: a quotation in mid-sentence that its speaker follows goes on with the
/// words before it.
fn begin_with_sentence(document: &Document, attribution: &mut Attribution) {
    let (Some(content), Some(cue)) = (attribution.content.first_mut(), attribution.cue.first()) else { return };
    let from = content.from;
    let before = TokenRange::new(document.sentence(from).from, from);
    let opens = document.quote_of(from).is_some_and(|quote| document.quotes()[quote].tokens.from == from);
    let in_middle = opens && content.len() > 2 && document.form(from + 1).case == Case::Lower && cue.from >= content.to;
    let is_word = |i: usize| document.form(i).kind == FormKind::Word;
    let own = attribution.source.iter().all(|source| !source.overlaps(before));
    if in_middle
        && own
        && !before.is_empty()
        && before.len() <= BEGINNING
        && is_word(from - 1)
        && function_word(document.lower(from - 1)) != Some(FunctionWord::Relative)
        && !before.iter().any(|i| verbs::is_speech(document, i) || document.is_quoted(i))
    {
        content.from = before.from;
    }
}

/// The first mark outside quotations within a range.
fn mark(document: &Document, range: TokenRange, mark: &str) -> Option<usize> {
    range.iter().find(|&i| document.surface(i) == mark && !document.is_quoted(i))
}

/// `If the minister says it failed, it will close` and `who asked not to be named, was less sure`: what is said ends with
/// the clause that the cue stands in. A second clause after a semicolon is not the first's speaker's.
fn end_with_clause(document: &Document, attribution: &mut Attribution) {
    let (Some(&source), Some(&cue)) = (attribution.source.first(), attribution.cue.first()) else { return };
    let [content] = &mut attribution.content[..] else { return };
    if content.from < cue.to || content.from > cue.to + 1 {
        return;
    }
    let sentence = document.sentence(cue.from);
    let is_who = |i: usize| document.lower(i) == "who";
    let relative = source.len() == 1 && is_who(source.from) || cue.from > 0 && is_who(cue.from - 1);
    let opener = matches!(
        document.lower(sentence.from),
        "if" | "when" | "while" | "after" | "before" | "although" | "though" | "unless" | "because" | "since"
    );
    let subordinate = opener && mark(document, TokenRange::new(sentence.from, cue.from), ",").is_none();
    if relative || subordinate {
        content.to = mark(document, *content, ",").filter(|&comma| comma > content.from).unwrap_or(content.to);
    }
    // "denied arson but was convicted": a noun is denied, the second verb is the text's own
    let second = verbs::second_predicate(document, *content).filter(|_| content.from == cue.to);
    if let Some(second) = second
        && !matches!(document.lower(content.from), "that" | "to")
        && !(content.from..second).any(|i| verbs::may_be_finite(document, i))
    {
        content.to = second;
    }
    let semicolon = mark(document, *content, ";").filter(|&first| first > content.from);
    if let Some(first) = semicolon
        && mark(document, TokenRange::new(first + 1, content.to), ";").is_none()
    {
        content.to = first;
    }
}

/// `He believed it | had burned`, `showed that cuttlefish, | which …`: what ends before its verb goes on.
fn go_on_after_noun(document: &Document, attribution: &mut Attribution) {
    let Some(&cue) = attribution.cue.first() else { return };
    let [content] = &mut attribution.content[..] else { return };
    let sentence = document.sentence(content.from);
    let pronoun = content.len() == 1
        && matches!(document.lower(content.from), "it" | "he" | "she" | "they" | "there" | "this" | "we" | "i");
    let that = document.lower(content.from) == "that" && content.len() > 1;
    let verbless = !content.iter().any(|i| verbs::may_be_finite(document, i) || document.is_quoted(i));
    let relative = matches!(document.lower_at(content.to as isize + 1), "which" | "who" | "whose" | "where");
    let verb = content.to < sentence.to && verbs::may_be_finite(document, content.to);
    if content.from == cue.to
        && ((pronoun || that && verbless) && verb
            || that && verbless && relative && document.surface(content.to) == ",")
    {
        content.to = without_stop(document, sentence);
    }
}

/// `that one call was logged[, and that an officer had come]`: of two clauses in "that" both are said.
fn go_on_with_that(document: &Document, draft: &mut Draft) {
    let (contents, cues) = (Taken::contents(draft), Taken::cues(draft));
    for attribution in &mut draft.attributions {
        let [.., content] = &mut attribution.content[..] else { continue };
        let sentence = document.sentence(content.from);
        let joins = content.to + usize::from(document.lower_at(content.to as isize) == ",");
        let rest = TokenRange::new(joins, without_stop(document, sentence).max(joins));
        let clause = document.lower(content.from) == "that" || attribution.cue.iter().any(|cue| cue.to == content.from);
        if clause
            && rest.len() > 3
            && matches!(document.lower(rest.from), "and" | "but")
            && document.lower(rest.from + 1) == "that"
            && !contents.meets(rest)
            && !cues.meets(rest)
        {
            content.to = rest.to;
        }
    }
}

/// A bracket closes at most so many tokens after it opens.
const BRACKET: usize = 12;

/// `would borrow 190 billion shillings ($1.47 billion | ) abroad`: what ends within a bracket goes on to the next mark.
fn close_bracket(document: &Document, attribution: &mut Attribution) {
    let [.., content] = &mut attribution.content[..] else { return };
    let sentence = document.sentence(content.to - 1);
    let opens = content.iter().rev().take(BRACKET).find(|&i| matches!(document.surface(i), "(" | ")"));
    let closes = (content.to..sentence.to).take(BRACKET).find(|&i| document.surface(i) == ")");
    if let (Some(opens), Some(closes)) = (opens, closes)
        && document.surface(opens) == "("
    {
        content.to = (closes + 1..sentence.to).find(|&i| ends_phrase(document, i)).unwrap_or(sentence.to);
    }
}

/// Whether a border here would cut a word with hyphens: `so|-called`.
fn cuts_word(document: &Document, at: usize) -> bool {
    let glued = |i: usize| i < document.len() && !document.tokens()[i].spaced;
    let hyphen = |i: usize| document.surface(i) == "-";
    at > 0
        && glued(at)
        && document.sentence(at).from < at
        && (hyphen(at) && glued(at + 1) || hyphen(at - 1) && glued(at - 1))
}

/// Borders of a content that lie one mark inside a quotation move to its marks; a comma or stop outside quotations at the
/// end is left out.
fn snap(document: &Document, attribution: &mut Attribution) {
    for content in &mut attribution.content {
        while cuts_word(document, content.from) {
            content.from -= 1;
        }
        while cuts_word(document, content.to) {
            content.to += 1;
        }
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
