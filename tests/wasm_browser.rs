#![cfg(target_arch = "wasm32")]
//! `render`, in a browser's own document.

use pressglass::marks::{Mark, MarkKind, Marks};
use pressglass::{Span, web};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

fn container() -> Element {
    let document: Document =
        js_sys::Reflect::get(&js_sys::global(), &"document".into()).expect("a page").unchecked_into();
    document.create_element("div").expect("an element")
}

fn mark(start: u32, end: u32, kind: MarkKind, number: u32) -> Mark {
    Mark { span: Span::new(start, end), kind, number }
}

fn rendered(text: &str, paragraphs: &[(u32, u32)], marks: Vec<Mark>) -> String {
    let paragraphs = paragraphs.iter().map(|&(start, end)| Span::new(start, end)).collect();
    let container = container();
    let packed = Marks { paragraphs, marks }.to_packed();
    web::render(&container, text.to_owned(), &packed).expect("rendered");
    container.inner_html()
}

#[wasm_bindgen_test]
fn marks_stand_nested_in_paragraphs() {
    let marks = [mark(0, 12, MarkKind::Claim, 1), mark(3, 12, MarkKind::Figure, 2), mark(16, 18, MarkKind::Entity, 1)];
    assert_eq!(
        rendered("So 🚢 boats left.\n\nOK", &[(0, 17), (19, 21)], marks[..2].to_vec()),
        "<p><mark class=\"pg-mark pg-claim\" data-kind=\"claim\" data-id=\"c1\">So \
         <mark class=\"pg-mark pg-figure\" data-kind=\"figure\" data-id=\"f2\">🚢 boats </mark></mark>left.</p><p>OK</p>"
    );
    assert_eq!(
        rendered("So boats left.\n\nOK", &[(0, 14), (16, 18)], marks[2..].to_vec()),
        "<p>So boats left.</p><p><mark class=\"pg-mark pg-entity\" data-kind=\"entity\" data-id=\"e1\">OK</mark></p>"
    );
}

#[wasm_bindgen_test]
fn text_stays_text() {
    assert_eq!(rendered("<b>&", &[(0, 4)], vec![]), "<p>&lt;b&gt;&amp;</p>");
}

#[wasm_bindgen_test]
fn what_stood_in_the_container_goes() {
    let container = container();
    container.set_inner_html("<p>Old</p>");
    web::render(&container, String::new(), &[0]).expect("rendered");
    assert_eq!(container.inner_html(), "");
}

#[wasm_bindgen_test]
fn an_article_can_be_rendered_in_steps() {
    let container = container();
    let paragraphs = vec![Span::new(0, 3), Span::new(4, 7), Span::new(8, 13)];
    let packed = Marks { paragraphs, marks: vec![] }.to_packed();
    let mut rendering = web::Rendering::new(&container, "one two three".to_owned(), &packed).expect("begun");
    assert!(!rendering.step(2).expect("a step"));
    assert_eq!(container.inner_html(), "<p>one</p><p>two</p>");
    assert!(rendering.step(2).expect("a step"));
    assert_eq!(container.inner_html(), "<p>one</p><p>two</p><p>three</p>");
}

#[wasm_bindgen_test]
fn long_articles_stand_in_sections() {
    let text = "a paragraph of its own\n".repeat(10_000);
    let paragraphs = (0..10_000).map(|i| Span::new(i * 23, i * 23 + 22)).collect();
    let container = container();
    web::render(&container, text, &Marks { paragraphs, marks: vec![] }.to_packed()).expect("rendered");
    assert_eq!(container.child_element_count(), 1000);
    assert_eq!(container.last_element_child().map(|section| section.child_element_count()), Some(10));
}

#[wasm_bindgen_test]
fn other_numbers_are_no_marks() {
    for packed in [&[][..], &[2, 0, 1], &[0, 1, 2, 9, 1], &[0, 1, 2, 3]] {
        assert!(web::render(&container(), "text".to_owned(), packed).is_err(), "{packed:?}");
    }
    // Offsets beyond the text read as nothing.
    assert_eq!(rendered("text", &[(2, 90)], vec![mark(3, 80, MarkKind::Date, 1)]).matches("xt").count(), 0);
}
