//! Small sets of words that the grammar of figures asks for by name: determiners, pronouns, verbs that take a particle.
//!
//! The table is `sets.txt`; a word may stand in several sets.
//!
//! ```
//! use pressglass::lexicon::sets::{Set, Sets};
//! assert!(Sets::of("the").has(Set::Determiner) && !Sets::of("mayor").has(Set::Determiner));
//! ```

use super::list;
use super::table::Table;
use std::sync::LazyLock;

macro_rules! sets {
    ($($(#[$doc:meta])* $set:ident $name:literal,)*) => {
        /// A set of words; its name in the table is its own in lower case with hyphens.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Set {
            $($(#[$doc])* $set,)*
        }

        const NAMES: &[&str] = &[$($name,)*];
    };
}

sets! {
    /// `the`, `its`
    Determiner "determiner",
    /// A pronoun that stands for someone named before: `it`, `they`
    Pronoun "pronoun",
    /// `which`, `who`
    Relative "relative",
    /// A preposition after which no verb stands: `of`, `with`
    Preposition "preposition",
    /// A preposition that ties its phrase to the noun before: `price [of] oil`
    Complement "complement",
    /// Adverbs inside a verb group: `has [since] risen`
    InVerb "in-verb",
    /// Verbs whose object is the subject of the infinitive after it: `[expects] prices to rise`
    Raising "raising",
    /// Nouns that make a preposition with `in` or `on`: `in [front] of`
    CompoundPreposition "compound-preposition",
    /// Words in -ly that are no adverbs: `the Smith [family]`
    NounInLy "noun-in-ly",
    /// Words before a second number in the unit of the first: `412 million euros [from] 355 million`
    Comparing "comparing",
    /// Words that are nouns as often as verbs: `a 0.3% [rise]`
    NounOrVerb "noun-or-verb",
    /// `will`, `could`
    Modal "modal",
    /// Pronouns for what was counted before: `12 of [them]`
    OfThem "of-them",
    /// Words of vague number before a noun: `[few] creatures`
    Quantifier "quantifier",
    /// Words in -ing that are no verbs: `last [spring]`
    NounInIng "noun-in-ing",
    /// Nouns that are what they are made of: `a [group] of 12 people died`
    Collective "collective",
    /// Prepositions before a year: `[in] 2008`
    DatedBy "dated-by",
    /// Adjectives of size: `2 in [thick]`
    Size "size",
    /// Codes of currencies that are words or names in capitals: `[TOP] 10`
    CodeWord "code-word",
    /// Words that open a clause: `[but] 12 soldiers died`
    ClauseOpener "clause-opener",
    /// Verbs after which a length of time is a punishment: `[sentenced] to 12 years`
    Sentencing "sentencing",
    /// Verbs with two objects: `it will [cost] buyers $300`
    Giving "giving",
    /// `last`, `this`: before a unit of time they make an adverbial
    Deictic "deictic",
    /// `year`, `quarter`
    TimeUnit "time-unit",
    /// `yesterday`, `Monday`
    Day "day",
    /// Small words between what is measured and its number: `turnover [of a total of] 3 million`
    ToNumber "to-number",
    /// Adjectives of the number itself: `a [record] $3 million`
    OfNumber "of-number",
    /// Words after a measure that are no thing measured: `30 metres [long]`
    AfterMeasure "after-measure",
    /// Words after "in" that are no thing measured: `30 MW in [collaboration] with`
    InIdiom "in-idiom",
    /// What things are priced by beside units: `$3 a [share]`
    Priced "priced",
    /// Adjectives between a number and its unit: `three [consecutive] years`
    BeforeUnit "before-unit",
    /// Units that "half" and "quarter" go with alone: `half [hour]`
    Halved "halved",
    /// Verbs and adverbs before a length of time: `[took] over two hours`
    Lasting "lasting",
    /// People of an age: `[children] under five`
    Aged "aged",
    /// Where things move: `moving [west] at 20 km/h`
    Direction "direction",
    /// Things that come in millions: `a [population] of 52m`
    Populous "populous",
    /// Measures of goods: `a [tonne] of rice`
    Weighed "weighed",
    /// Participles that tell how high something stands: `inflation, [running] at 18%`
    Standing "standing",
    /// Words about the subject after a verb: `pleaded [guilty] to 12 counts`
    Predicate "predicate",
    /// Words near which pounds weigh: `[weighs] 300 pounds`
    Weighing "weighing",
    /// Verbs of giving and asking money: `[pledged] 8 million euros`
    Spending "spending",
    /// Lengths and races, before which a letter m is metres: `37m [long]`
    Length "length",
    /// Words of buying and paying, near which pounds are money
    Trade "trade",
    /// Verbs whose "up" or "down" belongs to them: `[gave] up 500 yards`
    Particle "particle",
    /// Words between a trend's verb and its number: `rose [by a further] 3%`
    TrendGap "trend-gap",
    /// Words between the counted and its verb: `12 people [who later] died`
    EventGap "event-gap",
    /// Participles that tell how sure one is and not what happened: `12 are [feared] dead`
    Belief "belief",
    /// Words in -ing and -ed before a count that tell no event: `[including] 12`
    NoEvent "no-event",
    /// Words between a verb and what it counts: `killed [another] 12`
    EventObject "event-object",
    /// Hedges before a number that looks like a year
    HedgedYear "hedged-year",
    /// Words before a number that show a year: `[in] 2019`
    BeforeYear "before-year",
    /// Words right after `one` that make an idiom: `one [day]`
    OneIdiom "one-idiom",
    /// Words before `one` that make a pronoun: `no [one]`
    BeforeOne "before-one",
    /// Words after the hour: `5 [pm]`
    ClockWord "clock-word",
    /// Words after a rank that rank nothing: `first [lady]`
    RankIdiom "rank-idiom",
    /// Words after a hyphen and a rank that do rank: `third-[biggest]`
    Ranked "ranked",
    /// Words after odds: `50-1 [outsider]`
    Odds "odds",
    /// Singular nouns that a range modifies: `10-15 [member] panel`
    CountHead "count-head",
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::flags(list!("sets.txt"), NAMES));

/// The sets that a word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sets(u64);

impl Sets {
    /// The sets of a word in lower case.
    pub fn of(word: &str) -> Self {
        Self(TABLE.get(word).unwrap_or_default())
    }

    /// Whether the word belongs to the set.
    pub fn has(self, set: Set) -> bool {
        self.0 >> set as u32 & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sets_fit_into_one_number() {
        assert!(NAMES.len() <= u64::BITS as usize);
    }
}
