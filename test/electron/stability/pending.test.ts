import { describe, expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { stabilityOf } from '../../../shared/verdict/stability.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { made } from '../../kit/library-steps.ts'
import { ManualWorks } from '../../kit/manual-works.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import { SimFiles } from '../../kit/sim-files.ts'

/** The example in the verdict phase, on a host whose long work is done when the test says so. */
async function inVerdict() {
  const works = new ManualWorks()
  const { client, host } = await memoryHost(new SimFiles(), { stability: works })
  const facilitator = client()
  const id = await made(facilitator, { type: 'CreateExample', language: 'en' })
  const channel = sessionChannel(id)
  const views: FacilitatorView[] = []
  facilitator.attach(channel, { onView: (view) => views.push(view) })
  const last = (): FacilitatorView => views.at(-1) ?? expect.fail('no view yet')
  const give = (command: Parameters<typeof facilitator.command<typeof channel>>[1]) => facilitator.command(channel, command)
  await give({ type: 'GoToPhase', phase: 'verdict' })
  return { works, host, facilitator, channel, views, last, give }
}

describe('a verdict whose stability takes its time', () => {
  it('[HO483] the verdict is shown at once with its reasons, and its stability and confidence as not known', async () => {
    const { works, last } = await inVerdict()
    expect(works.asked).toHaveLength(1)
    expect(last().assessment).toMatchObject({ stability: null, confidence: null })
    expect(last().assessment?.reasons.map(({ kind }) => kind)).toContain('stage-holds')
    await works.finish()
    const { stability, confidence, reasons } = last().assessment ?? expect.fail('no assessment')
    expect(stability).toEqual(stabilityOf(works.asked[0] ?? expect.fail(), DEFAULT_SETTINGS))
    expect(confidence?.label).toBeTypeOf('string')
    expect(reasons.at(-1)).toMatchObject({ kind: 'confidence', label: confidence?.label })
  })

  it('[HO483] commands are carried out and shown while it is worked out, and a stability is shown with its own verdict alone', async () => {
    const { works, views, last, give } = await inVerdict()
    const note = Object.values(last().notes).find(({ counts }) => counts?.state === 'counts')?.id ?? expect.fail('nothing counts')
    expect(await give({ type: 'BinEvidence', evidence: [note as EvidenceId] })).toMatchObject({ ok: true })
    expect(last().notes[note]).toBeUndefined()
    expect(last().assessment?.stability).toBeNull()
    await works.finish()
    expect(last().assessment?.stability).toBeNull()
    await works.finish()
    expect(works.asked[1]?.notes).toHaveLength((works.asked[0]?.notes.length ?? 0) - 1)
    expect(last().assessment?.stability).toEqual(stabilityOf(works.asked[1] ?? expect.fail(), DEFAULT_SETTINGS))
    expect(views.filter(({ assessment }) => (assessment?.stability ?? null) !== null)).toHaveLength(1)
  })

  it('[HO483] what changes nothing that counts does not make it be worked out again', async () => {
    const { works, last, give } = await inVerdict()
    await works.finish()
    await give({ type: 'GoToPhase', phase: 'backlog' })
    await give({ type: 'GoToPhase', phase: 'verdict' })
    expect(works.asked).toHaveLength(1)
    expect(last().assessment?.stability).not.toBeNull()
  })

  it('[HO483] a report waits for it in the same place, and the host ends it', async () => {
    const { works, host, facilitator, channel, last, give } = await inVerdict()
    await works.finish()
    let isAnswered = false
    const report = facilitator.ask(channel, { type: 'Report', names: 'shown' }).finally(() => (isAnswered = true))
    await give({ type: 'GoToPhase', phase: 'close' })
    expect(isAnswered).toBe(false)
    await works.finish()
    const answer = await report
    expect(answer.ok && answer.value.assessment.stability).toEqual(last().assessment?.stability)
    await host.close()
    expect(works.isClosed).toBe(true)
  })
})
