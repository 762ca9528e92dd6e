import { useEffect, useState } from 'react';

// Web Chat renders markers as links into the reader; here they open beside the chat and show their quotation on hover and focus.
function citationOf(target, answers) {
  const link = target.closest?.('a[href]');
  if (!link || link.origin !== location.origin || !link.pathname.startsWith('/documents/')) {
    return null;
  }

  const decoded = decodeURIComponent(link.pathname + link.search + link.hash);
  for (const answer of [...answers.values()].reverse()) {
    const citation = answer.citations.find(c => sameParagraph(c.link, decoded));
    if (citation) {
      return { answer, citation, opener: link };
    }
  }

  return null;
}

function sameParagraph(citationLink, decoded) {
  const own = new URL(citationLink, location.origin);
  const shown = new URL(decoded, location.origin);
  return decodeURIComponent(own.pathname) === decodeURIComponent(shown.pathname) && own.hash === shown.hash;
}

/** Opens the source of a marker that is clicked; returns the one that is pointed at. */
export default function useCitations(frame, answers, onSource) {
  const [hovered, setHovered] = useState(null);

  useEffect(() => {
    const element = frame.current;
    const click = event => {
      const found = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0 && citationOf(event.target, answers);
      if (found) {
        event.preventDefault();
        event.stopPropagation();
        setHovered(null);
        onSource(found);
      }
    };
    const point = event => {
      const found = citationOf(event.target, answers);
      setHovered(found && { ...found, anchor: found.opener.getBoundingClientRect(), frame: element.getBoundingClientRect() });
    };
    const leave = event => citationOf(event.target, answers) && setHovered(null);
    const escape = event => event.key === 'Escape' && setHovered(null);

    element.addEventListener('click', click, true);
    element.addEventListener('mouseover', point);
    element.addEventListener('mouseout', leave);
    element.addEventListener('focusin', point);
    element.addEventListener('keydown', escape);
    element.addEventListener('scroll', leave, true);
    return () => {
      element.removeEventListener('click', click, true);
      element.removeEventListener('mouseover', point);
      element.removeEventListener('mouseout', leave);
      element.removeEventListener('focusin', point);
      element.removeEventListener('keydown', escape);
      element.removeEventListener('scroll', leave, true);
    };
  }, [answers, frame, onSource]);

  return hovered;
}
