//! Figures in words: "more than 34,000", "$1.2 million to $1.5 million", "85%".

use crate::figures::Modifier;
use crate::report::Figure;

/// A figure's normal form: hedge, value or range, unit.
pub fn value(figure: &Figure) -> String {
    let with_unit = |value: f64| with_unit(value, figure.unit.as_deref());
    match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => format!("{}{}", hedge(figure.modifier), with_unit(value)),
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
        Some(unit) => format!("{} {unit}", grouped(value)),
    }
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
