//! Rows by feature hash.
//!
//! Of the features that are asked for, most have no row. A bit for each group of neighbouring feature numbers tells so: the
//! bits of a whole model fit in a processor's nearer caches. Where the bit is set, the count of the rows before says where
//! the row must stand.

/// Of the groups less than one in two to this power has a row.
const SPARSENESS: u32 = 3;

/// Rows, found by the upper bits of a hash.
#[derive(Debug)]
pub(super) struct Table<R> {
    /// How far a hash is shifted to become a feature number.
    shift: u32,
    /// How far a number is shifted to become the number of its group.
    group_shift: u32,
    blocks: Vec<Block>,
    /// Each row with its feature number, rising.
    rows: Vec<(u32, R)>,
}

/// Sixty-four groups.
#[derive(Debug, Clone, Copy)]
struct Block {
    /// Whether a group has a row, a bit each.
    groups: u64,
    /// How many rows stand before this block.
    before: u32,
}

impl<R> Table<R> {
    /// Builds the table from rows with their feature numbers, in rising order and all below 2^`bits`.
    pub fn new(bits: u32, rows: Vec<(u32, R)>) -> Self {
        let group_bits = bits.min(rows.len().max(1).ilog2() + 1 + SPARSENESS);
        let group_shift = bits - group_bits;
        let mut blocks: Vec<Block> = Vec::with_capacity(1 << group_bits.saturating_sub(6));
        for (at, (number, _)) in rows.iter().enumerate() {
            let group = number >> group_shift;
            blocks.resize((group / 64 + 1) as usize, Block { groups: 0, before: at as u32 });
            blocks[group as usize / 64].groups |= 1 << (group % 64);
        }
        blocks.resize((1usize << group_bits).div_ceil(64), Block { groups: 0, before: rows.len() as u32 });
        Self { shift: 32 - bits, group_shift, blocks, rows }
    }

    /// Whether there is no row at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Shows the rows of those features that have one, and leaves the list empty.
    #[inline]
    pub fn each(&self, features: &mut Vec<u32>, mut show: impl FnMut(&R)) {
        // First who may have a row, without a branch to guess wrong; then where it is.
        let mut kept = 0;
        for at in 0..features.len() {
            let number = features[at].checked_shr(self.shift).unwrap_or(0);
            let group = number >> self.group_shift;
            features[kept] = number;
            kept += (self.blocks[group as usize / 64].groups >> (group % 64) & 1) as usize;
        }
        for &number in &features[..kept] {
            if let Some(row) = self.find(number) {
                show(row);
            }
        }
        features.clear();
    }

    /// The row of a number whose group has one.
    #[inline]
    fn find(&self, number: u32) -> Option<&R> {
        let group = number >> self.group_shift;
        let block = self.blocks[group as usize / 64];
        let below = block.groups & ((1 << (group % 64)) - 1);
        // As many rows as groups stand before this one, and more where groups share: few steps from there.
        let from = (block.before + below.count_ones()) as usize;
        let (found, row) = self.rows[from..].iter().find(|(other, _)| *other >= number)?;
        (*found == number).then_some(row)
    }
}
