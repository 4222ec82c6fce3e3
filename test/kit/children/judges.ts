/** What the measuring of verdicts needs, bundled as the program is: a test runner's own loading of modules slows every call. */
export { boardOf } from '../../../shared/session/board.ts'
export { assess } from '../../../shared/verdict/assessment.ts'
export { mulberry32 } from '../../../shared/verdict/random.ts'
export { createJudge } from '../../../shared/views/judge.ts'
export { grown, largeWorkshop, noteId, personId, ROUND } from '../../bench/large-workshop.ts'
