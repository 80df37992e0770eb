//! The highlighted article as elements: marks nested in paragraphs, made by way of `web-sys`, text as text nodes.

use crate::marks::{self, Mark, MarkKind, Marks, Step};
use crate::text::Utf16Reader;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

/// From this many bytes on paragraphs stand in sections, so that a browser can leave out those off screen.
const LONG: usize = 200_000;
/// A section holds at most so many paragraphs, and begins no further than so many UTF-16 units before its last.
const SECTION: (usize, u32) = (10, 2_500);

/// Fills the container with the article and its highlights; what stood in it goes.
///
/// # Errors
/// Where `marks` is not what `extractPacked` gave.
#[wasm_bindgen]
pub fn render(container: &Element, text: String, marks: &[u32]) -> Result<(), JsError> {
    Rendering::new(container, text, marks)?.step(usize::MAX)?;
    Ok(())
}

/// An article on its way into a container: for long ones, so that the page can answer between the steps.
#[wasm_bindgen]
pub struct Rendering {
    document: Document,
    container: Element,
    /// Where paragraphs go: the container, or its last section.
    parent: Node,
    /// The last section's first paragraph.
    section: Option<usize>,
    text: Utf16Reader,
    marks: Marks,
    next_paragraph: usize,
    next_mark: usize,
}

#[wasm_bindgen]
impl Rendering {
    /// Empties the container and begins.
    ///
    /// # Errors
    /// Where `marks` is not what `extractPacked` gave.
    #[wasm_bindgen(constructor)]
    pub fn new(container: &Element, text: String, marks: &[u32]) -> Result<Self, JsError> {
        let marks = Marks::from_packed(marks).ok_or_else(|| JsError::new("these are no packed marks"))?;
        let document = container.owner_document().ok_or_else(|| JsError::new("the container has no document"))?;
        container.set_text_content(None);
        let parent = container.clone().into();
        let text = Utf16Reader::new(text);
        Ok(Self {
            document,
            container: container.clone(),
            parent,
            section: None,
            text,
            marks,
            next_paragraph: 0,
            next_mark: 0,
        })
    }

    /// Writes that many paragraphs more; gives whether the article is complete.
    ///
    /// # Errors
    /// Where the document refuses an element.
    pub fn step(&mut self, paragraphs: usize) -> Result<bool, JsError> {
        for _ in 0..paragraphs {
            if self.next_paragraph == self.marks.paragraphs.len() {
                break;
            }
            self.paragraph().map_err(|_| JsError::new("the document refuses an element"))?;
        }
        Ok(self.next_paragraph == self.marks.paragraphs.len())
    }

    /// Whether the section that begins with this paragraph has no room for the next.
    fn is_full(&self, first: usize) -> bool {
        let paragraphs = &self.marks.paragraphs;
        let length = paragraphs[self.next_paragraph].start.saturating_sub(paragraphs[first].start);
        self.next_paragraph - first >= SECTION.0 || length > SECTION.1
    }

    fn paragraph(&mut self) -> Result<(), JsValue> {
        if self.text.len() > LONG && self.section.is_none_or(|first| self.is_full(first)) {
            let section = self.document.create_element("div")?;
            section.set_class_name("pg-section");
            self.parent = self.container.append_child(&section)?;
            self.section = Some(self.next_paragraph);
        }
        let span = self.marks.paragraphs[self.next_paragraph];
        let inside = self.marks.marks[self.next_mark..].iter().take_while(|mark| mark.span.start < span.end).count();
        let marks = &self.marks.marks[self.next_mark..self.next_mark + inside];

        let mut open: Vec<Node> = vec![self.document.create_element("p")?.into()];
        let mut done = Ok(());
        marks::write_paragraph(span, marks, |step| {
            if done.is_ok() {
                done = write(&self.document, &mut self.text, &mut open, step);
            }
        });
        done?;
        // The paragraph joins the page complete, so that the page is laid out once.
        if let Some(paragraph) = open.first() {
            self.parent.append_child(paragraph)?;
        }
        self.next_paragraph += 1;
        self.next_mark += inside;
        Ok(())
    }
}

/// Takes one step at the end of the innermost open element.
fn write(document: &Document, text: &mut Utf16Reader, open: &mut Vec<Node>, step: Step) -> Result<(), JsValue> {
    match step {
        Step::Text(span) => {
            append(open, &document.create_text_node(text.read(span)))?;
        }
        Step::Open(mark) => {
            let element = element(document, mark)?;
            append(open, &element)?;
            open.push(element.into());
        }
        Step::Close => {
            open.pop();
        }
    }
    Ok(())
}

/// The element of a mark; furniture is set apart, not highlighted.
fn element(document: &Document, mark: Mark) -> Result<Element, JsValue> {
    let kind = mark.kind.name();
    if mark.kind == MarkKind::Furniture {
        let element = document.create_element("span")?;
        element.set_class_name("pg-furniture");
        return Ok(element);
    }
    let element = document.create_element("mark")?;
    element.set_class_name(&format!("pg-mark pg-{kind}"));
    element.set_attribute("data-kind", kind)?;
    element.set_attribute("data-id", &mark.id())?;
    Ok(element)
}

fn append(open: &[Node], child: &Node) -> Result<(), JsValue> {
    open.last().map_or(Ok(()), |parent| parent.append_child(child).map(drop))
}
