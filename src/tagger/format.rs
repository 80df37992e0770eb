//! The model file.
//!
//! A header, the start and transition weights, then two tables (states, edges). A table keeps like with like, so that
//! brotli can tell the streams apart: the gaps between feature numbers (variable length), which labels have a weight (a bit
//! each, one plane of bytes after another), the weights (a byte each; where they take four bits brotli packs them).

use super::table::Table;
use super::{BARRED, EdgeRow, MAX_LABELS, Model, Row};

const MAGIC: &[u8; 4] = b"PGT1";

/// The widest feature space: each bit more costs a bit a row in the file.
const MAX_BITS: u8 = 26;

/// A start or transition weight that no sequence may take.
pub const FORBIDDEN: i16 = i16::MIN;

/// The bytes are no model file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a model file: {0}")]
pub struct ParseError(&'static str);

/// A model in parts, as the trainer makes it and the file holds it.
#[derive(Debug, Clone)]
pub struct Parts {
    /// How many labels there are.
    pub labels: usize,
    /// How many upper bits of a state feature's hash count.
    pub bits: u8,
    /// How many upper bits of an edge feature's hash count.
    pub edge_bits: u8,
    /// What one unit of a state weight is worth in log odds.
    pub scale: f32,
    /// Weight of each label at a sequence's start, in [`FINE`](super::FINE) parts of a unit.
    pub start: Vec<i16>,
    /// Weight of each pair of labels (`from * labels + to`), in fine parts.
    pub transitions: Vec<i16>,
    /// State features, each hash with a weight a label.
    pub states: Vec<(u32, Vec<i8>)>,
    /// Edge features, each hash with a weight a pair of labels, in units of a state weight.
    pub edges: Vec<(u32, Vec<i8>)>,
}

impl Parts {
    /// Writes the file. Of a hash the upper bits are kept; of several features that fall together the first.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend([self.labels as u8, self.bits, self.edge_bits]);
        out.extend(self.scale.to_le_bytes());
        for weight in self.start.iter().chain(&self.transitions) {
            out.extend(weight.to_le_bytes());
        }
        encode_table(&self.states, self.bits, self.labels, &mut out);
        encode_table(&self.edges, self.edge_bits, self.labels * self.labels, &mut out);
        out
    }
}

/// Reads a model file.
pub(super) fn read(bytes: &[u8]) -> Result<Model, ParseError> {
    let mut input = Input(bytes);
    if input.take(4)? != MAGIC {
        return Err(ParseError("it begins differently"));
    }
    let [labels, bits, edge_bits] = [input.byte()?, input.byte()?, input.byte()?];
    let labels = usize::from(labels);
    if !(1..=MAX_LABELS).contains(&labels) || bits > MAX_BITS || edge_bits > MAX_BITS {
        return Err(ParseError("its header is out of bounds"));
    }
    let scale = f32::from_bits(input.number()?);
    if !(scale.is_finite() && scale > 0.0) {
        return Err(ParseError("its scale is no positive number"));
    }
    let fine = |weights: &[i16]| {
        let mut row = [BARRED; MAX_LABELS];
        let open = row.iter_mut().zip(weights).filter(|(_, weight)| **weight != FORBIDDEN);
        open.for_each(|(to, &weight)| *to = i32::from(weight));
        row
    };
    let start = fine(&input.weights(labels)?);
    let mut transitions = [[BARRED; MAX_LABELS]; MAX_LABELS];
    for (row, weights) in transitions.iter_mut().zip(input.weights(labels * labels)?.chunks(labels)) {
        *row = fine(weights);
    }
    let states = read_table(&mut input, bits, labels, |row: &mut Row, label, weight| row[label] = weight)?;
    let edges = read_table(&mut input, edge_bits, labels * labels, |row: &mut EdgeRow, pair, weight| {
        row[pair / labels][pair % labels] = weight;
    })?;
    Ok(Model { labels, scale: f64::from(scale), start, transitions, states, edges })
}

