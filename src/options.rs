//! What a caller can choose.

use crate::dates::Date;
use crate::text::OffsetUnit;

/// The choices of one extraction; the default suits an article of unknown date.
///
/// ```
/// use pressglass::{Options, extract};
/// let options = Options { date: Some("2024-04-20".parse()?), ..Options::default() };
/// let report = extract("It rained on Friday.", &options);
/// assert_eq!(report.dateline.unwrap().date.to_string(), "2024-04-20");
/// # Ok::<(), pressglass::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day the article was written. It wins over a dateline in the text.
    pub date: Option<Date>,
    /// The day to fall back on where neither `date` nor the text gives one: the caller's today, as the library reads no
    /// clock. Without it relative dates stay unresolved.
    pub today: Option<Date>,
    /// The unit of every offset in the report.
    pub offsets: OffsetUnit,
}
