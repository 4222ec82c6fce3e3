/** Words of the turns of a blind round: whose it is, who is ready, what people are promised, and the reveal of single notes. */
export const turns = {
  promise: 'What people are promised',
  choice: { named: 'Names', unit: 'Units', anonymous: 'Nobody' },
  choose: { named: 'Show names after the reveal', unit: 'Show units only', anonymous: 'Show nobody' },
  said: {
    named: 'After the reveal everybody sees who placed what.',
    unit: 'Nobody will see who placed what, only from which unit.',
    anonymous: 'Nobody will see who placed what.',
  },
  onlyStricter: 'What was placed under a stricter promise keeps it.',
  start: 'I am {{name}}: start',
  passOver: 'Skip {{name}} for now',
  ready: 'Mark {{name}} ready',
  readyWord: 'ready',
  readyCount: '{{count}} ready',
  revealOne: 'Reveal one note now…',
  revealOneTitle: 'Which note is revealed now?',
  revealOneHint: 'It is shown to everybody at once and can’t be placed any more in this round. The other notes stay hidden.',
  noneToReveal: 'Nobody has placed a note yet.',
  revealThis: 'Reveal “{{note}}”',
  wasRevealed: 'This note has been revealed in this round.',
  authorHidden: 'Who wrote a note is not shown while a blind round runs.',
} as const
