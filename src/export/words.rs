//! Figures in words: "more than 34,000", "$1.2 million to $1.5 million", "85%".

use crate::figures::{FigureKind, Modifier};
use crate::report::Figure;

/// A figure's normal form: hedge, value or range, unit.
pub fn value(figure: &Figure) -> String {
    let with_unit = |value: f64| match figure.kind {
        FigureKind::Ratio => ratio(value),
        _ => with_unit(value, figure.unit.as_deref()),
    };
    match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => format!("{}{}", hedge(figure.modifier), with_unit(value)),
        // Words stand once, behind the last value; signs at both.
        (None, Some(low), Some(high)) if figure.unit.as_deref().is_some_and(is_words) => {
            format!("{}{} to {}", hedge(figure.modifier), grouped(low), with_unit(high))
        }
        (None, Some(low), Some(high)) => format!("{}{} to {}", hedge(figure.modifier), with_unit(low), with_unit(high)),
        (None, Some(low), None) => format!("{} or more", with_unit(low)),
        (None, None, Some(high)) => format!("up to {}", with_unit(high)),
        (None, None, None) => "an unstated number".to_owned(),
    }
}

const fn hedge(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Exactly => "",
        Modifier::About => "about ",
        Modifier::MoreThan => "more than ",
        Modifier::LessThan => "less than ",
        Modifier::AtLeast => "at least ",
        Modifier::AtMost => "up to ",
    }
}

fn with_unit(value: f64, unit: Option<&str>) -> String {
    match unit {
        None => grouped(value),
        Some("percent") => format!("{}%", grouped(value)),
        Some("USD") => format!("${}", grouped(value)),
        Some("EUR") => format!("€{}", grouped(value)),
        Some("GBP") => format!("£{}", grouped(value)),
        Some(unit) if value == 1.0 || !is_words(unit) => format!("{} {unit}", grouped(value)),
        Some(unit) => format!("{} {}", grouped(value), plural(unit)),
    }
}

/// Whether a unit is written as words: no sign, no currency's code.
fn is_words(unit: &str) -> bool {
    unit != "percent" && unit.starts_with(char::is_lowercase)
}

/// "square kilometres", "years of age", "dollars per barrel": the noun before "of" and "per" is many.
fn plural(unit: &str) -> String {
    let end = [" of ", " per "].iter().filter_map(|link| unit.find(link)).min().unwrap_or(unit.len());
    let (noun, rest) = unit.split_at(end);
    let many = match noun {
        _ if noun.ends_with(['s', 'z']) || noun == "celsius" || noun == "fahrenheit" => noun.to_owned(),
        _ if noun.ends_with("foot") => noun.replace("foot", "feet"),
        _ if noun.ends_with("inch") => format!("{noun}es"),
        "penny" => "pence".to_owned(),
        "century" => "centuries".to_owned(),
        "millennium" => "millennia".to_owned(),
        _ => format!("{noun}s"),
    };
    many + rest
}

const NUMBERS: [&str; 10] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const PARTS: [&str; 9] = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// "two thirds", "1.5 times".
fn ratio(value: f64) -> String {
    if value >= 1.0 {
        return format!("{} times", grouped(value));
    }
    let named = PARTS.iter().zip(2_u8..).find_map(|(part, parts)| {
        let many = (value * f64::from(parts)).round();
        let exact = (value * f64::from(parts) - many).abs() < 1e-9;
        let number = NUMBERS.get(many as usize).filter(|number| exact && !number.is_empty())?;
        Some(format!("{number} {part}{}", if many == 1.0 { "" } else { "s" }))
    });
    named.unwrap_or_else(|| grouped(value))
}

/// A number with commas between the thousands, and as many decimals as it has.
fn grouped(value: f64) -> String {
    let plain = value.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("-", digits));
    let (whole, rest) = digits.split_at(digits.find(['.', 'e']).unwrap_or(digits.len()));
    let mut out = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}
