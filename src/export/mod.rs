//! A report in other forms: CSV per table, Markdown ledger, standalone HTML, W3C Web Annotation.
