//! Titles and appositions: what the words around a name say its bearer is.
//!
//! | form | role |
//! |---|---|
//! | `US Secretary of Defense Jane Poe`, `Maj. Gen. Poe` | `US Secretary of Defense`, `Maj. Gen.` |
//! | `Jane Poe, 45, the mayor of Springfield,` | `mayor of Springfield` |
//! | `the mayor of Springfield, Jane Poe,` | `mayor of Springfield` |
//! | `Jane Poe KC`, `Jane Poe, KC,` | `KC` |
//! | `Jane Poe, who heads the agency,` | `heads the agency` |
//! | `Jane Poe is a former teacher.` | `former teacher` |
//! | `Poe News, the state news agency,` | `state news agency` |

use super::context::Context;
use super::phrase::{self, End};
use crate::lexicon::grammar::{self, FunctionWord, function_word};
use crate::lexicon::people::{self, Title};
use crate::lexicon::time;
use crate::names::Kind;
use crate::text::{FormKind, Span, TokenRange};

/// What stands around one mention.
#[derive(Debug, Default, Clone)]
pub(super) struct Roles {
    /// The title right before the name, mere address included: `Mr.`, `former US President`.
    pub title: Option<TokenRange>,
    /// The roles in the text's own words, with the kind of thing each may describe.
    roles: Vec<(Kind, Span)>,
}

impl Roles {
    /// The roles that may be those of an entity of that kind.
    pub fn spans(&self, kind: Kind) -> impl Iterator<Item = Span> {
        self.roles.iter().filter(move |(of, _)| *of == kind).map(|(_, span)| *span)
    }
}

/// Reads the roles of every mention.
pub(super) fn read(context: &Context) -> Vec<Roles> {
    let mut all: Vec<Roles> = Vec::with_capacity(context.mentions.len());
    for (number, mention) in context.mentions.iter().enumerate() {
        let kind = mention.label;
        let mut roles = Roles::default();
        if matches!(kind, Kind::Person | Kind::Organization | Kind::Place) {
            if kind == Kind::Person {
                roles.title = title_before(context, mention.tokens).or_else(|| shared_title(context, number, &all));
            }
            let title = roles.title.and_then(|title| without_address(context, title));
            let letters = post_nominals(context, mention.tokens).filter(|_| kind == Kind::Person);
            let name = TokenRange::new(mention.tokens.from, letters.map_or(mention.tokens.to, |letters| letters.to));
            let readings = [title, before(context, name, kind), letters, after(context, name, kind)];
            roles.roles.extend(readings.into_iter().flatten().map(|range| (kind, context.document.span(range))));
        }
        all.push(roles);
    }
    all
}

fn title_at(context: &Context, token: usize) -> Option<Title> {
    let form = context.document.form(token);
    let title = people::title(&form.lower)?;
    // "general" and "father" are titles before a name only when they are capitalised.
    (title.office || title.precedes() && form.starts_upper).then_some(title)
}

/// The title that ends where the name begins.
fn title_before(context: &Context, name: TokenRange) -> Option<TokenRange> {
    let document = context.document;
    let sentence = context.sentence(name.from);
    let mut from = name.from;
    let mut head = None;
    let mut address = false;
    let mut token = name.from;
    while token > sentence.from && name.from - token < 14 {
        token -= 1;
        let form = document.form(token);
        if phrase::is_hyphen(context, token) {
            continue;
        }
        if let Some(title) = title_at(context, token)
            && (head.is_none() || title.precedes())
        {
            if head.is_none() && !complement_fits(context, token, name.from) {
                return None;
            }
            head = head.or(Some(token));
            from = token;
            address = title.is_address();
        } else if head.is_none() {
            // "of Defense" between the head and the name
            let inside = form.starts_upper && form.kind == FormKind::Word
                || matches!(&*form.lower, "of" | "for" | "the" | "and" | "&");
            if !inside
                || context.covering(token).is_some_and(|(_, label)| label == Kind::Person)
                || name.from - token > 8
            {
                return None;
            }
        } else if address {
            // "the party accused Mr Poe": nothing but a title belongs to mere address
            break;
        } else if let Some((tokens, label)) = context.covering(token) {
            if label == Kind::Person {
                break;
            }
            token = tokens.from;
            from = token;
        } else if is_role_modifier(context, token, sentence) {
            from = token;
        } else if !joins(context, token) {
            break;
        }
    }
    head.map(|_| TokenRange::new(from, name.from))
}

