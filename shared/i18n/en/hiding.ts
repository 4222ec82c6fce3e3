/** Hiding a note from everybody but the facilitator. */
export const hiding = {
  menu: 'Hide from everybody…',
  several_one: 'Hide this note…',
  several_other: 'Hide {{count}} notes…',
  title: 'Hide this note from everybody?',
  hint: 'It leaves the board, the room’s screen and the hot seat, and counts for nothing until it is shown again. Its placements are kept.',
  reason: 'Why',
  reasonHint: 'For yourself; the room does not see it.',
  confirm: 'Hide it',
  done_one: 'Hidden. It waits in the bin of Gather.',
  done_other: '{{count}} notes hidden. They wait in the bin of Gather.',
  because: 'Hidden: {{reason}}',
  show: 'Show it again',
} as const
