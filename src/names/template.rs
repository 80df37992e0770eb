//! Features by the name of their template.

/// `feature!("name", a, b)`: the hash of a feature by the name of its template.
macro_rules! feature {
    ($name:literal, $a:expr, $b:expr) => {
        $crate::text::hash::feature(const { $crate::text::hash::template($name) }, $a, $b)
    };
    ($name:literal, $a:expr) => {
        feature!($name, $a, 0)
    };
}
