import type { ReportView } from '../../shared/views/report-view.ts'
import { Mark } from '../ui/TopBar.tsx'

type PictureHeadProps = Readonly<{ report: ReportView; title: string; detail: string }>

/** The top of every picture: whose it is and what it shows. */
export function PictureHead({ report, title, detail }: PictureHeadProps) {
  return (
    <div className="export__head">
      <Mark />
      <div>
        <p className="export__title">{title}</p>
        <p className="export__detail">{`${report.title} · ${report.journey.name[report.language]} · ${detail}`}</p>
      </div>
    </div>
  )
}