/// The number of a hash in a space of that many bits.
fn number(hash: u32, bits: u8) -> u32 {
    hash.checked_shr(32 - u32::from(bits)).unwrap_or(0)
}

fn encode_table(features: &[(u32, Vec<i8>)], bits: u8, width: usize, out: &mut Vec<u8>) {
    let mut rows: Vec<(u32, &[i8])> = features
        .iter()
        .filter(|(_, weights)| weights.iter().any(|&weight| weight != 0))
        .map(|(hash, weights)| (number(*hash, bits), weights.as_slice()))
        .collect();
    rows.sort_by_key(|&(number, _)| number);
    rows.dedup_by_key(|&mut (number, _)| number);
    out.extend((rows.len() as u32).to_le_bytes());
    let mut next = 0;
    for (number, _) in &rows {
        let mut gap = number - next;
        next = number + 1;
        while gap >= 0x80 {
            out.push(gap as u8 | 0x80);
            gap >>= 7;
        }
        out.push(gap as u8);
    }
    for plane in 0..width.div_ceil(8) {
        for (_, row) in &rows {
            let labels = row.iter().skip(plane * 8).take(8).enumerate();
            out.push(labels.filter(|(_, weight)| **weight != 0).fold(0, |mask, (label, _)| mask | 1 << label));
        }
    }
    out.extend(rows.iter().flat_map(|(_, row)| row.iter()).filter(|weight| **weight != 0).map(|&weight| weight as u8));
}

/// Reads a table of rows of `width` weights; `set` gives a row one of them, with its place.
fn read_table<R: Clone + Default>(
    input: &mut Input,
    bits: u8,
    width: usize,
    set: impl Fn(&mut R, usize, i8),
) -> Result<Table<R>, ParseError> {
    let len = input.number()? as usize;
    if len > input.0.len() {
        return Err(ParseError("it is cut short"));
    }
    let mut next = 0u64;
    let mut rows = vec![(0, R::default()); len];
    for (number, _) in &mut rows {
        next += u64::from(input.gap()?);
        *number = next as u32;
        next += 1;
    }
    // They rise, so that the last tells of all.
    if next > 1 << bits {
        return Err(ParseError("a feature lies outside the space"));
    }
    let planes: Vec<&[u8]> = (0..width.div_ceil(8)).map(|_| input.take(len)).collect::<Result<_, _>>()?;
    let last_bits = 8 - (planes.len() * 8 - width);
    if planes.last().is_some_and(|plane| plane.iter().any(|&mask| u32::from(mask) >> last_bits != 0)) {
        return Err(ParseError("a row is too wide"));
    }
    for (at, (_, row)) in rows.iter_mut().enumerate() {
        for (plane, masks) in planes.iter().enumerate() {
            let mut mask = masks[at];
            while mask != 0 {
                set(row, plane * 8 + mask.trailing_zeros() as usize, input.byte()? as i8);
                mask &= mask - 1;
            }
        }
    }
    Ok(Table::new(u32::from(bits), rows))
}

/// The bytes that are still to be read.
struct Input<'b>(&'b [u8]);

impl<'b> Input<'b> {
    fn take(&mut self, len: usize) -> Result<&'b [u8], ParseError> {
        let (taken, rest) = self.0.split_at_checked(len).ok_or(ParseError("it is cut short"))?;
        self.0 = rest;
        Ok(taken)
    }

    #[inline]
    fn byte(&mut self) -> Result<u8, ParseError> {
        let (&byte, rest) = self.0.split_first().ok_or(ParseError("it is cut short"))?;
        self.0 = rest;
        Ok(byte)
    }

    fn number(&mut self) -> Result<u32, ParseError> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    fn weights(&mut self, len: usize) -> Result<Vec<i16>, ParseError> {
        Ok(self.take(len * 2)?.chunks(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect())
    }

    #[inline]
    fn gap(&mut self) -> Result<u32, ParseError> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(ParseError("a number does not end"))
    }
}
