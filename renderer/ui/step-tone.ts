/** How many tones `themes.css` holds for steps, from the first to the last. */
const TONES = 9

/** Which of the nine step tones, 1 to 9, a stage wears so that any staircase runs from the first tone to the last. */
export function stepTone(stage: number, stages: number): number {
  if (stages < 2) return 1
  return Math.round(((stage - 1) / (stages - 1)) * (TONES - 1)) + 1
}