/// Whether nothing stands between the head of a title and the name, or a complement such as "of Defense".
fn complement_fits(context: &Context, head: usize, name: usize) -> bool {
    head + 1 == name
        || matches!(context.document.lower(head + 1), "of" | "for" | "to")
        || phrase::is_hyphen(context, head + 1)
}

/// Whether the word before a title belongs to it: "former", "Foreign", "film".
fn is_role_modifier(context: &Context, token: usize, sentence: TokenRange) -> bool {
    let form = context.document.form(token);
    // "then president Poe", but "Then President Poe spoke"
    if form.kind != FormKind::Word || form.starts_upper && function_word(&form.lower).is_some() {
        return false;
    }
    people::is_role_modifier(&form.lower) && !is_verb(context, token, sentence)
        || form.starts_upper && token > sentence.from && !time::is_calendar_word(&form.lower)
}

/// Whether a participle is the verb of a clause: "and accused President Poe", but "the jailed president Poe".
fn is_verb(context: &Context, token: usize, sentence: TokenRange) -> bool {
    let document = context.document;
    let modifies = |before: usize| {
        let form = document.form(before);
        form.kind == FormKind::Punctuation
            || function_word(&form.lower) == Some(FunctionWord::Determiner)
            || people::is_role_modifier(&form.lower)
    };
    document.lower(token).ends_with("ed") && token > sentence.from && !modifies(token - 1)
}

/// The clitic of "Israel's President", and the "and" of "founder and chief executive".
fn joins(context: &Context, token: usize) -> bool {
    let before = token.checked_sub(1);
    match context.document.lower(token) {
        "'s" => before.and_then(|token| context.covering(token)).is_some_and(|(_, label)| label != Kind::Person),
        "and" => before.is_some_and(|token| title_at(context, token).is_some_and(|title| title.office)),
        _ => false,
    }
}

/// The title without mere address; `None` where nothing is left.
fn without_address(context: &Context, title: TokenRange) -> Option<TokenRange> {
    let is_address = |&token: &usize| people::title(context.document.lower(token)).is_some_and(Title::is_address);
    let from = title.from + title.iter().take_while(is_address).count();
    let to = title.to - title.iter().rev().take_while(is_address).count();
    (from < to).then_some(TokenRange::new(from, to))
}

/// "Presidents Jane Poe and John Roe": the title of the name before, where it is a plural.
fn shared_title(context: &Context, number: usize, all: &[Roles]) -> Option<TokenRange> {
    let before = number.checked_sub(1)?;
    let title = all[before].title?;
    let between = TokenRange::new(context.mentions[before].tokens.to, context.mentions[number].tokens.from);
    let listed =
        between.len() <= 2 && between.iter().all(|token| matches!(context.document.lower(token), "and" | "," | "&"));
    let plural =
        title.iter().any(|token| people::title(context.document.lower(token)).is_some_and(|title| title.plural));
    (listed && !between.is_empty() && plural).then_some(title)
}

/// `the mayor of Springfield, NAME,`
fn before(context: &Context, name: TokenRange, kind: Kind) -> Option<TokenRange> {
    let document = context.document;
    let sentence = context.sentence(name.from);
    let comma = name.from.checked_sub(1).filter(|&token| token > sentence.from && document.lower(token) == ",")?;
    if !ends_apposition(context, name.to, sentence.to) {
        return None;
    }
    let window = sentence.from.max(comma.saturating_sub(14));
    let mut starts = Vec::new();
    for token in (window..comma).rev() {
        let form = document.form(token);
        if form.kind == FormKind::Punctuation
            && !phrase::is_hyphen(context, token)
            && !matches!(form.surface, "'" | "’")
        {
            break;
        }
        let named =
            context.covering(token).is_some_and(|(tokens, label)| tokens.from == token && label != Kind::Person);
        if named || function_word(&form.lower) == Some(FunctionWord::Determiner) {
            starts.push(token);
        }
    }
    starts.into_iter().rev().find_map(|start| {
        phrase::description(context, start, kind).filter(|(range, _)| range.to == comma).map(|(range, _)| range)
    })
}

