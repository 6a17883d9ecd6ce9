/** What the app gives out beside backups, each with the ending of its file; apart, so that no window loads the contract for it. */
export const FILE_ENDINGS = { markdown: 'md', docx: 'docx', pdf: 'pdf' } as const
export type FileFormat = keyof typeof FILE_ENDINGS
