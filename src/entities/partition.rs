//! Which mentions are one: a union–find whose representative is always the first mention.

/// A partition of `0..len`.
pub(super) struct Partition {
    parent: Vec<usize>,
}

impl Partition {
    pub fn new(len: usize) -> Self {
        Self { parent: (0..len).collect() }
    }

    /// The first member of the part that holds `member`.
    pub fn first(&mut self, member: usize) -> usize {
        let mut root = member;
        while self.parent[root] != root {
            self.parent[root] = self.parent[self.parent[root]];
            root = self.parent[root];
        }
        root
    }

    /// Makes the parts of both one.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.parent[a.max(b)] = a.min(b);
    }

    /// The parts in order of their first members, each in order.
    pub fn groups(&mut self) -> Vec<Vec<usize>> {
        let mut number = vec![0; self.parent.len()];
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for member in 0..self.parent.len() {
            let first = self.first(member);
            if first == member {
                number[member] = groups.len();
                groups.push(Vec::new());
            }
            groups[number[first]].push(member);
        }
        groups
    }
}
