import { readCase, type CaseProblem } from './case-reader.ts'
import { changeOf } from './comparison.ts'
import { confidenceOf, type Confidence } from './confidence.ts'
import { fraction, fractionText, fractionValue } from './fraction.ts'
import type { GateFailure } from './gates.ts'
import type { Board } from './board.ts'
import { stabilityOf } from './stability.ts'
import { verdictOf, type Verdict } from './verdict.ts'

type Plain = Readonly<Record<string, unknown>>

const rounded = (value: number) => Math.round(value * 1000) / 1000
/** Points come in halves where evidence has aged. */
const pointsText = (points: number) => fractionText(fraction(points * 2, 2))

function failureOf(failure: GateFailure): Plain {
  switch (failure.rule) {
    case 'coverage':
      return {
        rule: failure.rule,
        have: `${failure.have}/${failure.of}`,
        need: fractionText(failure.need),
        lenses: Object.fromEntries(
          failure.lenses.map((gap) => [gap.lens, { points: gap.points, first_hand: gap.needsFirstHand }]),
        ),
      }
    case 'refuted':
      return { rule: failure.rule, lenses: failure.lenses }
    case 'spread':
      return { rule: failure.rule, have: failure.have, need: failure.need, units: [...failure.units].sort() }
    case 'sufficiency':
      return { rule: failure.rule, contributors: failure.contributors, artifact: failure.artifact }
  }
}

function cellsOf(verdict: Verdict): Plain {
  const worthSaying = verdict.cells.filter((cell) => cell.reading !== null || cell.implied)
  return Object.fromEntries(
    worthSaying.map((cell) => [
      `${cell.stage}${cell.lens}`,
      {
        S: pointsText(cell.supports),
        C: pointsText(cell.contradictions),
        a: cell.reading === null ? null : fractionText(cell.reading),
        band: cell.band,
        implied: cell.implied,
      },
    ]),
  )
}

/** Agreement of the notes that were placed by people and not ruled on. */
function agreementOf(board: Board, verdict: Verdict): Plain {
  const open = board.notes.filter((note) => note.placements !== undefined && note.resolved === undefined)
  return Object.fromEntries(
    open.flatMap(({ id }) => {
      const found = verdict.agreement.get(id)
      if (found === undefined || found.consensus === null || found.withinOneShare === null) return []
      const { frequencies, median, consensus, withinOneShare, contested } = found
      return [
        [id, { freq: frequencies, median, cns: rounded(consensus), within1: fractionText(withinOneShare), contested }],
      ]
    }),
  )
}

function confidenceRecord({ label, completeness, agreement, stability }: Confidence): Plain {
  if (completeness === null) return { label }
  return {
    label,
    completeness: fractionText(completeness),
    agreement: agreement === null ? null : rounded(agreement),
    stability: stability === null ? null : rounded(fractionValue(stability)),
  }
}

/**
 * The verdict on one case file, in the shape of its recorded results, or the field that is wrong and a sentence about it.
 *
 * Ratios are texts such as "5/6"; other figures are rounded to three decimals; a simulated run without evidence is "None".
 */
export function verdictOfCase(value: unknown): Plain | { readonly problem: CaseProblem } {
  const read = readCase(value)
  if ('problem' in read) return read
  const { board, settings, previous } = read
  const verdict = verdictOf(board, settings)
  const stability = stabilityOf(board, settings)
  const { none, ...staged } = stability.codingError
  const agreement = agreementOf(board, verdict)
  const figures =
    verdict.stage === null
      ? { stage: null, reason: 'no usable evidence' }
      : {
          stage: verdict.stage,
          held_back_by:
            verdict.heldBackBy === null
              ? null
              : { stage: verdict.heldBackBy.stage, fails: verdict.heldBackBy.fails.map(failureOf) },
          leading_edge: verdict.leadingEdge,
          cells: cellsOf(verdict),
        }
  return {
    ...figures,
    ...(Object.keys(agreement).length > 0 ? { agreement } : {}),
    ...(verdict.contested.length > 0 ? { contested: verdict.contested } : {}),
    ...(verdict.range === null ? {} : { range: [verdict.range.low, verdict.range.high] }),
    pivotal_notes: stability.pivotalNotes,
    pivotal_people: stability.pivotalPeople,
    ...(previous === null ? {} : { change: changeOf(previous, verdict.stage) }),
    confidence: confidenceRecord(confidenceOf(board, verdict, stability, settings)),
    coding_error: none === undefined ? staged : { ...staged, None: none },
  }
}
