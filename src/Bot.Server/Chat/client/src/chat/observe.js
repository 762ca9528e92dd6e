// Watches what passes between Web Chat and the host.
const isMessage = activity => activity?.type === 'message';
const values = filter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value).map(([name, value]) => [name, [value]]));

/** Store middleware: adds the filter to questions, collects answers by message, reports steps and dislikes. */
export default function observe({ answers, latest, onConnected, onOnline, onTyped, setDisliked, setTurn }) {
  const ended = new Set();
  return () => next => action => {
    switch (action.type) {
      case 'DIRECT_LINE/POST_ACTIVITY':
        return next(outgoing(action, latest.current, setDisliked, setTurn));
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        incoming(action.payload.activity, answers, ended, setTurn);
        break;
      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        setTurn({});
        break;
      case 'DIRECT_LINE/CONNECT_FULFILLED':
        // Web Chat must have heard of it first.
        setTimeout(onConnected);
        setTimeout(onOnline);
        break;
      case 'DIRECT_LINE/RECONNECT_FULFILLED':
        setTimeout(onOnline);
        break;
      case 'WEB_CHAT/SET_SEND_BOX':
        onTyped();
        break;
    }

    return next(action);
  };
}

function outgoing(action, { filter, onAsked }, setDisliked, setTurn) {
  const { activity } = action.payload;
  if (activity.name === 'webchat:activity-status/feedback') {
    const [vote] = activity.entities ?? [];
    if (vote?.['@type'] === 'DislikeAction') {
      setDisliked(decodeURIComponent(/&id=([^&{]+)/.exec(vote.target?.urlTemplate)?.[1] ?? ''));
    }
  }

  if (!isMessage(activity) || !activity.text) {
    return action;
  }

  onAsked(activity.text);
  setTurn({ isRunning: true });
  const chosen = values(filter);
  if (Object.keys(chosen).length === 0) {
    return action;
  }

  const channelData = { ...activity.channelData, filter: chosen };
  return { ...action, payload: { ...action.payload, activity: { ...activity, channelData } } };
}

function incoming(activity, answers, ended, setTurn) {
  if (activity?.from?.role !== 'bot') {
    return;
  }

  const { answer, streamId, streamType } = activity.channelData ?? {};
  if (answer) {
    answers.set(activity.id, answer);
  }

  if (isMessage(activity) && activity.replyToId) {
    ended.add(streamId);
    setTurn({ hasEnded: true });
  } else if (streamType && !ended.has(streamId)) {
    setTurn({ isRunning: true, step: streamType === 'informative' ? activity.text : undefined });
  }
}
