#![cfg(target_arch = "wasm32")]
//! The bindings as JavaScript sees them, run in Node.

use js_sys::{JSON, Object, Reflect, Uint32Array};
use pressglass::web;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT: &str = "LISBON, May 3 — “We counted 1,200 boats 🚢,” said Ana Reis.\n\nRain fell.";

fn options(json: &str) -> web::GivenOptions {
    JSON::parse(json).expect("the options are JSON").unchecked_into()
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

/// The message of the error that the options give.
fn refusal(json: &str) -> String {
    let Err(error) = web::extract_json(TEXT, Some(options(json))) else { panic!("{json} is accepted") };
    let error: js_sys::Error = JsValue::from(error).unchecked_into();
    error.message().into()
}

/// Without the one field that differs from run to run.
fn without_time(report: &JsValue) -> String {
    Reflect::set(&field(report, "stats"), &"milliseconds".into(), &0.into()).expect("an object");
    JSON::stringify(report).expect("a plain object").into()
}

#[wasm_bindgen_test]
fn the_three_forms_of_a_report_agree() {
    let given = || Some(options(r#"{"date": "2024-05-03"}"#));
    let plain: JsValue = web::extract(TEXT, given()).expect("a report").into();
    let json = JSON::parse(&web::extract_json(TEXT, given()).expect("a report")).expect("JSON");
    let packed: JsValue = web::extract_packed(TEXT, given()).expect("a report").into();
    let packed_json = JSON::parse(&field(&packed, "json").as_string().expect("a string")).expect("JSON");
    assert_eq!(without_time(&plain), without_time(&json));
    assert_eq!(without_time(&plain), without_time(&packed_json));
}

#[wasm_bindgen_test]
fn a_report_is_a_plain_object_that_keeps_null() {
    let report: JsValue = web::extract(TEXT, Some(options(r#"{"date": "2024-05-03"}"#))).expect("a report").into();
    assert!(report.is_instance_of::<Object>());
    assert_eq!(field(&report, "offsets"), "utf16");
    assert_eq!(field(&field(&report, "dateline"), "origin"), "given");
    assert!(field(&field(&report, "stats"), "milliseconds").as_f64().is_some_and(|spent| spent >= 0.0));
    let empty: JsValue = web::extract("", None).expect("a report").into();
    assert_eq!(field(&field(&empty, "stats"), "words"), 0);
}

#[wasm_bindgen_test]
fn the_hosts_day_is_the_last_resort() {
    let report: JsValue = web::extract("It rained.", None).expect("a report").into();
    assert_eq!(field(&field(&report, "dateline"), "origin"), "default");
    let report: JsValue =
        web::extract("It rained.", Some(options(r#"{"today": "2001-02-03"}"#))).expect("a report").into();
    assert_eq!(field(&field(&report, "dateline"), "date"), "2001-02-03");
}

#[wasm_bindgen_test]
fn bad_options_are_refused_by_name() {
    assert_eq!(refusal(r#"{"offsets": "line"}"#), r#"unknown offset unit "line": expected "utf16", "char" or "byte""#);
    assert!(refusal(r#"{"date": "2023-02-29"}"#).contains("\"2023-02-29\" is no date"));
    assert!(refusal(r#"{"dates": "2023-02-28"}"#).contains("unknown option \"dates\""));
    assert!(!refusal(r#"{"date": 20230228}"#).is_empty());
    assert!(web::extract_json(TEXT, Some(options(r#"{"date": null}"#))).is_ok());
    assert!(web::extract_packed(TEXT, Some(options(r#"{"offsets": "byte"}"#))).is_err());
}

#[wasm_bindgen_test]
fn packed_marks_begin_with_the_paragraphs() {
    let packed: JsValue = web::extract_packed(TEXT, None).expect("a report").into();
    let marks = field(&packed, "marks").unchecked_into::<Uint32Array>().to_vec();
    let first = TEXT.find('\n').map(|end| TEXT[..end].encode_utf16().count() as u32);
    assert_eq!(marks[..3], [2, 0, first.expect("two paragraphs")]);
}

#[wasm_bindgen_test]
fn the_version_is_the_packages() {
    assert_eq!(web::version(), env!("CARGO_PKG_VERSION"));
}
