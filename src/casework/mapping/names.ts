/** Beside the files of an input, none of which may take these names: the mapping that is being written, and the look at its tables. */
export const [DRAFT_NAME, LOOK_NAME] = ['draft-mapping.yml', 'look-at-tables.json'];