fn ends_apposition(context: &Context, token: usize, sentence_end: usize) -> bool {
    token >= sentence_end
        || matches!(context.document.surface(token), "," | "." | ";" | ":" | ")" | "—" | "–" | "--" | "”" | "!" | "?")
}

/// `NAME KC`, `NAME, KC`, but not `NAME, MP for Springfield`, where the letters head a description.
fn post_nominals(context: &Context, name: TokenRange) -> Option<TokenRange> {
    let document = context.document;
    let end = context.sentence(name.from).to;
    let is_letters = |token: &usize| people::is_post_nominal(document.form(*token));
    let comma = name.to < end && document.lower(name.to) == ",";
    let from = name.to + usize::from(comma);
    let to = (from..end).find(|token| !is_letters(token)).unwrap_or(end);
    let heads = comma && to < end && matches!(document.lower(to), "for" | "of" | "in" | "who");
    (from < to && !heads).then_some(TokenRange::new(from, to))
}

/// `NAME, the mayor of Springfield,`, `NAME, 45, a teacher`, `NAME, who heads the agency`, `NAME is a teacher`.
fn after(context: &Context, name: TokenRange, kind: Kind) -> Option<TokenRange> {
    let document = context.document;
    let sentence = context.sentence(name.from);
    let at = |token: usize| if token < sentence.to { document.lower(token) } else { "" };
    let mut token = name.to;
    match at(token) {
        "," | "—" | "–" | "--" | "(" => {
            token += 1;
            let age = token + usize::from(at(token) == "aged");
            if age + 1 < sentence.to && document.form(age).kind == FormKind::Number && at(age + 1) == "," {
                token = age + 2;
            }
        }
        word if function_word(word) == Some(FunctionWord::Copula) && word != "'s" => {
            return predicate(context, token, kind);
        }
        _ => return None,
    }
    if matches!(at(token), "who" | "which") {
        return relative(context, token + 1, sentence, kind);
    }
    if token >= sentence.to || !begins_description(context, token) {
        return None;
    }
    phrase::description(context, token, kind).filter(|(_, end)| *end != End::Verb).map(|(range, _)| range)
}

/// `who heads the agency`, `who is the mayor`
fn relative(context: &Context, verb: usize, sentence: TokenRange, kind: Kind) -> Option<TokenRange> {
    if verb >= sentence.to {
        return None;
    }
    let word = context.document.lower(verb);
    if function_word(word) == Some(FunctionWord::Copula) {
        return predicate(context, verb, kind);
    }
    if kind == Kind::Place || verb + 1 >= sentence.to || !grammar::is_role_verb(word, context.document.lower(verb + 1))
    {
        return None;
    }
    let to = phrase::end_of_clause(context, verb + 1, sentence.to);
    (to > verb + 1).then_some(TokenRange::new(verb, to))
}

/// `is the mayor`, `was elected mayor`, `has been` is left out: it tells the past or a passive as often.
fn predicate(context: &Context, copula: usize, kind: Kind) -> Option<TokenRange> {
    let document = context.document;
    let sentence = context.sentence(copula);
    let mut token = copula + 1;
    let at = |token: usize| if token < sentence.to { document.lower(token) } else { "" };
    let appointed = matches!(at(token), "elected" | "appointed" | "named" | "re-elected" | "nominated" | "sworn");
    if appointed {
        token += 1;
        while matches!(at(token), "in" | "as" | "to" | "be") {
            token += 1;
        }
    }
    if token >= sentence.to || !appointed && function_word(at(token)) != Some(FunctionWord::Determiner) {
        return None;
    }
    phrase::description(context, token, kind).filter(|(_, end)| *end != End::Verb).map(|(range, _)| range)
}

/// Whether a description may begin here: with an article, a possessive, a modifier, an office or a name.
fn begins_description(context: &Context, token: usize) -> bool {
    let form = context.document.form(token);
    match function_word(&form.lower) {
        Some(word) => word == FunctionWord::Determiner,
        None => form.kind == FormKind::Word,
    }
}
