import React from 'react';
import { useText } from './context.js';

const GROUPS = ['region', 'year', 'category'];

/** Narrows what may answer: places, years and categories that the documents have. */
export default function FilterBar({ facets, filter, onChange }) {
  const text = useText();
  const groups = GROUPS.filter(group => facets[group]?.length > 1);
  const chosen = GROUPS.filter(group => filter[group]).length;
  if (groups.length === 0) {
    return null;
  }

  return (
    <div aria-label={text.filters} className="filters" role="group">
      {groups.map(group => (
        <label className={filter[group] ? 'filter chosen' : 'filter'} key={group}>
          <span className="sr-only">{text.filterGroup[group]}</span>
          <select onChange={event => onChange({ ...filter, [group]: event.target.value })} value={filter[group]}>
            <option value="">{text.filterAny(text.filterGroup[group])}</option>
            {facets[group].map(({ count, label, value }) => <option key={value} value={value}>{text.facet(text.categories[value] ?? label, count)}</option>)}
          </select>
        </label>
      ))}
      {chosen > 0 && (
        <>
          <span className="sr-only" role="status">{text.filtered(chosen)}</span>
          <button className="quiet" onClick={() => onChange({ region: '', year: '', category: '' })} type="button">{text.clearFilters}</button>
        </>
      )}
    </div>
  );
}
