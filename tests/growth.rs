//! Cost grows in line with the text, whatever the text: twice as long takes about twice the memory.
//!
//! Allocations are counted, which is exact and the same on every machine; how time grows is the benchmark's to tell
//! (`benches/extract.rs`).

use allocation_counter::measure;
use pressglass::{Options, extract};

const LENGTH: usize = 8_000;

/// Texts that lead a careless reader into scans within scans; each is repeated up to the length.
const HOSTILE: &[(&str, &str)] = &[
    ("opening quotes", "“"),
    ("quotes of all sorts", "“a ‘b \"c 'd «e ``f "),
    ("unclosed quotes", "“We left. \n"),
    ("one word", "said "),
    ("cues", "said says told according to denied that "),
    ("nested claims", "he said that she told them that "),
    ("digits", "9"),
    ("digits and commas", "1,000,"),
    ("numbers", "12 "),
    ("number words", "twenty thousand million "),
    ("hedges", "more than at least about "),
    ("ranges", "from 5 to 6 to "),
    ("dates", "Friday 7 May last week "),
    ("years", "2024-"),
    ("flags", "🇵🇹🇪🇸"),
    ("joined emoji", "👨\u{200d}"),
    ("combining marks", "e\u{301}\u{302}"),
    ("capitals", "Ab Cd "),
    ("capital run", "A"),
    ("initials", "J. K. "),
    ("titles", "Gen. President Mr. "),
    ("one surname", "Ann Poe, Bea Poe. "),
    ("hyphens", "a-"),
    ("dashes", "-- "),
    ("stops", ". "),
    ("dots", "."),
    ("commas", "a, "),
    ("brackets", "(["),
    ("line breaks", "\n"),
    ("short lines", "a\n"),
    ("apostrophes", "'s "),
    ("addresses", "https://a.b/"),
    ("at signs", "a@"),
    ("no space", "a"),
    ("of", "Ministry of "),
    ("and", "Ortiz and "),
];

fn repeated(piece: &str, length: usize) -> String {
    piece.repeat(length / piece.len())
}

/// Thousands of different names, each named twice.
fn names(length: usize) -> String {
    let letters = |mut n: usize| {
        let mut out = String::new();
        for _ in 0..4 {
            out.push(char::from(b'a' + (n % 23) as u8));
            n /= 23;
        }
        out
    };
    (0..length / 40).map(|n| format!("Mr. B{0} R{0} met R{0}, of K{0} Corp. ", letters(n * 7919))).collect()
}

/// Ordinary prose in one paragraph without end.
fn prose(length: usize) -> String {
    let sentences = "The minister, Ana Reis, said on Friday that more than 300 homes had burned, and “we will rebuild,” she added. \
                     Officials in Porto put the cost at $1.2 million to $2 million, up 4% since May. ";
    repeated(sentences, length)
}

/// What is wrong with the way cost grows on such a text, if anything.
fn complaint(name: &str, text: impl Fn(usize) -> String) -> Option<String> {
    let options = Options { date: "2024-04-20".parse().ok(), ..Options::default() };
    let allocated = |length| {
        let text = text(length);
        let info = measure(|| drop(extract(&text, &options)));
        [info.count_total, info.bytes_total]
    };
    // What is needed once, whatever the text, is not growth.
    allocated(LENGTH);
    let [one, two, four] = [LENGTH, 2 * LENGTH, 4 * LENGTH].map(allocated);
    for (i, what) in ["allocations", "bytes allocated"].into_iter().enumerate() {
        let (first, second) = (two[i].saturating_sub(one[i]), four[i].saturating_sub(two[i]));
        if second > 3 * first.max(one[i] / 2 + 1000) {
            return Some(format!("{name}: {}, {}, {} {what} at n, 2n, 4n", one[i], two[i], four[i]));
        }
    }
    None
}

#[test]
fn no_text_costs_more_than_its_length() {
    let mut complaints: Vec<String> =
        HOSTILE.iter().filter_map(|(name, piece)| complaint(name, |length| repeated(piece, length))).collect();
    complaints.extend(complaint("names", names));
    complaints.extend(complaint("one paragraph", prose));
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
