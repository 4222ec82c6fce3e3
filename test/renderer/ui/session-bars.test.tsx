// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { HotSeat, type Seat } from '../../../renderer/ui/HotSeat.tsx'
import { PhaseRail } from '../../../renderer/ui/PhaseRail.tsx'
import { RoundBand } from '../../../renderer/ui/RoundBand.tsx'
import { TimerDisplay } from '../../../renderer/ui/Timer.tsx'
import { all, button, only, press, show } from './show.tsx'

it('[UI17] only the present phase is current and every phase can be gone to', async () => {
  const gone: string[] = []
  await show(
    <PhaseRail
      label="Phases" onGo={(phase) => gone.push(phase)}
      phases={[{ id: 'frame', label: 'Frame', state: 'done', doneLabel: 'done' }, { id: 'place', label: 'Place', state: 'now' }, { id: 'close', label: 'Close', state: 'ahead' }]}
    />,
  )
  expect(all('[aria-current="step"]').map((one) => one.textContent)).toEqual(['2Place'])
  for (const one of all('button')) await press(one)
  expect(gone).toEqual(['frame', 'place', 'close'])
  expect(all('button')[0]?.textContent).toBe('Frame, done')
})

describe('timer', () => {
  it('[UI18] before the warning the total stands beside the figures', async () => {
    await show(<TimerDisplay label="Time left" time="12:40" left={0.6} of="of 20 min" />)
    expect(only('[role="timer"]').textContent).toBe('12:40')
    expect(only('[role="status"]').textContent).toBe('')
    expect(only('.timer__of').textContent).toBe('of 20 min')
    expect(all('[data-warning]')).toEqual([])
  })

  it('[UI18] the warning is said in words in place of the total', async () => {
    await show(<TimerDisplay label="Time left" time="00:40" left={0.03} of="of 20 min" warning="last minute" />)
    expect(only('[role="status"]').textContent).toBe('last minute')
    expect(all('.timer__of')).toEqual([])
  })

  it('[UI18] a timer that stands still offers to go on', async () => {
    let toggled = 0
    await show(<TimerDisplay label="Time left" time="12:40" left={0.6} running={false} pauseLabel="Pause" resumeLabel="Go on" onToggle={() => { toggled += 1 }} />)
    await press(button('Go on'))
    expect(toggled).toBe(1)
  })
})

it('[UI19] a blind round shows the crossed eye and a tick for each person', async () => {
  await show(<RoundBand label="Round" mode="blind" title="Blind round 1." done={8} total={12} progress="8 of 12 have placed everything" />)
  expect(all('[data-icon="blind"]')).toHaveLength(1)
  expect(all('.done__one')).toHaveLength(12)
  expect(all('.done__one[data-on]')).toHaveLength(8)
})

it('[UI19] an open round does not show it', async () => {
  await show(<RoundBand label="Round" mode="open" title="Open round." done={0} total={3} progress="0 of 3" />)
  expect(all('[data-icon="blind"]')).toEqual([])
})

describe('hot seat', () => {
  const seats = (count: number): readonly Seat[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `p${index}`, name: `Person ${index}`, initials: 'Pe', unit: 'Service', progress: index % 2, progressLabel: index % 2 === 1 ? 'done' : '0 of 3 placed',
    }))

  it('[UI20] fourteen people sit in one row with their units', async () => {
    await show(<HotSeat label="Hot seat" seats={seats(14)} current="p3" onPick={() => undefined} />)
    expect(all('.seats__row')).toHaveLength(1)
    expect(all('.seat small')).toHaveLength(14)
    expect(only('[aria-pressed="true"]').textContent).toContain('Person 3')
  })

  it('[UI20] fifteen sit in two rows without units, each once', async () => {
    const picked: string[] = []
    await show(<HotSeat label="Hot seat" seats={seats(15)} current={null} onPick={(id) => picked.push(id)} />)
    expect(all('.seats__row').map((row) => row.children.length)).toEqual([8, 7])
    expect(all('.seat small')).toEqual([])
    for (const seat of all('.seat')) await press(seat)
    expect(picked).toEqual(seats(15).map((seat) => seat.id))
  })

  it('[UI20] who has finished has a tick and hears that it is done', async () => {
    await show(<HotSeat label="Hot seat" seats={seats(2)} current={null} onPick={() => undefined} />)
    expect(all('.seat').map((seat) => all('[data-icon="check"]', seat).length)).toEqual([0, 1])
    expect(all('.seat')[1]?.textContent).toContain('done')
  })
})
