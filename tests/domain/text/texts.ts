import fc from 'fast-check'

const pieces = fc.constantFrom(
  ...[
    'the Comintern',
    ' ',
    'NEP',
    '’',
    '‘',
    '“',
    '"',
    "'",
    '-',
    '–',
    '—',
    '…',
    '...',
    '\u00a0',
    '\n',
    'é',
    'e\u0301',
  ],
  ...[
    'ß',
    'SS',
    'ﬁ',
    'İ',
    'ı',
    'ς',
    'Σ',
    '𝒜',
    '👩‍🚀',
    '\u0301',
    '中国',
    '10EAD: \u{10ead}',
    '1921',
    'Kai-shek',
    '.*',
    '[',
    '$&',
  ],
)

/** Texts full of what makes offsets slip: quotation marks, accents, ligatures, letters that fold to two. */
export const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 })
  .map((parts) => parts.join(''))
