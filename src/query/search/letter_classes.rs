//! Classes of letters: one for each letter, one for each pair of neighbours, and the part of the name in
//! which they occur.

/// Classes of letters: 26 letters, digits, marks, all the rest; a space is none of them.
pub const KINDS: usize = 29;
pub const MARK: u8 = 27;
const OTHER: u8 = 28;
pub const SPACE: u8 = 29;
/// Parts of a name, which reveal letters in the wrong order: the first sixteen letters, the next sixteen, the
/// rest.
pub const PARTS: usize = 3;
pub const PART_LENGTH: usize = 16;
/// Classes of pairs of neighbouring letters.
pub const PAIRS: usize = 2 * u64::BITS as usize;
/// One bit for each kind of pair.
pub type PairBits = [u64; PAIRS / u64::BITS as usize];

/// The kind of a letter.
pub fn kind(letter: char) -> u8 {
    match u8::try_from(letter) {
        Ok(byte @ 0..128) => KIND_OF_BYTE[usize::from(byte)],
        _ => OTHER,
    }
}

/// The kinds of letters that a folded name holds, one bit each, from its bytes.
pub fn held(name: &[u8]) -> u32 {
    (name.iter()).fold(0, |held, byte| held | 1 << KIND_OF_BYTE[usize::from(*byte)])
}

/// The kind of the letter that each byte is, or is a part of.
const KIND_OF_BYTE: [u8; 256] = {
    let mut kinds = [OTHER; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = MARK;
        byte += 1;
    }
    kinds[b' ' as usize] = SPACE;
    let mut rank = 0;
    while rank < 26 {
        kinds[(b'a' + rank) as usize] = rank;
        if rank < 10 {
            kinds[(b'0' + rank) as usize] = 26;
        }
        rank += 1;
    }
    kinds
};

/// The kind of a pair of neighbours, from their kinds; below 128.
pub fn pair(left: u8, right: u8) -> u8 {
    // Found by trying which factors spread the pairs of French names most evenly.
    let spread = u32::from(left) * 89 + u32::from(right) * 113 + u32::from(left >> 2);
    spread.to_le_bytes()[0] % 128
}

/// The kinds of letters and pairs in one name, one bit each.
pub struct NameLetters {
    pub parts: [u64; PARTS],
    pub starts: u64,
    pub head: u64,
    /// Those that come more than once.
    pub twice: u64,
    pub pairs: PairBits,
}

impl NameLetters {
    /// Those of a folded name.
    pub fn new(name: &str) -> Self {
        if name.is_ascii() {
            Self::of(name.bytes().map(|byte| KIND_OF_BYTE[usize::from(byte)]))
        } else {
            Self::of(name.chars().map(kind))
        }
    }

    #[inline]
    fn of(kinds: impl Iterator<Item = u8>) -> Self {
        let mut letters = Self {
            parts: [0; PARTS],
            starts: 0,
            head: 0,
            twice: 0,
            pairs: [0; 2],
        };
        let (mut before, mut met) = (SPACE, 0);
        for (rank, kind) in kinds.enumerate() {
            let own = 1 << kind;
            letters.twice |= met & own;
            met |= own;
            letters.parts[(rank / PART_LENGTH).min(PARTS - 1)] |= own;
            letters.starts |= if before == SPACE { own } else { 0 };
            letters.head |= if rank == 0 { own } else { 0 };
            letters.join(before, kind);
            before = kind;
        }
        letters.join(before, SPACE);
        letters
    }

    fn join(&mut self, left: u8, right: u8) {
        let pair = pair(left, right);
        self.pairs[usize::from(pair >> 6 & 1)] |= 1 << (pair & 63);
    }
}
