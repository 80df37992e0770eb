//! Numbers that are no figures: years, clock times, calendar dates, numbers in names, sections, roads, telephone numbers,
//! scores, `one of the`.

use super::FigureKind;
use super::quantity::Quantity;
use super::reader::Reader;
use crate::lexicon::words::{self, WordClass};
use crate::text::{Case, FormKind};

/// The rule by which the quantity is no figure; `None` where it is one.
pub(super) fn reason(reader: &Reader, quantity: &Quantity) -> Option<&'static str> {
    let rules: [(&str, fn(&Reader, &Quantity) -> bool); 8] = [
        ("clock time", clock),
        ("date", date),
        ("rank", rank),
        ("chain of digits", chain),
        ("year", year),
        ("number in a name", name),
        ("label", label),
        ("pronoun", pronoun),
    ];
    rules.into_iter().find(|(_, rule)| rule(reader, quantity)).map(|(name, _)| name)
}

/// `5 p.m.`, `10.45pm`, `2:55`, `6 o'clock`.
fn clock(reader: &Reader, q: &Quantity) -> bool {
    let Some(digits) = q.number.digits else { return matches!(reader.next(q.number.to, 0), "o'clock") };
    let suffix = q.number.suffix.to_lowercase();
    if matches!(suffix.as_str(), "am" | "pm" | "a.m" | "p.m" | "h" | "gmt") && digits.prefix.is_empty() {
        return suffix != "h" || q.is_bare();
    }
    let next = reader.next(q.number.to, 0);
    let colon = |i: usize| reader.surface(i) == ":" && reader.glued(i) && reader.glued(i + 1);
    matches!(next, "a.m." | "p.m." | "am" | "pm" | "a.m" | "p.m" | "o'clock" | "gmt" | "est" | "bst" | "utc" | "noon")
        || next == "o" && reader.next(q.number.to, 2) == "clock"
        || colon(q.number.to) && reader.digits(q.number.to + 1).is_some()
        || q.from > 1 && colon(q.from - 1) && reader.digits(q.from - 2).is_some()
}

fn is_month(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
    )
}

/// A month's name as a name: "may" and "march" only with a capital.
fn month_at(reader: &Reader, i: usize) -> bool {
    reader.inside(i) && reader.doc.form(i).starts_upper && is_month(reader.doc.lower(i))
}

/// `March 7`, `7 March`, `Oct. 31`, and the year after them.
fn date(reader: &Reader, q: &Quantity) -> bool {
    let Some(digits) = q.number.digits else { return false };
    if !q.is_bare() && q.kind != FigureKind::Count || digits.has_point || digits.grouped || digits.width > 4 {
        return false;
    }
    let small = digits.width <= 2 && digits.value <= 31.0;
    let after_month = q.from > 0 && month_at(reader, q.from - 1) && reader.same_sentence(q.from, q.from - 1);
    let before_month = small && month_at(reader, q.number.to)
        || small && reader.next(q.number.to, 0) == "of" && month_at(reader, q.number.to + 1);
    let after_day = digits.width == 4
        && q.from > 2
        && month_at(reader, q.from - 3)
        && matches!(reader.previous(q.from, 0), "," | "-");
    let after_plain_day =
        digits.width == 4 && q.from > 1 && month_at(reader, q.from - 2) && reader.digits(q.from - 1).is_some();
    after_month && (small || digits.width == 4) || before_month || after_day || after_plain_day
}

/// `96th`, `1990s`: a rank or a decade.
fn rank(_: &Reader, q: &Quantity) -> bool {
    matches!(q.number.suffix, "th" | "st" | "nd" | "rd" | "s" | "TH" | "ST" | "ND" | "RD") && q.is_bare()
}

/// `2024-04-20`, `555-0199`, `1-800-555-0199`, `24/7`, `1.2.3`: digits in chains are dates, telephone numbers, versions.
fn chain(reader: &Reader, q: &Quantity) -> bool {
    let Some(digits) = q.number.digits else { return false };
    if q.number.fraction || !q.is_bare() {
        return false;
    }
    let link = |i: usize| matches!(reader.surface(i), "-" | "/" | "." | "‑") && reader.glued(i) && reader.glued(i + 1);
    let right = link(q.number.to) && reader.digits(q.number.to + 1).is_some();
    let left = q.from > 1 && link(q.from - 1) && reader.digits(q.from - 2).is_some();
    let slash = right && reader.surface(q.number.to) == "/" || left && reader.surface(q.from - 1) == "/";
    let long = right && (link(q.number.to + 2) && reader.digits(q.number.to + 3).is_some())
        || left && q.from > 3 && link(q.from - 3) && reader.digits(q.from - 4).is_some();
    let leading_zero = digits.width > 1 && reader.surface(q.number.from).starts_with('0');
    slash || long || left && right || leading_zero && !digits.has_point
}

