//! The bindings for browsers and other JavaScript hosts: a thin layer, as `www/pkg/pressglass.js`.
//!
//! | call | gives |
//! |---|---|
//! | `await init()` | loads the module; once, before all others |
//! | `extract(text, options?)` | the report as a plain object |
//! | `extractJson(text, options?)` | the report as a string of JSON |
//! | `extractPacked(text, options?)` | `{json, marks, unsourced}`: the report as JSON, what to highlight as one `Uint32Array`, and the numbers of figures that nobody vouches for (3 for `f3`) as another; to be sent from a worker |
//! | `exportAs(format, text, options?)` | the report in another form: `"figures.csv"`, `"md"`, `"html"` ... |
//! | `render(container, text, marks)` | fills the element with the highlighted article |
//! | `new Rendering(container, text, marks)` | the same in steps: `step(paragraphs)` until it gives `true` |
//! | `version()` | of the package |
//!
//! `options` is `{date?, today?, offsets?, corrections?}`: the day of writing and the caller's own day, both `YYYY-MM-DD`, and the unit of
//! offsets (`"utf16"`, the default, `"char"`, `"byte"`); corrections are the JSON of a list of [`Correction`](crate::Correction). Without `today` it is the host's day. A bad option throws an `Error`
//! that says what was expected; no text does.
//!
//! The highlighted article is `<p>` elements with nested `<mark class="pg-mark pg-figure" data-kind="figure" data-id="f3">`;
//! kinds are `entity`, `date`, `figure`, and `cue`, `source`, `claim` (its content) for the parts of a claim; what is no part of
//! the article stands in `<span class="pg-furniture">`. A finding that crosses another or a
//! paragraph's border has several marks of one `data-id`. Text goes in as text nodes only. Above 200 KB every few
//! paragraphs stand in a `<div class="pg-section">`, for `content-visibility: auto`.
//!
//! `marks` holds UTF-16 offsets: the number of paragraphs; start and end of each; then start, end, kind (its place in
//! `MarkKind::ALL`) and number (3 for `f3`) of each mark, sorted, outer before inner.
//!
//! A string with lone surrogates is no Unicode text: they are read as U+FFFD. Where that may happen, call `toWellFormed()`
//! first and keep that string, as offsets count in it.

mod render;

use crate::export::{self, Format};
use crate::marks::Marks;
use crate::options::Options;
use crate::report::Report;
use crate::{OffsetUnit, dates};
use serde::Serialize;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

pub use render::{Rendering, render};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The caller's choices, a plain object.
    #[wasm_bindgen(typescript_type = "Options")]
    pub type GivenOptions;

    /// A report, a plain object.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type PlainReport;

    /// A report and its marks in a form that is cheap to send.
    #[wasm_bindgen(typescript_type = "Packed")]
    pub type Packed;

    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Sends the message of a panic, which would be a defect, to the console.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// The package's version.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads an article; gives its report as a plain object.
///
/// # Errors
/// For a bad option.
#[wasm_bindgen]
pub fn extract(text: &str, options: Option<GivenOptions>) -> Result<PlainReport, JsError> {
    let report = timed(text, &read(options)?);
    Ok(report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?.unchecked_into())
}

/// Reads an article; gives its report as a string of JSON.
///
/// # Errors
/// For a bad option.
#[wasm_bindgen(js_name = extractJson)]
pub fn extract_json(text: &str, options: Option<GivenOptions>) -> Result<String, JsError> {
    Ok(export::json(&timed(text, &read(options)?)))
}

/// Reads an article; gives its report as JSON and its marks as a typed array.
///
/// # Errors
/// For a bad option, other offsets than UTF-16 included.
#[wasm_bindgen(js_name = extractPacked)]
pub fn extract_packed(text: &str, options: Option<GivenOptions>) -> Result<Packed, JsError> {
    let options = read(options)?;
    if options.offsets != OffsetUnit::Utf16 {
        return Err(JsError::new("packed marks have \"utf16\" offsets only"));
    }
    let report = timed(text, &options);
    let marks = js_sys::Uint32Array::from(Marks::new(text, &report).to_packed().as_slice());
    let unsourced: Vec<u32> = export::unsourced(text, &report).iter().map(|at| *at as u32 + 1).collect();
    let packed = js_sys::Object::new();
    let set = |name: &str, value: &JsValue| js_sys::Reflect::set(&packed, &name.into(), value);
    set("json", &export::json(&report).into())
        .and(set("marks", &marks))
        .and(set("unsourced", &js_sys::Uint32Array::from(unsourced.as_slice())))
        .map_err(|_| JsError::new("no object"))?;
    Ok(packed.unchecked_into())
}

/// Reads an article; gives its report in another form, one of the names of [`Format`].
///
/// # Errors
/// For a bad option or an unknown format.
#[wasm_bindgen(js_name = exportAs)]
pub fn export_as(format: &str, text: &str, options: Option<GivenOptions>) -> Result<String, JsError> {
    let format: Format = format.parse()?;
    Ok(export::write(text, &timed(text, &read(options)?), format))
}

fn timed(text: &str, options: &Options) -> Report {
    let start = now();
    let mut report = crate::extract(text, options);
    report.stats.milliseconds = Some(((now() - start) * 10.0).round() / 10.0);
    report
}

/// The options given; the host's day where they name no `today`.
fn read(given: Option<GivenOptions>) -> Result<Options, JsError> {
    let mut options = Options { today: today(), ..Options::default() };
    let given: BTreeMap<String, Option<String>> =
        given.map_or_else(|| Ok(BTreeMap::new()), |given| serde_wasm_bindgen::from_value(given.into()))?;
    for (name, value) in given {
        if let Some(value) = value {
            options.set(&name, &value)?;
        }
    }
    Ok(options)
}

/// The host's day, in its own time zone.
fn today() -> Option<dates::Date> {
    let now = js_sys::Date::new_0();
    dates::Date::new(now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8)
}
