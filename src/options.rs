//! What a caller can choose.

use crate::dates::Date;
use crate::error::Error;
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

impl Options {
    /// Sets the option of that name, as callers outside Rust write it.
    ///
    /// # Errors
    /// Where there is no option of that name, or the value is none of its values.
    ///
    /// ```
    /// let mut options = pressglass::Options::default();
    /// options.set("date", "2024-04-20")?;
    /// assert!(options.set("offsets", "line").is_err());
    /// # Ok::<(), pressglass::Error>(())
    /// ```
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), Error> {
        match name {
            "date" => self.date = Some(value.parse()?),
            "today" => self.today = Some(value.parse()?),
            "offsets" => self.offsets = value.parse()?,
            _ => return Err(Error::Option(name.to_owned())),
        }
        Ok(())
    }
}
