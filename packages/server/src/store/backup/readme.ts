/** Stands in every backup, for whoever finds one. */
export const readme = `# A backup of Redress

Everything of one server at one instant: organisations, policies, customers, orders, cases with their log, messages, and the uploaded files. It holds personal data.

    redress restore FILE        into an empty database

Without Redress: \`tar -xf FILE && sha256sum --check SHA256SUMS\`. \`tables/NAME.csv\` is a table as PostgreSQL's COPY writes it (CSV with a heading; an empty field is null, "" an
empty text; instants in UTC); \`files/\` holds the uploaded files; \`manifest.json\`, the last entry, names the tables with their columns and rows, and the migrations they are of.
Not in it: the secrets of the data folder, which sign sessions and seal other secrets (\`secrets.json\`).
`
