import { type JourneyDraft, withoutLanguage } from '../../shared/journey/draft.ts'
import type { Part, Shown } from './editing.tsx'

/** The part of the editor in which a place of the journey is shown. */
export function partOf(path: string): Part {
  if (path.startsWith('stages')) return 'stages'
  if (path.startsWith('lenses')) return 'lenses'
  if (path.startsWith('microTransformations')) return 'micro'
  return path.startsWith('sources') ? 'sources' : 'journey'
}

/** The stage that a place lies in, or null. */
export function stageOf(path: string): number | null {
  return positionIn(path, 'stages')
}

function positionIn(path: string, list: string): number | null {
  const position = new RegExp(`^${list}\\[(\\d+)\\]`).exec(path)?.[1]
  return position === undefined ? null : Number(position) + 1
}

/** What the editor must show for a place to be on the page. */
export function whereTo(draft: JourneyDraft, path: string): Partial<Shown> {
  const part = partOf(path)
  const stage = stageOf(path)
  const micro = positionIn(path, 'microTransformations')
  if (stage !== null) return { part, stage }
  if (micro === null) return { part }
  return { part, micro: micro - 1, to: draft.microTransformations[micro - 1]?.to ?? 2 }
}

/** The field of a place, or else the nearest thing on the page that has to do with it. */
export function placeOnPage(page: HTMLElement, path: string): HTMLElement | null {
  for (let place = withoutLanguage(path), exact = path; ; ) {
    const found = page.querySelector<HTMLElement>(
      [`[name="${exact}"]`, `[data-place="${exact}"]`, `[name^="${place}."]`, `[data-place^="${place}."]`].join(', '),
    )
    const outer = place.replace(/(\.[^.[]*|\[\d+\])$/, '')
    if (found !== null || outer === place) return found
    place = outer
    exact = outer
  }
}
