export type Spot = Readonly<{ impact: number; effort: number }>

/** How much of the matrix one disc takes, air included, each way; measured on the smallest matrix that is shown. */
const DISC: Spot = { impact: 0.125, effort: 0.14 }
/** How far from the edges a disc stays: beside them by half of itself, above and below so that the words in the corners stay free. */
const MARGIN: Spot = { impact: 0.17, effort: DISC.effort / 2 }
const STEPS = Array.from({ length: 33 }, (_, index) => (index - 16) / 2)

/** Every way to step aside, nearest first; of two that are as near, the sideways one, then the one to the right. */
const ASIDE: readonly Spot[] = STEPS.flatMap((up) => STEPS.map((right) => ({ impact: up, effort: right })))
  .toSorted((a, b) => Math.hypot(a.impact, a.effort) - Math.hypot(b.impact, b.effort) || Math.abs(a.impact) - Math.abs(b.impact) || b.effort - a.effort)

/** Where discs are drawn so that each can be read: within the field, apart from one another as long as there is room, and else where they belong. */
export function spreadDiscs(spots: readonly Spot[]): readonly Spot[] {
  const drawn: Spot[] = []
  for (const spot of spots) {
    const home = within({ impact: spot.impact, effort: spot.effort })
    const places = ASIDE.map((step) => ({ impact: home.impact + step.impact * DISC.impact, effort: home.effort + step.effort * DISC.effort })).filter(isWithin)
    drawn.push(places.find((place) => drawn.every((other) => areApart(place, other))) ?? roomiest(places, drawn) ?? home)
  }
  return drawn
}

function within({ impact, effort }: Spot): Spot {
  return { impact: kept(impact, MARGIN.impact), effort: kept(effort, MARGIN.effort) }
}

function kept(share: number, margin: number): number {
  return Math.min(1 - margin, Math.max(margin, share))
}

function isWithin(place: Spot): boolean {
  const { impact, effort } = within(place)
  return impact === place.impact && effort === place.effort
}

/** In a full field: the place whose nearest neighbour is furthest away. */
function roomiest(places: readonly Spot[], drawn: readonly Spot[]): Spot | undefined {
  const room = (place: Spot) => Math.min(...drawn.map((other) => between(place, other)))
  return places.map((place) => ({ place, room: room(place) })).toSorted((a, b) => b.room - a.room)[0]?.place
}

/** A hair is forgiven: places are sums of shares that are not round in binary. */
function areApart(one: Spot, other: Spot): boolean {
  return between(one, other) > 0.999
}

/** From the middle of one disc to that of another, in discs. */
function between(one: Spot, other: Spot): number {
  return Math.hypot((one.impact - other.impact) / DISC.impact, (one.effort - other.effort) / DISC.effort)
}
