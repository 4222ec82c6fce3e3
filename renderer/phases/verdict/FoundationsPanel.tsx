import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { FoundationList } from '../../ui/VerdictParts.tsx'
import { type Lack, lacksOf } from './foundations.ts'
import type { Open } from './opened.ts'
import { useShown } from './shown.tsx'
import { useReasonNames } from './use-reason-names.ts'

/** As many as there is room for beside the other figures; the rest are one press away. */
const MOST_SHOWN = 5

/** What the next stage lacks, in points, and what kind of note would make up for it. */
export function FoundationsPanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const { heldBackBy } = useShown().verdict
  const lacks = useLacks()
  if (heldBackBy === null) return <Panel title={t('verdict.foundations')}><p>{t('verdict.top')}</p></Panel>
  const aside = (
    <span className="found__aside">
      {t('verdict.foundationsAside', { stage: heldBackBy.stage })}
      {lacks.length <= MOST_SHOWN ? null : (
        <Button tone="bare" aria-haspopup="dialog" aria-label={t('standing.missing.all')} onClick={() => open({ is: 'foundations' })}>{t('standing.missing.count', { count: lacks.length })}</Button>
      )}
    </span>
  )
  return <Panel title={t('verdict.foundations')} aside={aside}><Lacks lacks={lacks.slice(0, MOST_SHOWN)} open={open} /></Panel>
}

/** All of them, where there are more than the panel has room for. */
export function FoundationsDialog({ shown, onClose, open }: Readonly<{ shown: boolean; onClose: () => void; open: Open }>) {
  const t = useText()
  const lacks = useLacks()
  return (
    <Dialog open={shown} onClose={onClose} size="wide" title={t('standing.missing.all')} closeLabel={t('common.close')}>
      <Lacks lacks={lacks} open={open} />
    </Dialog>
  )
}

function useLacks(): readonly Lack[] {
  const t = useText()
  const names = useReasonNames()
  const { verdict } = useShown()
  const notes = useSession((view) => view.notes)
  return lacksOf({ t, names, verdict, notes })
}

function Lacks({ lacks, open }: Readonly<{ lacks: readonly Lack[]; open: Open }>) {
  const t = useText()
  const foundations = lacks.map(({ id, name, line, opens }) => ({
    id,
    name,
    words: line,
    opens: { label: t('standing.missing.open', { name, words: line }), onOpen: () => open(opens) },
  }))
  return <FoundationList label={t('verdict.foundations')} foundations={foundations} />
}
