/** What the tabs of one browser tell each other; none hears itself. Where a browser has no such channel, or gives this page none, each tab is on its own. */
export function openChannel<Message>(
  name: string,
  onHeard: (message: Message) => void,
): (message: Message) => void {
  try {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<Message>) => onHeard(data)
    return (message) => channel.postMessage(message)
  } catch {
    return () => {}
  }
}
