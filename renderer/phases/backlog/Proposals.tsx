import { useDroppable } from '@dnd-kit/core'
import { DAYS_OF_SIZE } from '../../../shared/views/backlog-view.ts'
import { SIZE_LETTER } from '../../../shared/report/sizes.ts'
import { Changes } from '../../session/Changes.tsx'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MicroTransformationCard } from '../../ui/MicroTransformationCard.tsx'
import { StaircaseMini } from '../../ui/StaircaseMini.tsx'
import { CarriedCard } from './CarriedCard.tsx'
import type { ProposalView } from './drafts.ts'

type ProposalsProps = Readonly<{ onTake: (proposal: ProposalView) => void; onWrite: () => void }>

/** What the journey's library offers for what holds the next stage back, and where the organisation stands. */
export function Proposals({ onTake, onWrite }: ProposalsProps) {
  const t = useText()
  const language = useLanguage()
  const journey = useSession((view) => view.journey)
  const proposals = useSession((view) => view.backlog.proposals)
  const planned = useSession((view) => Object.keys(view.backlog.items).length)
  const stage = useSession((view) => view.verdict.stage)
  const missing = useSession((view) => view.verdict.heldBackBy)
  const { setNodeRef } = useDroppable({ id: 'proposals', disabled: true })
  return (
    <aside ref={setNodeRef} className="side backlog__offers" data-at="start" aria-label={t('backlog.proposed')}>
      <header className="side__head">
        <h2>{t('backlog.proposed')} <span className="side__count">{proposals.length}</span></h2>
      </header>
      <p className="muted">{t(proposals.length === 0 ? 'backlog.noProposals' : 'backlog.dragIn')}</p>
      <div className="side__list backlog__offer-list">
        {proposals.map((proposal, index) => (
          <CarriedCard key={proposal.micro.id} carried={{ kind: 'proposal', id: proposal.micro.id, title: proposal.micro.title[language] }} onOpen={() => onTake(proposal)}>
            <MicroTransformationCard
              number={planned + index + 1}
              title={proposal.micro.title[language]}
              gap={t('close.gap', { lens: journey.lenses.find(({ id }) => id === proposal.micro.lens)?.name[language] ?? '', stage: proposal.micro.to })}
              size={`${SIZE_LETTER[proposal.micro.size]},`}
              days={t('common.days', { count: DAYS_OF_SIZE[proposal.micro.size] })}
              state="proposed"
              cardId={`proposal-${proposal.micro.id}`}
              roleDescription={t('backlog.proposalCard')}
              describedBy="backlog-how-to-move"
            />
          </CarriedCard>
        ))}
      </div>
      <Changes><Button icon={<Icon name="plus" />} wide onClick={onWrite}>{t('backlog.write')}</Button></Changes>
      {stage === null ? null : (
        <div className="side__foot backlog__climb">
          <StaircaseMini stages={journey.stages.length} lit={stage} />
          <h3>{missing === null ? t('backlog.atTheTop') : t('backlog.fromTo', { from: stage, to: missing.stage })}</h3>
        </div>
      )}
    </aside>
  )
}
