import type { WrongCatalogue } from './catalogue.ts'

export const it: WrongCatalogue = {
  'wrong.needs': '{field}: da compilare.',
  'wrong.needs-one-of': 'Serve almeno uno di questi: {options}.',
  'wrong.not-both': 'Se ne può indicare solo uno: {options}.',
  'wrong.not-a':
    '{type, select, boolean {{field}: sì o no.} number {{field}: un numero.} money {{field}: un importo, per esempio 9,80.} weight {{field}: un peso, in cifre.} temperature {{field}: una temperatura, in cifre.} integer {{field}: un numero intero.} instant {{field}: un giorno e un’ora.} date {{field}: un giorno.} text {{field}: del testo.} other {{field}: non è ciò che va indicato qui.}}',
  'wrong.one-of':
    '{known, select, none {{field}: qui non è previsto nulla del genere.} yes {{field}: a scelta {options}.} other {{field}: scegliere tra ciò che è proposto.}}',
  'wrong.twice': '{field}: lo stesso elemento compare due volte.',
  'wrong.too-short':
    '{field}: almeno {least, plural, one {un carattere} other {# caratteri}}; ora sono {has}.',
  'wrong.too-long':
    '{field}: al massimo {most, plural, one {un carattere} other {# caratteri}}; ora sono {has}.',
  'wrong.out-of-bounds':
    '{bounds, select, both {{field}: da {least} a {most}.} least {{field}: almeno {least}.} other {{field}: al massimo {most}.}}',
  'wrong.too-many-decimals':
    '{field}: {most, plural, =0 {un importo intero} one {al massimo un decimale} other {al massimo # decimali}}.',
  'wrong.not-ahead': '{field}: deve essere nel futuro.',
  'wrong.not-past': '{field}: non può essere nel futuro.',
  'wrong.too-early': '{field}: risale a troppo tempo fa.',
  'wrong.not-asked': '{field}: qui non è richiesto.',
  'wrong.not-theirs': '{field}: spetta ad altri dirlo.',
  'wrong.too-much': 'È più di quanto si possa inviare in una volta.',
  'wrong.malformed': 'L’invio non è leggibile. Ricaricare la pagina.',
  'wrong.out-of-turn': 'Nel frattempo la pratica è cambiata. Ricaricare la pagina.',
  'wrong.something': 'Qualcosa',
  'wrong.of-line': '{line} – {what}',
  'wrong.key-answers': 'risposte',
  'wrong.key-case': 'la pratica',
  'wrong.key-customer': 'il cliente',
  'wrong.key-description': 'descrizione',
  'wrong.key-evidence': 'foto e file',
  'wrong.key-heads': 'ciò che si chiede',
  'wrong.key-kind': 'tipo di richiesta',
  'wrong.key-lines': 'prodotti',
  'wrong.key-message': 'messaggio',
  'wrong.key-nobody': 'nessuno',
  'wrong.key-order': 'l’ordine',
  'wrong.key-outcome': 'esito',
  'wrong.key-reason': 'motivo',
  'wrong.key-receivedAt': 'giorno di ricezione',
  'wrong.key-remedy': 'rimedio',
  'wrong.key-offer': 'rimedi tra cui scegliere',
  'wrong.key-seller': 'il venditore',
  'wrong.key-team': 'gruppo',
  'wrong.key-to': 'collega',
}
