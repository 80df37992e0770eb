//! JSON, on one line or indented: the bytes that `serde_json::to_string` and `to_string_pretty` give.
//!
//! One formatter for both, with the standard library's way to write a number: with two, and the numbers' own tables, the
//! wasm would be 25 KB larger.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{Result, Write};

/// The value on one line. What it is called with (strings and finite numbers under names) always serialises.
pub fn line(value: &impl Serialize) -> String {
    write(value, false)
}

/// The value with a line for each field and item.
pub fn indented(value: &impl Serialize) -> String {
    write(value, true)
}

fn write(value: &impl Serialize, indented: bool) -> String {
    let mut out = Vec::new();
    let layout = Layout { indented, depth: 0, empty: true };
    match value.serialize(&mut Serializer::with_formatter(&mut out, layout)) {
        Ok(()) => String::from_utf8(out).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// Where lines break.
struct Layout {
    indented: bool,
    depth: usize,
    /// Whether the innermost list or object holds nothing yet.
    empty: bool,
}

impl Layout {
    fn open(&mut self, out: &mut (impl Write + ?Sized), bracket: &[u8]) -> Result<()> {
        self.depth += 1;
        self.empty = true;
        out.write_all(bracket)
    }

    fn item(&mut self, out: &mut (impl Write + ?Sized), first: bool) -> Result<()> {
        self.empty = false;
        if !first {
            out.write_all(b",")?;
        }
        self.new_line(out)
    }

    fn close(&mut self, out: &mut (impl Write + ?Sized), bracket: &[u8]) -> Result<()> {
        self.depth -= 1;
        if !self.empty {
            self.new_line(out)?;
        }
        self.empty = false;
        out.write_all(bracket)
    }

    fn new_line(&self, out: &mut (impl Write + ?Sized)) -> Result<()> {
        if self.indented {
            out.write_all(b"\n")?;
            (0..self.depth).try_for_each(|_| out.write_all(b"  "))?;
        }
        Ok(())
    }
}

impl Formatter for Layout {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> Result<()> {
        let size = value.abs();
        if size >= 1e16 {
            out.write_all(format!("{value:e}").replace('e', "e+").as_bytes())
        } else if size != 0.0 && size < 1e-5 {
            write!(out, "{value:e}")
        } else if value.fract() == 0.0 {
            write!(out, "{value}.0")
        } else {
            write!(out, "{value}")
        }
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.item(out, first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.item(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        out.write_all(if self.indented { b": " } else { b":" })
    }
}
