/**
 * What is due in one organisation, in order. With the index over all of them alone, the database thinks that next to nothing of what is due is the
 * organisation's, reads all its cases by any other index, and sorts them, again for each hundred.
 */
export const due = `
create index cases_due_of_organisation on cases (organisation, next_due) where next_due is not null;
`
