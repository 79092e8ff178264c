// A worker that dies of some dispatches: by leaving, by running out of memory, by throwing.
export const run = ({ dispatches }) =>
  dispatches.map(({ from, uri, fault }) => {
    if (from === 'fault') return { uri, fault, characters: 0, entities: 0, quotes: 0, dates: 0 }
    if (uri.startsWith('exit')) process.exit(7)
    if (uri.startsWith('memory')) {
      const held = []
      for (;;) held.push(new Array(1_000_000).fill(Math.random()))
    }
    if (uri.startsWith('throw')) throw new Error('a defect')
    return { uri, characters: uri.length, entities: 0, quotes: 0, dates: 0 }
  })
