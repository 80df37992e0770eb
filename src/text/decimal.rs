//! Decimal numbers: `34.5`.
//!
//! The standard library's parser rounds right at any length, by tables of 10 KB; up to fifteen digits this one gives the
//! same, and beyond them nobody counts.

/// Digits after the point that tell in a number of that size.
const PLACES: usize = 17;

/// The value of digits with at most one point among them.
///
/// ```
/// use pressglass::text::decimal;
/// assert_eq!(decimal("34.5"), Some(34.5));
/// assert_eq!(decimal(".5"), Some(0.5));
/// assert_eq!(decimal("3e4"), None);
/// ```
pub fn decimal(number: &str) -> Option<f64> {
    let (whole, places) = number.split_once('.').unwrap_or((number, ""));
    let mut digits = whole.bytes().chain(places.bytes());
    if whole.len() + places.len() == 0 || !digits.all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let places = &places.as_bytes()[..places.len().min(PLACES)];
    let value =
        whole.bytes().chain(places.iter().copied()).fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
    Some(value / 10f64.powi(places.len() as i32))
}