/// `in 2019`, `the 2019 season`, `2022's`: four digits between 1100 and 2100 that count nothing.
fn year(reader: &Reader, q: &Quantity) -> bool {
    let Some(digits) = q.number.digits else { return false };
    let plausible =
        digits.width == 4 && !digits.has_point && !digits.grouped && (1100.0..2101.0).contains(&digits.value);
    if !plausible || !q.is_bare() || !digits.suffix.is_empty() || !digits.prefix.is_empty() || q.number.magnitude > 1.0
    {
        return false;
    }
    let before = reader.previous(q.from, 0);
    let counts = plural_noun_follows(reader, q.to);
    match before {
        "than" | "about" | "some" | "least" | "nearly" | "almost" | "approximately" | "roughly" => {
            !counts && before != "than"
        }
        "in" | "since" | "by" | "until" | "during" | "of" | "from" | "before" | "after" | "late" | "early" | "mid"
        | "to" => !counts || reader.next(q.to, 0) == "," || matches!(before, "in" | "since" | "until" | "during"),
        _ => !counts,
    }
}

/// Whether a noun in the plural stands right after, modifiers between.
fn plural_noun_follows(reader: &Reader, i: usize) -> bool {
    for ahead in 0..3 {
        let word = reader.next(i, ahead);
        match words::class(word) {
            Some(WordClass::Plural) => return true,
            Some(WordClass::Stop | WordClass::Verb) => return false,
            _ if !word.starts_with(char::is_alphabetic) => return false,
            _ if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") => return true,
            _ => {}
        }
    }
    false
}

/// `Boeing 787`, `S&P 500`, `TA-125`, `COVID-19`, `No. 4`: a small bare number after a capitalised word.
fn name(reader: &Reader, q: &Quantity) -> bool {
    if q.from == 0 || !q.is_bare() || q.number.magnitude > 1.0 {
        return false;
    }
    let dash = reader.surface(q.from - 1) == "-" && reader.glued(q.from - 1) && reader.glued(q.from);
    let at = q.from - 1 - usize::from(dash);
    if q.from < 1 + usize::from(dash) || !reader.same_sentence(at, q.from) || reader.doc.form(at).kind != FormKind::Word
    {
        return false;
    }
    let before = reader.doc.form(at);
    match q.number.digits {
        Some(digits) => {
            let number = !digits.grouped && !digits.has_point || reader.doc.form(at).case == Case::Mixed;
            let starts = at == reader.doc.sentence(at).from;
            let ordinary = words::class(&before.lower).is_some();
            number
                && before.starts_upper
                && !ordinary
                && (dash || !plural_noun_follows(reader, q.to) && !starts || before.case == Case::Mixed)
        }
        None => {
            reader.doc.form(q.from).starts_upper && before.starts_upper && reader.doc.form(q.from).case == Case::Capital
        }
    }
}

/// `section 230`, `page 5`, `category 4`, `room 12`: a noun that takes a number for a name; also `#4`, `No. 4`.
fn label(reader: &Reader, q: &Quantity) -> bool {
    const LABELS: &[&str] = &[
        "section",
        "sections",
        "page",
        "pages",
        "chapter",
        "category",
        "room",
        "route",
        "highway",
        "flight",
        "channel",
        "no.",
        "nos.",
        "number",
        "unit",
        "phase",
        "level",
        "type",
        "grade",
        "season",
        "episode",
        "week",
        "day",
        "article",
        "articles",
        "paragraph",
        "apartment",
        "apt",
        "suite",
        "building",
        "gate",
        "platform",
        "rule",
        "step",
        "figure",
        "table",
        "version",
        "area",
        "appendix",
        "exhibit",
        "proposition",
        "title",
        "interstate",
        "exit",
        "pier",
        "lot",
        "box",
        "zone",
        "stage",
        "tier",
        "part",
        "volume",
        "vol.",
        "act",
        "scene",
        "round",
        "district",
        "ward",
        "precinct",
        "line",
        "lines",
        "track",
        "lane",
        "seat",
        "row",
        "court",
        "studio",
        "class",
        "model",
        "generation",
        "psalm",
        "verse",
        "scp",
        "clause",
        "schedule",
        "amendment",
        "resolution",
        "top",
        "bottom",
        "#",
        "formula",
        "chapters",
        "form",
        "m",
        "windows",
        "year",
        "quarter",
        "game",
        "issue",
        "lesson",
        "question",
        "option",
        "plan",
        "square",
        "bus",
    ];
    q.is_bare()
        && q.number.magnitude <= 1.0
        && (LABELS.contains(&reader.previous(q.from, 0))
            && !(matches!(reader.previous(q.from, 0), "top" | "bottom") && plural_noun_follows(reader, q.to)))
}

/// `one of the`, `no one`, `in one sense`, `one that`: not a count.
fn pronoun(reader: &Reader, q: &Quantity) -> bool {
    if q.to != q.from + 1 || reader.next(q.from, 0) != "one" {
        return false;
    }
    let next = reader.next(q.to, 0);
    let before = reader.previous(q.from, 0);
    let no_noun = !next.starts_with(char::is_alphabetic) || words::class(next) == Some(WordClass::Stop);
    no_noun
        || matches!(next, "day" | "thing" | "sense" | "way" | "point" | "another" | "time" | "side" | "hand" | "such")
        || matches!(before, "no" | "this" | "that" | "every" | "each" | "any" | "some" | "the" | "which" | "another")
}
