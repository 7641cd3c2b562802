import type { Author, Metadata } from '../../preload/contract/report';
import { useLanguage, useSay } from '../locales/say';
import { longDate } from '../locales/dates';

function AuthorLine({ author }: { readonly author: Author }) {
  const say = useSay();
  return (
    <li>
      <span className="author-name">{author.name}</span>
      {author.role !== null && <span className="author-role">{author.role}</span>}
      {author.licences.map(({ scheme, number }) => (
        <span key={number} className="author-licence">
          {say('reader.licence', { scheme, number })}
        </span>
      ))}
    </li>
  );
}

/** Where this copy says that it was taken from, in one line. */
function Original({ metadata }: { readonly metadata: Metadata }) {
  const say = useSay();
  const language = useLanguage();
  const { originalTitle, originalPublishedOn } = metadata;
  if (originalTitle === null) return null;
  return (
    <p className="original">
      {originalPublishedOn === null
        ? say('reader.original', { title: originalTitle })
        : say('reader.original.dated', {
            title: originalTitle,
            date: longDate(originalPublishedOn, language),
          })}
    </p>
  );
}

/** The head of a report: what it is, who wrote it, when. */
export function TitleBlock({ metadata }: { readonly metadata: Metadata }) {
  const language = useLanguage();
  const { title, series, publisher, publishedOn, authors } = metadata;
  return (
    <header className="title-block">
      {series !== null && <p className="series">{series}</p>}
      <h1>{title}</h1>
      <p className="imprint">
        {publisher !== null && <span>{publisher}</span>}
        {publishedOn !== null && (
          <time dateTime={publishedOn}>{longDate(publishedOn, language)}</time>
        )}
      </p>
      {authors.length > 0 && (
        <ul className="authors">
          {authors.map((author) => (
            <AuthorLine key={author.name} author={author} />
          ))}
        </ul>
      )}
      <Original metadata={metadata} />
    </header>
  );
}
