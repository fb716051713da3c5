/** What the tabs of one browser tell each other; none hears itself. Where a browser has no such channel, each tab is on its own. */
export function openChannel<Message>(
  name: string,
  onHeard: (message: Message) => void,
): (message: Message) => void {
  if (!('BroadcastChannel' in globalThis)) return () => {}
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Message>) => onHeard(data)
  return (message) => channel.postMessage(message)
}
