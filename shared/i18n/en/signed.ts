/** The figures that were signed, beside those of now. */
export const signed = {
  open: 'As signed',
  title: 'As signed, and now',
  words: 'What was signed stays as it was; what has changed since stands beside it.',
  then: 'Signed on {{when}}',
  now: 'Now',
  same: 'Nothing that counts has changed since it was signed.',
  lensShown: '{{lens}} is shown at stage {{stage}} now, and was not when it was signed.',
  lensLost: '{{lens}} was shown at stage {{stage}} when it was signed, and is not now.',
} as const
