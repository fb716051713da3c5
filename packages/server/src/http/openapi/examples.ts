/** A request as a customer of the seafood marketplace makes it. */
export const exampleOpening = {
  order: 'F-1042',
  kind: 'weight',
  lines: [{ id: '2', measured: '9.2' }],
  description: 'The crate of sole weighs 9.2 kg on our scale, not 10 kg.',
  evidence: [
    { file: '0197f0a0-0000-7000-8000-000000000001', kind: ['scale', 'product'], lines: ['2'] },
    { file: '0197f0a0-0000-7000-8000-000000000002', kind: 'health-label', lines: ['2'] },
  ],
}
