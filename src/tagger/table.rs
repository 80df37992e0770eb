//! Rows of weights by feature hash.
//!
//! Features live in a space of at most 2^26 numbers, so that a bit each can say whether a row exists and the count of the
//! bits before it is the row's number: no keys, no probing, one cache line for the features that are missing.

/// Rows of `WIDTH` weights, found by the upper bits of a hash.
#[derive(Debug)]
pub(super) struct Table<const WIDTH: usize> {
    /// How far a hash is shifted to become a feature number.
    shift: u32,
    present: Vec<Block>,
    rows: Vec<[i8; WIDTH]>,
}

/// Sixty-four feature numbers.
#[derive(Debug, Clone, Copy, Default)]
struct Block {
    bits: u64,
    /// How many rows stand before this block.
    before: u32,
}

impl<const WIDTH: usize> Table<WIDTH> {
    /// Builds the table from rows and their feature numbers, in rising order and all below 2^`bits`.
    pub fn new(bits: u32, numbers: &[u32], rows: Vec<[i8; WIDTH]>) -> Self {
        let mut present = vec![Block::default(); (1usize << bits).div_ceil(64)];
        for number in numbers {
            present[*number as usize / 64].bits |= 1 << (number % 64);
        }
        let mut before = 0;
        for block in &mut present {
            block.before = before;
            before += block.bits.count_ones();
        }
        Self { shift: 32 - bits, present, rows }
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row of a feature.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<&[i8; WIDTH]> {
        let number = hash.checked_shr(self.shift).unwrap_or(0);
        let block = self.present[number as usize / 64];
        let bit = 1 << (number % 64);
        if block.bits & bit == 0 {
            return None;
        }
        Some(&self.rows[(block.before + (block.bits & (bit - 1)).count_ones()) as usize])
    }
}
